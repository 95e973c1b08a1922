"""What is said to have changed (`updated`): too early, too late, or of a fact that is not there.

Whoever scans an old sheet reads it at the head of the page for a year, and looks for the new fact
below. Never asks whether the fact has changed.
"""

from collections.abc import Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import say
from plugins.neighbourhood import Event, Gravity, Service
from plugins.neighbourhood.notice import Update


def _later(subject: Subject) -> Iterator[Finding]:
    for thing, update in _updates(subject):
        if update.since > subject.day:
            yield Finding(
                at=subject.origins.of(thing, "updated", "since"),
                found=say("«updated» vale dal {day}: deve venire", day=f"{update.since}"),
                expected=say("Fino a quel giorno nessuno lo vede"),
                remedy=say("Per dirlo prima, scrivi un «alert»"),
            )


def _over(subject: Subject) -> Iterator[Finding]:
    for thing, update in _updates(subject):
        if update.until < subject.day:
            yield Finding(
                at=subject.origins.of(thing, "updated", "since"),
                found=say("«updated» vale dal {day}: è più di un anno", day=f"{update.since}"),
                expected=say("Nessuno lo vede più"),
                remedy=say("Togli «updated»; se è cambiato di nuovo, scrivi la data nuova"),
            )


def _of_nothing(subject: Subject) -> Iterator[Finding]:
    for thing, update in _updates(subject):
        for fact in update.facts if update.until >= subject.day else ():
            if not _has(thing, fact):
                is_writable = fact in type(thing).model_fields
                yield Finding(
                    at=subject.origins.of(thing, "updated", "facts"),
                    found=say("«updated» dice «{fact}», ma la pagina non lo ha", fact=fact),
                    expected=say("Chi ha un foglio vecchio cerca qui il fatto nuovo"),
                    remedy=say("Scrivi «{fact}», oppure toglilo da «facts»", fact=fact)
                    if is_writable
                    else say("Togli «{fact}» da «facts»", fact=fact),
                )


def _updates(subject: Subject) -> Iterator[tuple[Service | Event, Update]]:
    things: tuple[Service | Event, ...] = (
        *subject.neighbourhood.services,
        *subject.neighbourhood.events,
    )
    for thing in things:
        if thing.updated:
            yield thing, thing.updated


def _has(thing: Service | Event, fact: str) -> bool:
    """Cost is always there, how one gets in has several fields, and `documents: []` says all."""
    if fact == "hours":
        return isinstance(thing, Event) or any(thing.all_hours)
    if fact == "place":
        return thing.place is not None or (isinstance(thing, Service) and bool(thing.also_at))
    return fact in ("cost", "access") or getattr(thing, fact, None) is not None


CHECKS = (
    Check(
        id="updated-later",
        gravity=Gravity.ADVICE,
        promise=say("Quello che è cambiato vale già"),
        reason=say("Chi scrive crede che si veda, e invece non si vede ancora"),
        examine=_later,
    ),
    Check(
        id="updated-over",
        gravity=Gravity.ADVICE,
        promise=say("Quello che è cambiato si vede ancora"),
        reason=say("Chi scrive crede che si veda, e invece non si vede più"),
        examine=_over,
    ),
    Check(
        id="updated-of-nothing",
        gravity=Gravity.WARNING,
        promise=say("Quello che è cambiato sta scritto nella pagina"),
        reason=say("Chi legge che il foglio non vale più deve trovare che cosa vale"),
        examine=_of_nothing,
    ),
)
