"""The fonts of the theme."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plugins.flyers.files import font_folder
from plugins.flyers.fonts import unpacked
from tests.flyers.conftest import THEME

FONTS = sorted((THEME / "static" / "fonts").glob("*.woff2"))


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_unpacking(path: Path) -> None:
    """Unpacked, a font is plain TrueType with every letter it had, the same bytes each time."""
    plain = unpacked(path.read_bytes())

    assert TTFont(BytesIO(plain)).flavor is None
    assert TTFont(BytesIO(plain)).getBestCmap() == TTFont(path).getBestCmap()
    assert unpacked(path.read_bytes()) == plain


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
