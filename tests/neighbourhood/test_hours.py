"""Opening hours as partners write them."""

from datetime import time

import pytest
from pydantic import ValidationError

from plugins.neighbourhood import Hours


def hours(*rows: str) -> Hours:
    """Hours from rows as they stand in a file."""
    return Hours.model_validate(list(rows))


def test_two_days_with_one_span() -> None:
    """Days joined by a comma share the row's hours."""
    (row,) = hours("Tu,Th 16:30-18:30").rows

    assert ([1, 3], time(16, 30), time(18, 30)) == (
        [day.weekday for day in row.days],
        row.spans[0].opens,
        row.spans[0].closes,
    )


def test_a_range_of_days_with_two_spans() -> None:
    """A dash between days means all days in between; spans are joined by commas."""
    (row,) = hours("Mo-Fr 09:00-12:30,14:00-18:00").rows

    assert ([0, 1, 2, 3, 4], 2) == ([day.weekday for day in row.days], len(row.spans))


def test_first_wednesday_of_the_month() -> None:
    """A number in brackets is the n-th such day of the month."""
    (row,) = hours("We[1] 15:00-17:00").rows

    assert [(2, 1)] == [(day.weekday, day.nth) for day in row.days]


def test_breaks_and_appointments() -> None:
    """Breaks and appointments stand beside the rows."""
    known = hours("Mo 09:00-10:00", "PH off", "Aug off", "by appointment")

    assert (("PH", "Aug"), True, 1) == (known.closed_in, known.by_appointment, len(known.rows))


@pytest.mark.parametrize(
    "row",
    [
        "Mo 25:00-26:00",
        "Mo 9:00-10:00",
        "Mo 10:00-09:00",
        "Mo 10:00-10:00",
        "Fr-Mo 09:00-10:00",
        "We[6] 09:00-10:00",
        "Lu 09:00-10:00",
        "Mo",
        "09:00-10:00",
        "Mo 09:00-10:00 PH off",
        "Mo 09:00",
        "24/7",
        "",
    ],
)
def test_hours_that_are_not_certain(row: str) -> None:
    """What cannot be read with certainty is refused."""
    with pytest.raises(ValidationError):
        hours(row)
