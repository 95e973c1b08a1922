"""Opening hours as partners write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from plugins.neighbourhood import Hours
from plugins.neighbourhood.hours import Span
from plugins.neighbourhood.seasons import Dates, Season
from tests.neighbourhood.at_random import Written, anything
from tests.neighbourhood.makers import fault_of, hours


def days_of(row: str) -> list[tuple[int, int | None]]:
    """(day of the week, n-th of the month) of a row's days."""
    (read,) = hours(f"{row} 09:00-10:00").rows
    return [(day.weekday, day.nth) for day in read.days]


def spans_of(written: str) -> list[str]:
    """A Monday's spans, as they were read."""
    (read,) = hours(f"Mo {written}").rows
    return [f"{span.opens:%H:%M}-{span.closes:%H:%M}" for span in read.spans]


def refused_for(*rows: str) -> str:
    """The rule that these rows break."""
    return fault_of(lambda: hours(*rows)).subject


@pytest.mark.parametrize(
    ("row", "days"),
    [
        ("Tu", [(1, None)]),
        ("Tu,Th", [(1, None), (3, None)]),
        ("Mo-Fr", [(0, None), (1, None), (2, None), (3, None), (4, None)]),
        ("Mo-Tu,Su", [(0, None), (1, None), (6, None)]),
        ("We[1]", [(2, 1)]),
        ("We[1],We[3]", [(2, 1), (2, 3)]),
        ("Fr[-1]", [(4, -1)]),
    ],
)
def test_days(row: str, days: list[tuple[int, int | None]]) -> None:
    """A comma lists days, a dash means all in between, a bracket the n-th of the month."""
    assert days == days_of(row)


def test_a_row_with_two_spans() -> None:
    """A comma lists spans."""
    assert ["09:00-12:30", "14:00-18:00"] == spans_of("09:00-12:30,14:00-18:00")


@pytest.mark.parametrize(
    ("opens", "closes", "minutes"),
    [
        (time(9), time(12, 30), (540, 750)),
        (time(18), time(0), (1080, 1440)),
        (time(0), time(0), (0, 1440)),
        (time(22), time(3), (1320, 1620)),
    ],
)
def test_minutes_of_a_span(opens: time, closes: time, minutes: tuple[int, int]) -> None:
    """Minutes after midnight are those of the evening's own day."""
    assert minutes == Span(opens=opens, closes=closes).minutes


@pytest.mark.parametrize("written", ["18:00-24:00", "00:00-24:00", "22:00-03:00", "20:00-08:00"])
def test_a_span_that_ends_on_the_next_day(written: str) -> None:
    """Midnight, a party and a shelter's night end on the next day."""
    (row,) = hours(f"Fr {written}").rows

    assert row.spans[0].ends_next_day


@pytest.mark.parametrize("written", ["09:00-05:00", "17:00-16:00", "10:00-10:00", "22:00-11:00"])
def test_morning_written_for_evening(written: str) -> None:
    """A span that goes backwards is a night only if it can be one."""
    assert "hours_midnight" == refused_for(f"Mo {written}")


def test_a_row_of_a_season() -> None:
    """Part of the year stands before the days, with a colon or without."""
    with_colon, without = (
        hours(f"Sep 12-Jun 08{colon} Tu 17:00-19:00").rows[0] for colon in (":", "")
    )

    assert Season(first=(9, 12), last=(6, 8)) == with_colon.season == without.season


def test_an_appointment_in_one_row() -> None:
    """One row may want an appointment, and the next not."""
    asked, open_to_all = hours("Mo 09:00-10:00 by appointment", "Tu 09:00-10:00").rows

    assert (True, False) == (asked.by_appointment, open_to_all.by_appointment)


def test_holidays_are_not_mentioned() -> None:
    """Nothing said of holidays is not the same as closed."""
    assert (None, ()) == (
        hours("Mo 09:00-10:00").on_holidays,
        hours("Mo 09:00-10:00", "PH off").on_holidays,
    )


def test_holidays_have_hours_of_their_own() -> None:
    """Holidays may have their own spans."""
    known = hours("Mo 09:00-18:00", "PH 10:00-12:00")

    assert (Span(opens=time(10), closes=time(12)),) == known.on_holidays


def test_breaks() -> None:
    """School holidays and seasons of rest stand beside the rows."""
    known = hours("Mo 09:00-10:00", "SH off", "Aug off", "Dec 24-Jan 06 off")
    august, christmas = Season(first=(8, 1), last=(8, 31)), Season(first=(12, 24), last=(1, 6))

    assert (True, (august, christmas)) == (known.closed_in_school_holidays, known.closed_in)


def test_dates_of_their_own() -> None:
    """A date stands with its year, closed or with other hours, in the order of the file."""
    known = hours("Th 09:00-12:00", "2026 Dec 24-2027 Jan 06 off", "2026 Dec 24 09:00-10:00")
    first, last = date(2026, 12, 24), date(2027, 1, 6)

    assert [(Dates(first=first, last=last), 0), (Dates(first=first, last=first), 1)] == [
        (each.dates, len(each.spans)) for each in known.exceptions
    ]


