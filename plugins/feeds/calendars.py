"""One event in one language as a calendar file (RFC 5545, RFC 7986).

Takes an event with its dates, the neighbourhood and a language's phrases; gives the bytes of an
`.ics`. Never asks the clock: stamps come from the day the facts were checked, so that the same
facts give the same bytes. An identity is the same in every language and for ever: whoever adds the
file again gets the changed entry, not a second one.
"""

import datetime as dt
from collections.abc import Iterator

from icalendar import Calendar
from icalendar import Event as Entry

from plugins.feeds.dates import Dates, announced
from plugins.feeds.zone import timezone_of
from plugins.languages import Phrases, Text, Wording
from plugins.neighbourhood import Event, Neighbourhood, Occurrence, Place, addresses, answers

PRODUCT = "-//Bacheca//Calendari//IT"


def calendar_of(
    event: Event, dates: Dates, neighbourhood: Neighbourhood, phrases: Phrases
) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(timezone_of(neighbourhood.network.time_zone))
    for entry in Entries(event, neighbourhood, phrases).of(dates):
        calendar.add_component(entry)
    content: bytes = calendar.to_ical()
    return content


class Entries:
    """Makes the entries of one event in one language; each says all by itself."""

    def __init__(self, event: Event, neighbourhood: Neighbourhood, phrases: Phrases) -> None:
        self._event = event
        self._neighbourhood = neighbourhood
        self._network = neighbourhood.network
        self._phrases = phrases
        self._language = self._network.language(phrases.language)

    def of(self, dates: Dates) -> Iterator[Entry]:
        """The one that repeats, then each date that is not as it says."""
        entry = self._entry(dates.first)
        if dates.rule:
            entry.add("rrule", dates.rule)
        if dates.left_out:
            entry.add("exdate", [*dates.left_out])
        if dates.added:
            entry.add("rdate", [*dates.added])
        yield entry
        for date in dates.changed:
            changed = self._entry(date)
            changed.add("recurrence-id", announced(date))
            yield changed

    def _entry(self, date: Occurrence) -> Entry:
        entry = Entry()
        self._say_which(entry)
        self._say_when(entry, date)
        self._say_what(entry, date)
        if slug := date.place or self._event.place:
            self._say_where(entry, self._neighbourhood.place_named(slug))
        if not self._event.discreet:
            self._say_who(entry)
        return entry

    def _say_which(self, entry: Entry) -> None:
        event = self._event
        checked = dt.datetime.combine(event.checked_on, dt.time(), tzinfo=dt.UTC)
        entry.add("uid", f"{event.key.replace('/', '-')}@{self._network.host}")
        entry.add("dtstamp", checked)
        entry.add("last-modified", checked)
        entry.add("sequence", _told_so_far(event))
        if event.discreet:
            entry.add("class", "PRIVATE")

    def _say_when(self, entry: Entry, date: Occurrence) -> None:
        entry.add("dtstart", date.start)
        if date.end:
            entry.add("dtend", date.end)
        entry.add("status", "CONFIRMED" if date.is_held else "CANCELLED")

    def _say_what(self, entry: Entry, date: Occurrence) -> None:
        """Of a discreet event nothing that a neighbour at the telephone could read."""
        event = self._event
        self._say(entry, "summary", self._title(date), event.public_title)
        lines = [*self._news(date), self._page]
        if event.discreet:
            self._say(entry, "description", "\n".join(lines))
        else:
            lines.insert(-1, self._words(event.summary))
            self._say(entry, "description", "\n".join(lines), event.summary)
            for need in (self._neighbourhood.need(each) for each in event.needs):
                self._say(entry, "categories", [self._words(need.name)], need.name)
        entry.add("url", self._page)

    def _say_where(self, entry: Entry, place: Place) -> None:
        """The name on the door too, for whoever stands before it."""
        names = dict.fromkeys([self._words(place.public_title), place.public_title.source.words])
        parts = [*([] if self._event.discreet else names), place.street, place.city]
        self._say(entry, "location", ", ".join(parts), place.public_title)
        if position := place.position:
            entry.add("geo", (position.latitude, position.longitude))

    def _say_who(self, entry: Entry) -> None:
        phone, email = self._event.phone, self._event.email
        if phone and phone.dial:
            entry.add("contact", phone.written)
        if email:
            entry.add("contact", email)

    def _title(self, date: Occurrence) -> str:
        """What is not as expected comes first: a telephone shows the beginning only."""
        title = self._words(self._event.public_title)
        if date.status != "confirmed":
            title = self._after(answers.happening(date.status, self._phrases), title)
        return self._after(self._phrases("Esempio"), title) if self._event.sample else title

    def _after(self, mark: str, words: str) -> str:
        return self._phrases("{label}: {words}", label=mark, words=words)

    def _news(self, date: Occurrence) -> Iterator[str]:
        if self._event.sample:
            yield answers.not_real(self._event.kind, self._phrases)
        if date.was and date.was != date.start:
            day = Wording(self._language, self._phrases).date(date.was)
            yield self._phrases("Prima era: {date}", date=day)

    @property
    def _page(self) -> str:
        """Of a discreet event the one in digits, if it has any: its address tells its name."""
        event = self._event
        address = addresses.thing(self._language.tag, event)
        number = self._neighbourhood.permanent_number(event, self._language)
        if event.discreet and number:
            address = addresses.short(number)
        return f"{self._network.address}/{address}"

    def _words(self, text: Text) -> str:
        return text.reading(self._language.tag).words

    def _say(
        self, entry: Entry, name: str, words: str | list[str], text: Text | None = None
    ) -> None:
        """Marked with the language the words are really in: that of `text`, if there is one."""
        tag = self._language.tag
        language = text.reading(tag).language if text else tag
        entry.add(name, words, parameters={"LANGUAGE": language})


def _told_so_far(event: Event) -> int:
    """Grows with whatever is told of its dates (SEQUENCE): a lower one would be refused."""
    rule = event.repeats
    return len(event.changed) + len(event.also_on) + len(rule.not_on if rule else ())
