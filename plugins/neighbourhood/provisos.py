"""What must be said with a thing's hours: whoever passes the hours on passes this on too.

Takes a thing and a day; answers whether the hours stand by themselves, whether a closure is still
to be told, and up to which day nobody has to telephone first. Knows no words.
"""

from datetime import date

from plugins.neighbourhood.freshness import CALL_FIRST_AFTER
from plugins.neighbourhood.organisation import Organisation
from plugins.neighbourhood.service import Service
from plugins.neighbourhood.suspension import Suspension
from plugins.neighbourhood.thing import FactualThing


def hours_stand_alone(thing: Service | Organisation, day: date) -> bool:
    """Somebody who reads nothing else may come at these hours."""
    if is_to_be_told(thing.closed, day) or must_call_first(thing, day):
        return False
    if isinstance(thing, Organisation):
        return True
    room = thing.capacity
    has_room = room is None or room.status == "open" or not room.holds_on(day)
    return has_room and thing.access == "walk-in"


def is_to_be_told(closed: Suspension | None, day: date) -> bool:
    """Now or ahead: whoever plans a way should know."""
    return closed is not None and (closed.last is None or closed.last >= day)


def must_call_first(thing: FactualThing, day: date) -> bool:
    """Nobody has checked for so long that one should telephone before going."""
    return day > last_sure_day(thing)


def last_sure_day(thing: FactualThing) -> date:
    last = thing.checked_on + CALL_FIRST_AFTER
    ended = thing.valid_until if isinstance(thing, Service) else None
    return min(last, ended) if ended else last
