"""The table of contents of an edition."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

from plugins.edition.contents import Print, contents
from plugins.edition.edition import Edition
from tests.makers import NOON, a_neighbourhood

WORDS = b"parole"
PRINT = Print(len(WORDS), hashlib.sha256(WORDS).hexdigest())


def test_what_stands_in_it() -> None:
    """When it was made, each file by size and hash, and what may be counted."""
    table = contents(a_neighbourhood(), NOON, {"it/index.html": PRINT})

    assert {
        "made": "2026-11-22T12:00+00:00",
        "counted": {"languages": ["it", "ar"], "needs": ["mangiare", "insieme"]},
        "files": {"it/index.html": [6, PRINT.sha256]},
    } == json.loads(table)


def test_order_of_the_files() -> None:
    """In whatever order they were made, the bytes are the same, one file a line."""
    one = contents(a_neighbourhood(), NOON, {"b": PRINT, "a": PRINT})
    other = contents(a_neighbourhood(), NOON, {"a": PRINT, "b": PRINT})

    assert one == other
    assert 5 == len(one.splitlines())


def test_moment() -> None:
    """To the minute: a copy's age is counted in days."""
    made = contents(a_neighbourhood(), datetime(2026, 1, 2, 3, 4, 59, tzinfo=UTC), {})

    assert "2026-01-02T03:04+00:00" == json.loads(made)["made"]


def test_prints_of_an_edition(tmp_path: Path) -> None:
    """New files and unchanged ones are both known."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "a").write_bytes(WORDS)
    edition = Edition(tmp_path / "output", tmp_path / "staging")
    edition.put("a", WORDS)
    edition.put("b", WORDS)

    assert {"a": PRINT, "b": PRINT} == edition.prints
