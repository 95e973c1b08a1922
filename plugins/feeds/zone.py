"""A time zone as calendars describe it to each other (VTIMEZONE).

Takes a zone; gives every change of its clocks that a date of the content can meet, as a yearly rule
where there is one. The same component for every file, so that files can be joined. Ours, because
icalendar's own says 03:00 of a spring night where RFC 5545 wants 02:00, the time before the change.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from plugins.neighbourhood.dates import FIRST_YEAR, LAST_YEAR

BEGINNING, END = (
    datetime(FIRST_YEAR - 1, 1, 1, tzinfo=UTC),
    datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC),
)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY, _MINUTE = timedelta(days=1), timedelta(minutes=1)


class Change(NamedTuple):
    """What the clocks do on some nights: from which distance to UTC to which, and its name."""

    before: timedelta
    after: timedelta
    name: str
    is_summer: bool


@cache
def timezone_of(zone: ZoneInfo) -> Timezone:
    component = Timezone()
    component.add("tzid", zone.key)
    nights: dict[Change, list[datetime]] = defaultdict(list)
    for moment in _changes(zone):
        change = _change(moment, moment - _MINUTE, zone)
        nights[change].append((moment + change.before).replace(tzinfo=None))
    if not nights:
        nights[_change(BEGINNING, BEGINNING, zone)].append(BEGINNING.replace(tzinfo=None))
    for change, onsets in nights.items():
        component.add_component(_observance(change, onsets))
    return component


def _changes(zone: ZoneInfo) -> Iterator[datetime]:
    """The moments at which the clocks change."""
    day, offset = BEGINNING, _offset(BEGINNING, zone)
    while day < END:
        following = day + _DAY
        if (now := _offset(following, zone)) != offset:
            yield day + _MINUTE * _minutes_until(now, day, zone)
        day, offset = following, now


def _minutes_until(offset: timedelta, day: datetime, zone: ZoneInfo) -> int:
    minutes = range(_DAY // _MINUTE)
    return bisect_left(
        minutes, True, key=lambda minute: _offset(day + minute * _MINUTE, zone) == offset
    )


def _change(moment: datetime, before: datetime, zone: ZoneInfo) -> Change:
    local = moment.astimezone(zone)
    offsets = _offset(before, zone), _offset(moment, zone)
    return Change(*offsets, local.tzname() or zone.key, is_summer=bool(local.dst()))


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _observance(change: Change, onsets: list[datetime]) -> TimezoneStandard | TimezoneDaylight:
    """`onsets` in the local time before the change (RFC 5545, 3.6.5)."""
    component = TimezoneDaylight() if change.is_summer else TimezoneStandard()
    component.add("dtstart", onsets[0])
    component.add("tzoffsetfrom", change.before)
    component.add("tzoffsetto", change.after)
    component.add("tzname", change.name)
    rule = _yearly_rule(onsets)
    if rule:
        component.add("rrule", rule)
    elif onsets[1:]:
        component.add("rdate", onsets[1:])
    return component


def _yearly_rule(onsets: list[datetime]) -> dict[str, object] | None:
    """As in "the last Sunday of March"; None when the years differ."""
    alike = {(onset.month, onset.weekday(), onset.time()) for onset in onsets}
    places = set.intersection(*(_places_in_month(onset) for onset in onsets))
    if len(onsets) < LAST_YEAR - FIRST_YEAR or len(alike) > 1 or not places:
        return None
    by_day = f"{min(places)}{WEEKDAYS[onsets[0].weekday()]}"
    return {"FREQ": "YEARLY", "BYMONTH": onsets[0].month, "BYDAY": by_day}


def _places_in_month(day: date) -> set[int]:
    """Which of its weekday in the month: the fourth may be the last too (-1)."""
    is_last = (day + 7 * _DAY).month != day.month
    return {(day.day + 6) // 7} | ({-1} if is_last else set())
