"""A page as a message, ready to forward in a chat or a group.

Takes what is to be said and the page's public address; gives lines of plain words, each with the
language it is really in, the address last. Of a discreet page only the neutral title and the
telephone: who looks over a shoulder learns nothing. What is a sample says so first. Hours are never
passed on without what must be said with them: closed, full, by appointment, "call first".
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from plugins.languages import Text
from plugins.neighbourhood import (
    Event,
    FactualThing,
    Neighbourhood,
    Occurrence,
    Organisation,
    Place,
    Service,
    Thing,
)
from plugins.neighbourhood.notice import Alert, Capacity
from plugins.neighbourhood.provisos import is_to_be_told, must_call_first
from plugins.neighbourhood.suspension import Suspension
from plugins.pages.voice import Voice

NO_MARKS = Markup()


@dataclass(frozen=True)
class Line:
    """`marks` are the attributes that say of words in another language which one it is."""

    words: str
    marks: Markup = NO_MARKS
    over: str = ""
    """The moment from which it is said no more, for the script."""


@dataclass(frozen=True)
class Message:
    """`short` is what a link can hold: the first words and the address."""

    lines: tuple[Line, ...]
    address: str
    head: int = 1

    @property
    def text(self) -> str:
        return "\n".join([*(line.words for line in self.lines), self.address])

    @property
    def short(self) -> str:
        return "\n".join([*(line.words for line in self.lines[: self.head]), self.address])


class Messenger:
    """Says things in one language; `coming` are the next dates of an event."""

    def __init__(self, voice: Voice, neighbourhood: Neighbourhood) -> None:
        self._voice = voice
        self._neighbourhood = neighbourhood

    def lines_of(self, thing: Thing, coming: Iterable[Occurrence]) -> Iterator[Line]:
        """What somebody needs who has only the message."""
        if thing.sample:
            said = self._voice.phrases("Esempio"), self._voice.answer("not_real", thing.kind)
            yield Line(". ".join(said))
        yield self.line(thing.public_title)
        if not thing.discreet:
            yield from self._facts(thing, coming)
        yield from self._telephone(thing)

    def line(self, text: Text) -> Line:
        return Line(self._voice.plain(text), self._voice.marks(text))

    def _facts(self, thing: Thing, coming: Iterable[Occurrence]) -> Iterator[Line]:
        if thing.summary:
            yield self.line(thing.summary)
        if isinstance(thing, Service | Event):
            yield from self._alert(thing.alert)
        yield from map(self._date, coming)
        if isinstance(thing, Service | Organisation):
            yield from self._hours(thing)
        if isinstance(thing, Service):
            yield from self._access(thing)
        if isinstance(thing, Service | Event):
            yield from self._room(thing.capacity)
        if isinstance(thing, Service | Event | Organisation):
            yield from self._call_first(thing)
        yield from self._where(thing)
        if isinstance(thing, Service | Event):
            yield Line(self._voice.answer("cost", thing.cost))

    def _date(self, date: Occurrence) -> Line:
        """What became of it comes first: nobody forwards a cancelled date as one to go to."""
        voice = self._voice
        when = [voice.wording.date(date.start), voice.times(date.start, date.end)]
        if date.was:
            before = voice.phrases("Prima era: {date}", date=voice.wording.date(date.was))
            place = self._neighbourhood.place_named(date.place).public_title if date.place else None
            when += [voice.plain(place), before] if place else [before]
        said = voice.wording.one_after_another(when)
        if date.status != "confirmed":
            said = f"{voice.answer('happening', date.status)}{voice.wording.colon}{said}"
        return Line(said, over=over_at(date))

    def _alert(self, alert: Alert | None) -> Iterator[Line]:
        if alert and alert.holds_on(self._voice.today):
            yield replace(self.line(alert.title), over=self._after(alert.until))

    def _hours(self, thing: Service | Organisation) -> Iterator[Line]:
        """Of what is closed today only until when."""
        closed, today = thing.closed, self._voice.today
        if closed and is_to_be_told(closed, today):
            yield self._closure(closed)
        hours = thing.hours if isinstance(thing, Service) else thing.listening_hours
        if hours and not (closed and closed.covers(today)):
            yield from map(Line, self._voice.week(hours))

    def _closure(self, closed: Suspension) -> Line:
        said, date = self._voice.phrases, self._voice.wording.date
        words = [said("Chiuso per un periodo.")]
        if closed.first and closed.first > self._voice.today:
            words.append(said("Da: {date}.", date=date(closed.first)))
        if closed.last:
            words.append(said("Fino a: {date}.", date=date(closed.last)))
        return Line(" ".join(words), over=self._after(closed.last) if closed.last else "")

    def _access(self, service: Service) -> Iterator[Line]:
        if service.access != "walk-in":
            yield Line(self._voice.answer("access", service.access))

    def _room(self, room: Capacity | None) -> Iterator[Line]:
        if room and room.status != "open" and room.holds_on(self._voice.today):
            yield Line(self._voice.answer("room", room.status), over=self._after(room.until))

    def _call_first(self, thing: FactualThing) -> Iterator[Line]:
        if must_call_first(thing, self._voice.today):
            yield Line(self._voice.phrases("Telefona prima di andare."))

    def _where(self, thing: Thing) -> Iterator[Line]:
        place = thing if isinstance(thing, Place) else None
        if isinstance(thing, Service | Event | Organisation):
            place = self._neighbourhood.place_of(thing)
        if place is None:
            return
        if place is not thing:
            yield self.line(place.public_title)
        yield Line(f"{place.street}, {place.city}", self._voice.source_marks)

    def _telephone(self, thing: Thing) -> Iterator[Line]:
        phone = thing.phone if isinstance(thing, Service | Event | Organisation) else None
        if phone and phone.dial:
            yield Line(f"{self._voice.phrases('Telefono')}: {phone.written}")

    def _after(self, day: dt.date) -> str:
        return end_of(day, self._neighbourhood.network.time_zone)


def end_of(day: dt.date, zone: dt.tzinfo) -> str:
    """The moment at which a day is over, in UTC."""
    end = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), tzinfo=zone)
    return _in_utc(end)


def over_at(date: Occurrence) -> str:
    """When this date is over, in UTC: its end, or that of its day."""
    end = date.end or dt.datetime.combine(
        date.start.date() + dt.timedelta(days=1), dt.time(), tzinfo=date.start.tzinfo
    )
    return _in_utc(end)


def _in_utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")
