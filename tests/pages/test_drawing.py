"""The neighbourhood as a strip."""

from collections.abc import Iterable
from datetime import date

from plugins.neighbourhood import Line, Place, Stop
from plugins.pages.drawing import Station, Strip, strips_of
from tests.makers import a_line, a_neighbourhood, a_place, a_text


def line(name: str, *stops: str, **changes: object) -> Line:
    """A line of this name and these stops."""
    return a_line(name=a_text(name), stops=stops, **changes)


def strips(*lines: Line, places: Iterable[Place] = ()) -> tuple[Strip, ...]:
    """What is drawn of them."""
    return strips_of(a_neighbourhood(lines=lines, places=tuple(places)))


def names(strip: Strip) -> list[str]:
    """Of the stations, from top to bottom."""
    return [station.name for station in strip.stations]


def station(strip: Strip, name: str) -> Station:
    """The one of this name."""
    return next(station for station in strip.stations if station.name == name)


def passing(strip: Strip, name: str) -> list[tuple[str, str, str, bool]]:
    """Of each line at this station: its name, its track above and below, whether it stops."""
    return [
        (each.line.name.source.words, each.above, each.below, each.stops)
        for each in station(strip, name).passages
    ]


def test_no_lines() -> None:
    """A town that has written none has nothing to draw."""
    assert () == strips()


def test_one_line() -> None:
    """Stations stand in its order; the track begins at the first and ends at the last."""
    (strip,) = strips(line("tram 1", "Uno", "Due", "Tre"))

    assert ["Uno", "Due", "Tre"] == names(strip)
    assert [("tram 1", "", "straight", True)] == passing(strip, "Uno")
    assert [("tram 1", "straight", "straight", True)] == passing(strip, "Due")
    assert [("tram 1", "straight", "", True)] == passing(strip, "Tre")


def test_an_end_beyond_the_stops() -> None:
    """Between the last stop and an end further away there are stops that are not drawn."""
    (strip,) = strips(line("tram 1", "Uno", "Due", to="Mare"))

    assert [("tram 1", "straight", "skipping", True)] == passing(strip, "Due")
    assert [("tram 1", "skipping", "", True)] == passing(strip, "Mare")
    assert strip.has_gaps


def test_lines_that_meet() -> None:
    """A stop of both is one station; what is only of one stands next to it."""
    (strip,) = strips(line("tram 1", "Uno", "Due", "Tre"), line("metro", "Zero", "Due", "Quattro"))

    assert ["Uno", "Zero", "Due", "Quattro", "Tre"] == names(strip)
    assert 2 == len(station(strip, "Due").stopping)


def test_a_line_that_passes_by() -> None:
    """Where it does not stop its track goes on."""
    (strip,) = strips(line("lento", "Uno", "Due", "Tre"), line("veloce", "Uno", "Tre"))

    assert ("veloce", "straight", "straight", False) in passing(strip, "Due")


def test_a_line_written_the_other_way_round() -> None:
    """It is drawn in the direction of the first."""
    (strip,) = strips(line("tram 1", "Uno", "Due"), line("tram 2", "Tre", "Due", "Uno"))

    assert ["Uno", "Due", "Tre"] == names(strip)


def test_a_line_that_zigzags() -> None:
    """What keeps to no order of the others has a strip of its own."""
    made = strips(line("tram 1", "Uno", "Due", "Tre"), line("bus", "Due", "Uno", "Tre"))

    assert [["Uno", "Due", "Tre"], ["Due", "Uno", "Tre"]] == [names(strip) for strip in made]


def test_lines_that_never_meet() -> None:
    """Each has a strip; samples so never run among the real ones."""
    made = strips(line("tram 1", "Uno", "Due"), line("tram di esempio", "Tre", sample=True))

    assert [False, True] == [strip.is_sample for strip in made]


def test_lanes() -> None:
    """The longest line runs nearest to the words."""
    (strip,) = strips(line("lungo", "Uno", "Due", "Tre"), line("corto", "Due", "Tre"))

    assert ["corto", "lungo"] == [each.name.source.words for each in strip.lines]


def test_ends() -> None:
    """A sign stands where a track begins or ends, and on a single stop."""
    (strip,) = strips(line("tram 1", "Uno", "Due", "Tre"), line("metro", "Due"))

    assert [True, True, True] == [each.is_end for each in strip.stations]
    assert ["metro"] == [
        each.line.name.source.words for each in station(strip, "Due").passages if each.is_end
    ]


def test_a_place_at_a_stop() -> None:
    """It stands there once, though two lines stop."""
    stops = (Stop(line="tram 1", stop="due"), Stop(line="Tram 2", stop="Due"))
    place = a_place(stops=stops)
    (strip,) = strips(line("tram 1", "Uno", "Due"), line("tram 2", "Due"), places=[place])

    assert [(), (place,)] == [each.places for each in strip.stations]


def test_the_oldest_check() -> None:
    """A strip is as fresh as the line nobody has looked at for longest."""
    old = line("tram 1", "Uno", "Due", checked=date(2026, 1, 2))
    (strip,) = strips(old, line("tram 2", "Due"))

    assert date(2026, 1, 2) == strip.checked
