"""One fault per folder of tests/samples/broken, and the words that help to mend it."""

import shutil
from pathlib import Path

import pytest

from plugins.reading.assemble import assemble
from plugins.reading.files import files_below
from tests.building import SAMPLES

FAULTS = sorted(path.name for path in (SAMPLES / "broken").iterdir())


@pytest.mark.parametrize("fault", FAULTS)
def test_the_message_of_one_fault(fault: str, tmp_path: Path) -> None:
    """A single fault gives its one message: where, what is there, what is expected, what to do."""
    content = tmp_path / "content"
    shutil.copytree(SAMPLES / "one-street", content)
    shutil.copytree(SAMPLES / "broken" / fault / "content", content, dirs_exist_ok=True)
    files, unread = files_below(content, with_samples=True)
    reading = assemble(files, content="content")
    said = "\n".join(problem.in_words() for problem in (*unread, *reading.problems)) + "\n"

    assert (SAMPLES / "broken" / fault / "expected.txt").read_text(encoding="utf-8") == said
    assert reading.neighbourhood is None or unread
