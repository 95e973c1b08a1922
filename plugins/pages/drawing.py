"""The neighbourhood as a strip, like the one above the doors of a tram.

Takes the lines and the places; gives strips: stations one below the other, and at the height of
each station how every line's track comes from above and goes on below. Lines that share a stop
share a strip and meet there. It is no map: nothing is said of distances. Knows no HTML and no look.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from plugins.neighbourhood import Line, Neighbourhood, Place

Track = Literal["", "straight", "skipping"]
"""None, from stop to stop, or past stops that are not drawn."""
Way = tuple[str, ...]
"""Names of stations, from one end of a line to the other."""


@dataclass(frozen=True)
class Passage:
    """One line at the height of one station; `lane` counts from the outside, from 0."""

    line: Line
    lane: int
    above: Track
    below: Track
    stops: bool

    @property
    def is_end(self) -> bool:
        """The track begins or ends here: the place for the line's sign."""
        return self.stops and not (self.above and self.below)


@dataclass(frozen=True)
class Station:
    """A name, the lines that pass there, and the places near it."""

    name: str
    passages: tuple[Passage, ...]
    places: tuple[Place, ...] = ()

    @property
    def stopping(self) -> tuple[Passage, ...]:
        return tuple(passage for passage in self.passages if passage.stops)

    @property
    def is_end(self) -> bool:
        return any(passage.is_end for passage in self.passages)


@dataclass(frozen=True)
class Strip:
    """Lines in the order of their lanes, stations from top to bottom."""

    lines: tuple[Line, ...]
    stations: tuple[Station, ...]

    @property
    def is_sample(self) -> bool:
        return any(line.sample for line in self.lines)

    @property
    def checked(self) -> date:
        """The day all its lines had been checked since."""
        return min(line.checked for line in self.lines)

    @property
    def has_gaps(self) -> bool:
        """Whether some track goes past stops that are not drawn."""
        passages = (passage for station in self.stations for passage in station.passages)
        return any("skipping" in (passage.above, passage.below) for passage in passages)


def strips_of(neighbourhood: Neighbourhood) -> tuple[Strip, ...]:
    """In the order of the lines; none where nobody has written any."""
    routes = _routes_from(neighbourhood.lines)
    return tuple(_strip(route, neighbourhood.places) for route in routes)


@dataclass
class _Route:
    """Stations in one order, and the lines that keep to it, each with its own way along it."""

    names: list[str]
    ways: list[tuple[Line, Way]]

    def way_of(self, line: Line) -> Way:
        """In the direction of the route; none if the line shares no stop of it, or zigzags."""
        for way in (line.way, line.way[::-1]):
            heights = [self.names.index(name) for name in way if name in self.names]
            if heights and heights == sorted(heights):
                return way
        return ()

    def add(self, line: Line, way: Way) -> None:
        """What it does not know goes right before the next station it does, or after the last."""
        height = 1 + max(self.names.index(name) for name in way if name in self.names)
        for name in reversed(way):
            if name in self.names:
                height = self.names.index(name)
            else:
                self.names.insert(height, name)
        self.ways.append((line, way))

    def span(self, way: Way) -> range:
        """The heights between which its track runs."""
        return range(self.names.index(way[0]), self.names.index(way[-1]))


def _routes_from(lines: Iterable[Line]) -> list[_Route]:
    routes: list[_Route] = []
    for line in lines:
        route = next((route for route in routes if route.way_of(line)), None)
        if route is None:
            routes.append(_Route([*line.way], [(line, line.way)]))
        else:
            route.add(line, route.way_of(line))
    return routes


def _strip(route: _Route, places: tuple[Place, ...]) -> Strip:
    """The longest line runs nearest to the words, so that no lane stands empty beside them."""
    route.ways.sort(key=lambda each: len(route.span(each[1])))
    lines = tuple(line for line, _ in route.ways)
    near = _places_by_stop(lines, places)
    stations = (
        Station(name, tuple(_passages_at(height, route)), tuple(near[name]))
        for height, name in enumerate(route.names)
    )
    return Strip(lines, tuple(stations))


def _passages_at(height: int, route: _Route) -> Iterator[Passage]:
    for lane, (line, way) in enumerate(route.ways):
        above, below = _track(height - 1, line, way, route), _track(height, line, way, route)
        stops = route.names[height] in way
        if stops or above or below:
            yield Passage(line, lane, above, below, stops=stops)


def _track(height: int, line: Line, way: Way, route: _Route) -> Track:
    """What runs from this height to the next."""
    for pair in pairwise(way):
        if height in route.span(pair):
            return "straight" if {*pair} <= {*line.stops} else "skipping"
    return ""


def _places_by_stop(lines: Iterable[Line], places: Iterable[Place]) -> dict[str, list[Place]]:
    """A place with two lines at one stop stands there once."""
    near: dict[str, list[Place]] = defaultdict(list)
    lines = tuple(lines)
    for place in places:
        names = (line.stop_meant(stop) for stop in place.stops for line in lines)
        for name in dict.fromkeys(filter(None, names)):
            near[name].append(place)
    return near
