"""Two events at the same time."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.checks.check import Subject
from plugins.checks.clashes import CHECKS
from plugins.neighbourhood import Event, Provider
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_place, a_text, an_event, an_organisation

ROME = ZoneInfo("Europe/Rome")
SATURDAY = datetime(2026, 11, 28, 15, tzinfo=ROME)
WEEKLY = {"every": "week", "skip": []}


def first(**changes: Any) -> Event:
    """On Saturday at three, by the first organisation, in the hall."""
    usual = {"start": SATURDAY, "place": "sala", "title": a_text("Tombola")}
    return an_event("a", **{**usual, **changes})


def second(**changes: Any) -> Event:
    """At the same hour, by the second, in the garden."""
    usual = {
        "start": SATURDAY,
        "place": "giardino",
        "title": a_text("Castagnata"),
        "organisations": (Provider(organisation="seconda"),),
    }
    return an_event("b", **{**usual, **changes})


def both(one: Event, other: Event, **changes: Any) -> Subject:
    """A neighbourhood with these two events."""
    return a_subject(
        events=(one, other),
        organisations=(an_organisation(), an_organisation("seconda")),
        places=(a_place("giardino"), a_place()),
        **changes,
    )


def test_the_same_people() -> None:
    """The day and both events are named."""
    words = said(CHECKS, "clash-audience", both(first(), second()))

    assert (
        "a.it.md, riga 1: il 2026-11-28 alla stessa ora c'è «Castagnata»"
        " (content/events/b.it.md), anche per «Per tutti»" in words
    )


@pytest.mark.parametrize(
    "other",
    [
        second(start=SATURDAY + timedelta(hours=2)),
        second(audiences=("famiglie",)),
        second(organisations=(Provider(organisation="circolo"),)),
        second(start=SATURDAY + timedelta(days=61)),
        second(start=SATURDAY - timedelta(days=2), end=SATURDAY + timedelta(days=2)),
        second(changed=({"date": SATURDAY.date(), "status": "cancelled"},)),
        second(sample=True),
    ],
    ids=["later", "others", "joint", "far", "long", "cancelled", "sample"],
)
def test_nobody_is_disputed(other: Event) -> None:
    """Two hours later, other people, a joint event, one not held, one that lasts for days."""
    assert "" == said(CHECKS, "clash-audience", both(first(), other))


def test_an_event_that_ends_as_the_other_begins() -> None:
    """One can go to both."""
    early = first(end=SATURDAY + timedelta(hours=1))
    late = second(start=SATURDAY + timedelta(hours=1))

    assert "" == said(CHECKS, "clash-audience", both(early, late))


@pytest.mark.parametrize("other", [second(), second(repeats=WEEKLY)], ids=["once", "weekly"])
def test_a_course(other: Event) -> None:
    """It is on all year, beside other things."""
    subject = both(first(repeats=WEEKLY), other)

    assert "" == said(CHECKS, "clash-audience", subject)


def test_a_feast_and_what_is_once_a_month() -> None:
    """It is told at the feast, which is easier to move."""
    monthly = first(repeats={"every": "month", "on": "Sa[-1]", "skip": []})
    problems = asked(CHECKS, "clash-audience", both(monthly, second()))

    assert ["content/events/b.it.md"] == [problem.path for problem in problems]


def test_beyond_the_coming_weeks() -> None:
    """In two months there is time."""
    later = SATURDAY + timedelta(days=60)

    assert "" == said(CHECKS, "clash-audience", both(first(start=later), second(start=later)))


def test_the_same_place() -> None:
    """One organisation of both may have forgotten too; two courses need two rooms."""
    courses = (first(repeats=WEEKLY), second(repeats=WEEKLY, place="sala"))

    assert "nello stesso luogo c'è «Castagnata»" in said(CHECKS, "clash-place", both(*courses))


def test_once_for_two() -> None:
    """However many dates they share, it is told once."""
    courses = (first(repeats=WEEKLY), second(repeats=WEEKLY, place="sala"))

    assert 1 == len(asked(CHECKS, "clash-place", both(*courses)))


def test_different_places() -> None:
    """Nothing is disputed."""
    assert "" == said(CHECKS, "clash-place", both(first(), second()))


def test_moved_into_the_same_place() -> None:
    """Where a date is moved to counts, not where it was."""
    moved = second(changed=({"date": SATURDAY.date(), "status": "moved", "place": "sala"},))

    assert "nello stesso luogo" in said(CHECKS, "clash-place", both(first(), moved))


def test_an_event_that_repeats_too_closely() -> None:
    """Nothing clashes with itself."""
    daily = first(repeats={"every": "week", "on": "Sa,Su", "skip": []}, end=SATURDAY + timedelta(1))

    assert "" == said(CHECKS, "clash-place", a_subject(events=(daily,), places=(a_place(),)))


def test_the_line_of_the_start() -> None:
    """It points to the hour to be changed."""
    event = first()
    subject = both(event, second(place="sala"), origins=written(event, {("start",): 8}))

    assert [8] == [problem.line for problem in asked(CHECKS, "clash-place", subject)]
