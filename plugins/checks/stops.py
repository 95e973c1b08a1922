"""Stops that places name, and the lines that are drawn.

Takes the lines of `lines.yaml`; asks whether each stop of a place is on one of them, and whether
somebody has read the poles again lately. Says nothing where no lines are written at all.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import Sentence, say
from plugins.neighbourhood import Gravity, Line, Stop
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER

READ_AT_A_GLANCE = 12
"""Names; of more the first ones are shown."""


def _unknown(subject: Subject) -> Iterator[Finding]:
    lines = subject.neighbourhood.lines
    for place in subject.neighbourhood.places if lines else ():
        for number, stop in enumerate(place.stops):
            if not any(line.stop_meant(stop) for line in lines):
                yield Finding(
                    at=subject.origins.of(place, "stops", number),
                    found=_not_there(stop, lines),
                    expected=say("Nel disegno del quartiere questo luogo non sta a quella fermata"),
                    remedy=_remedy(stop, lines),
                )


def _not_there(stop: Stop, lines: tuple[Line, ...]) -> Sentence:
    if any(line.is_called(stop.line) for line in lines):
        return say("«{line}» non ferma a «{stop}»", line=stop.line, stop=stop.stop)
    return say("la linea «{line}» non è in lines.yaml", line=stop.line)


def _remedy(stop: Stop, lines: tuple[Line, ...]) -> Sentence:
    """What can be written instead; of two lines with other numbers none is meant for the other."""
    line = next((line for line in lines if line.is_called(stop.line)), None)
    if line is None:
        return say(
            "Le linee sono: {lines}. Se un'altra passa nel quartiere, aggiungila in lines.yaml",
            lines=_listed(tuple(line.name.source.words for line in lines)),
        )
    if near := get_close_matches(stop.stop, line.stops, n=1):
        return say("Forse volevi scrivere «{near}»", near=near[0])
    return say("Le sue fermate, come in lines.yaml: {stops}", stops=_listed(line.stops))


def _listed(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:READ_AT_A_GLANCE])
    return shown if len(names) <= READ_AT_A_GLANCE else f"{shown}…"


def _old(subject: Subject) -> Iterator[Finding]:
    for line in subject.neighbourhood.lines:
        if not line.sample and subject.day - line.checked > CALL_FIRST_AFTER:
            yield Finding(
                at=subject.origins.file("lines.yaml"),
                found=say(
                    "le fermate di «{line}» sono state controllate {days} giorni fa",
                    line=line.name.source.words,
                    days=(subject.day - line.checked).days,
                ),
                expected=say("Una fermata può cambiare nome o posto"),
                remedy=say("Rileggi i nomi sui pali, poi scrivi la data di oggi in «checked»"),
            )


CHECKS = (
    Check(
        id="old-line",
        gravity=Gravity.WARNING,
        promise=say("Le fermate delle linee sono state controllate negli ultimi 180 giorni"),
        reason=say("Chi non conosce il quartiere scende dove dice il disegno"),
        examine=_old,
    ),
    Check(
        id="unknown-stop",
        gravity=Gravity.WARNING,
        promise=say("Ogni luogo è a una fermata che il disegno conosce"),
        reason=say("Chi arriva in tram cerca il luogo sulla linea, non sulla carta"),
        examine=_unknown,
    ),
)
