"""The table of contents of a copy: what is accepted, and what is not."""

import json
from datetime import UTC, datetime

import pytest

from kiosk.manifest import EDITION, Print, UnreadableManifest, manifest_from_json
from plugins.edition.contents import Print as BuildPrint
from plugins.edition.contents import contents
from plugins.neighbourhood import addresses
from tests.makers import NOON, a_neighbourhood

PRINT = Print(6, "ab" * 32)
GOOD = {
    "made": "2026-11-22T12:00+00:00",
    "counted": {"languages": ["it"], "needs": ["mangiare"]},
    "files": {"index.html": PRINT, "it/index.html": PRINT},
}


def test_what_the_build_writes() -> None:
    """The kiosk reads it: two programs, one table."""
    table = contents(a_neighbourhood(), NOON, {"index.html": BuildPrint(*PRINT)})
    made = manifest_from_json(table)
    assert made.made == datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert made.files == {"index.html": PRINT}
    assert made.languages == {"it", "ar"}
    assert made.needs == {"mangiare", "insieme"}
    assert made.size == 6


def test_its_file() -> None:
    """Both sides call it the same."""
    assert addresses.EDITION == EDITION


def test_name_of_the_copy() -> None:
    """It holds the day, and changes with every byte of the table."""
    one, other = json.dumps(GOOD).encode(), json.dumps(GOOD, indent=1).encode()
    assert manifest_from_json(one).name.startswith("20261122-")
    assert manifest_from_json(one).name != manifest_from_json(other).name


@pytest.mark.parametrize(
    "change",
    [
        {"made": "yesterday"},
        {"made": "2026-11-22T12:00"},
        {"counted": None},
        {"files": {"it/index.html": PRINT}},
        {"files": {"index.html": PRINT, "../x": PRINT}},
        {"files": {"index.html": PRINT, "/etc/passwd": PRINT}},
        {"files": {"index.html": PRINT, "a\\b": PRINT}},
        {"files": {"index.html": PRINT, ".hidden": PRINT}},
        {"files": {"index.html": ["six", "x"]}},
        {"files": {"index.html": 6}},
        {"files": ["index.html"]},
    ],
)
def test_table_that_is_not_ours(change: dict[str, object]) -> None:
    """It is refused whole."""
    with pytest.raises(UnreadableManifest):
        manifest_from_json(json.dumps(GOOD | change).encode())


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[]", b"null", b"7"])
def test_bytes_that_are_no_table(content: bytes) -> None:
    """A file cut short, or something else altogether."""
    with pytest.raises(UnreadableManifest):
        manifest_from_json(content)
