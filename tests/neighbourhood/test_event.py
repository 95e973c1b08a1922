"""When an event is over."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from tests.makers import an_event

START = datetime(2027, 5, 15, 10, tzinfo=UTC)


def test_event_with_an_end() -> None:
    """An event is over at its end, not before."""
    event = an_event(start=START, end=START + timedelta(hours=8))

    assert [False, True] == [event.is_over_at(START + timedelta(hours=h)) for h in (7, 8)]


def test_event_without_an_end() -> None:
    """An event without an end is over when its day is."""
    event = an_event(start=START, end=None)

    assert [False, True] == [event.is_over_at(START + timedelta(hours=h)) for h in (13, 14)]


def test_end_before_start() -> None:
    """An event cannot end before it starts."""
    with pytest.raises(ValidationError):
        an_event(start=START, end=START)
