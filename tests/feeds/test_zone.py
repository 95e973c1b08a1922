"""Time zones, as other programs read them."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Timezone

from plugins.feeds.zone import timezone_of


def offsets_of(zone: Timezone, moments: list[datetime]) -> list[timedelta | None]:
    """By the component alone, without looking up its name."""
    read: Any = Timezone.from_ical(zone.to_ical())
    theirs = read.to_tz(lookup_tzid=False)
    return [moment.astimezone(theirs).utcoffset() for moment in moments]


@pytest.mark.parametrize(
    "name", ["Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]
)
def test_every_hour_of_a_year(name: str) -> None:
    """Another program finds the same time at every hour of a year, before and after each change."""
    zone = ZoneInfo(name)
    moments = [datetime(2027, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(8760)]

    assert [moment.astimezone(zone).utcoffset() for moment in moments] == offsets_of(
        timezone_of(zone), moments
    )


def test_a_yearly_rule() -> None:
    """The last Sunday of March and of October, in the time of the evening before."""
    written = timezone_of(ZoneInfo("Europe/Rome")).to_ical().decode()

    assert "DTSTART:19990328T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" in written
    assert "DTSTART:19991031T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10" in written
