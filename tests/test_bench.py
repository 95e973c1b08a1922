"""The town that is measured: content like any other."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.reading.whole import read
from tests.bench.sheets import printable, printed
from tests.bench.town import a_town
from tests.building import MOMENT, ROOT
from tests.makers import a_text


def test_a_small_town(tmp_path: Path) -> None:
    """A town has as many things as were asked for, and nothing in it is an error."""
    a_town(tmp_path / "content", things=40, languages=2)
    moment = datetime.fromtimestamp(int(MOMENT), UTC)
    reading = read(tmp_path / "content", theme=ROOT / "theme", moment=moment)

    assert () == reading.errors
    assert reading.neighbourhood is not None
    assert 40 == len([*reading.neighbourhood.things, *reading.neighbourhood.unpublished])


def test_the_same_town_twice(tmp_path: Path) -> None:
    """A town is the same every time, so that what was measured can be measured again."""
    for name in ("one", "other"):
        a_town(tmp_path / name, things=40, languages=2)
    one, other = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}
        for folder in (tmp_path / "one", tmp_path / "other")
    )

    assert one == other


def test_sheets_that_are_measured(tmp_path: Path) -> None:
    """Every sheet is made: what is refused would cost less, and be counted as if it were there."""
    near = printable(tmp_path / "town", services=1, languages=4)

    assert 1 * 4 * 3 == printed(near, tmp_path / "cache")


def test_a_sheet_that_is_refused(tmp_path: Path) -> None:
    """The measuring ends, and which it was is said."""
    near = printable(tmp_path / "town", services=1, languages=1)
    (service,) = near.services
    endless = service.model_copy(update={"title": a_text("Ó" * 80)})

    with pytest.raises(SystemExit, match="3 of 3 sheets refused"):
        printed(near.model_copy(update={"services": (endless,)}), tmp_path / "cache")
