"""Opening hours: what they leave unsaid, what looks like a slip of the pen, what is over.

Hours here are those of services, of their other places and of listening points; the days of events
are in `agenda`. What ended is left in peace for a month.
"""

import re
from collections.abc import Iterator
from datetime import time, timedelta

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import say
from plugins.neighbourhood import Event, Gravity, Hours, Organisation, Service
from plugins.neighbourhood.hours import Span
from plugins.neighbourhood.origin import Part
from plugins.neighbourhood.seasons import in_osm_words

A_MONTH = timedelta(days=30)
LONGEST_SPAN = 14 * 60
"""Minutes. Past it, morning has mostly been written for evening."""
EARLIEST = time(6)
_WHOLE_DAY = (0, 24 * 60)


def _doors(subject: Subject) -> Iterator[tuple[Service | Organisation, Hours, Part]]:
    """All hours there are, and where they stand in the file."""
    for service in subject.neighbourhood.services:
        if service.hours:
            yield service, service.hours, ("hours",)
        for number, site in enumerate(service.also_at):
            if site.hours:
                yield service, site.hours, ("also_at", number, "hours")
    for organisation in subject.neighbourhood.listening_points:
        if organisation.listening_point and organisation.listening_point.hours:
            yield organisation, organisation.listening_point.hours, ("listening_point", "hours")


def _silent_on_holidays(subject: Subject) -> Iterator[Finding]:
    """Who closes with the schools closes on holidays too; who says to call has said so."""
    for thing, hours, part in _doors(subject):
        if hours.is_silent_on_holidays:
            yield Finding(
                at=subject.origins.of(thing, *part),
                found=say("non si sa se nei giorni di festa è aperto"),
                expected=say("In quei giorni la pagina dice di telefonare prima di andare"),
                remedy=say(
                    "Aggiungi a «hours» la riga «PH off» se è chiuso,"
                    " o per esempio «PH 10:00-12:00» se è aperto"
                ),
            )


def _odd(subject: Subject) -> Iterator[Finding]:
    for thing, hours, part in _doors(subject):
        if odd := next((span for span in _spans(hours) if _is_odd(span)), None):
            yield Finding(
                at=subject.origins.of(thing, *part),
                found=say(
                    "c'è un orario strano: «{span}»", span=f"{odd.opens:%H:%M}-{odd.closes:%H:%M}"
                ),
                expected=say("Quasi nessuno apre prima delle 6, o per più di 14 ore di fila"),
                remedy=say("Controlla: le quattro del pomeriggio si scrivono «16:00»"),
            )


def _spans(hours: Hours) -> Iterator[Span]:
    for row in hours.rows:
        yield from row.spans
    yield from hours.on_holidays or ()
    for exception in hours.exceptions:
        yield from exception.spans


def _is_odd(span: Span) -> bool:
    """From midnight on is a night that goes on, or a whole day: both are meant."""
    opens, closes = span.minutes
    is_too_long = closes - opens > LONGEST_SPAN and (opens, closes) != _WHOLE_DAY
    return is_too_long or time(0) < span.opens < EARLIEST


def _past_exceptions(subject: Subject) -> Iterator[Finding]:
    for thing, hours, part in _doors(subject):
        if old := [e.dates for e in hours.exceptions if e.dates.last < subject.day - A_MONTH]:
            yield Finding(
                at=subject.origins.of(thing, *part),
                found=say(
                    "ci sono date passate: {dates}",
                    dates=", ".join(f"«{in_osm_words(dates.last)}»" for dates in old),
                ),
                expected=say("Non valgono più, e confondono chi legge il file"),
                remedy=say("Togli quelle righe"),
            )
    for thing in _suspended(subject):
        if thing.closed and thing.closed.last and thing.closed.last < subject.day - A_MONTH:
            yield Finding(
                at=subject.origins.of(thing, "closed", "to"),
                found=say("la chiusura è finita il {day}", day=f"{thing.closed.last}"),
                expected=say("Non vale più, e confonde chi legge il file"),
                remedy=say("Togli «closed»; se è ancora chiuso, cambia la data"),
            )


def _suspended(subject: Subject) -> Iterator[Service | Organisation]:
    yield from (service for service in subject.neighbourhood.services if service.closed)
    yield from (each for each in subject.neighbourhood.organisations if each.closed)


def _without_end(subject: Subject) -> Iterator[Finding]:
    for thing in _suspended(subject):
        if thing.closed and thing.closed.last is None:
            yield Finding(
                at=subject.origins.of(thing, "closed"),
                found=say("è chiuso, ma non si sa fino a quando"),
                expected=say("Finché non c'è una data, la pagina dice sempre che è chiuso"),
                remedy=say("Chiedi quando riapre e aggiungi per esempio «to: 2027-01-06»"),
            )


def _closed_in_an_alert(subject: Subject) -> Iterator[Finding]:
    """The week, paper and "open now" read hours and dates, never the words of an alert."""
    neighbourhood = subject.neighbourhood
    things: tuple[Service | Event, ...] = (*neighbourhood.services, *neighbourhood.events)
    for thing in things:
        alert = thing.alert
        if alert is None or not alert.holds_on(subject.day) or _says_elsewhere(thing):
            continue
        if word := _CLOSING.search(alert.title.source.words):
            day = in_osm_words(alert.until)
            yield Finding(
                at=subject.origins.of(thing, "alert"),
                found=say("l'avviso dice «{word}»", word=word[0]),
                expected=say(
                    "Il programma e «aperto adesso» non leggono gli avvisi: dicono aperto"
                ),
                remedy=say(
                    "Aggiungi a «hours» una riga come «{day} off», o scrivi «closed»", day=day
                )
                if isinstance(thing, Service)
                else say("Scrivi la data che cambia in «changed»"),
            )


def _says_elsewhere(thing: Service | Event) -> bool:
    """Days that are not as usual stand where hours and dates are read."""
    if isinstance(thing, Event):
        return bool(thing.changed)
    return thing.closed is not None or any(hours.exceptions for hours in thing.all_hours)


_CLOSING = re.compile(r"\b(?:chius\w+|non (?:apr\w+|c'è)|annullat\w+|sospes\w+)", re.IGNORECASE)
_FOR_NOTHING = say("Chi trova chiuso ha fatto la strada per niente, e non torna")

CHECKS = (
    Check(
        id="odd-hours",
        gravity=Gravity.WARNING,
        promise=say("Nessun orario comincia prima delle 6 o dura più di 14 ore"),
        reason=_FOR_NOTHING,
        examine=_odd,
    ),
    Check(
        id="closure-in-an-alert",
        gravity=Gravity.WARNING,
        promise=say("Una chiusura si scrive dove gli orari la leggono"),
        reason=_FOR_NOTHING,
        examine=_closed_in_an_alert,
    ),
    Check(
        id="holiday-unsaid",
        gravity=Gravity.ADVICE,
        promise=say("Ogni orario dice che cosa succede nei giorni di festa"),
        reason=_FOR_NOTHING,
        examine=_silent_on_holidays,
    ),
    Check(
        id="suspended-without-end",
        gravity=Gravity.ADVICE,
        promise=say("Di ogni chiusura si sa quando finisce"),
        reason=say("Una chiusura senza fine resta scritta anche dopo che si è riaperto"),
        examine=_without_end,
    ),
    Check(
        id="past-exception",
        gravity=Gravity.ADVICE,
        promise=say("Negli orari non ci sono date passate da più di un mese"),
        reason=say("Quello che è passato nasconde quello che vale oggi"),
        examine=_past_exceptions,
    ),
)
