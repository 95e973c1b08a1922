"""The town that is measured: content like any other."""

from datetime import UTC, datetime
from pathlib import Path

from plugins.reading.whole import read
from tests.bench.town import a_town
from tests.building import MOMENT, ROOT


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
