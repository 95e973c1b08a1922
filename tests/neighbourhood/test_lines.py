"""Lines, and the stops somebody means."""

import pytest

from plugins.languages import Unreadable
from plugins.neighbourhood import Stop
from tests.makers import a_line
from tests.neighbourhood.makers import fault_of


def test_the_way_with_both_ends() -> None:
    """Ends that are further away stand before and after the stops."""
    line = a_line(stops=["Uno", "Due"], **{"from": "Centro", "to": "Mare"})

    assert ("Centro", "Uno", "Due", "Mare") == line.way


def test_the_way_of_a_line_that_ends_here() -> None:
    """An end that is one of the stops is not said twice, however it is written."""
    line = a_line(stops=["Uno", "Due"], **{"from": "uno", "to": "Due"})

    assert ("Uno", "Due") == line.way


@pytest.mark.parametrize(
    "changes", [{"stops": ["Uno", "Due", "uno"]}, {"stops": ["Uno", "Due"], "from": "Due"}]
)
def test_a_stop_twice(changes: dict[str, object]) -> None:
    """A line passes a stop once, or the drawing would run in circles."""
    fault: Unreadable = fault_of(lambda: a_line(**changes))

    assert "stops" == fault.subject


@pytest.mark.parametrize("written", ["Via Uno", "via uno", " via  Uno "])
def test_the_stop_somebody_means(written: str) -> None:
    """Nobody is held to capitals and spaces; the answer is the name on the pole."""
    line = a_line(stops=["Via Uno", "Due"])

    assert "Via Uno" == line.stop_meant(Stop(line="Tram 99", stop=written))


@pytest.mark.parametrize(("name", "stop"), [("tram 9", "Uno"), ("tram 99", "Tre")])
def test_another_line_or_stop(name: str, stop: str) -> None:
    """Nothing is guessed."""
    assert a_line(stops=["Uno", "Due"]).stop_meant(Stop(line=name, stop=stop)) is None
