"""The folder: gives the files that are in it, and nothing else."""

import os
from pathlib import Path

import pytest

from kiosk.files import Folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a page, beside a secret."""
    (tmp_path / "secret.txt").write_bytes(b"secret")
    root = tmp_path / "output"
    (root / "it").mkdir(parents=True)
    (root / "it" / "index.html").write_bytes(b"casa")
    (root / ".hidden").write_bytes(b"secret")
    return root


def test_file_in_a_folder(root: Path) -> None:
    """Its bytes are given."""
    assert Folder(root).read(("it", "index.html")) == b"casa"


@pytest.mark.parametrize(
    "parts",
    [
        (),
        ("",),
        ("it",),
        ("it", ""),
        ("it", "index.html", "x"),
        ("..", "secret.txt"),
        ("it", "..", "..", "secret.txt"),
        ("../secret.txt",),
        (".", "it", "index.html"),
        (".hidden",),
        ("it\\index.html",),
        ("it/index.html",),
        ("it\0",),
        ("x" * 5000,),
        ("nothing.html",),
    ],
)
def test_path_that_leads_to_no_file_of_ours(root: Path, parts: tuple[str, ...]) -> None:
    """Nothing is given."""
    assert Folder(root).read(parts) is None


def test_link_to_a_file_outside(root: Path) -> None:
    """Nothing is given."""
    (root / "way-out.txt").symlink_to(root.parent / "secret.txt")
    assert Folder(root).read(("way-out.txt",)) is None


def test_link_to_a_folder_outside(root: Path) -> None:
    """Nothing in it is given."""
    (root / "way-out").symlink_to(root.parent)
    assert Folder(root).read(("way-out", "secret.txt")) is None


def test_link_to_a_file_inside(root: Path) -> None:
    """Nothing is given: links are not made by the build, so none is trusted."""
    (root / "again.html").symlink_to(root / "it" / "index.html")
    assert Folder(root).read(("again.html",)) is None


def test_pipe_that_nobody_writes_to(root: Path) -> None:
    """Nothing is given, and nobody waits."""
    os.mkfifo(root / "pipe")
    assert Folder(root).read(("pipe",)) is None


def test_folder_reached_by_a_link(root: Path) -> None:
    """It is read like any other, for an update switches such a link."""
    (root.parent / "current").symlink_to(root)
    assert Folder(root.parent / "current").read(("it", "index.html")) == b"casa"


def test_folder_that_is_gone(root: Path) -> None:
    """Nothing is given."""
    assert Folder(root.parent / "gone").read(("index.html",)) is None


def test_many_reads(root: Path) -> None:
    """Each closes what it opened, whatever it found."""
    opened = Path("/proc/self/fd")
    before = len(list(opened.iterdir()))
    for parts in [("it", "index.html"), ("it", "no"), ("no", "no"), ("it",)]:
        Folder(root).read(parts)
    assert len(list(opened.iterdir())) == before
