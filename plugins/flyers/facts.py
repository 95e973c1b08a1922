"""The facts of a service or an event, as a sheet lists them.

Takes the thing and a tongue; gives facts in the order people ask: when, where, for whom, what it
costs, what to bring, whom to call. What is unknown is left out, never guessed. Each fact has a
rank: when there is no room, those of high rank wait on the page the code opens. Of a discreet thing
paper says when, where and whom to call, and nothing that tells a neighbour what it is about.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from plugins.flyers.lasting import held_dates, last_day
from plugins.flyers.opening import opening_lines, row_lines
from plugins.flyers.tongue import NO_BREAK_SPACE, Tongue, Words
from plugins.neighbourhood import Ages, Event, Neighbourhood, Occurrence, Service, answers
from plugins.neighbourhood.contact import Phone
from plugins.neighbourhood.repetition import repetition_in_words, rhythm_in_words

MOST_DATES = 2
"""Of what repeats; the page the code opens has more."""
NO_HOURS = "Gli orari non sono scritti qui: telefona prima di venire."


ALWAYS, GLADLY, ON_A_POSTER, IF_THERE_IS_ROOM = range(4)
"""Ranks of facts: on every sheet that has facts; wherever they fit, and on the large one in any
case, the first sooner than the second; wherever they fit."""
RANKS = {
    "when": ALWAYS,
    "where": ALWAYS,
    "room": ALWAYS,
    "limits": ALWAYS,
    "booking": ALWAYS,
    "phone": ALWAYS,
    "email": ALWAYS,
    "cost": GLADLY,
    "bring": GLADLY,
    "also": ON_A_POSTER,
    "who": ON_A_POSTER,
    "permit": ON_A_POSTER,
    "spoken": IF_THERE_IS_ROOM,
    "programme": IF_THERE_IS_ROOM,
    "weather": IF_THERE_IS_ROOM,
}
ICONS = {
    "when": "clock",
    "where": "pin",
    "also": "pin",
    "room": "people",
    "who": "people",
    "limits": "danger",
    "cost": "euro",
    "booking": "steps",
    "bring": "documents",
    "permit": "card",
    "phone": "phone",
    "email": "mail",
    "spoken": "speech",
    "programme": "list",
    "weather": "rain",
}
"""The same as on the page."""
TELLING = {"who", "limits", "bring", "permit", "programme"}
"""Facts from which a neighbour could guess what a discreet thing is about."""


@dataclass(frozen=True)
class Fact:
    """A label and one or more lines; `kind` tells the template how to set it."""

    kind: str
    label: str
    lines: tuple[Words, ...]
    rank: int = ON_A_POSTER
    icon: str = ""
    brief: tuple[Words, ...] = ()
    """Fewer of the lines, where paper is dear; empty when there are no fewer."""


def is_contact(fact: Fact) -> bool:
    """A telephone; an address to write to where there is none, or where one books by writing."""
    return fact.kind == "phone" or (fact.kind == "email" and fact.rank == ALWAYS)


class Facts:
    """What one tongue says about the things of one neighbourhood."""

    def __init__(self, neighbourhood: Neighbourhood, tongue: Tongue, moment: datetime) -> None:
        self._neighbourhood = neighbourhood
        self._tongue = tongue
        self._moment = moment

    def of(self, thing: Service | Event) -> tuple[Fact, ...]:
        facts = self._service(thing) if isinstance(thing, Service) else self._event(thing)
        kept_back = TELLING if thing.discreet else set()
        return tuple(fact for fact in facts if fact.lines and fact.kind not in kept_back)

    def _service(self, service: Service) -> Iterator[Fact]:
        when = self._fact("when", "Quando", self._opening(service))
        yield replace(when, brief=tuple(self._rows(service)))
        yield self._whereabouts(service)
        yield self._fact("also", "Anche qui", self._also(service))
        yield self._fact("room", "Posti", self._room(service))
        yield self._fact("who", "Per chi", [*self._who(service), *self._ages(service.ages)])
        yield self._fact("limits", "Chi non può venire", self._limits(service))
        yield self._price(service)
        bring = self._fact("bring", "Cosa portare", self._bring(service))
        yield replace(bring, rank=ALWAYS) if service.documents else bring
        yield self._fact("permit", "Permesso di soggiorno", self._permit(service))
        yield from self._contacts(service)
        yield self._fact("spoken", "Che lingue parlano", self._spoken(service))

    def _event(self, event: Event) -> Iterator[Fact]:
        when = self._fact("when", "Quando", self._dates(event))
        yield replace(when, icon="calendar", brief=tuple(self._next_date(event)))
        yield self._whereabouts(event)
        yield self._fact("room", "Posti", self._room(event))
        yield self._fact("who", "Per chi", [*self._who(event), *self._ages(event.ages)])
        yield self._fact("limits", "Chi non può venire", self._limits(event))
        yield self._price(event)
        yield self._fact("booking", "Bisogna prenotare?", self._booking(event))
        yield from self._contacts(event)
        yield self._fact("programme", "Il programma", self._programme(event))
        yield self._fact("weather", "Se piove", self._weather(event))

    def _price(self, thing: Service | Event) -> Fact:
        """What somebody must have with them is never left out; that it is free may be."""
        cost = self._fact("cost", "Quanto costa", self._cost(thing))
        return cost if thing.cost == "free" else replace(cost, rank=ALWAYS)

    def _contacts(self, thing: Service | Event) -> Iterator[Fact]:
        yield self._fact("phone", "Telefono", self._phone(thing))
        email = self._fact("email", "Posta elettronica", self._email(thing))
        is_needed = not thing.phone or (isinstance(thing, Event) and thing.booking == "email")
        yield email if is_needed else replace(email, rank=IF_THERE_IS_ROOM)

    def _fact(self, kind: str, label: str, lines: Iterable[Words]) -> Fact:
        return Fact(kind, self._tongue.phrases(label), tuple(lines), RANKS[kind], ICONS[kind])

    def _says(self, phrase: str, **values: object) -> Words:
        return self._tongue.own(self._tongue.phrases(phrase, **values))

    def _opening(self, service: Service) -> Iterator[Words]:
        if service.hours is None:
            yield self._says(NO_HOURS)
        lines: tuple[str, ...] = ()
        if service.hours:
            lines = opening_lines(service.hours, self._tongue, self._moment.date())
        yield from (self._tongue.own(line) for line in lines)
        yield self._tongue.own(answers.access(service.access, self._tongue.phrases))

    def _rows(self, service: Service) -> Iterator[Words]:
        """Of every week alone, and how to get in unless everybody may simply come."""
        if service.hours is None:
            yield self._says(NO_HOURS)
        elif service.hours:
            yield from map(self._tongue.own, row_lines(service.hours, self._tongue))
        if service.access != "walk-in":
            yield self._tongue.own(answers.access(service.access, self._tongue.phrases))

    def _dates(self, event: Event) -> Iterator[Words]:
        """How it repeats, then the next dates; those that are cancelled stay readable as such."""
        repetition = repetition_in_words(event, self._tongue.wording, self._tongue.phrases)
        if repetition:
            yield self._tongue.own(repetition[0].upper() + repetition[1:])
        before: Occurrence | None = None
        for date in self._dates_worth_paper(event, repeats=repetition is not None):
            yield from self._said_of(date, before)
            before = date

    def _next_date(self, event: Event) -> Iterator[Words]:
        """After how often it is: a card outlives its first date."""
        rhythm = rhythm_in_words(event, self._tongue.wording, self._tongue.phrases)
        if rhythm:
            yield self._tongue.own(rhythm[0].upper() + rhythm[1:])
        for date in self._held(event)[:1]:
            yield from self._said_of(date)

    def _said_of(self, date: Occurrence, before: Occurrence | None = None) -> Iterator[Words]:
        is_as_said = date.status == "confirmed"
        yield from self._time(date) if is_as_said else self._changed(date, before)

    def _dates_worth_paper(self, event: Event, *, repeats: bool) -> list[Occurrence]:
        """The next two with room of what repeats, and those not as its rule says.

        As long as the sheet may hang: after its last day nobody trusts it.
        """
        if not repeats:
            return [*self._neighbourhood.coming(event, self._moment)]
        held = [date for date in self._held(event) if date.status != "full"][:MOST_DATES]
        good_until = last_day(event, self._neighbourhood, self._moment)
        last = max([good_until, *(date.start.date() for date in held)])
        later = self._neighbourhood.occurrences(event, self._moment.date(), last)
        changed = [
            date for date in later if date.status != "confirmed" and date.start >= self._moment
        ]
        return sorted(dict.fromkeys([*held, *changed]), key=lambda date: date.start)

    def _held(self, event: Event) -> tuple[Occurrence, ...]:
        return held_dates(event, self._neighbourhood, self._moment)

    def _changed(self, date: Occurrence, before: Occurrence | None) -> Iterator[Words]:
        """What became of it: when and where now; last the old day, for who has another paper.

        Its hours unless those of the date before it are the same, and stand there.
        """
        wording, phrases = self._tongue.wording, self._tongue.phrases
        status = answers.happening(date.status, phrases)
        yield self._says("{season}: {days}", season=status, days=wording.date(date.start))
        if not date.is_held:
            return
        if before is None or not before.is_held or self._hours(before) != self._hours(date):
            yield self._hours(date)
        if date.place:
            yield self._tongue.reading(self._neighbourhood.place_named(date.place).public_title)
        if date.was:
            yield self._says("Prima era: {date}", date=self._tongue.wording.date(date.was))

    def _hours(self, date: Occurrence) -> Words:
        """On its first day."""
        wording, start, end = self._tongue.wording, date.start, date.end
        if end and end.date() == start.date():
            return self._tongue.own(wording.span(start.time(), end.time()))
        return self._says("alle {time}", time=wording.clock(start.time()))

    def _time(self, date: Occurrence) -> Iterator[Words]:
        wording, end = self._tongue.wording, date.end
        day = wording.date(date.start)
        yield self._tongue.own(day[0].upper() + day[1:])
        yield self._hours(date)
        if end and end.date() != date.start.date():
            yield self._says("fino a {date}", date=wording.date(end))
            yield self._says("alle {time}", time=wording.clock(end.time()))

    def _whereabouts(self, thing: Service | Event) -> Fact:
        place = self._neighbourhood.place_of(thing)
        where = self._fact("where", "Dove", self._where(thing))
        has_landmark = place is not None and place.landmark is not None
        return replace(where, brief=where.lines[:-1]) if has_landmark else where

    def _where(self, thing: Service | Event) -> Iterator[Words]:
        place = self._neighbourhood.place_of(thing)
        if place is None:
            return
        yield self._tongue.reading(place.public_title)
        sign = place.public_title.source
        is_translated = place.public_title.reading(self._tongue.language.tag).words != sign.words
        door = f"{sign.words}, " if is_translated else ""
        yield self._tongue.source(f"{door}{place.street_unbroken}, {place.city}")
        if place.landmark:
            yield self._tongue.reading(place.landmark)

    def _also(self, service: Service) -> Iterator[Words]:
        """The other doors, each with its own hours."""
        for site in service.also_at:
            place = self._neighbourhood.place_named(site.place)
            yield self._tongue.reading(place.public_title)
            if site.hours:
                lines = row_lines(site.hours, self._tongue)
                yield from (self._tongue.own(line) for line in lines)

    def _room(self, thing: Service | Event) -> Iterator[Words]:
        room = thing.capacity
        if room and room.status != "open" and room.holds_on(self._moment.date()):
            yield self._tongue.own(answers.room(room.status, self._tongue.phrases))

    def _who(self, thing: Service | Event) -> list[Words]:
        audiences = [self._neighbourhood.audience(each) for each in thing.audiences]
        return [self._tongue.reading(audience.name) for audience in audiences]

    def _limits(self, thing: Service | Event) -> Iterator[Words]:
        if thing.limits:
            yield self._tongue.reading(thing.limits)

    def _ages(self, ages: Ages | None) -> Iterator[Words]:
        if ages:
            yield self._tongue.own(answers.ages(ages, self._tongue.phrases))

    def _cost(self, thing: Service | Event) -> Iterator[Words]:
        yield self._tongue.own(answers.cost(thing.cost, self._tongue.phrases))
        if thing.cost_note:
            yield self._tongue.reading(thing.cost_note)

    def _bring(self, service: Service) -> Iterator[Words]:
        for each in service.documents or ():
            yield self._tongue.reading(self._neighbourhood.document(each).name)
        if service.documents == ():
            yield self._says("Non serve nessun documento")

    def _permit(self, service: Service) -> Iterator[Words]:
        if service.permit:
            yield self._tongue.own(answers.permit(service.permit, self._tongue.phrases))

    def _booking(self, event: Event) -> Iterator[Words]:
        yield self._tongue.own(answers.booking(event.booking, self._tongue.phrases))
        if event.book_by:
            yield self._says("entro {date}", date=self._tongue.wording.date(event.book_by))

    def _phone(self, thing: Service | Event) -> Iterator[Words]:
        if thing.phone:
            yield number_in_words(thing.phone, self._tongue)

    def _email(self, thing: Service | Event) -> Iterator[Words]:
        if thing.email:
            yield self._tongue.figures(thing.email)

    def _spoken(self, service: Service) -> Iterator[Words]:
        if service.languages:
            names = [self._tongue.name_of(tag) for tag in service.languages]
            yield self._tongue.own(self._tongue.wording.all_of(names))

    def _weather(self, event: Event) -> Iterator[Words]:
        if event.weather:
            yield self._tongue.reading(event.weather)

    def _programme(self, event: Event) -> Iterator[Words]:
        for slot in event.programme:
            title = self._tongue.reading(slot.title)
            clock = self._tongue.wording.clock(slot.at)
            yield Words(f"{clock}{NO_BREAK_SPACE * 2}{title.text}", title.language)


def number_in_words(phone: Phone, tongue: Tongue) -> Words:
    """A sample's number says that it is one."""
    if phone.dial:
        return tongue.figures(phone.written)
    return tongue.own(tongue.phrases("numero di esempio"))
