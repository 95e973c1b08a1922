"""Groups of rows in columns: where one may go on in the next."""

import json
from pathlib import Path

import pytest
import typst

from tests.flyers.conftest import THEME

NO_SHEET = json.dumps({"record": {}, "codes": {}})
SOURCE = """
#import "columns.typ": filled
#let row = (body: [], height: 10pt)
#let headless = (head: [], again: [], head-height: 0pt, again-height: 0pt)
#let groups = (%s,).map(count => headless + (rows: (row,) * count))
#let columns = filled(groups, (%s,) * 3, 0pt, 0pt, %s, %s)
#metadata(if columns == none { "none" } else { columns.map(column => column.len()) }) <seen>
"""


def pieces_in_columns(
    tmp_path: Path, rows: str, height: str, *, few: int = 2, whole: bool = False
) -> object:
    """How many pieces stand in each of three columns; every row is 10 points high."""
    source = tmp_path / "sheets" / "seen.typ"
    source.parent.mkdir()
    for name in ("columns.typ", "common.typ", "scripts.yaml"):
        (source.parent / name).symlink_to(THEME / "sheets" / name)
    source.write_text(SOURCE % (rows, height, few, str(whole).lower()), encoding="utf-8")
    seen = typst.query(source, "<seen>", root=tmp_path, sys_inputs={"sheet": NO_SHEET})
    return json.loads(seen)[0]["value"]


@pytest.mark.parametrize(
    ("rows", "height", "pieces"),
    [
        ("5", "50pt", [3]),
        ("5", "40pt", [2, 1]),
        ("5", "20pt", [1, 1, 1]),
        ("3, 3", "50pt", [1, 1]),
        ("5", "19pt", "none"),
    ],
)
def test_two_rows_stay_together(tmp_path: Path, rows: str, height: str, pieces: object) -> None:
    """The first two and the last two are never parted, nor are three."""
    assert pieces == pieces_in_columns(tmp_path, rows, height)


def test_rows_that_stand_alone(tmp_path: Path) -> None:
    """What is whole in one row may be parted after each."""
    assert [2, 2, 1] == pieces_in_columns(tmp_path, "3, 2", "20pt", few=1)


def test_whole_groups(tmp_path: Path) -> None:
    """Asked to keep them whole it begins another column."""
    assert [1, 1] == pieces_in_columns(tmp_path, "4, 4", "60pt", whole=True)


def test_a_group_higher_than_a_column(tmp_path: Path) -> None:
    """It is torn, whatever was asked."""
    assert [3, 1] == pieces_in_columns(tmp_path, "6", "40pt", whole=True)
