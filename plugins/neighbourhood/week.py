"""The coming days: what one can go to, day by day, from all partners together.

Takes the neighbourhood and two days; gives each day with its events and the hours at which services
are open, in the order of the clock. Decides nothing: events come from their occurrences, hours from
the timetable. Left out are discreet things, where one is sent, and what is open day and night.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from plugins.neighbourhood.event import LONGEST_REPEATED, Event
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER
from plugins.neighbourhood.hours import Hours
from plugins.neighbourhood.neighbourhood import Neighbourhood
from plugins.neighbourhood.occurrences import Occurrence, Status
from plugins.neighbourhood.service import Service
from plugins.neighbourhood.timetable import State

_DAY = timedelta(days=1)
MORNING = time(6)
"""What is over by then was the evening before."""


@dataclass(frozen=True)
class Meeting:
    """One thing on one day; `state` is what a resident may count on.

    `start` and `end` are those of the whole, which may have begun days before. A moved date is
    there twice: on its new day, with what it `was`, and on the day announced, with where it has
    `moved_to`.
    """

    thing: Service | Event
    day: date
    start: datetime
    end: datetime | None
    place: str | None = None
    status: Status = "confirmed"
    state: State = State.OPEN
    moved_to: datetime | None = None
    was: datetime | None = None

    @property
    def begins_here(self) -> bool:
        return self.start.date() == self.day

    @property
    def is_night(self) -> bool:
        """It ends before the next morning, and so belongs to this day."""
        return self.end is not None and self.end <= _morning_after(self.day, self.end)


@dataclass(frozen=True)
class Day:
    """A day and what there is, the earliest first."""

    date: date
    meetings: tuple[Meeting, ...]


def days_between(neighbourhood: Neighbourhood, first: date, last: date) -> tuple[Day, ...]:
    """Every day, both included, those with nothing too."""
    meetings = [*_events(neighbourhood, first, last), *_openings(neighbourhood, first, last)]
    meetings.sort(key=lambda meeting: (meeting.start, meeting.thing.key))
    days = (first + number * _DAY for number in range((last - first).days + 1))
    return tuple(
        Day(day, tuple(meeting for meeting in meetings if meeting.day == day)) for day in days
    )


def _events(neighbourhood: Neighbourhood, first: date, last: date) -> Iterator[Meeting]:
    """One that began before may still last."""
    for event in neighbourhood.events:
        if not event.discreet:
            for each in neighbourhood.occurrences(event, first - LONGEST_REPEATED, last):
                yield from _meetings(event, each)


def _meetings(event: Event, each: Occurrence) -> Iterator[Meeting]:
    """A moved date stays to be seen on the day it was announced for."""
    old = event.checked_on + CALL_FIRST_AFTER < each.start.date()
    state = State.CALL_FIRST if old else State.OPEN
    place = each.place or event.place
    was = each.was if each.was != each.start else None
    for day in _days_of(each):
        yield Meeting(event, day, each.start, each.end, place, each.status, state, was=was)
    if was and was.date() != each.start.date():
        day = was.date()
        yield Meeting(event, day, was, None, place, each.status, state, moved_to=each.start)


def _days_of(each: Occurrence) -> Iterator[date]:
    day = each.start.date()
    yield day
    while each.end and _morning_after(day, each.end) < each.end:
        day += _DAY
        yield day


def _morning_after(day: date, end: datetime) -> datetime:
    return datetime.combine(day + _DAY, MORNING, end.tzinfo)


def _openings(neighbourhood: Neighbourhood, first: date, last: date) -> Iterator[Meeting]:
    zone = neighbourhood.network.time_zone
    for service in neighbourhood.services:
        if service.discreet or service.access == "referral":
            continue
        for place in _doors(service):
            for each in neighbourhood.timetable(service, place).announced(first, last):
                opens, closes = (at.astimezone(zone) for at in (each.opens, each.closes))
                yield Meeting(service, opens.date(), opens, closes, place, state=each.state)


def _doors(service: Service) -> Iterator[str | None]:
    """Places whose hours are known; a service without a place has hours of its own."""
    known: list[tuple[str | None, Hours | None]] = [(s.place, s.hours) for s in service.sites]
    yield from (place for place, hours in known or [(None, service.hours)] if hours)
