"""Rules by which something repeats."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from dateutil.rrule import rruleset, rrulestr  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.neighbourhood.hours import DAYS
from plugins.neighbourhood.occurrences import Repeats
from tests.neighbourhood.makers import day, fault_of

A_DAY = timedelta(days=1)


def days(rule: dict[str, Any], first: str, last: str) -> list[str]:
    """The days that a rule names from the first time on, as in «01-12»."""
    repeats, start = Repeats.model_validate(rule), day(first)
    asked = (start + n * A_DAY for n in range((day(last) - start).days + 1))
    return [f"{each:%m-%d}" for each in asked if repeats.falls_on(each, start)]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"every": "week"}, ["01-12", "01-19", "01-26", "02-02"]),
        (
            {"every": "week", "on": "Tu,Th"},
            ["01-12", "01-14", "01-19", "01-21", "01-26", "01-28", "02-02", "02-04"],
        ),
        (
            {"every": "week", "on": ["Tu", "Su"]},
            ["01-12", "01-17", "01-19", "01-24", "01-26", "01-31", "02-02"],
        ),
        ({"every": "2-weeks"}, ["01-12", "01-26"]),
        ({"every": "2-weeks", "on": "Mo,Tu"}, ["01-12", "01-25", "01-26"]),
        ({"every": "2-weeks", "on": "Tu,Su"}, ["01-12", "01-17", "01-26", "01-31"]),
        ({"every": "week", "until": "2027-01-26"}, ["01-12", "01-19", "01-26"]),
        ({"every": "week", "until": "2027-01-25"}, ["01-12", "01-19"]),
        ({"every": "week", "not_on": ["2027-01-19"]}, ["01-12", "01-26", "02-02"]),
    ],
)
def test_weeks(rule: dict[str, Any], expected: list[str]) -> None:
    """Weeks begin on Monday, and `until` is the last possible day."""
    assert expected == days(rule, "2027-01-12", "2027-02-05")


@pytest.mark.parametrize(
    ("start", "on", "expected"),
    [
        ("2027-01-15", 15, ["01-15", "02-15", "03-15", "04-15", "05-15"]),
        ("2027-01-15", "15", ["01-15", "02-15", "03-15", "04-15", "05-15"]),
        ("2027-01-31", 31, ["01-31", "03-31", "05-31"]),
        ("2027-01-13", "We[2]", ["01-13", "02-10", "03-10", "04-14", "05-12"]),
        ("2027-01-30", "Sa[5]", ["01-30", "05-29"]),
        ("2027-01-29", "Fr[-1]", ["01-29", "02-26", "03-26", "04-30", "05-28"]),
        ("2027-03-03", "We[1],We[3]", ["03-03", "03-17", "04-07", "04-21", "05-05", "05-19"]),
    ],
)
def test_months(start: str, on: object, expected: list[str]) -> None:
    """A month that has no such day is passed over."""
    assert expected == days({"every": "month", "on": on}, start, "2027-05-31")


@pytest.mark.parametrize(
    ("rule", "subject"),
    [
        ({"every": "month"}, "repeats_month"),
        ({"every": "month", "on": "We"}, "repeats_on"),
        ({"every": "week", "on": "We[1]"}, "repeats_on"),
        ({"every": "2-weeks", "on": "We[1]"}, "repeats_on"),
        ({"every": "week", "on": 15}, "repeats_on"),
        ({"every": "week", "on": "Mo-Fr"}, "repeats_on"),
        ({"every": "week", "on": "martedì"}, "repeats_on"),
        ({"every": "week", "on": []}, "repeats_on"),
    ],
)
def test_rules_that_say_nothing(rule: dict[str, Any], subject: str) -> None:
    """A rule that could mean two things is refused."""
    assert subject == fault_of(lambda: Repeats.model_validate(rule)).subject


WEEKDAYS = st.lists(st.sampled_from(DAYS), unique=True, max_size=3)
NTH = st.tuples(st.sampled_from(DAYS), st.sampled_from([1, 2, 3, 4, 5, -1]))
STARTS = st.dates(min_value=date(2026, 9, 1), max_value=date(2027, 12, 31))


@st.composite
def rules(draw: st.DrawFn) -> tuple[dict[str, Any], str]:
    """A rule as partners write it, and as iCalendar does."""
    every = draw(st.sampled_from(["week", "2-weeks", "month"]))
    if every == "month" and draw(st.booleans()):
        number = draw(st.integers(1, 31))
        return {"every": every, "on": number}, f"FREQ=MONTHLY;BYMONTHDAY={number}"
    if every == "month":
        nths = draw(st.lists(NTH, min_size=1, max_size=2, unique=True))
        theirs = ",".join(f"{nth:+}{name.upper()}" for name, nth in nths)
        ours = ",".join(f"{name}[{nth}]" for name, nth in nths)
        return {"every": every, "on": ours}, f"FREQ=MONTHLY;BYDAY={theirs}"
    on = ",".join(draw(WEEKDAYS))
    by_day = f";BYDAY={on.upper()}" if on else ""
    frequency = f"FREQ=WEEKLY;INTERVAL={2 if every == '2-weeks' else 1};WKST=MO"
    return {"every": every, **({"on": on} if on else {})}, frequency + by_day


@given(rule=rules(), start=STARTS, lasts=st.integers(0, 200), skipped=st.sets(st.integers(0, 200)))
@settings(max_examples=100, deadline=None)
def test_any_rule(
    rule: tuple[dict[str, Any], str], start: date, lasts: int, skipped: set[int]
) -> None:
    """Any rule gives the dates that another program finds by the standard (RFC 5545)."""
    ours, theirs = rule
    until, not_on = start + lasts * A_DAY, [start + n * A_DAY for n in skipped]
    repeats = Repeats.model_validate(ours | {"until": until, "not_on": not_on})
    days = (start + n * A_DAY for n in range(231))

    assert found_by_another(f"{theirs};UNTIL={until:%Y%m%d}", start, not_on) == [
        day for day in days if repeats.falls_on(day, start)
    ]


def found_by_another(rule: str, start: date, not_on: list[date]) -> list[date]:
    """The days that python-dateutil finds: the rule without the exceptions."""
    known = rruleset()
    known.rrule(rrulestr(rule, dtstart=datetime.combine(start, time())))
    for each in not_on:
        known.exdate(datetime.combine(each, time()))
    return [each.date() for each in known]
