"""How long what is printed of a thing can be trusted.

Takes a service or an event, its neighbourhood and the moment of printing; gives the last day. Every
sheet asks here what it may show at all: what is closed for a while, called off or over lasted until
long ago. What has one date is over with it; everything else ends 180 days after it was checked.
"""

from datetime import date, datetime

from plugins.neighbourhood import Event, Neighbourhood, Organisation, Service
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER

LONG_AGO = date.min


def last_day(thing: Service | Event, neighbourhood: Neighbourhood, moment: datetime) -> date:
    good_until = thing.checked_on + CALL_FIRST_AFTER
    if isinstance(thing, Service):
        is_shut = is_closed(thing, moment.date())
        return LONG_AGO if is_shut else min(good_until, thing.valid_until or good_until)
    held = [each for each in neighbourhood.coming(thing, moment) if each.is_held]
    if not held:
        return LONG_AGO
    if thing.repeats:
        return min(good_until, thing.repeats.until or good_until)
    return (held[-1].end or held[-1].start).date()


def is_closed(thing: Service | Organisation, today: date) -> bool:
    """For a while, now or soon: paper would say the hours of every week."""
    closed = thing.closed
    return closed is not None and (closed.last is None or closed.last >= today)