@pytest.mark.parametrize(
    ("row", "field"),
    [("24/7", "always"), ("by appointment", "by_appointment"), ("call first", "call_first")],
)
def test_words_instead_of_rows(row: str, field: str) -> None:
    """Some hours are words alone; one row needs no list."""
    assert getattr(Hours.model_validate(row), field)


@pytest.mark.parametrize("rows", [[], ["PH off"], ["Aug off"], ["2026 Dec 24 09:00-10:00"]])
def test_hours_that_say_only_when_not(rows: list[str]) -> None:
    """Hours that never say when it is open are no hours."""
    assert "hours_empty" == refused_for(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        ("Mo 09:00-12:00,11:00-13:00",),
        ("Mo 09:00-12:00", "Mo-Fr 11:00-13:00"),
        ("We 09:00-12:00", "We[1] 11:00-13:00"),
        ("We[4] 09:00-12:00", "We[-1] 11:00-13:00"),
        ("Sep-Jun: Mo 09:00-12:00", "Jun-Jul: Mo 11:00-13:00"),
        ("Dec-Jan: Mo 09:00-12:00", "Jan: Mo 11:00-13:00"),
        ("Fr 20:00-03:00", "Fr 22:00-24:00"),
    ],
)
def test_a_day_with_two_hours_at_once(rows: tuple[str, ...]) -> None:
    """One of the two is wrong, and nobody can say which."""
    assert "hours_twice" == refused_for(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        ("Mo 09:00-12:00", "Mo 12:00-13:00"),
        ("We[1] 09:00-12:00", "We[3] 11:00-13:00"),
        ("We[1] 09:00-12:00", "We[-1] 11:00-13:00"),
        ("Sep-May: Mo 09:00-12:00", "Jun: Mo 11:00-13:00"),
        ("Fr 22:00-03:00", "Sa 02:00-05:00"),
    ],
)
def test_a_day_with_two_hours_apart(rows: tuple[str, ...]) -> None:
    """Rows that touch, or hold in other weeks or seasons, stand beside each other."""
    assert 2 == len(hours(*rows).rows)


def test_the_day_that_stands_twice() -> None:
    """The message names the day that both rows share."""
    fault = fault_of(lambda: hours("Mo-Fr 09:00-12:00", "We,Sa 11:00-13:00"))

    assert "We" == fault.words


@pytest.mark.parametrize(
    ("row", "subject"),
    [
        ("Tu 16:30\u201318:30", "hours_dash"),
        ("Tu, Th 16:30-18:30", "hours_space"),
        ("Fr-Mo 09:00-10:00", "hours_week"),
        ("2026-12-24 off", "hours_date"),
        ("2026 Dec 24-27 off", "hours_date"),
        ("2026 Dec 5 off", "hours_date"),
        ("2026 Feb 30 off", "hours_dates"),
        ("2027 Jan 06-2026 Dec 24 off", "hours_dates"),
        ("Feb 30 off", "hours_dates"),
        ("Jun 31: Tu 10:00-11:00", "hours_dates"),
    ],
)
def test_faults_that_people_make(row: str, subject: str) -> None:
    """The faults people make most have a remedy of their own."""
    assert subject == refused_for("Mo 09:00-10:00", row)


@pytest.mark.parametrize(
    "row",
    [
        "Mo 25:00-26:00",
        "Mo 9:00-10:00",
        "Mo 09:00-10:60",
        "We[6] 09:00-10:00",
        "We[0] 09:00-10:00",
        "We[-2] 09:00-10:00",
        "Lu 09:00-10:00",
        "mo 09:00-10:00",
        "Mo",
        "09:00-10:00",
        "Mo 09:00-10:00 PH off",
        "Mo 09:00",
        "Mo 17:00+",
        "Mo off",
        "PH",
        "SH 09:00-10:00",
        "Agosto off",
        "Sep 12-Jun: Tu 09:00-10:00",
        "Aug 9 off",
        "24/7 off",
        "24/7 ",
        "Mo 09:00-10:00\n",
        "Mo ٠٩:٠٠-١٠:٠٠",
        "",
    ],
)
def test_hours_that_are_not_certain(row: str) -> None:
    """What cannot be read with certainty is refused."""
    with pytest.raises(ValidationError):
        hours(row)


@given(st.text(alphabet="MoTuWeSapPHSHoff0123456789:-,[] /Aug", max_size=24))
def test_any_row(row: str) -> None:
    """Whatever is written, it is read or refused, and never anything else."""
    try:
        read = hours(row)
    except ValidationError:
        return

    assert read == hours(row)


@given(anything())
def test_reading_what_was_read(written: Written) -> None:
    """Hours that were read and handed on as plain values are the same hours."""
    assert written.hours == Hours.model_validate(written.hours.model_dump())
