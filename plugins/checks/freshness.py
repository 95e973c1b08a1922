"""Facts grow old: after 120 days the owner is reminded, after 180 residents, after 365 they go.

Also what has an end of its own (an alert, the places left, the school year) and what nobody has
asked about yet.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import say
from plugins.neighbourhood import Event, FactualThing, Freshness, Gravity, Service
from plugins.neighbourhood.freshness import freshness_at

TWO_MONTHS = timedelta(days=60)
_AGAIN = say("Chiedi se è ancora tutto giusto, poi scrivi la data di oggi in «verified»")


def _aged(freshness: Freshness) -> Callable[[Subject], Iterator[Finding]]:
    def examine(subject: Subject) -> Iterator[Finding]:
        for thing in _factual(subject):
            if freshness_at(thing.checked_on, subject.day) == freshness:
                days = (subject.day - thing.checked_on).days
                yield Finding(
                    at=subject.origins.of(thing, "verified", "date"),
                    found=say("i fatti sono stati controllati {days} giorni fa", days=days),
                    expected=_WORTH[freshness],
                    remedy=_AGAIN,
                )

    return examine


_WORTH = {
    Freshness.AGEING: say("Dopo 180 giorni la pagina dirà di telefonare prima di andare"),
    Freshness.CALL_FIRST: say("La pagina dice già di telefonare prima di andare"),
    Freshness.LAPSED: say("Dopo 365 giorni il sito vero non la mostra più"),
}


def _factual(subject: Subject) -> Iterator[FactualThing]:
    """All that is shown, and what was left out for its age; events that are over need no care."""
    neighbourhood = subject.neighbourhood
    left_out = (thing for thing in neighbourhood.unpublished if thing.verified)
    for thing in (*neighbourhood.things, *left_out):
        is_over = isinstance(thing, Event) and neighbourhood.is_over(thing, subject.moment)
        if isinstance(thing, FactualThing) and not is_over:
            yield thing


def _expired(subject: Subject) -> Iterator[Finding]:
    for thing in (*subject.neighbourhood.services, *subject.neighbourhood.events):
        for name in ("alert", "capacity"):
            notice = getattr(thing, name)
            if notice and not notice.holds_on(subject.day):
                yield Finding(
                    at=subject.origins.of(thing, name, "until"),
                    found=say("«{field}» valeva fino al {day}", field=name, day=f"{notice.until}"),
                    expected=say("Nessuno lo vede più"),
                    remedy=say("Toglilo, o scrivi una data nuova"),
                )


def _ended(subject: Subject) -> Iterator[Finding]:
    for service in subject.neighbourhood.services:
        if service.valid_until and service.valid_until < subject.day:
            yield Finding(
                at=subject.origins.of(service, "valid_until"),
                found=say("«valid_until» è passato: {day}", day=f"{service.valid_until}"),
                expected=say("La pagina dice di telefonare, perché i fatti valevano fino a lì"),
                remedy=say("Chiedi che cosa vale adesso e cambia la data, o ritira la pagina"),
            )


def _unasked(subject: Subject) -> Iterator[Finding]:
    for thing in subject.neighbourhood.unpublished:
        if thing.unverified:
            yield Finding(
                at=subject.origins.of(thing, "unverified"),
                found=say("nessuno ha ancora controllato questa pagina, e quindi non si vede"),
                expected=say(
                    "Prima di pubblicare bisogna chiedere: {ask}", ask=thing.unverified.ask
                ),
                remedy=say("Telefona, correggi, e al posto di «unverified» scrivi «verified»"),
            )


def _school_year_ends(subject: Subject) -> Iterator[Finding]:
    calendar = subject.neighbourhood.calendar
    depends = [t for t in subject.neighbourhood.things if _depends_on_school(t)]
    if depends and calendar.is_school_holiday(subject.day + TWO_MONTHS) is None:
        yield Finding(
            at=subject.origins.file("calendar.yaml"),
            found=say("il calendario non sa se tra due mesi c'è scuola"),
            expected=say("Da lì in poi non si può dire se è aperto: {names}", names=depends[0].key),
            remedy=say("Aggiungi in «school_years» l'anno scolastico che manca"),
        )


def _depends_on_school(thing: object) -> bool:
    if isinstance(thing, Service):
        return any(hours.closed_in_school_holidays for hours in thing.all_hours)
    repeats = thing.repeats if isinstance(thing, Event) else None
    return bool(repeats and repeats.skip and "SH" in repeats.skip)


_HARM = say("Un orario sbagliato manda una famiglia dall'altra parte della città per niente")

CHECKS = (
    Check(
        id="ageing",
        gravity=Gravity.ADVICE,
        promise=say("I fatti di ogni pagina sono stati controllati negli ultimi 120 giorni"),
        reason=_HARM,
        examine=_aged(Freshness.AGEING),
    ),
    Check(
        id="call-first",
        gravity=Gravity.WARNING,
        promise=say("Nessuna pagina deve dire di telefonare perché i suoi fatti sono vecchi"),
        reason=_HARM,
        examine=_aged(Freshness.CALL_FIRST),
    ),
    Check(
        id="lapsed",
        gravity=Gravity.WARNING,
        promise=say("Nessuna pagina sparisce dal sito vero perché nessuno la controlla da un anno"),
        reason=_HARM,
        examine=_aged(Freshness.LAPSED),
    ),
    Check(
        id="expired-notice",
        gravity=Gravity.WARNING,
        promise=say("Gli avvisi e i posti liberi valgono ancora"),
        reason=say("Chi scrive crede che si veda, e invece non si vede più"),
        examine=_expired,
    ),
    Check(
        id="valid-until",
        gravity=Gravity.WARNING,
        promise=say("Nessun servizio mostra fatti oltre la data fino a cui valevano"),
        reason=_HARM,
        examine=_ended,
    ),
    Check(
        id="unverified",
        gravity=Gravity.ADVICE,
        promise=say("Ogni pagina che abbiamo è stata controllata, e quindi si vede"),
        reason=say("Una pagina che aspetta una telefonata non aiuta ancora nessuno"),
        examine=_unasked,
    ),
    Check(
        id="school-year",
        gravity=Gravity.WARNING,
        promise=say("Il calendario sa quando c'è scuola nei prossimi due mesi"),
        reason=say("Senza l'anno scolastico non si può dire se un doposcuola è aperto"),
        examine=_school_year_ends,
    ),
)
