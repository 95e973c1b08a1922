"""Stops that places name, and the lines that are drawn."""

from datetime import date

import pytest

from plugins.checks.stops import CHECKS
from plugins.neighbourhood import Gravity, Place, Stop
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_line, a_place


def at(line: str, stop: str) -> Place:
    """A place that names this stop."""
    return a_place(stops=(Stop(line=line, stop=stop),))


def test_a_stop_that_is_drawn() -> None:
    """Nothing is said."""
    assert "" == said(
        CHECKS, "unknown-stop", a_subject(lines=(a_line(),), places=(at("Tram 99", "due"),))
    )


@pytest.mark.parametrize(
    ("place", "found", "remedy"),
    [
        (at("tram 99", "Duo"), "«tram 99» non ferma a «Duo»", "volevi scrivere «Due»"),
        (at("tram 99", "Piazza"), "«tram 99» non ferma a «Piazza»", "in lines.yaml: Uno, Due."),
        (at("tram 9", "Due"), "la linea «tram 9» non è in lines.yaml", "Le linee sono: tram 99."),
        (at("autobus", "Due"), "la linea «autobus» non è", "aggiungila in lines.yaml"),
    ],
)
def test_a_stop_that_is_not(place: Place, found: str, remedy: str) -> None:
    """What is not there is named, and the nearest stop, or all there are."""
    words = said(CHECKS, "unknown-stop", a_subject(lines=(a_line(),), places=(place,)))

    assert found in words
    assert remedy in words


def test_a_line_that_is_not() -> None:
    """A number is not near another one: the lines there are stand in the message, none is meant."""
    words = said(
        CHECKS, "unknown-stop", a_subject(lines=(a_line(),), places=(at("tram 9", "Due"),))
    )

    assert "Forse" not in words


def test_a_line_of_many_stops() -> None:
    """Twelve names can be read, more are in the file."""
    line = a_line(stops=tuple(f"Ponte {number}" for number in range(1, 14)))
    place = at("tram 99", "Chiesa")
    words = said(CHECKS, "unknown-stop", a_subject(lines=(line,), places=(place,)))

    assert "Ponte 11, Ponte 12…" in words


def test_a_wrong_stop_is_a_warning() -> None:
    """The place is missing from the drawing of the neighbourhood."""
    subject = a_subject(lines=(a_line(),), places=(at("tram 99", "Piazza"),))

    assert [Gravity.WARNING] == [each.gravity for each in asked(CHECKS, "unknown-stop", subject)]


def test_the_line_of_the_stop() -> None:
    """It points to the very stop."""
    place = at("tram 99", "Tre")
    origins = written(place, {("stops",): 5, ("stops", 0): 6})
    subject = a_subject(lines=(a_line(),), places=(place,), origins=origins)

    assert [6] == [problem.line for problem in asked(CHECKS, "unknown-stop", subject)]


def test_a_town_without_lines() -> None:
    """Where nothing is drawn no stop is missing."""
    assert "" == said(CHECKS, "unknown-stop", a_subject(places=(at("tram 99", "Due"),)))


def test_a_line_nobody_has_read_again() -> None:
    """After half a year somebody should look at the poles."""
    old = a_subject(lines=(a_line(checked=date(2026, 5, 25)),))

    assert "le fermate di «tram 99» sono state controllate 181 giorni fa" in said(
        CHECKS, "old-line", old
    )


@pytest.mark.parametrize(
    "line", [a_line(), a_line(checked=date(2025, 1, 1), sample=True)], ids=["lately", "sample"]
)
def test_a_line_that_needs_no_care(line: object) -> None:
    """Samples do not grow old."""
    assert "" == said(CHECKS, "old-line", a_subject(lines=(line,)))
