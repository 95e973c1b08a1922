"""What holds for a while only."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from plugins.neighbourhood.notice import REMEMBERED, Update

SINCE = date(2026, 11, 16)


@pytest.mark.parametrize(
    ("days", "holds"),
    [(-1, False), (0, True), (REMEMBERED.days, True), (REMEMBERED.days + 1, False)],
)
def test_what_has_changed(days: int, *, holds: bool) -> None:
    """From its day on, for as long as an older sheet may hang somewhere."""
    update = Update(facts=("hours",), since=SINCE)

    assert holds == update.holds_on(SINCE + timedelta(days=days))


def test_a_change_of_nothing() -> None:
    """It says what."""
    with pytest.raises(ValidationError):
        Update(facts=(), since=SINCE)
