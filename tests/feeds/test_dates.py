"""The dates of an event, as a rule with its exceptions."""

from datetime import UTC, datetime
from typing import Any

import pytest

from plugins.feeds.dates import last_known_day
from plugins.neighbourhood import Verified
from tests.feeds.makers import a_course, the_dates
from tests.makers import a_calendar
from tests.neighbourhood.makers import at, day

AUGUST = {"from": "2027-08-09", "to": "2027-08-22", "title": {"it": "Ad agosto"}}


def days(moments: tuple[datetime, ...]) -> list[str]:
    """As in «01-12»."""
    return [f"{each:%m-%d}" for each in moments]


def until(moment: str) -> datetime:
    """In the time of Greenwich."""
    return at(moment).astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "rule", "expected"),
    [
        ("2027-01-12", {"every": "week"}, {"FREQ": "WEEKLY", "BYDAY": ["TU"]}),
        ("2027-01-12", {"every": "week", "on": "Tu,Th"}, {"FREQ": "WEEKLY", "BYDAY": ["TU", "TH"]}),
        (
            "2027-01-12",
            {"every": "2-weeks"},
            {"FREQ": "WEEKLY", "BYDAY": ["TU"], "INTERVAL": 2},
        ),
        ("2027-01-15", {"every": "month", "on": 15}, {"FREQ": "MONTHLY", "BYMONTHDAY": 15}),
        ("2027-01-13", {"every": "month", "on": "We[2]"}, {"FREQ": "MONTHLY", "BYDAY": ["2WE"]}),
        ("2027-01-29", {"every": "month", "on": "Fr[-1]"}, {"FREQ": "MONTHLY", "BYDAY": ["-1FR"]}),
    ],
)
def test_rules(start: str, rule: dict[str, Any], expected: dict[str, Any]) -> None:
    """Each way of repeating has its rule; weeks begin on Monday."""
    event = a_course(f"{start} 17:00", None, repeats=rule | {"until": "2027-01-31"})
    found = the_dates(event).rule or {}

    assert expected | {"WKST": "MO"} == {k: v for k, v in found.items() if k != "UNTIL"}


def test_until_is_the_last_date() -> None:
    """A rule ends with the last date there is, in the time of Greenwich."""
    event = a_course(repeats={"every": "week", "until": "2027-05-10"})

    assert until("2027-05-04 17:00") == (the_dates(event).rule or {})["UNTIL"]


def test_once() -> None:
    """What happens once has no rule."""
    dates = the_dates(a_course())

    assert (None, (), (), ()) == (dates.rule, dates.left_out, dates.added, dates.changed)


def test_once_and_changed() -> None:
    """What happens once is told as it is now."""
    moved = {"date": "2027-01-12", "status": "moved", "to": at("2027-01-14 18:00")}
    dates = the_dates(a_course(changed=[moved]))

    assert (at("2027-01-14 18:00"), ()) == (dates.first.start, dates.changed)


def test_days_left_out() -> None:
    """Whatever the rule names and the neighbourhood does not is left out by name."""
    event = a_course(
        "2026-12-01 17:00",
        None,
        repeats={
            "every": "week",
            "until": "2027-01-26",
            "skip": ["PH", "SH"],
            "not_on": ["2027-01-19"],
        },
    )

    assert ["12-08", "12-29", "01-05", "01-19"] == days(the_dates(event).left_out)


def test_a_closure() -> None:
    """When the whole network rests, the rule does."""
    event = a_course("2027-08-03 17:00", None, repeats={"every": "week", "until": "2027-08-31"})
    left_out = the_dates(event, calendar=a_calendar(closures=[AUGUST])).left_out

    assert ["08-10", "08-17"] == days(left_out)


def test_nothing_left_out_after_the_end() -> None:
    """Days after the last date need no exception."""
    event = a_course(repeats={"every": "week", "until": "2027-01-26", "not_on": ["2027-01-26"]})
    dates = the_dates(event)

    assert [] == days(dates.left_out)
    assert until("2027-01-19 17:00") == (dates.rule or {})["UNTIL"]


def test_more_days() -> None:
    """Days beside the rule, or without any, are added by name; one the rule names anyway is not."""
    ruled = a_course(
        repeats={"every": "week", "until": "2027-01-26"}, also_on=["2027-01-19", "2027-01-23"]
    )
    alone = a_course(also_on=["2027-02-06", "2027-01-23"])

    assert ["01-23"] == days(the_dates(ruled).added)
    assert ["01-23", "02-06"] == days(the_dates(alone).added)


def test_a_day_named_twice() -> None:
    """A holiday that somebody wrote down all the same is not left out."""
    event = a_course(
        "2026-12-01 17:00",
        None,
        repeats={"every": "week", "until": "2026-12-15", "skip": ["PH"]},
        also_on=["2026-12-08"],
    )
    dates = the_dates(event)

    assert ((), ()) == (dates.left_out, dates.added)


def test_changes() -> None:
    """Cancelled, moved and full dates are told one by one."""
    event = a_course(
        repeats={"every": "week", "until": "2027-02-23"},
        changed=[
            {"date": "2027-02-02", "status": "full"},
            {"date": "2027-01-19", "status": "moved", "to": at("2027-02-24 18:00")},
            {"date": "2027-01-26", "status": "cancelled"},
        ],
    )
    changed = the_dates(event).changed

    assert ["moved", "cancelled", "full"] == [each.status for each in changed]


@pytest.mark.parametrize(
    ("rule", "checked", "expected"),
    [
        ({"every": "week"}, "2026-11-02", "2028-01-12"),
        ({"every": "week"}, "2027-06-01", "2028-05-31"),
        ({"every": "week", "until": "2027-05-25"}, "2026-11-02", "2027-05-25"),
    ],
)
def test_a_rule_without_an_end(rule: dict[str, Any], checked: str, expected: str) -> None:
    """It is followed as long as facts checked on that day may be shown; an end is an end."""
    event = a_course(repeats=rule, verified=Verified(date=day(checked), by="coordinamento"))

    assert day(expected) == last_known_day(event)


def test_a_school_year_nobody_wrote() -> None:
    """A rule that keeps to the schools ends with the last day that is known."""
    event = a_course("2027-05-04 17:00", None, repeats={"every": "week", "skip": ["SH"]})

    assert until("2027-06-08 17:00") == (the_dates(event).rule or {})["UNTIL"]
