"""The dates on which something happens."""

from datetime import date, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.neighbourhood import Calendar, Occurrence
from plugins.neighbourhood.occurrences import Change, Series
from tests.makers import a_calendar
from tests.neighbourhood.makers import ROME, at, day, fault_of

KEY = "events/corso"
TUESDAY = "2027-01-12 17:00"
A_DAY = timedelta(days=1)
MAY_TO_SEPTEMBER = {"date": "2027-05-15", "status": "moved", "to": "2027-09-18 10:00"}
AUGUST = {"from": "2027-08-09", "to": "2027-08-22", "title": {"it": "Ad agosto"}}


def a_series(start: str = TUESDAY, end: str | None = None, **changes: Any) -> Series:
    """From its first time, as the wall shows it in Milan."""
    first = {"start": at(start), "end": at(end) if end else None}
    return Series.model_validate(first | changes, context={"zone": ROME})


def repeating(start: str = TUESDAY, **rule: Any) -> Series:
    """A series that repeats so."""
    return a_series(start, repeats=rule)


def between(
    series: Series, first: str, last: str, calendar: Calendar | None = None
) -> tuple[Occurrence, ...]:
    """Its dates from one day to another."""
    return series.between(day(first), day(last), calendar or a_calendar(), KEY)


def days(series: Series, first: str, last: str, calendar: Calendar | None = None) -> list[str]:
    """As in «01-12»."""
    return [f"{each.start:%m-%d}" for each in between(series, first, last, calendar)]


def coming(series: Series, moment: str, **limits: int) -> list[str]:
    """The next dates, as in «2027-01-12»."""
    found = series.coming(at(moment), a_calendar(), KEY, **limits)
    return [f"{each.start:%Y-%m-%d}" for each in found]


def test_a_day_that_the_clocks_jump() -> None:
    """Five in the afternoon stays five in the afternoon."""
    weekly = a_series("2027-03-23 17:00", "2027-03-23 18:30", repeats={"every": "week"})
    before, after = between(weekly, "2027-03-23", "2027-03-30")

    assert ["17:00+0100", "17:00+0200"] == [f"{each.start:%H:%M%z}" for each in (before, after)]
    assert [time(18, 30), time(18, 30)] == [e.end and e.end.time() for e in (before, after)]


def test_a_night_of_the_clocks() -> None:
    """A night lasts as long on the wall as the first one did."""
    nightly = a_series(
        "2027-10-29 22:00", "2027-10-30 06:00", repeats={"every": "week", "on": "Fr,Sa"}
    )
    ends = [each.end for each in between(nightly, "2027-10-29", "2027-10-30")]

    assert [at("2027-10-30 06:00"), at("2027-10-31 06:00")] == ends


def test_more_days() -> None:
    """Other days may be added, to a rule or to none."""
    alone = a_series(also_on=["2027-02-06", "2027-01-23"])
    ruled = a_series(repeats={"every": "month", "on": "Tu[2]"}, also_on=["2027-01-23"])

    assert ["01-12", "01-23", "02-06"] == days(alone, "2027-01-01", "2027-02-28")
    assert ["01-12", "01-23", "02-09"] == days(ruled, "2027-01-01", "2027-02-28")


def test_hours_of_more_days() -> None:
    """Days that are added keep the hours of the first."""
    found = between(a_series(also_on=["2027-02-06"]), "2027-01-01", "2027-02-28")

    assert [time(17), time(17)] == [each.start.time() for each in found]


@pytest.mark.parametrize(
    ("skip", "expected"),
    [
        (None, ["12-01", "12-08", "12-15", "12-22", "12-29", "01-05", "01-12"]),
        ([], ["12-01", "12-08", "12-15", "12-22", "12-29", "01-05", "01-12"]),
        (["PH"], ["12-01", "12-15", "12-22", "12-29", "01-05", "01-12"]),
        (["SH"], ["12-01", "12-15", "12-22", "01-12"]),
        (["PH", "SH"], ["12-01", "12-15", "12-22", "01-12"]),
    ],
)
def test_holidays_skipped(skip: list[str] | None, expected: list[str]) -> None:
    """A course keeps the holidays it names; schools rest on public holidays, too."""
    weekly = repeating("2026-12-01 17:00", every="week", skip=skip)

    assert expected == days(weekly, "2026-12-01", "2027-01-12")


