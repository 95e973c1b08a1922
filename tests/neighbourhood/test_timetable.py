"""Open or not: what the table of examples does not say, and what holds for any hours at all."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.neighbourhood import Interval, State, Timetable
from plugins.neighbourhood.hours import Day
from plugins.neighbourhood.suspension import Suspension
from plugins.neighbourhood.timetable import SEARCHED_DAYS, falls_on
from tests.makers import a_calendar
from tests.neighbourhood.at_random import Written, anything, weeks
from tests.neighbourhood.makers import ROME, a_timetable, at, day, on_the_wall

STRONGEST_FIRST = (State.CALL_FIRST, State.OPEN, State.APPOINTMENT)
TUESDAY = "Tu 16:30-18:30"
A_DAY = timedelta(days=1)
CLOCKS_CHANGE = st.sampled_from([date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)])
DAYS = CLOCKS_CHANGE | st.dates(min_value=date(2026, 8, 1), max_value=date(2027, 12, 31))
few_examples = settings(deadline=None, max_examples=40)
FEASTS = st.sampled_from(
    [
        feast
        for n in range(400)
        if a_calendar().is_public_holiday(feast := date(2026, 12, 1) + n * A_DAY)
    ]
)


@pytest.mark.parametrize(
    ("row", "answer"),
    [(TUESDAY, True), ("We 16:30-18:30", False), (f"{TUESDAY} by appointment", False)],
)
def test_open_or_not(row: str, answer: bool) -> None:
    """Who wants an appointment is not open."""
    assert answer is a_timetable(row).open_at(at("2027-01-12 17:00"))


def test_open_or_not_unknown() -> None:
    """What is not certain is neither open nor closed."""
    assert a_timetable().open_at(at("2027-01-12 17:00")) is None


def test_a_moment_in_another_zone() -> None:
    """A moment is the same moment, whatever clock it was read from."""
    moment = at("2027-01-12 16:30").astimezone(UTC)

    assert State.OPEN == a_timetable(TUESDAY).state_at(moment)


def test_a_longer_warning() -> None:
    """Who needs an hour to get there asks for an hour."""
    moment = at("2027-01-12 17:45")

    assert (False, True) == (
        a_timetable(TUESDAY).closes_soon(moment),
        a_timetable(TUESDAY).closes_soon(moment, within=timedelta(hours=1)),
    )


def test_a_night_that_began_the_day_before() -> None:
    """Asked of one day, a timetable tells what begins on it, to its end."""
    known = a_timetable("Fr 22:00-03:00", "PH off")

    assert ([("2027-01-15 22:00", "2027-01-16 03:00", "open")], []) == (
        on_the_wall(known.intervals(day("2027-01-15"), day("2027-01-15"))),
        on_the_wall(known.intervals(day("2027-01-16"), day("2027-01-16"))),
    )


def test_two_states_that_touch() -> None:
    """An hour by appointment after an open one stays a stretch of its own."""
    known = a_timetable("Tu 09:00-12:00", "Tu 12:00-13:00 by appointment")

    assert [
        ("2027-01-12 09:00", "2027-01-12 12:00", "open"),
        ("2027-01-12 12:00", "2027-01-12 13:00", "by appointment"),
    ] == on_the_wall(known.intervals(day("2027-01-12"), day("2027-01-12")))


def test_closed_and_checked_long_ago() -> None:
    """What was said to be closed stays closed, however old the facts are."""
    closed = Suspension.model_validate({"title": {"it": "Lavori"}})
    known = a_timetable(TUESDAY, suspension=closed, trusted_until=day("2026-12-31"))

    assert State.CLOSED == known.state_at(at("2027-01-12 17:00"))


def test_the_night_before_a_rest() -> None:
    """A night that began before a closure goes on to its end."""
    rest = Suspension.model_validate({"from": "2027-01-16", "title": {"it": "Lavori"}})
    known = a_timetable("Fr,Sa 22:00-03:00", suspension=rest)
    asked = ("2027-01-16 01:00", "2027-01-16 23:00", "2027-01-17 01:00")

    assert ["open", "closed", "closed"] == [known.state_at(at(wall)).value for wall in asked]


def test_usual_hours_and_a_date_of_their_own() -> None:
    """Who asks to be called first is asked on special dates, too."""
    known = a_timetable("Th 09:00-12:00", "call first", "2026 Dec 24 09:00-10:00")

    assert State.CALL_FIRST == known.state_at(at("2026-12-24 09:30"))


def test_day_and_night_beside_a_row() -> None:
    """A row beside `24/7` takes nothing away from it."""
    known = a_timetable("24/7", TUESDAY)

    assert State.OPEN == known.state_at(at("2027-01-13 03:00"))


@pytest.mark.parametrize(
    ("nth", "days"),
    [(None, [6, 13, 20, 27]), (1, [6]), (2, [13]), (4, [27]), (5, []), (-1, [27])],
)
def test_wednesdays_of_a_month(nth: int | None, days: list[int]) -> None:
    """The n-th Wednesday of January 2027, or the last."""
    wednesday = Day(weekday=2, nth=nth)
    month = [date(2027, 1, number) for number in range(1, 32)]

    assert days == [each.day for each in month if falls_on(wednesday, each)]


def timetables(written: Written, trusted_until: date | None = None) -> Timetable:
    """In Milan, where clocks change."""
    return Timetable(written.hours, a_calendar(), ROME, trusted_until=trusted_until)


def holding(intervals: tuple[Interval, ...], moment: datetime) -> State:
    """What a script says that only compares."""
    now = {each.state for each in intervals if each.opens <= moment < each.closes}
    return next((state for state in STRONGEST_FIRST if state in now), State.CLOSED)


def edges(intervals: tuple[Interval, ...]) -> list[datetime]:
    """The moments at which something begins or ends, and a minute before."""
    ends = {end for each in intervals for end in (each.opens, each.closes)}
    return sorted(ends | {end - timedelta(minutes=1) for end in ends})


@given(written=anything(), first=DAYS, length=st.integers(0, 20))
@few_examples
def test_any_hours_in_order(written: Written, first: date, length: int) -> None:
    """Stretches have a length, come in the order of time and begin on the days asked."""
    last = first + length * A_DAY
    intervals = timetables(written).intervals(first, last)
    begins = [each.opens.astimezone(ROME).date() for each in intervals]

    assert all(each.opens < each.closes for each in intervals)
    assert sorted(intervals, key=lambda each: each.opens) == list(intervals)
    assert all(first <= each <= last for each in begins)


@given(written=anything(), first=DAYS, state=st.sampled_from(STRONGEST_FIRST))
@few_examples
def test_any_hours_of_one_state(written: Written, first: date, state: State) -> None:
    """Two stretches of one state never overlap nor touch: they would be one."""
    intervals = timetables(written).intervals(first, first + 20 * A_DAY)
    same = [each for each in intervals if each.state == state]

    assert all(one.closes < other.opens for one, other in pairwise(same))


@given(written=anything(), first=DAYS, trusted=st.none() | DAYS)
@few_examples
def test_any_hours_at_a_moment(written: Written, first: date, trusted: date | None) -> None:
    """The state of a moment is that of the stretches it lies in."""
    known = timetables(written, trusted)
    intervals = known.intervals(first - A_DAY, first + 3 * A_DAY)
    midnights = (datetime.combine(first + n * A_DAY, time(), tzinfo=ROME) for n in (0, 4))
    begin, end = midnights
    asked = [moment for moment in edges(intervals) if begin <= moment < end]

    assert [holding(intervals, moment) for moment in asked] == [
        known.state_at(moment) for moment in asked
    ]


@given(written=anything(), first=DAYS, trusted=st.none() | DAYS)
@few_examples
def test_any_next_opening(written: Written, first: date, trusted: date | None) -> None:
    """The next opening is the first open stretch that begins later."""
    known = timetables(written, trusted)
    moment = datetime.combine(first, time(1, 30), tzinfo=ROME)
    intervals = known.intervals(first - 2 * A_DAY, first + SEARCHED_DAYS * A_DAY)
    later = [each for each in intervals if each.state == State.OPEN and each.opens > moment]

    assert next(iter(later), None) == known.next_opening(moment)


@given(written=anything(), first=DAYS)
@few_examples
def test_any_hours_that_close_soon(written: Written, first: date) -> None:
    """What closes soon is open, and half an hour later it is not."""
    known = timetables(written)
    asked = edges(known.intervals(first, first + A_DAY))
    soon = [moment for moment in asked if known.closes_soon(moment)]

    assert all(known.open_at(moment) for moment in soon)
    assert not any(known.open_at(moment + timedelta(minutes=30)) for moment in soon)


@given(week=weeks(asked=True), feast=FEASTS, minutes=st.integers(0, 24 * 60 - 1))
@few_examples
def test_any_week_on_a_feast(week: tuple[str, ...], feast: date, minutes: int) -> None:
    """On a public holiday of which the hours say nothing, nothing is ever said to be open."""
    moment = datetime.combine(feast, time(), tzinfo=ROME) + timedelta(minutes=minutes)

    assert timetables(Written(week=week)).open_at(moment) is not True
