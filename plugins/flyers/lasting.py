"""How long what is printed of a thing can be trusted.

Takes a service or an event, its neighbourhood and the moment of printing; gives the last day, and
the dates that paper may name. Every sheet asks here what it may show at all: what is closed for a
while, called off or over lasted until long ago. What has one date is over with it; everything else
ends with its last date, before it closes for a while, or 180 days after it was checked.
"""

from datetime import date, datetime, timedelta

from plugins.neighbourhood import Event, Neighbourhood, Occurrence, Organisation, Service
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER

LONG_AGO = date.min
WORTH_HANGING = timedelta(days=14)
"""Before a closure. A sheet takes some days to come to its wall, and on the last one somebody must
fetch it: for less than two weeks that is more trouble than use."""
_DAY = timedelta(days=1)


def last_day(thing: Service | Event, neighbourhood: Neighbourhood, moment: datetime) -> date:
    if isinstance(thing, Service):
        good_until = trusted_until(thing, moment.date())
        is_shut = is_closed(thing, moment.date())
        return LONG_AGO if is_shut else min(good_until, thing.valid_until or good_until)
    good_until = thing.checked_on + CALL_FIRST_AFTER
    held = held_dates(thing, neighbourhood, moment)
    if not held:
        return LONG_AGO
    if thing.repeats:
        return min(good_until, _day_of(held[-1])) if thing.repeats.until else good_until
    return max(_day_of(held[0]), min(good_until, _day_of(held[-1])))


def held_dates(
    event: Event, neighbourhood: Neighbourhood, moment: datetime
) -> tuple[Occurrence, ...]:
    """All that are still to come and take place, as far ahead as anybody wrote them down.

    A rule without an end is followed for as long as paper could hang.
    """
    lasts = event.end.date() - event.start.date() if event.end else timedelta()
    first = moment.date() - lasts
    known = neighbourhood.occurrences(event, first, _last_known(event, moment.date()))
    return tuple(each for each in known if each.is_held and not each.is_over_at(moment))


def trusted_until(thing: Service | Organisation, today: date) -> date:
    """180 days after the check, or the day before it closes for a while."""
    good_until = thing.checked_on + CALL_FIRST_AFTER
    closes = thing.closed.first if thing.closed else None
    return min(good_until, closes - _DAY) if closes and closes > today else good_until


def is_closed(thing: Service | Organisation, today: date) -> bool:
    """For a while, now or too soon to hang up: paper would say the hours of every week."""
    closed = thing.closed
    if closed is None or (closed.last and closed.last < today):
        return False
    return closed.first is None or closed.first - today < WORTH_HANGING


def _last_known(event: Event, today: date) -> date:
    moved = (change.to.date() for change in event.changed if change.to)
    ends = (event.repeats.until,) if event.repeats and event.repeats.until else ()
    could_hang = max(today, event.start.date()) + CALL_FIRST_AFTER
    return max(could_hang, *event.series.announced, *moved, *ends)


def _day_of(held: Occurrence) -> date:
    return (held.end or held.start).date()
