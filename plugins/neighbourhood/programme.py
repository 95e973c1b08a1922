"""The joint programme of one week: what all partners offer, and where one is listened to.

Takes the neighbourhood and any day of the week; gives its seven days from Monday, each in the order
of the clock, every entry with the ingredient of the network's recipe it carries. Decides no hours
of its own. Discreet things are never on it; of what nobody checked for long it says to call first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugins.neighbourhood.event import Event
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER
from plugins.neighbourhood.neighbourhood import Neighbourhood
from plugins.neighbourhood.occurrences import Status
from plugins.neighbourhood.organisation import Organisation
from plugins.neighbourhood.place import Place
from plugins.neighbourhood.service import Service
from plugins.neighbourhood.terms import INGREDIENTS, Ingredient
from plugins.neighbourhood.timetable import State
from plugins.neighbourhood.week import Meeting, days_between

_LAST = timedelta(days=6)


@dataclass(frozen=True)
class Entry:
    """One thing at one time; an organisation stands for its listening point."""

    thing: Service | Event | Organisation
    ingredient: Ingredient
    start: datetime
    end: datetime | None
    place: Place | None
    status: Status = "confirmed"
    state: State = State.OPEN
    moved_to: datetime | None = None
    was: datetime | None = None

    @property
    def is_held(self) -> bool:
        """Whether anything is there to go to at this time."""
        return self.status != "cancelled" and self.moved_to is None


@dataclass(frozen=True)
class Today:
    """One day of the programme and what there is, the earliest first."""

    date: date
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Programme:
    """A week from its Monday."""

    days: tuple[Today, ...]

    @property
    def monday(self) -> date:
        return self.days[0].date

    @property
    def sunday(self) -> date:
        return self.days[-1].date

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for day in self.days for entry in day.entries)

    @property
    def has_samples(self) -> bool:
        return any(entry.thing.sample for entry in self.entries)

    @property
    def lacks(self) -> tuple[Ingredient, ...]:
        """Ingredients of which there is nothing; what is cancelled or has moved away is nothing."""
        there = {entry.ingredient for entry in self.entries if entry.is_held}
        return tuple(each for each in INGREDIENTS if each not in there)

    @property
    def places(self) -> tuple[Place, ...]:
        """Each once, in the order of the days."""
        places = (entry.place for entry in self.entries)
        return tuple({place.slug: place for place in places if place}.values())


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def programme_of(neighbourhood: Neighbourhood, day: date) -> Programme:
    """Of the week with this day in it."""
    monday = monday_of(day)
    sunday = monday + _LAST
    listening = [*_listening(neighbourhood, monday, sunday)]
    days = []
    for each in days_between(neighbourhood, monday, sunday):
        offered = [_entry(neighbourhood, meeting) for meeting in each.meetings]
        heard = (entry for entry in listening if entry.start.date() == each.date)
        entries = sorted([*offered, *heard], key=lambda entry: (entry.start, entry.thing.key))
        days.append(Today(each.date, tuple(entries)))
    return Programme(tuple(days))


def _entry(neighbourhood: Neighbourhood, meeting: Meeting) -> Entry:
    thing = meeting.thing
    is_old = meeting.start.date() > thing.checked_on + CALL_FIRST_AFTER
    return Entry(
        thing,
        neighbourhood.need(thing.needs[0]).carries,
        meeting.start,
        meeting.end,
        neighbourhood.place_named(meeting.place) if meeting.place else None,
        meeting.status,
        State.CALL_FIRST if is_old else meeting.state,
        meeting.moved_to,
        meeting.was,
    )


def _listening(neighbourhood: Neighbourhood, first: date, last: date) -> Iterator[Entry]:
    """Hours at which anybody may come and talk; without hours of the clock there is no entry."""
    zone = neighbourhood.network.time_zone
    for point in neighbourhood.listening_points:
        if point.discreet or not point.listening_hours:
            continue
        for each in neighbourhood.timetable(point).announced(first, last):
            opens, closes = (at.astimezone(zone) for at in (each.opens, each.closes))
            place = neighbourhood.place_of(point)
            yield Entry(point, "listening", opens, closes, place, state=each.state)
