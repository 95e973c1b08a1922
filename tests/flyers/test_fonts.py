"""The fonts of the theme."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plugins.flyers.files import font_folder
from plugins.flyers.fonts import unpacked
from tests.flyers.conftest import THEME

FOLDER = THEME / "static" / "fonts"
FONTS = sorted(FOLDER.glob("*.woff2"))


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_unpacking(path: Path) -> None:
    """Unpacked, a font is plain TrueType with every letter it had, the same bytes each time."""
    plain = unpacked(path.read_bytes())

    assert TTFont(BytesIO(plain)).flavor is None
    assert TTFont(BytesIO(plain)).getBestCmap() == TTFont(path).getBestCmap()
    assert unpacked(path.read_bytes()) == plain


def listed_for(font: Path) -> set[int]:
    """The characters that the family's list names."""
    family = font.stem.rsplit("-", 1)[0]
    listed = (font.parent / f"{family}.unicodes").read_text(encoding="utf-8")
    ranges = re.findall(r"([0-9A-F]+)(?:-([0-9A-F]+))?", re.sub("#.*", "", listed))
    return {
        code for first, last in ranges for code in range(int(first, 16), int(last or first, 16) + 1)
    }


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_what_a_subset_holds(path: Path) -> None:
    """No font has a character that its list does not name."""
    assert set() == set(TTFont(path).getBestCmap()) - listed_for(path)


@pytest.mark.parametrize("family", sorted({path.stem.rsplit("-", 1)[0] for path in FONTS}))
def test_two_weights(family: str) -> None:
    """What can be said can be stressed: bold has every character that regular has."""
    regular, bold = (TTFont(FOLDER / f"{family}-{weight}.woff2") for weight in (400, 700))

    assert regular.getBestCmap().keys() == bold.getBestCmap().keys()


def test_chinese() -> None:
    """Every character of GB 2312 is there, the common ones and the less common."""
    codes = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    characters = {code.decode("gb2312", errors="ignore") for code in codes} - {""}

    assert 6763 == len(characters)
    assert set() == characters - {
        *map(chr, TTFont(FOLDER / "noto-sans-sc-400.woff2").getBestCmap())
    }


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_licences(path: Path) -> None:
    """Every family lies beside its licence."""
    family = path.stem.rsplit("-", 1)[0]
    licence = (path.parent / f"{family}-OFL.txt").read_text(encoding="utf-8")

    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_unpacked_once(tmp_path: Path) -> None:
    """A second build finds the fonts where the first has put them."""
    first = {p: p.stat().st_mtime_ns for p in font_folder(THEME, tmp_path).iterdir()}
    second = {p: p.stat().st_mtime_ns for p in font_folder(THEME, tmp_path).iterdir()}

    assert first == second
    assert len([path for path in first if path.suffix == ".ttf"]) == len(FONTS)
