"""Parts of the year."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.languages import Unreadable
from plugins.neighbourhood.seasons import Dates, Season, dates_from, in_osm_words, season_from

A_DAY = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))
MONTH_DAYS = st.sampled_from([(m, d) for m in range(1, 13) for d in (1, 15, 28)])
SEASONS = st.builds(Season, first=MONTH_DAYS, last=MONTH_DAYS)


def season(written: str) -> Season:
    """A season as it stands in a row."""
    return season_from(written, f"{written} off")


def dates(written: str) -> Dates:
    """Dates as they stand in a row."""
    return dates_from(written, f"{written} off")


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Aug", (8, 1), (8, 31)),
        ("Feb", (2, 1), (2, 29)),
        ("Oct-Apr", (10, 1), (4, 30)),
        ("Sep 12-Jun 08", (9, 12), (6, 8)),
        ("Aug 15", (8, 15), (8, 15)),
    ],
)
def test_a_season(written: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    """Months are whole, both ends are included."""
    assert Season(first=first, last=last) == season(written)


@pytest.mark.parametrize(
    ("written", "day", "holds"),
    [
        ("Aug", date(2027, 7, 31), False),
        ("Aug", date(2027, 8, 1), True),
        ("Aug", date(2027, 8, 31), True),
        ("Aug", date(2027, 9, 1), False),
        ("Sep 12-Jun 08", date(2027, 6, 8), True),
        ("Sep 12-Jun 08", date(2027, 6, 9), False),
        ("Sep 12-Jun 08", date(2027, 9, 11), False),
        ("Sep 12-Jun 08", date(2027, 1, 1), True),
        ("Feb", date(2028, 2, 29), True),
    ],
)
def test_a_day_in_a_season(written: str, day: date, holds: bool) -> None:
    """A season comes back every year, and may go over New Year."""
    assert holds == season(written).covers(day)


@pytest.mark.parametrize(
    ("written", "month"),
    [("Aug", 8), ("Feb", 2), ("Aug 01-Aug 31", 8), ("Jul-Aug", None), ("Aug 01-Aug 30", None)],
)
def test_a_whole_month(written: str, month: int | None) -> None:
    """Only a whole month can be called by its name."""
    assert month == season(written).month


@given(one=SEASONS, other=SEASONS)
def test_seasons_that_meet(one: Season, other: Season) -> None:
    """Two seasons meet when there is a day in both, whichever is asked."""
    year = (date(2028, 1, 1) + timedelta(days=n) for n in range(366))
    shared = any(one.covers(day) and other.covers(day) for day in year)

    assert (shared, shared) == (one.meets(other), other.meets(one))


def test_dates_over_new_year() -> None:
    """Dates have their year, and hold once."""
    christmas = dates("2026 Dec 24-2027 Jan 06")
    asked = [date(2026, 12, 23), date(2026, 12, 24), date(2027, 1, 6), date(2027, 12, 24)]

    assert [False, True, True, False] == [christmas.covers(day) for day in asked]


@pytest.mark.parametrize("written", ["Feb 30", "Jun 31", "Jan 01-Apr 31"])
def test_a_day_that_no_year_has(written: str) -> None:
    """A day that never comes is refused, with the row it stands in."""
    with pytest.raises(Unreadable) as refused:
        season(written)

    assert ("hours_dates", f"{written} off") == (refused.value.subject, refused.value.words)


@pytest.mark.parametrize("written", ["2027 Feb 29", "2027 Jan 06-2026 Dec 24"])
def test_dates_that_cannot_be(written: str) -> None:
    """A date that its year does not have, and dates that go backwards, are refused."""
    with pytest.raises(Unreadable) as refused:
        dates(written)

    assert ("hours_dates", f"{written} off") == (refused.value.subject, refused.value.words)


@given(day=A_DAY)
def test_a_date_written_and_read(day: date) -> None:
    """A date that is written is read again as the same."""
    assert Dates(first=day, last=day) == dates(in_osm_words(day))
