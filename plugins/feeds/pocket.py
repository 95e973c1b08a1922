"""All slips of a language in one file, by the address of the page they stand for.

Takes the neighbourhood, the phrases and the moment of the build; gives JSON for whoever shows codes
(the kiosk; a telephone never asks for it). Dates that are over or cancelled are not offered, and
each says until when it may be.
"""

import datetime as dt
import json
from dataclasses import asdict, dataclass
from typing import Literal

from plugins.feeds.slips import Slips
from plugins.languages import Phrases
from plugins.neighbourhood import (
    Event,
    Neighbourhood,
    Occurrence,
    Organisation,
    Place,
    Service,
    Thing,
    addresses,
)


@dataclass(frozen=True)
class Offer:
    """What one code holds; `until` is in UTC, None for ever."""

    kind: Literal["contact", "event"]
    text: str
    until: str | None = None


def pocket_of(neighbourhood: Neighbourhood, phrases: Phrases, moment: dt.datetime) -> bytes:
    slips = Slips(neighbourhood, phrases)
    offered = {
        addresses.thing(phrases.language, thing): [
            asdict(offer) for offer in _offers(thing, slips, neighbourhood, moment)
        ]
        for thing in neighbourhood.things
    }
    kept = {address: offers for address, offers in offered.items() if offers}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()


def _offers(
    thing: Thing, slips: Slips, neighbourhood: Neighbourhood, moment: dt.datetime
) -> list[Offer]:
    match thing:
        case Event():
            held = (date for date in neighbourhood.coming(thing, moment) if date.is_held)
            return [Offer("event", slips.date(thing, date), _until(date)) for date in held]
        case Service() | Organisation() | Place():
            return [Offer("contact", slips.contact(thing, moment.date()))]
    return []


def _until(date: Occurrence) -> str:
    """Its end, or that of its day."""
    day_after = date.start.date() + dt.timedelta(days=1)
    end = date.end or dt.datetime.combine(day_after, dt.time(), tzinfo=date.start.tzinfo)
    return end.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")
