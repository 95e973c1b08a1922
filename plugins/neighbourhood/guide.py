"""The guided path: for whom, what, and what answers.

Takes the neighbourhood and the moment; gives the people one may choose, the needs that have an
answer for them, and the answers. Never an empty end: who finds nothing for these people is sent to
the need itself, where everything stands, and to who listens. Events that are over do not answer.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from plugins.neighbourhood.event import Event
from plugins.neighbourhood.neighbourhood import Neighbourhood
from plugins.neighbourhood.service import Service
from plugins.neighbourhood.terms import Area, Audience, Need

AREAS: tuple[Area, ...] = ("economic", "educational", "social")
"""In the order of the network's own words: from an economic, educational and social side."""


@dataclass(frozen=True)
class Found:
    """What answers."""

    services: tuple[Service, ...] = ()
    events: tuple[Event, ...] = ()

    def __len__(self) -> int:
        return len(self.services) + len(self.events)


class Guide:
    """One build's answers to "for whom?" and "what?"."""

    def __init__(self, neighbourhood: Neighbourhood, moment: datetime) -> None:
        self._neighbourhood = neighbourhood
        self._moment = moment
        self._events = neighbourhood.events_after(moment)

    @property
    def people(self) -> tuple[Audience, ...]:
        """Whom one may look for; "everybody" is no answer, nor are those who come to help."""
        return tuple(a for a in self._neighbourhood.audiences if a.guided and not a.everyone)

    @property
    def needs(self) -> tuple[Need, ...]:
        """Doors are people, not needs."""
        return tuple(need for need in self._neighbourhood.needs if not need.door)

    def answers(self, audience: Audience, need: Need | None = None) -> Found:
        """What is for these people, all of it if no need is named."""
        asked = None if need is None else need.id
        services = (s for s in self._neighbourhood.services if self._fits(s, audience, asked))
        events = (e for e in self._events if self._fits(e, audience, asked))
        return Found(self.usable_first(services), tuple(events))

    def by_area(self, found: Found) -> Iterator[tuple[Area, Found]]:
        """Each under the area of its first need; areas without an answer are not named."""
        for area in AREAS:
            part = Found(
                tuple(s for s in found.services if self._area_of(s) == area),
                tuple(e for e in found.events if self._area_of(e) == area),
            )
            if part:
                yield area, part

    def by_need(self, door: Need) -> Iterator[tuple[Need, Found]]:
        """What is behind a door, each under the first of its needs; last what names no other."""
        services = self.usable_first(self._neighbourhood.services_for(door))
        events = self._neighbourhood.events_for(door, self._moment)
        for need in (*self.needs, door):
            part = Found(
                tuple(s for s in services if self._first_need(s, door) == need.id),
                tuple(e for e in events if self._first_need(e, door) == need.id),
            )
            if part:
                yield need, part

    def usable_first(self, services: Iterable[Service]) -> tuple[Service, ...]:
        """What is closed for a while, or full, comes after what one can go to today."""
        return tuple(sorted(services, key=self._is_of_no_use_today))

    def _is_of_no_use_today(self, service: Service) -> bool:
        day, room = self._moment.date(), service.capacity
        is_full = room is not None and room.status == "full" and room.holds_on(day)
        return is_full or (service.closed is not None and service.closed.covers(day))

    def people_for(self, thing: Service | Event) -> tuple[str, ...]:
        """Ids of the people who find it on the path."""
        return tuple(person.id for person in self.people if self._is_for(thing, person))

    def _fits(self, thing: Service | Event, audience: Audience, need: str | None) -> bool:
        return (need is None or need in thing.needs) and self._is_for(thing, audience)

    def _is_for(self, thing: Service | Event, audience: Audience) -> bool:
        return audience.id in thing.audiences or not self._everyone.isdisjoint(thing.audiences)

    @cached_property
    def _everyone(self) -> frozenset[str]:
        return frozenset(each.id for each in self._neighbourhood.audiences if each.everyone)

    def _area_of(self, thing: Service | Event) -> Area:
        return self._neighbourhood.need(thing.needs[0]).area

    def _first_need(self, thing: Service | Event, door: Need) -> str:
        """Doors are people: what it answers is said by its other needs."""
        needs = {need.id for need in self.needs}
        return next((need_id for need_id in thing.needs if need_id in needs), door.id)