def test_a_school_year_nobody_has_written_down() -> None:
    """A date that depends on an unknown school year is not given."""
    weekly = repeating("2027-05-25 17:00", every="week", skip=["SH"])

    assert ["05-25", "06-01", "06-08"] == days(weekly, "2027-05-25", "2027-07-31")


def test_the_network_rests() -> None:
    """A closure takes away what a rule gives, never a date that stands in the file."""
    known = a_calendar(closures=[AUGUST])
    weekly = repeating("2027-08-03 17:00", every="week")
    listed = a_series("2027-08-10 17:00", also_on=["2027-08-17"])

    assert ["08-03", "08-24"] == days(weekly, "2027-08-01", "2027-08-26", known)
    assert ["08-10", "08-17"] == days(listed, "2027-08-01", "2027-08-26", known)


def test_what_goes_on_while_the_network_rests() -> None:
    """A closure may name an event that goes on."""
    known = a_calendar(closures=[AUGUST | {"open": [KEY]}])

    assert ["08-03", "08-10", "08-17"] == days(
        repeating("2027-08-03 17:00", every="week"), "2027-08-01", "2027-08-20", known
    )


def test_a_first_time_on_a_holiday() -> None:
    """The first time stands in the file: it is meant, holiday or not."""
    weekly = repeating("2026-12-08 17:00", every="week", skip=["PH"])

    assert ["12-08", "12-15"] == days(weekly, "2026-12-01", "2026-12-15")


@pytest.mark.parametrize("status", ["cancelled", "full"])
def test_a_date_that_is_not_as_announced(status: str) -> None:
    """A cancelled date stays visible, and so does a full one."""
    weekly = a_series(repeats={"every": "week"}, changed=[{"date": "2027-01-19", "status": status}])
    found = between(weekly, "2027-01-12", "2027-01-26")

    assert ["confirmed", status, "confirmed"] == [each.status for each in found]


def test_who_holds_a_date() -> None:
    """Only a cancelled date is not held."""
    statuses = ("confirmed", "moved", "full", "cancelled")
    dates = [Occurrence(start=at(TUESDAY), status=status) for status in statuses]

    assert [True, True, True, False] == [each.is_held for each in dates]


def test_a_date_moved_to_another_day() -> None:
    """A moved date says what it was, and lasts as long."""
    moved = {"date": "2027-01-19", "status": "moved", "to": "2027-01-20 09:00"}
    weekly = a_series(end="2027-01-12 18:30", repeats={"every": "week"}, changed=[moved])
    (found,) = between(weekly, "2027-01-18", "2027-01-24")

    assert (at("2027-01-20 09:00"), at("2027-01-20 10:30")) == (found.start, found.end)
    assert ("moved", at("2027-01-19 17:00")) == (found.status, found.was)


def test_a_date_moved_to_another_place() -> None:
    """A date may keep its hour and change its place."""
    moved = {"date": "2027-01-19", "status": "moved", "place": "palestra"}
    (found,) = between(
        a_series(repeats={"every": "week"}, changed=[moved]), "2027-01-18", "2027-01-24"
    )

    assert ("palestra", found.was) == (found.place, found.start)


@pytest.mark.parametrize(
    ("first", "last"), [("2027-05-10", "2027-05-16"), ("2027-09-13", "2027-09-19")]
)
def test_a_feast_moved_by_months(first: str, last: str) -> None:
    """A moved date is told both where it was to be and where it is."""
    feast = a_series("2027-05-15 10:00", changed=[MAY_TO_SEPTEMBER])

    assert ["09-18"] == days(feast, first, last)


def test_a_feast_moved_by_months_is_not_forgotten() -> None:
    """In summer the next date is the one in September."""
    feast = a_series("2027-05-15 10:00", changed=[MAY_TO_SEPTEMBER])

    assert ["2027-09-18"] == coming(feast, "2027-08-01 12:00")


def test_a_date_moved_behind_others() -> None:
    """What comes sooner comes first, whatever was announced for tomorrow."""
    moved = {"date": "2027-01-12", "status": "moved", "to": "2027-06-01 17:00"}
    monthly = a_series(repeats={"every": "month", "on": "Tu[2]"}, changed=[moved])

    assert ["2027-02-09", "2027-03-09", "2027-04-13"] == coming(monthly, "2027-01-11 12:00")


def test_a_skipped_date_that_was_changed() -> None:
    """Who writes that a holiday's date is moved means that it is held."""
    moved = {"date": "2026-12-08", "status": "moved", "to": "2026-12-09 17:00"}
    weekly = a_series(
        "2026-12-01 17:00", repeats={"every": "week", "skip": ["PH"]}, changed=[moved]
    )

    assert ["12-01", "12-09", "12-15"] == days(weekly, "2026-12-01", "2026-12-15")


