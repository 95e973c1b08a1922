"""Publishing all at once."""

from pathlib import Path

import pytest

from plugins.edition.edition import Edition, PathOutside, PathTaken


def edition(tmp_path: Path) -> Edition:
    """A new edition of the output in this folder."""
    return Edition(tmp_path / "output", tmp_path / "staging")


def publish(tmp_path: Path, **files: str) -> None:
    """Makes and publishes a whole edition."""
    made = edition(tmp_path)
    for path, words in files.items():
        made.put(path, words.encode())
    made.publish()


def test_nothing_is_seen_before_publishing(tmp_path: Path) -> None:
    """A build that stops half-way leaves the output as it was."""
    publish(tmp_path, a="old")
    edition(tmp_path).put("a", b"new")

    assert "old" == (tmp_path / "output" / "a").read_text()


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    """A file with the same bytes keeps its date."""
    publish(tmp_path, a="same", b="old")
    before = (tmp_path / "output" / "a").stat().st_mtime_ns
    made = edition(tmp_path)
    made.put("a", b"same")
    made.put("b", b"new")
    published = made.publish()

    assert (("a",), ("b",), before) == (
        published.unchanged,
        published.changed,
        (tmp_path / "output" / "a").stat().st_mtime_ns,
    )


def test_what_is_no_longer_made_goes(tmp_path: Path) -> None:
    """Files and folders that nobody makes any more are removed, the placeholder stays."""
    first = edition(tmp_path)
    first.put("it/spesa/index.html", b"x")
    first.publish()
    (tmp_path / "output" / ".gitkeep").touch()
    second = edition(tmp_path)
    second.put("index.html", b"x")
    published = second.publish()

    assert ("it/spesa/index.html",) == published.removed
    assert [".gitkeep", "index.html"] == sorted(p.name for p in (tmp_path / "output").rglob("*"))


def test_what_only_adds(tmp_path: Path) -> None:
    """What others have put there before stays."""
    publish(tmp_path, page="first")
    added = Edition(tmp_path / "output", tmp_path / "staging", adds=True)
    added.put("other", b"second")

    assert () == added.publish().removed
    assert {"page", "other"} == {path.name for path in (tmp_path / "output").iterdir()}


def test_a_file_where_a_folder_was(tmp_path: Path) -> None:
    """A page may take the place of a folder of the last edition."""
    publish(tmp_path, **{"a/b": "x"})
    publish(tmp_path, a="y")

    assert "y" == (tmp_path / "output" / "a").read_text()


def test_a_folder_where_a_file_was(tmp_path: Path) -> None:
    """A folder may take the place of a page of the last edition."""
    publish(tmp_path, a="y")
    publish(tmp_path, **{"a/b": "x"})

    assert "x" == (tmp_path / "output" / "a" / "b").read_text()


def test_two_pages_for_one_file(tmp_path: Path) -> None:
    """A path is made once."""
    made = edition(tmp_path)
    made.put("a", b"x")
    with pytest.raises(PathTaken):
        made.put("a", b"y")


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "a\\b", ""])
def test_paths_outside_the_output(path: str, tmp_path: Path) -> None:
    """Nothing is written outside the output folder."""
    with pytest.raises(PathOutside):
        edition(tmp_path).put(path, b"x")
