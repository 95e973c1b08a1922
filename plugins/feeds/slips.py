"""A thing as the few lines a code can hold: vCard 3.0 (RFC 2426) or iCalendar (RFC 5545).

Takes a thing, the neighbourhood and a language's phrases; gives texts that a telephone reads
without any network. Never folds a line, as files must: few programs that read codes unfold them.
What would make the code too fine is left out, and of a discreet thing nothing is said that its
printed address does not say.
"""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from plugins.languages import Phrases, Text, Wording
from plugins.neighbourhood import (
    Event,
    Hours,
    Neighbourhood,
    Occurrence,
    Organisation,
    Place,
    Service,
    addresses,
)
from plugins.neighbourhood.opening import remarks, rows_in_words
from plugins.neighbourhood.provisos import hours_stand_alone

MOST_BYTES = 620
"""Of UTF-8: with more, a code gets too fine for an old camera."""
PRODUCT = "-//Bacheca//IT"
_SPECIAL = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class Line(NamedTuple):
    """One line of a slip; `spare` ones are left out when there is no room, the last ones first."""

    name: str
    value: str
    spare: bool = False


class Slips:
    """Those of one language."""

    def __init__(self, neighbourhood: Neighbourhood, phrases: Phrases) -> None:
        self._neighbourhood = neighbourhood
        self._network = neighbourhood.network
        self._phrases = phrases
        self._language = self._network.language(phrases.language)
        self._wording = Wording(self._language, phrases)

    def contact(self, thing: Service | Organisation | Place, day: dt.date) -> str:
        """For the address book, where it stays: hours only if on that day they stand alone."""
        return _fitting([*self._head(thing), *self._spare(thing, day), Line("END", "VCARD")])

    def date(self, event: Event, date: Occurrence) -> str:
        """For the calendar. It has a name of its own: the file of the whole series has another."""
        slug = date.place or event.place
        place = self._neighbourhood.place_named(slug) if slug else None
        where = f"{place.street}, {place.city}" if place else ""
        if place and not event.discreet:
            where = f"{self._words(place.public_title)}, {where}"
        checked = dt.datetime.combine(event.checked_on, dt.time(), tzinfo=dt.UTC)
        lines = [
            *(Line("BEGIN", "VCALENDAR"), Line("VERSION", "2.0"), Line("PRODID", PRODUCT)),
            Line("BEGIN", "VEVENT"),
            Line("UID", f"{event.slug}-{date.start:%Y%m%d}@{self._network.host}"),
            Line("DTSTAMP", _utc(checked)),
            Line("SUMMARY", self._title(event)),
            Line("DTSTART", _utc(date.start)),
            *([Line("DTEND", _utc(date.end))] if date.end else []),
            *([Line("LOCATION", _escaped(where), spare=True)] if where else []),
            Line("URL", self._address(event)),
            *(Line("END", "VEVENT"), Line("END", "VCALENDAR")),
        ]
        return _fitting(lines)

    def _head(self, thing: Service | Organisation | Place) -> Iterator[Line]:
        title = self._title(thing)
        yield from (Line("BEGIN", "VCARD"), Line("VERSION", "3.0"))
        yield from (Line("N", f"{title};;;;"), Line("FN", title))
        if not isinstance(thing, Place):
            phones = [phone.dial for phone in (thing.phone, thing.whatsapp) if phone]
            yield from (Line("TEL", dial) for dial in dict.fromkeys(phones) if dial)
        place = thing if isinstance(thing, Place) else self._neighbourhood.place_of(thing)
        if place:
            street, city, code = map(_escaped, (place.street, place.city, place.postal_code or ""))
            yield Line("ADR", f";;{street};{city};;{code};")
        yield Line("URL", self._address(thing))

    def _spare(self, thing: Service | Organisation | Place, day: dt.date) -> Iterator[Line]:
        if not isinstance(thing, Place) and thing.email:
            yield Line("EMAIL", thing.email, spare=True)
        if thing.discreet:
            return
        if isinstance(thing, Service):
            for partner in self._neighbourhood.organisations_of(thing)[:1]:
                yield Line("ORG", _escaped(self._words(partner.public_title)), spare=True)
        if isinstance(thing, Place) or not hours_stand_alone(thing, day):
            return
        if hours := thing.hours if isinstance(thing, Service) else thing.listening_hours:
            yield Line("NOTE", _escaped("\n".join(self._week(hours, day))), spare=True)

    def _week(self, hours: Hours, day: dt.date) -> Iterator[str]:
        """Every row, and what changes them: all of it or, where there is no room, none."""
        for days, spans in rows_in_words(hours, self._wording, self._phrases):
            yield self._phrases("{days}, {times}", days=days, times=self._wording.all_of(spans))
        yield from remarks(hours, self._wording, self._phrases, today=day)

    def _title(self, thing: Service | Event | Organisation | Place) -> str:
        title = self._words(thing.public_title)
        if thing.sample:
            title = self._phrases("{season}: {days}", season=self._phrases("Esempio"), days=title)
        return _escaped(title)

    def _address(self, thing: Service | Event | Organisation | Place) -> str:
        """The printed one if there is one: short, and it does not tell a name."""
        number = self._neighbourhood.permanent_number(thing, self._language)
        address = addresses.thing(self._language.tag, thing)
        return f"{self._network.address}/{number or address}"

    def _words(self, text: Text) -> str:
        return text.reading(self._language.tag).words


def _fitting(lines: list[Line]) -> str:
    text = "".join(f"{line.name}:{line.value}\r\n" for line in lines)
    spare = [line for line in lines if line.spare]
    if len(text.encode()) <= MOST_BYTES or not spare:
        return text
    return _fitting([line for line in lines if line is not spare[-1]])


def _escaped(words: str) -> str:
    return words.translate(_SPECIAL)


def _utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
