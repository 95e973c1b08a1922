"""Closed for a while."""

from datetime import date

import pytest
from pydantic import ValidationError

from plugins.neighbourhood.suspension import Suspension

BEFORE, FIRST, LAST, AFTER = (date(2027, 1, day) for day in (9, 10, 24, 25))
TITLE = {"it": "Lavori nella sala"}


@pytest.mark.parametrize(
    ("ends", "closed"),
    [
        ({"from": FIRST, "to": LAST}, [False, True, True, False]),
        ({"from": FIRST}, [False, True, True, True]),
        ({"to": LAST}, [True, True, True, False]),
        ({}, [True, True, True, True]),
    ],
    ids=["both known", "nobody knows until when", "closed already", "nobody knows"],
)
def test_days_of_rest(ends: dict[str, date], closed: list[bool]) -> None:
    """Both days are included; an end that is not known stays open."""
    suspension = Suspension.model_validate({**ends, "title": TITLE})

    assert closed == [suspension.covers(day) for day in (BEFORE, FIRST, LAST, AFTER)]


def test_dates_the_wrong_way_round() -> None:
    """An end before the beginning would mean "never closed": it is refused."""
    with pytest.raises(ValidationError):
        Suspension.model_validate({"from": LAST, "to": FIRST, "title": TITLE})
