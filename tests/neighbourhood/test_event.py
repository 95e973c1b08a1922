"""What an event must be to be one."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from plugins.neighbourhood import Event
from tests.makers import a_calendar, an_event
from tests.neighbourhood.makers import at, fault_of

START = datetime(2027, 5, 15, 10, tzinfo=UTC)
TUESDAY = at("2027-01-12 17:00")


def a_course(**changes: Any) -> Event:
    """Every Tuesday from 12 January 2027."""
    return an_event(start=TUESDAY, **({"repeats": {"every": "week"}} | changes))


@pytest.mark.parametrize("hours", [0, -1])
def test_end_before_start(hours: int) -> None:
    """An event cannot end before it starts, nor as it starts."""
    fault = fault_of(lambda: an_event(start=START, end=START + timedelta(hours=hours)))

    assert "end" == fault.subject


def test_the_programme_by_the_clock() -> None:
    """The hours of the day come in their order, however they were written."""
    late, early = ({"at": clock, "title": {"it": "Giochi"}} for clock in ("16:00", "10:30"))

    assert [time(10, 30), time(16)] == [
        slot.at for slot in an_event(programme=(late, early)).programme
    ]


def test_dates_of_an_event() -> None:
    """An event knows the dates that its file says."""
    course = a_course(
        end=TUESDAY + timedelta(hours=2),
        also_on=("2027-01-14",),
        changed=({"date": "2027-01-19", "status": "cancelled"},),
    )
    found = course.series.between(
        TUESDAY.date(), TUESDAY.date() + timedelta(days=7), a_calendar(), course.key
    )

    assert [(12, "confirmed", 19), (14, "confirmed", 19), (19, "cancelled", 19)] == [
        (each.start.day, each.status, each.end and each.end.hour) for each in found
    ]


def test_an_event_that_was_asked_for_its_dates() -> None:
    """An event is the same event after it was asked."""
    asked, other = a_course(), a_course()

    assert 1 == len(asked.series.coming(TUESDAY, a_calendar(), asked.key, at_most=1))
    assert other == asked


@pytest.mark.parametrize(
    "rule",
    [
        {"every": "week", "on": "We"},
        {"every": "month", "on": 13},
        {"every": "week", "until": "2027-01-11"},
        {"every": "week", "not_on": ["2027-01-12"]},
    ],
)
def test_a_first_time_outside_the_rule(rule: dict[str, Any]) -> None:
    """The first time is one of the rule's, or one of the two is wrong."""
    fault = fault_of(lambda: a_course(repeats=rule))

    assert ("repeats_start", "2027-01-12") == (fault.subject, fault.words)


@pytest.mark.parametrize("day", ["2027-01-05", "2027-01-20", "2027-01-26"])
def test_a_change_of_a_day_without_event(day: str) -> None:
    """Only a day that was announced can be cancelled."""
    rule = {"every": "week", "not_on": ["2027-01-26"]}
    changed = {"date": day, "status": "cancelled"}
    fault = fault_of(lambda: a_course(repeats=rule, changed=(changed,)))

    assert ("changed_day", day) == (fault.subject, fault.words)


def test_an_added_day_that_was_cancelled() -> None:
    """A day that stands by name can be cancelled like those of the rule."""
    changed = {"date": "2027-01-14", "status": "cancelled"}
    course = a_course(also_on=("2027-01-14",), changed=(changed,))

    assert course.series.is_announced(course.changed[0].date)
