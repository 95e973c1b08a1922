"""Timetables and moments for tests: rows as partners write them, hours as the wall shows them."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from plugins.languages import Unreadable
from plugins.neighbourhood import Calendar, Hours, Interval, Timetable
from tests.makers import a_calendar

ROME = ZoneInfo("Europe/Rome")


def hours(*rows: str) -> Hours:
    """Hours from rows as they stand in a file."""
    return Hours.model_validate(list(rows))


def a_timetable(*rows: str, calendar: Calendar | None = None, **changes: Any) -> Timetable:
    """Of these rows; without rows nobody knows the hours."""
    known = hours(*rows) if rows else None
    return Timetable(known, calendar or a_calendar(), ROME, **changes)


def at(wall: str) -> datetime:
    """The moment at which a wall in Milan shows `2027-01-12 16:30`."""
    return datetime.fromisoformat(wall).replace(tzinfo=ROME)


def day(written: str) -> date:
    return date.fromisoformat(written)


def on_the_wall(intervals: Sequence[Interval]) -> list[tuple[str, str, str]]:
    """As in («2027-01-12 16:30», «2027-01-12 18:30», «open»)."""
    return [(_wall(each.opens), _wall(each.closes), each.state.value) for each in intervals]


def _wall(moment: datetime) -> str:
    return f"{moment.astimezone(ROME):%Y-%m-%d %H:%M}"


def fault_of(make: Callable[[], object]) -> Unreadable:
    """What a model refused: the rule that is broken, and the words as written."""
    with pytest.raises(ValidationError) as refused:
        make()
    fault: Unreadable = refused.value.errors()[0]["ctx"]["error"]
    return fault
