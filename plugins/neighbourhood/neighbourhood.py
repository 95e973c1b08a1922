"""All of it together: immutable, found by slug, asked by question.

Takes the assembled things; every reference in them has been resolved by the reading, so the
answers here never miss. Order is the order of the files: by slug, needs as the network lists them.
"""

from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property
from typing import get_args

from pydantic import BaseModel, ConfigDict, PrivateAttr

from plugins.languages import Language, Text
from plugins.neighbourhood import addresses
from plugins.neighbourhood.calendar import Calendar
from plugins.neighbourhood.event import Event
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER
from plugins.neighbourhood.hours import Hours
from plugins.neighbourhood.lines import Line
from plugins.neighbourhood.network import Network
from plugins.neighbourhood.occurrences import Occurrence
from plugins.neighbourhood.organisation import Organisation
from plugins.neighbourhood.page import Page, Role
from plugins.neighbourhood.picture import Consent
from plugins.neighbourhood.place import Place
from plugins.neighbourhood.service import Provider, Service
from plugins.neighbourhood.terms import Audience, Document, Jargon, Need
from plugins.neighbourhood.thing import FactualThing, Thing
from plugins.neighbourhood.timetable import Timetable


class Neighbourhood(BaseModel):
    """Everything that was read, joined."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    network: Network
    calendar: Calendar
    needs: tuple[Need, ...]
    audiences: tuple[Audience, ...]
    documents: tuple[Document, ...]
    jargon: tuple[Jargon, ...] = ()
    lines: tuple[Line, ...] = ()
    services: tuple[Service, ...] = ()
    events: tuple[Event, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    pages: tuple[Page, ...] = ()
    numbers: dict[str, int] = {}
    """Permanent thing numbers by key (`services/ritirare-la-spesa`: 901)."""
    retired: dict[str, int] = {}
    """Numbers of things that are gone, or not published now: paper outlives pages."""
    unpublished: tuple[FactualThing, ...] = ()
    """Facts nobody has checked yet, or too long ago: known, asked about, never shown."""

    consents: tuple[Consent, ...] = ()
    """The side-files of pictures."""
    pictures: tuple[str, ...] = ()
    """Names of the files in `content/images/`, whether anything shows them or not."""

    _coming: dict[tuple[str, datetime], tuple[Occurrence, ...]] = PrivateAttr(default_factory=dict)
    _after: dict[datetime, tuple[Event, ...]] = PrivateAttr(default_factory=dict)

    @property
    def things(self) -> Iterator[Thing]:
        for things in (self.services, self.events, self.places, self.organisations, self.pages):
            yield from things

    def thing(self, key: str) -> Thing | None:
        """By its key, `services/spesa`; None when there is no such thing, or it is not shown."""
        return self._things.get(key)

    def need(self, need_id: str) -> Need:
        return self._needs[need_id]

    def audience(self, audience_id: str) -> Audience:
        return self._audiences[audience_id]

    def document(self, document_id: str) -> Document:
        return self._documents[document_id]

    def place_named(self, slug: str) -> Place:
        return self._places[slug]

    def place_of(self, thing: Service | Event | Organisation) -> Place | None:
        return self._places[thing.place] if thing.place else None

    def organisations_of(self, thing: Service | Event) -> tuple[Organisation, ...]:
        """The partners who answer, the leading one first."""
        providers = sorted(thing.organisations, key=lambda provider: provider.role != "lead")
        return tuple(self._organisations[provider.organisation] for provider in providers)

    def providers_of(
        self, thing: Service | Event
    ) -> tuple[tuple[Organisation, Provider, Text | None], ...]:
        """Who answers, the leading one first, each with what it does if that is written."""
        parts = thing.parts if isinstance(thing, Service) else ()
        said = [*parts, *[None] * (len(thing.organisations) - len(parts))]
        rows = zip(thing.organisations, said, strict=True)
        ordered = sorted(rows, key=lambda row: row[0].role != "lead")
        return tuple((self._organisations[p.organisation], p, part) for p, part in ordered)

    def services_for(self, need: Need) -> tuple[Service, ...]:
        return tuple(service for service in self.services if _answers(service, need))

    def events_for(self, need: Need, moment: datetime) -> tuple[Event, ...]:
        return tuple(event for event in self.events_after(moment) if _answers(event, need))

    @property
    def countable_needs(self) -> tuple[Need, ...]:
        """Needs whose openings a kiosk may count: no door, and nothing discreet behind it."""
        things: tuple[Service | Event, ...] = (*self.services, *self.events)
        delicate = {need for thing in things if thing.discreet for need in thing.needs}
        return tuple(need for need in self.needs if not need.door and need.id not in delicate)

    def events_after(self, moment: datetime) -> tuple[Event, ...]:
        """What is still to come, the nearest first."""
        if moment not in self._after:
            coming = [(self.coming(event, moment), event) for event in self.events]
            dated = sorted((dates[0].start, event.slug, event) for dates, event in coming if dates)
            self._after[moment] = tuple(event for _, _, event in dated)
        return self._after[moment]

    def coming(self, event: Event, moment: datetime) -> tuple[Occurrence, ...]:
        """Its next three dates, cancelled ones too; none when it is over."""
        place = event.key, moment
        if place not in self._coming:
            self._coming[place] = event.series.coming(moment, self.calendar, event.key)
        return self._coming[place]

    def is_over(self, event: Event, moment: datetime) -> bool:
        return not self.coming(event, moment)

    def occurrences(self, event: Event, first: date, last: date) -> tuple[Occurrence, ...]:
        """Its dates from one day to another, both included."""
        return event.series.between(first, last, self.calendar, event.key)

    def timetable(self, thing: Service | Organisation, place: str | None = None) -> Timetable:
        """When it is open; `place` asks for another site of a service."""
        trusted = thing.checked_on + CALL_FIRST_AFTER
        if isinstance(thing, Service) and thing.valid_until:
            trusted = min(trusted, thing.valid_until)
        return Timetable(
            _hours_of(thing, place),
            self.calendar,
            self.network.time_zone,
            key=thing.key,
            suspension=thing.closed,
            trusted_until=trusted,
        )

    def offered_by(self, organisation: Organisation) -> tuple[Service, ...]:
        return tuple(s for s in self.services if _is_answered_by(organisation, s))

    def held_at(self, place: Place) -> tuple[Service, ...]:
        return tuple(
            service
            for service in self.services
            if place.slug in {site.place for site in service.sites}
        )

    def events_at(self, place: Place, moment: datetime) -> tuple[Event, ...]:
        return tuple(event for event in self.events_after(moment) if event.place == place.slug)

    def events_of(self, organisation: Organisation, moment: datetime) -> tuple[Event, ...]:
        return tuple(e for e in self.events_after(moment) if _is_answered_by(organisation, e))

    @property
    def listening_points(self) -> tuple[Organisation, ...]:
        return tuple(o for o in self.organisations if o.listening_point)

    @property
    def prose(self) -> tuple[Page, ...]:
        """Pages with a fixed role first, in the order of the roles, then the others by slug."""
        order = {role: number for number, role in enumerate(get_args(Role))}
        return tuple(sorted(self.pages, key=lambda page: (order.get(page.role, 99), page.slug)))

    def page_for(self, role: Role) -> Page | None:
        return next((page for page in self.pages if page.role == role), None)

    def permanent_number(self, thing: Thing, language: Language) -> int | None:
        """None until `python3 tasks.py number` has given the thing a number."""
        number = self.numbers.get(thing.key)
        return number and addresses.permanent_number(number, language)

    @cached_property
    def _things(self) -> dict[str, Thing]:
        return {thing.key: thing for thing in self.things}

    @cached_property
    def _needs(self) -> dict[str, Need]:
        return {need.id: need for need in self.needs}

    @cached_property
    def _audiences(self) -> dict[str, Audience]:
        return {audience.id: audience for audience in self.audiences}

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {place.slug: place for place in self.places}

    @cached_property
    def _organisations(self) -> dict[str, Organisation]:
        return {organisation.slug: organisation for organisation in self.organisations}


def _answers(thing: Service | Event, need: Need) -> bool:
    return need.id in thing.needs or (need.door and bool({*need.audiences} & {*thing.audiences}))


def _hours_of(thing: Service | Organisation, place: str | None) -> Hours | None:
    """Where one needs an appointment, all hours are by appointment, whatever the rows say."""
    if isinstance(thing, Organisation):
        return thing.listening_hours
    at = (site.hours for site in thing.sites if site.place == place)
    hours = thing.hours if place is None else next(at, None)
    if hours and thing.access == "appointment":
        return hours.model_copy(update={"by_appointment": True})
    return hours


def _is_answered_by(organisation: Organisation, thing: Service | Event) -> bool:
    return organisation.slug in {provider.organisation for provider in thing.organisations}
