"""What a kiosk shows while nobody touches it: this week's dates, needs, who listens now.

Takes the neighbourhood, the days that the build knows and the timetables; gives slides, each with
the stretches of time in which it may be shown, as JSON. The script compares moments and decides
nothing. Nothing discreet is ever among them, and no need that stands before something discreet.
"""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from plugins.neighbourhood import Neighbourhood, Organisation, State
from plugins.neighbourhood.terms import Need
from plugins.neighbourhood.week import Day, Meeting

AHEAD = dt.timedelta(days=7)
KNOWN = dt.timedelta(days=35)
"""As long as pages say whether it is open."""
ALWAYS = "[]"


@dataclass(frozen=True)
class Slide:
    """One of the three; `showings` is JSON, pairs of moments in UTC, none for always."""

    showings: str
    meeting: Meeting | None = None
    need: Need | None = None
    point: Organisation | None = None


def slides_of(neighbourhood: Neighbourhood, days: Iterable[Day], *, today: dt.date) -> list[Slide]:
    """In turns, so that each kind is soon seen."""
    kinds = (_dates(days), _needs(neighbourhood), _points(neighbourhood, today))
    in_turns = zip_longest(*(list(slides) for slides in kinds))
    return [slide for slide in chain.from_iterable(in_turns) if slide]


def _dates(days: Iterable[Day]) -> Iterator[Slide]:
    for meeting in (meeting for day in days for meeting in day.meetings):
        thing = meeting.thing
        is_held = meeting.status != "cancelled" and meeting.moved_to is None
        if thing.kind == "events" and not thing.discreet and is_held:
            end = meeting.end or meeting.start + dt.timedelta(hours=1)
            yield Slide(_json([(meeting.start - AHEAD, end)]), meeting=meeting)


def _needs(neighbourhood: Neighbourhood) -> Iterator[Slide]:
    return (Slide(ALWAYS, need=need) for need in neighbourhood.countable_needs)


def _points(neighbourhood: Neighbourhood, today: dt.date) -> Iterator[Slide]:
    """Only while they are open for certain."""
    for point in neighbourhood.listening_points:
        if point.discreet or not point.listening_hours:
            continue
        known = neighbourhood.timetable(point).intervals(today, today + KNOWN)
        spans = [(each.opens, each.closes) for each in known if each.state == State.OPEN]
        if spans:
            yield Slide(_json(spans), point=point)


def _json(spans: Iterable[tuple[dt.datetime, dt.datetime]]) -> str:
    return json.dumps([[_iso(first), _iso(last)] for first, last in spans])


def _iso(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")
