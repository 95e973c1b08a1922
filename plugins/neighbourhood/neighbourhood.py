"""All of it together: immutable, found by slug, asked by question.

Takes the assembled things; every reference in them has been resolved by the reading, so the
answers here never miss. Order is the order of the files: by slug, needs as the network lists them.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from typing import get_args

from pydantic import BaseModel, ConfigDict

from plugins.languages import Language
from plugins.neighbourhood import addresses
from plugins.neighbourhood.event import Event
from plugins.neighbourhood.network import Network
from plugins.neighbourhood.organisation import Organisation
from plugins.neighbourhood.page import Page, Role
from plugins.neighbourhood.place import Place
from plugins.neighbourhood.service import Service
from plugins.neighbourhood.terms import Audience, Document, Need
from plugins.neighbourhood.thing import Thing


class Neighbourhood(BaseModel):
    """Everything that was read, joined."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    network: Network
    needs: tuple[Need, ...]
    audiences: tuple[Audience, ...]
    documents: tuple[Document, ...]
    services: tuple[Service, ...] = ()
    events: tuple[Event, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    pages: tuple[Page, ...] = ()
    numbers: dict[str, int] = {}
    """Permanent thing numbers by key (`services/ritirare-la-spesa`: 901)."""
    retired: dict[str, int] = {}
    """Numbers of things that are gone: paper outlives pages."""

    @property
    def things(self) -> Iterator[Thing]:
        for things in (self.services, self.events, self.places, self.organisations, self.pages):
            yield from things

    def need(self, need_id: str) -> Need:
        return self._needs[need_id]

    def audience(self, audience_id: str) -> Audience:
        return self._audiences[audience_id]

    def document(self, document_id: str) -> Document:
        return self._documents[document_id]

    def place_of(self, thing: Service | Event | Organisation) -> Place | None:
        return self._places[thing.place] if thing.place else None

    def organisations_of(self, thing: Service | Event) -> tuple[Organisation, ...]:
        """The partners who answer, the leading one first."""
        providers = sorted(thing.organisations, key=lambda provider: provider.role != "lead")
        return tuple(self._organisations[provider.organisation] for provider in providers)

    def services_for(self, need: Need) -> tuple[Service, ...]:
        return tuple(service for service in self.services if _answers(service, need))

    def events_for(self, need: Need, moment: datetime) -> tuple[Event, ...]:
        return tuple(event for event in self.events_after(moment) if _answers(event, need))

    def events_after(self, moment: datetime) -> tuple[Event, ...]:
        """What is still to come, the nearest first."""
        coming = (event for event in self.events if not event.is_over_at(moment))
        return tuple(sorted(coming, key=lambda event: (event.start, event.slug)))

    def offered_by(self, organisation: Organisation) -> tuple[Service, ...]:
        return tuple(s for s in self.services if _is_answered_by(organisation, s))

    def held_at(self, place: Place) -> tuple[Service, ...]:
        return tuple(service for service in self.services if service.place == place.slug)

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


def _is_answered_by(organisation: Organisation, thing: Service | Event) -> bool:
    return organisation.slug in {provider.organisation for provider in thing.organisations}
