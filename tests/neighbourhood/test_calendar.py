"""Days that are not like the others."""

from datetime import date, timedelta
from typing import Any

import holidays
import pytest

from plugins.neighbourhood import Calendar
from tests.makers import a_calendar
from tests.neighbourhood.makers import day, fault_of

SOURCE = "https://scuola.example/calendario"
ITALY_IN_2027 = [
    "01-01",
    "01-06",
    "03-28",
    "03-29",
    "04-25",
    "05-01",
    "06-02",
    "08-15",
    "10-04",
    "11-01",
    "12-08",
    "12-25",
    "12-26",
]


def a_year(first: str, last: str, *pauses: dict[str, Any]) -> dict[str, Any]:
    """A school year as it stands in the file."""
    return {"from": first, "to": last, "pauses": pauses, "source": SOURCE}


def years(*known: dict[str, Any]) -> Calendar:
    """A calendar that knows these school years."""
    return a_calendar(school_years=known)


def a_closure(first: str, last: str, *still_open: str) -> dict[str, Any]:
    """A closure of the network as it stands in the file."""
    return {"from": first, "to": last, "title": {"it": "Ad agosto"}, "open": still_open}


@pytest.mark.parametrize("written", [*ITALY_IN_2027, "12-07"])
def test_a_public_holiday_in_milan(written: str) -> None:
    """Italy's holidays, San Francesco too, and Milan's own."""
    assert a_calendar().is_public_holiday(day(f"2027-{written}"))


@pytest.mark.parametrize("written", ["2026-12-09", "2027-02-09", "2027-03-19", "2027-04-05"])
def test_an_ordinary_day(written: str) -> None:
    """Carnival and the days around a holiday are no holidays."""
    assert not a_calendar().is_public_holiday(day(written))


def test_the_seventh_of_december_elsewhere() -> None:
    """A patron's day is kept by that city alone."""
    elsewhere = a_calendar(public_holidays={"country": "IT", "subdivision": "RM"})

    assert (False, True) == (
        elsewhere.is_public_holiday(day("2027-12-07")),
        elsewhere.is_public_holiday(day("2027-06-29")),
    )


@pytest.mark.parametrize("known", [{"country": "ZZ"}, {"country": "IT", "subdivision": "XX"}])
def test_holidays_of_nowhere(known: dict[str, str]) -> None:
    """A country or a part of it whose holidays nobody knows is refused."""
    assert "holidays" == fault_of(lambda: a_calendar(public_holidays=known)).subject


@pytest.mark.parametrize(
    ("written", "is_holiday"),
    [
        ("2026-09-11", None),
        ("2026-09-12", False),
        ("2026-12-08", True),
        ("2026-12-22", False),
        ("2026-12-23", True),
        ("2027-01-06", True),
        ("2027-01-07", False),
        ("2027-06-08", False),
        ("2027-06-09", None),
    ],
)
def test_schools(written: str, is_holiday: bool | None) -> None:
    """Pauses and feasts are holidays; outside the known year nothing is claimed."""
    assert is_holiday is a_calendar().is_school_holiday(day(written))


def test_schools_of_which_nothing_is_known() -> None:
    """Without school years nothing is claimed."""
    assert years().is_school_holiday(day("2027-01-01")) is None


def test_days_of_which_each_school_decides() -> None:
    """Where schools do not agree nothing is claimed, but of a feast."""
    pause = {"from": "2026-12-07", "to": "2026-12-09", "to_confirm": True}
    known = years(a_year("2026-09-12", "2027-06-08", pause))
    asked = ("2026-12-06", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10")

    assert [False, True, True, None, False] == [known.is_school_holiday(day(d)) for d in asked]


def test_a_summer_between_two_years() -> None:
    """Between two known years it is summer."""
    known = years(a_year("2026-09-12", "2027-06-08"), a_year("2027-09-13", "2028-06-08"))
    asked = ("2027-06-08", "2027-06-09", "2027-09-12", "2027-09-13")

    assert [False, True, True, False] == [known.is_school_holiday(day(d)) for d in asked]


def test_a_year_that_was_left_out() -> None:
    """A gap longer than any summer is a year nobody has written down: nothing is claimed."""
    known = years(a_year("2026-09-12", "2027-06-08"), a_year("2028-09-12", "2029-06-08"))

    assert [None, None] == [
        known.is_school_holiday(day(written)) for written in ("2027-07-01", "2027-11-10")
    ]


def test_years_in_disorder() -> None:
    """School years stand in order and never touch."""
    later, earlier = a_year("2027-09-13", "2028-06-08"), a_year("2026-09-12", "2027-06-08")
    fault = fault_of(lambda: years(later, earlier))

    assert ("school_years", "2026-09-12") == (fault.subject, fault.words)


def test_a_period_that_goes_backwards() -> None:
    """The last day never comes before the first."""
    assert "period" == fault_of(lambda: years(a_year("2027-06-08", "2026-09-12"))).subject


def test_the_network_rests() -> None:
    """A closure holds from its first day to its last, both included."""
    known = a_calendar(closures=[a_closure("2027-08-09", "2027-08-22")])
    asked = [day("2027-08-08") + timedelta(days=n) for n in (0, 1, 14, 15)]

    assert [False, True, True, False] == [
        known.closure_on(each, "services/spesa") is not None for each in asked
    ]


def test_what_stays_open_while_the_network_rests() -> None:
    """A closure names what it does not close; another closure of that day may."""
    august = a_closure("2027-08-09", "2027-08-22", "services/spesa")
    party = a_closure("2027-08-14", "2027-08-14")
    known = a_calendar(closures=[august, party])
    asked = (date(2027, 8, 13), date(2027, 8, 14))

    assert [None, known.closures[1]] == [known.closure_on(each, "services/spesa") for each in asked]


@pytest.mark.parametrize(("country", "part"), [("IT", "MI"), ("GB", "ENG"), ("FR", None)])
def test_the_days_of_the_package_itself(country: str, part: str | None) -> None:
    """Reading one country's file alone gives the same days as asking the package for it."""
    calendar = a_calendar(public_holidays={"country": country, "subdivision": part})
    known = holidays.country_holidays(country, subdiv=part, years=2027)
    year = (date(2027, 1, 1) + timedelta(days=number) for number in range(365))

    assert sorted(known) == [day for day in year if calendar.is_public_holiday(day)]
