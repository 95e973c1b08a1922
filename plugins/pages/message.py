"""A page as a message, ready to forward in a chat or a group.

Takes what is to be said and the page's public address; gives plain text, a line for each fact, the
address last. Of a discreet page only the neutral title and the telephone: who looks over a shoulder
learns nothing. What is a sample says so first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.neighbourhood import Event, Organisation, Place, Service, Thing

if TYPE_CHECKING:
    from plugins.pages.desk import Desk


@dataclass(frozen=True)
class Message:
    """`text` in full; `short` is its first line and the address, for links that hold it."""

    text: str
    short: str
    address: str


def message_from(lines: Iterable[str], address: str) -> Message:
    said = [line for line in lines if line]
    return Message("\n".join([*said, address]), f"{said[0]}\n{address}", address)


def lines_of(thing: Thing, desk: "Desk") -> Iterator[str]:
    """What somebody needs who has only the message."""
    voice = desk.voice
    title = voice.plain(thing.public_title)
    yield f"{voice.phrases('Esempio')}: {title}" if thing.sample else title
    if thing.discreet:
        yield from _telephone(thing, desk)
        return
    if thing.summary:
        yield voice.plain(thing.summary)
    yield from _when(thing, desk)
    yield from _where(thing, desk)
    if isinstance(thing, Service | Event):
        yield voice.answer("cost", thing.cost)
    yield from _telephone(thing, desk)


def _when(thing: Thing, desk: "Desk") -> Iterator[str]:
    voice = desk.voice
    if isinstance(thing, Event):
        for date in desk.coming(thing):
            held = "" if date.is_held else f" ({voice.answer('happening', date.status)})"
            times = f"{voice.times(date.start, date.end)}{held}"
            yield voice.wording.one_after_another([desk.date(date.start), times])
        return
    hours = thing.hours if isinstance(thing, Service) else None
    if isinstance(thing, Organisation):
        hours = thing.listening_hours
    if hours:
        yield from voice.week(hours)


def _where(thing: Thing, desk: "Desk") -> Iterator[str]:
    place = thing if isinstance(thing, Place) else None
    if isinstance(thing, Service | Event | Organisation):
        place = desk.neighbourhood.place_of(thing)
    if place is None:
        return
    street = f"{place.street}, {place.city}"
    names = [] if place is thing else [desk.voice.plain(place.title)]
    yield desk.voice.wording.one_after_another([*names, street])


def _telephone(thing: Thing, desk: "Desk") -> Iterator[str]:
    phone = thing.phone if isinstance(thing, Service | Event | Organisation) else None
    if phone and phone.dial:
        yield f"{desk.voice.phrases('Telefono')}: {phone.written}"
