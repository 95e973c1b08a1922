"""The coming days: what one can go to, day by day, from all partners together.

Takes the neighbourhood and two days; gives each day with its events and the hours at which services
are open, in the order of the clock. Decides nothing: events come from their occurrences, hours from
the timetable. Discreet services are left out, and so is what is open day and night.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugins.neighbourhood.event import Event
from plugins.neighbourhood.neighbourhood import Neighbourhood
from plugins.neighbourhood.occurrences import Status
from plugins.neighbourhood.service import Service
from plugins.neighbourhood.timetable import State

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Meeting:
    """One thing at one time; `state` is what a resident may count on."""

    thing: Service | Event
    start: datetime
    end: datetime | None
    place: str | None = None
    status: Status = "confirmed"
    state: State = State.OPEN


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
        Day(day, tuple(meeting for meeting in meetings if meeting.start.date() == day))
        for day in days
    )


def _events(neighbourhood: Neighbourhood, first: date, last: date) -> Iterator[Meeting]:
    for event in neighbourhood.events:
        if event.discreet:
            continue
        for each in neighbourhood.occurrences(event, first, last):
            place = each.place or event.place
            yield Meeting(event, each.start, each.end, place, each.status)


def _openings(neighbourhood: Neighbourhood, first: date, last: date) -> Iterator[Meeting]:
    zone = neighbourhood.network.time_zone
    for service in neighbourhood.services:
        if service.discreet or service.access == "referral":
            continue
        for site in service.sites:
            timetable = neighbourhood.timetable(service, site.place)
            for each in timetable.intervals(first, last) if site.hours else ():
                if each.closes - each.opens < _DAY:
                    opens, closes = (at.astimezone(zone) for at in (each.opens, each.closes))
                    yield Meeting(service, opens, closes, site.place, state=each.state)
