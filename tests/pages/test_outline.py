"""The outline of an icon in fewer digits."""

import re
from pathlib import Path

import pytest

from plugins.pages.dress import Dress
from plugins.pages.outline import rounded
from tests.building import ROOT

ICONS = sorted((ROOT / "theme" / "static" / "icons").glob("*.svg"))
DRESS = Dress(ROOT / "theme")
ARGUMENTS = {"a": 7, "c": 6, "s": 4, "q": 4, "l": 2, "m": 2, "t": 2, "h": 1, "v": 1}
NUMBER = r"-?(?:\d*\.\d+|\d+)"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("M11 4.702a.705.705 0 0 0-1.203-.498", "M11 4.7a.7 .7 0 0 0-1.2-.5"),
        ("a2 2 0 011.414.586l3 3", "a2 2 0 0 1 1.4 .6l3 3"),
        ("A1 1 0 00-.99 1.133A9 9 0 0012 21", "A1 1 0 0 0-1 1.1A9 9 0 0 0 12 21"),
        ("a1.4 1.4 0 0 1 .997.413l3.383 3.384", "a1.4 1.4 0 0 1 1 .4l3.4 3.4"),
        ("m-.01.02h5z", "m0 0h5z"),
        ("A2.25 2.25 0 1 1 12 10.836a2 2 0 11-1 0", "A2.2 2.2 0 1 1 12 10.8a2 2 0 1 1-1 0"),
    ],
)
def test_numbers_that_stand_close(path: str, expected: str) -> None:
    """Each stays a number of its own, the flags of arcs too."""
    assert expected == rounded(path)


@pytest.mark.parametrize("icon", ICONS, ids=lambda path: path.stem)
def test_every_icon_can_be_drawn(icon: Path) -> None:
    """Each letter of an outline is followed by as many numbers as it wants, or a multiple."""
    for path in re.findall(r' d="([^"]*)"', DRESS.icon(icon.stem)):
        for letter, said in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
            wanted = ARGUMENTS.get(letter.lower(), 1)
            count = len(re.findall(NUMBER, said))

            assert 0 == count % wanted, (letter, said)
            assert (letter in "zZ") == (count == 0)