def test_several_days_in_a_row() -> None:
    """Something that lasts for days is coming until its end."""
    camp = a_series("2027-07-02 09:00", "2027-07-04 17:00")
    asked = ("2027-07-02 12:00", "2027-07-04 16:59", "2027-07-04 17:00")

    assert [["2027-07-02"], ["2027-07-02"], []] == [coming(camp, wall) for wall in asked]


@pytest.mark.parametrize(
    ("end", "moment", "is_over"),
    [
        ("2027-01-12 18:30", "2027-01-12 18:29", False),
        ("2027-01-12 18:30", "2027-01-12 18:30", True),
        (None, "2027-01-12 23:59", False),
        (None, "2027-01-13 00:00", True),
    ],
)
def test_when_a_date_is_over(end: str | None, moment: str, is_over: bool) -> None:
    """A date is over at its end, and without one when its day is."""
    (found,) = between(a_series(end=end), "2027-01-12", "2027-01-12")

    assert is_over is found.is_over_at(at(moment).astimezone(ZoneInfo("America/New_York")))


def test_the_next_dates() -> None:
    """Three are enough, unless more are asked for; cancelled ones are among them."""
    weekly = a_series(
        repeats={"every": "week"}, changed=[{"date": "2027-01-19", "status": "cancelled"}]
    )

    assert ["2027-01-12", "2027-01-19", "2027-01-26"] == coming(weekly, "2027-01-12 17:30")
    assert 5 == len(coming(weekly, "2027-01-12 17:30", at_most=5))


def test_the_next_dates_after_the_last() -> None:
    """After its last day nothing is coming."""
    weekly = repeating(every="week", until="2027-01-19")

    assert ["2027-01-19"] == coming(weekly, "2027-01-13 00:00")
    assert [] == coming(weekly, "2027-01-20 00:00")


@pytest.mark.parametrize("start", ["2027-03-20 10:00", "2029-06-16 10:00"])
def test_a_feast_far_ahead(start: str) -> None:
    """A feast announced two years ahead is found all the same."""
    assert [start[:10]] == coming(a_series(start), "2027-01-12 12:00")


@pytest.mark.parametrize(
    ("written", "announced"),
    [("2027-01-12", True), ("2027-01-19", True), ("2027-01-23", True), ("2027-01-20", False)],
)
def test_days_that_are_announced(written: str, announced: bool) -> None:
    """A day is announced by the rule or by name."""
    series = a_series(repeats={"every": "week"}, also_on=["2027-01-23"])

    assert announced is series.is_announced(day(written))


@pytest.mark.parametrize(
    "change",
    [
        {"status": "moved"},
        {"status": "cancelled", "to": "2027-01-20 17:00"},
        {"status": "full", "place": "palestra"},
    ],
)
def test_changes_that_say_nothing(change: dict[str, Any]) -> None:
    """Only what is moved goes somewhere."""
    written = {"date": "2027-01-19", **change}

    assert "changed" == fault_of(lambda: Change.model_validate(written)).subject


@st.composite
def changes(draw: st.DrawFn) -> dict[str, Any]:
    """One of the first Tuesdays, moved up to a year away, or cancelled."""
    first = date(2027, 1, 12) + draw(st.integers(0, 12)) * timedelta(days=7)
    if draw(st.booleans()):
        return {"date": first, "status": "cancelled"}
    to = first + draw(st.integers(-100, 365)) * A_DAY
    return {"date": first, "status": "moved", "to": f"{to} 09:00"}


@given(changed=st.lists(changes(), max_size=3), after=st.integers(0, 120), weeks=st.integers(1, 20))
@settings(max_examples=60, deadline=None)
def test_any_next_dates(changed: list[dict[str, Any]], after: int, weeks: int) -> None:
    """The next dates are the first of all dates that are not over, as they are now."""
    until = date(2027, 1, 12) + weeks * timedelta(days=7)
    series = a_series(
        repeats={"every": "week", "until": until},
        changed=[each for each in changed if each["date"] <= until],
    )
    moment = at("2027-01-01 12:00") + after * A_DAY
    everything = between(series, "2026-01-01", "2029-12-31")
    later = [each for each in everything if not each.is_over_at(moment)]

    assert tuple(later[:3]) == series.coming(moment, a_calendar(), KEY)
