"""The days of events: holidays nobody thought about, closures, what is over, and their programme.

Which day is a holiday or a closure is the calendar's answer. Clashes between two events are in
`clashes`. What ended is left in peace for a month.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import say
from plugins.neighbourhood import Event, Gravity
from plugins.neighbourhood.origin import Part

A_MONTH = timedelta(days=30)
HOLIDAYS_AHEAD = 120
"""Days: the holidays somebody can still plan for."""


FAR_AWAY = timedelta(days=2 * 366)
"""Nobody plans so far; a year has been mistyped."""


def _far_away(subject: Subject) -> Iterator[Finding]:
    for event in subject.neighbourhood.events:
        days = [
            *_announced(event),
            *((change.to.date(), ("changed",)) for change in event.changed if change.to),
        ]
        for day, part in days:
            if day > subject.day + FAR_AWAY:
                yield Finding(
                    at=subject.origins.of(event, *part),
                    found=say("la data è molto lontana: {day}", day=f"{day}"),
                    expected=say("Nessuno programma a più di due anni"),
                    remedy=say("Controlla l'anno"),
                )


def _in_closures(subject: Subject) -> Iterator[Finding]:
    for event in subject.neighbourhood.events:
        for day, part in _announced(event):
            closure = subject.neighbourhood.calendar.closure_on(day, event.key)
            if closure and day >= subject.day:
                yield Finding(
                    at=subject.origins.of(event, *part),
                    found=say(
                        "il {day} è chiuso tutto: «{title}»",
                        day=f"{day}",
                        title=closure.title.source.words,
                    ),
                    expected=say("Chi legge il calendario crede che quel giorno non ci sia niente"),
                    remedy=say(
                        "Cambia la data, o in calendar.yaml aggiungi «{page}» a «open»"
                        " di quella chiusura",
                        page=event.key,
                    ),
                )


def _announced(event: Event) -> Iterator[tuple[date, Part]]:
    """The days that stand in the file and will be held."""
    gone = {change.date for change in event.changed if change.status == "cancelled" or change.to}
    written: list[tuple[date, Part]] = [(event.start.date(), ("start",))]
    written += [(day, ("also_on", number)) for number, day in enumerate(event.also_on)]
    yield from ((day, part) for day, part in written if day not in gone)
    for number, change in enumerate(event.changed):
        if change.to:
            yield change.to.date(), ("changed", number, "to")


def _on_holidays(subject: Subject) -> Iterator[Finding]:
    calendar = subject.neighbourhood.calendar
    ahead = (subject.day + timedelta(days=days) for days in range(HOLIDAYS_AHEAD + 1))
    holidays = [day for day in ahead if calendar.is_public_holiday(day)]
    for event in subject.neighbourhood.events:
        falling = (day for day in holidays if _falls_unasked(event, day))
        day = next((day for day in falling if not calendar.closure_on(day, event.key)), None)
        if day:
            yield Finding(
                at=subject.origins.of(event, "repeats"),
                found=say("si ripete anche il {day}, che è festa", day=f"{day}"),
                expected=say("Quando non è scritto, qualcuno viene e trova chiuso"),
                remedy=say(
                    "Scrivi in «repeats» «skip: [PH]» se nelle feste non c'è,"
                    " «skip: []» se c'è lo stesso"
                ),
            )


def _falls_unasked(event: Event, day: date) -> bool:
    """On a day of the rule that nobody has thought about one by one."""
    rule = event.repeats
    if rule is None or rule.skip is not None or day in event.series.announced:
        return False
    return rule.falls_on(day, event.start.date()) and all(c.date != day for c in event.changed)


def _over(subject: Subject) -> Iterator[Finding]:
    for event in subject.neighbourhood.events:
        last = _last_day(event)
        if last and last < subject.day - A_MONTH and not event.sample:
            yield Finding(
                at=subject.origins.of(event),
                found=say("è finito il {day}", day=f"{last}"),
                expected=say("Un evento passato si può ritirare"),
                remedy=say(
                    "Togli il file e, in numbers.txt, scrivi «retired» in fondo alla sua riga"
                ),
            )


def _last_day(event: Event) -> date | None:
    """None while it goes on repeating."""
    if event.repeats and event.repeats.until is None:
        return None
    days = [*event.series.announced, *(change.to.date() for change in event.changed if change.to)]
    days += [event.repeats.until] if event.repeats and event.repeats.until else []
    lasts = event.end.date() - event.start.date() if event.end else timedelta()
    return max(days) + lasts


def _outside(subject: Subject) -> Iterator[Finding]:
    for event in subject.neighbourhood.events:
        if outside := [slot.at for slot in event.programme if _is_outside(slot.at, event)]:
            yield Finding(
                at=subject.origins.of(event, "programme"),
                found=say(
                    "nel programma ci sono ore fuori dall'evento: {times}",
                    times=", ".join(f"{at:%H:%M}" for at in outside),
                ),
                expected=say(
                    "L'evento va dalle {start} alle {end}",
                    start=f"{event.start:%H:%M}",
                    end=f"{event.end:%H:%M}",
                )
                if event.end
                else say("L'evento comincia alle {start}", start=f"{event.start:%H:%M}"),
                remedy=say("Controlla quale ora è giusta: qui, o in «start» e «end»"),
            )


def _is_outside(at: time, event: Event) -> bool:
    """Of what goes on past midnight nobody can say on which day it is."""
    if event.end and event.end.date() != event.start.date():
        return False
    return at < event.start.time() or (event.end is not None and at > event.end.time())


_FOR_NOTHING = say("Chi trova chiuso ha fatto la strada per niente, e non torna")

CHECKS = (
    Check(
        id="far-away",
        gravity=Gravity.WARNING,
        promise=say("Ogni data è vicina abbastanza da essere vera"),
        reason=say("Con l'anno sbagliato un evento non si vede"),
        examine=_far_away,
    ),
    Check(
        id="closure-event",
        gravity=Gravity.WARNING,
        promise=say("Nessun evento è annunciato in un giorno in cui chiudono tutti"),
        reason=_FOR_NOTHING,
        examine=_in_closures,
    ),
    Check(
        id="slot-outside",
        gravity=Gravity.WARNING,
        promise=say("Il programma di un evento sta nelle sue ore"),
        reason=_FOR_NOTHING,
        examine=_outside,
    ),
    Check(
        id="event-on-holiday",
        gravity=Gravity.ADVICE,
        promise=say("Quello che si ripete dice se c'è anche nei giorni di festa"),
        reason=_FOR_NOTHING,
        examine=_on_holidays,
    ),
    Check(
        id="past-event",
        gravity=Gravity.ADVICE,
        promise=say("Gli eventi finiti da più di un mese sono stati ritirati"),
        reason=say("In mezzo a quello che è passato non si trova quello che viene"),
        examine=_over,
    ),
)
