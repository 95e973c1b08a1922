"""The days of events: holidays, closures, and what is over."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plugins.checks.agenda import CHECKS
from plugins.checks.check import Subject
from plugins.neighbourhood import Event
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_calendar, a_text, an_event

CHRISTMAS = {"from": "2026-12-24", "to": "2027-01-06", "title": {"it": "Chiusi a Natale"}}


def on(day: str, **changes: Any) -> Event:
    """An event on this day at five in the afternoon."""
    start = datetime.fromisoformat(f"{day} 17:00").replace(tzinfo=ZoneInfo("Europe/Rome"))
    return an_event(start=start, **changes)


def weekly(day: str, **changes: Any) -> Event:
    """The same, every week from this day on."""
    return on(day, repeats={"every": "week", **changes})


def with_programme(end: str | None, *times: str) -> Event:
    """From five in the afternoon of a Saturday, with something at each of these hours."""
    last = datetime.fromisoformat(end).replace(tzinfo=ZoneInfo("Europe/Rome")) if end else None
    slots = [{"at": at, "title": a_text("Merenda")} for at in times]
    return on("2026-12-12", end=last, programme=slots)


def among(*events: Event, closures: tuple[dict[str, Any], ...] = (CHRISTMAS,)) -> Subject:
    """A neighbourhood that is closed at Christmas."""
    return a_subject(events=events, calendar=a_calendar(closures=closures))


def test_a_date_on_which_all_are_closed() -> None:
    """Both ways out are told."""
    words = said(CHECKS, "closure-event", among(on("2026-12-30")))

    assert "il 2026-12-30 è chiuso tutto: «Chiusi a Natale»" in words
    assert "«events/festa»" in words


def test_one_more_date_on_which_all_are_closed() -> None:
    """It points to that date."""
    event = on("2026-12-12", also_on=("2026-12-19", "2026-12-28"))
    problems = asked(
        CHECKS,
        "closure-event",
        a_subject(
            events=(event,),
            calendar=a_calendar(closures=(CHRISTMAS,)),
            origins=written(event, {("also_on", 0): 11, ("also_on", 1): 12}),
        ),
    )

    assert [12] == [problem.line for problem in problems]


def test_moved_to_a_day_on_which_all_are_closed() -> None:
    """The new day counts."""
    event = on(
        "2026-12-12",
        changed=({"date": "2026-12-12", "status": "moved", "to": "2026-12-29 17:00"},),
    )

    assert "il 2026-12-29" in said(CHECKS, "closure-event", among(event))


@pytest.mark.parametrize(
    "event",
    [
        on("2026-12-12"),
        on("2026-12-30", changed=({"date": "2026-12-30", "status": "cancelled"},)),
        weekly("2026-12-10"),
    ],
    ids=["before", "cancelled", "repeating over it"],
)
def test_dates_that_stand(event: Event) -> None:
    """Outside the closure, called off, or passed over by the calendar itself."""
    assert "" == said(CHECKS, "closure-event", among(event))


def test_named_as_open() -> None:
    """Who stays open is named in the closure."""
    closure = {**CHRISTMAS, "open": ("events/festa",)}

    assert "" == said(CHECKS, "closure-event", among(on("2026-12-30"), closures=(closure,)))


def test_a_closure_that_has_been() -> None:
    """What was, was."""
    past = {**CHRISTMAS, "from": "2026-08-01", "to": "2026-08-31"}

    assert "" == said(CHECKS, "closure-event", among(on("2026-08-15"), closures=(past,)))


def test_repeating_on_a_holiday() -> None:
    """The first such day is told, and both answers."""
    words = said(CHECKS, "event-on-holiday", among(weekly("2026-11-24")))

    assert "si ripete anche il 2026-12-08, che è festa" in words
    assert "«skip: [PH]»" in words


@pytest.mark.parametrize(
    "event",
    [
        weekly("2026-11-24", skip=["PH"]),
        weekly("2026-11-24", skip=[]),
        weekly("2026-11-25", until="2026-12-02"),
        weekly("2026-12-08"),
        weekly("2026-11-24", not_on=["2026-12-08"]),
        on("2026-12-08"),
    ],
    ids=["not then", "then too", "ends before", "starts then", "left out", "once"],
)
def test_holidays_somebody_thought_about(event: Event) -> None:
    """Said one way or the other, or a date of its own."""
    closures = (CHRISTMAS, {**CHRISTMAS, "from": "2027-03-01", "to": "2027-04-30"})

    assert "" == said(CHECKS, "event-on-holiday", among(event, closures=closures))


def test_an_event_that_is_over() -> None:
    """After a month it may go."""
    words = said(CHECKS, "past-event", among(on("2026-10-22")))

    assert "è finito il 2026-10-22" in words
    assert "«retired»" in words


@pytest.mark.parametrize(
    "event",
    [
        on("2026-10-23"),
        on("2026-10-01", also_on=("2026-12-01",)),
        on("2026-10-01", sample=True),
        weekly("2026-09-15"),
        weekly("2026-09-15", until="2026-12-15"),
    ],
    ids=["last month", "once more", "sample", "for ever", "until later"],
)
def test_events_that_stay(event: Event) -> None:
    """Over for less than a month, not over, or there to show how it is done."""
    assert "" == said(CHECKS, "past-event", among(event))


def test_a_year_mistyped() -> None:
    """A date nobody could plan for is told of, since the event would not be seen."""
    far = on("2072-12-01", end=None)

    assert "2072-12-01" in said(CHECKS, "far-away", a_subject(events=(far,)))
    assert "" == said(CHECKS, "far-away", a_subject(events=(an_event(),)))


@pytest.mark.parametrize(
    ("end", "times", "told"),
    [
        ("2026-12-12 19:00", ("16:30", "18:00", "19:30"), "ore fuori dall'evento: 16:30, 19:30."),
        ("2026-12-12 19:00", ("16:30",), "L'evento va dalle 17:00 alle 19:00"),
        (None, ("16:59", "23:00"), "fuori dall'evento: 16:59. L'evento comincia alle 17:00"),
    ],
)
def test_a_programme_outside_the_hours(end: str | None, times: tuple[str, ...], told: str) -> None:
    """One of the two is wrong, and who trusts it comes for nothing."""
    assert told in said(CHECKS, "slot-outside", among(with_programme(end, *times)))


@pytest.mark.parametrize(
    ("end", "times"),
    [
        ("2026-12-12 19:00", ("17:00", "19:00")),
        ("2026-12-13 01:00", ("18:00", "00:30")),
        (None, ("17:00", "23:30")),
        (None, ()),
    ],
)
def test_a_programme_within_the_hours(end: str | None, times: tuple[str, ...]) -> None:
    """Its first and last minute belong to it; past midnight nobody can tell."""
    assert "" == said(CHECKS, "slot-outside", among(with_programme(end, *times)))


def test_the_line_of_a_programme() -> None:
    """It points to the programme."""
    event = with_programme(None, "08:00")
    subject = a_subject(events=(event,), origins=written(event, {("programme",): 14}))

    assert [14] == [problem.line for problem in asked(CHECKS, "slot-outside", subject)]
