"""The heart and another program read the same rows alike.

The other is opening_hours_py, the Python door of opening-hours-rs: written by others, in another
language, from the specification of OpenStreetMap. Compared are whole stretches of opening, which is
stricter than any number of moments, in a zone whose clocks never change.

Where the heart differs on purpose, and a test below says so where the other can be asked:

- Rows of a week add up. For OSM a later `;` row replaces an earlier one on the days both name, so
  here they are handed over with `,`, which adds; what overrules follows with `;`.
- A night belongs to the evening it began. The other cuts it at midnight when a rule speaks of the
  day after: then both are asked without nights.
- An hour that comes twice, in autumn, is the first of the two for the heart, as in iCalendar; the
  other takes the second. An hour that the clocks jump over is nothing for both.
- Public holidays: the other knows Italy's, but not Milan's, so they are handed over as dates.
  School holidays it does not know for Italy at all: dates, too. Where hours say nothing of holidays
  the other says open, and the heart "call first": in the comparison both count as open.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours
from opening_hours import State as Theirs

from plugins.neighbourhood import Timetable
from plugins.neighbourhood.seasons import in_osm_words
from tests.makers import a_calendar
from tests.neighbourhood.at_random import Written, weeks, written
from tests.neighbourhood.makers import ROME, a_timetable, at

Stretch = tuple[datetime, datetime]
NEW_YEAR, YEAR = date(2027, 1, 1), timedelta(days=364)
SOME_WEEKS = timedelta(days=56)
DAY = timedelta(days=1)
FEASTS = [day for n in range(-31, 396) if a_calendar().is_public_holiday(day := NEW_YEAR + n * DAY)]
SCHOOL = {
    "school_years": [
        {
            "from": f"{year}-09-12",
            "to": f"{year + 1}-06-08",
            "pauses": [{"from": f"{year}-12-23", "to": f"{year + 1}-01-06"}],
            "source": "https://scuola.example/calendario",
        }
        for year in (2026, 2027)
    ]
}
NO_SCHOOL = (
    "2026 Dec 23-2027 Jan 06 off",
    "2027 Jun 09-2027 Sep 11 off",
    "2027 Dec 23-2028 Jan 06 off",
)


def in_osm(asked: Written) -> str:
    """One expression: rows that add, then rows that overrule."""
    feasts = [row.replace("PH", in_osm_words(day)) for row in asked.feasts for day in FEASTS]
    return "; ".join([", ".join(asked.week), *feasts, *asked.breaks, *asked.dated])


def ours(asked: Written, first: date, last: date) -> list[Stretch]:
    """When the heart says open, or usually open; where no clock changes."""
    known = Timetable(asked.hours, a_calendar(**SCHOOL), ZoneInfo("UTC"))
    intervals = known.intervals(first - DAY, last)
    naive = [(i.opens.replace(tzinfo=None), i.closes.replace(tzinfo=None)) for i in intervals]
    return within(naive, first, last)


def theirs(expression: str, first: date, last: date) -> list[Stretch]:
    """When the other program says open."""
    start, end = (datetime.combine(day, time()) for day in (first - DAY, last + DAY))
    said = OpeningHours(expression).intervals(start, end)
    return within([(o, c) for o, c, state, _ in said if state == Theirs.OPEN], first, last)


def within(stretches: Iterable[Stretch], first: date, last: date) -> list[Stretch]:
    """What lies between the first midnight and the last; what touches is one."""
    start, end = (datetime.combine(day, time()) for day in (first, last + DAY))
    joined: list[Stretch] = []
    for opens, closes in ((max(opens, start), min(closes, end)) for opens, closes in stretches):
        if joined and opens <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(closes, joined[-1][1])
        elif opens < closes:
            joined.append((opens, closes))
    return joined


@pytest.mark.parametrize(
    "asked",
    [
        Written(week=("Tu,Th 16:30-18:30",)),
        Written(week=("Mo-Fr 09:00-12:30,14:00-18:00", "Sa 09:00-12:00")),
        Written(week=("We[1] 15:00-17:00", "We[3] 10:00-12:00", "Fr[-1] 20:00-24:00")),
        Written(week=("Sa[5] 10:00-12:00",)),
        Written(week=("Fr 22:00-03:00", "Sa 20:00-24:00", "Su 00:00-02:00")),
        Written(week=("Mo-Su 00:00-24:00",)),
        Written(week=("Sep 12-Jun 08: Tu,Th 17:00-19:00", "Jul: Mo 09:00-13:00")),
        Written(week=("Oct-Apr: Sa 10:00-12:00", "May-Sep: Sa 17:00-19:00")),
        Written(week=("Dec 15-Jan 31: Sa,Su 10:00-12:00",)),
        Written(week=("Mo-Fr 09:00-17:00",), breaks=("Aug off", "Dec 24-Jan 06 off")),
        Written(week=("Mo-Sa 09:00-18:00",), feasts=("PH off",)),
        Written(week=("Mo-Sa 09:00-18:00",), feasts=("PH 10:00-12:00",), breaks=("Aug off",)),
        Written(
            week=("Th 09:00-12:00",),
            feasts=("PH off",),
            dated=("2027 Dec 20-2028 Jan 06 off", "2027 Dec 23 09:00-10:00"),
        ),
    ],
    ids=lambda asked: " / ".join(asked.rows),
)
def test_a_whole_year(asked: Written) -> None:
    """All of 2027 is read alike."""
    last = NEW_YEAR + YEAR

    assert theirs(in_osm(asked), NEW_YEAR, last) == ours(asked, NEW_YEAR, last)


def test_a_whole_year_without_school_holidays() -> None:
    """A break of the schools is the same as its dates written one by one."""
    asked = Written(week=("Tu,Th 16:30-18:30",), words=("SH off",))
    spelt_out = Written(week=asked.week, feasts=("PH off",), dated=NO_SCHOOL)
    last = NEW_YEAR + YEAR

    assert theirs(in_osm(spelt_out), NEW_YEAR, last) == ours(asked, NEW_YEAR, last)


@given(asked=written(), after=st.integers(0, 308))
@settings(max_examples=80, deadline=None)
def test_weeks_that_are_overruled(asked: Written, after: int) -> None:
    """Whatever overrules the week, both know the same hours."""
    first = NEW_YEAR + after * DAY
    last = first + SOME_WEEKS

    assert theirs(in_osm(asked), first, last) == ours(asked, first, last)


@given(week=weeks(nights=True), after=st.integers(0, 308))
@settings(max_examples=80, deadline=None)
def test_nights(week: tuple[str, ...], after: int) -> None:
    """Nights of a week that nothing overrules are read alike."""
    asked, first = Written(week=week), NEW_YEAR + after * DAY
    last = first + SOME_WEEKS

    assert theirs(in_osm(asked), first, last) == ours(asked, first, last)


def test_a_night_before_a_closed_day() -> None:
    """On purpose: for the heart the night of Friday ends on Saturday, though Saturday is closed."""
    asked = Written(week=("Fr 22:00-03:00",), dated=("2027 Jan 16 off",))
    first, last = date(2027, 1, 15), date(2027, 1, 16)
    ((_, known),), ((_, other),) = ours(asked, first, last), theirs(in_osm(asked), first, last)

    assert (time(3), time(0)) == (known.time(), other.time())


@pytest.mark.parametrize("row", ["Sa 22:00-04:00", "Sa 22:00-02:30"])
def test_the_night_of_spring(row: str) -> None:
    """A night that is an hour shorter ends alike."""
    evening = at("2027-03-27 00:00")
    (known,) = a_timetable(row, "PH off").intervals(evening.date(), evening.date() + DAY)

    assert their_nights(row, evening) == [(known.opens, known.closes)]


def test_the_night_of_autumn() -> None:
    """On purpose: of an hour that comes twice the heart takes the first, so that nobody waits."""
    evening, row = at("2027-10-30 00:00"), "Sa 22:00-02:30"
    (known,) = a_timetable(row).intervals(evening.date(), evening.date())
    ((_, later),) = their_nights(row, evening)

    assert timedelta(hours=1) == later - known.closes


def their_nights(expression: str, evening: datetime) -> list[Stretch]:
    """Two days of the other program, in Milan, as moments that can be subtracted."""
    said = OpeningHours(expression, timezone=ROME).intervals(evening, evening + 2 * DAY)
    opened = ((opens, closes) for opens, closes, state, _ in said if state == Theirs.OPEN)
    return [(opens.astimezone(UTC), closes.astimezone(UTC)) for opens, closes in opened]


def test_what_nobody_has_said_of_a_feast() -> None:
    """On purpose: on 8 December the other says open, the heart does not know."""
    row, moment = "Tu 16:30-18:30", at("2026-12-08 17:00")
    known = a_timetable(row).open_at(moment)

    assert (True, None) == (OpeningHours(row, timezone=ROME).is_open(moment), known)
