"""How long what is printed of a thing can be trusted.

Takes a service or an event and a print run; gives the last day. Joint sheets ask here what they may
show at all: what is closed for a while, called off or over lasted until long ago.
"""

from datetime import date

from plugins.flyers.run import Run
from plugins.neighbourhood import Event, Organisation, Service
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER

LONG_AGO = date.min


def last_day(thing: Service | Event, run: Run) -> date:
    good_until = thing.checked_on + CALL_FIRST_AFTER
    if isinstance(thing, Service):
        return (
            LONG_AGO if is_closed(thing, run) else min(good_until, thing.valid_until or good_until)
        )
    held = [each for each in run.neighbourhood.coming(thing, run.moment) if each.is_held]
    if not held:
        return LONG_AGO
    if thing.repeats:
        return min(good_until, thing.repeats.until or good_until)
    return min(good_until, (held[-1].end or held[-1].start).date())


def is_closed(thing: Service | Organisation, run: Run) -> bool:
    """For a while, now or soon: paper would say the hours of every week."""
    closed = thing.closed
    return closed is not None and (closed.last is None or closed.last >= run.today)
