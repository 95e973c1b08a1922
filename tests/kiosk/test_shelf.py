"""The shelf: whatever happens while a copy is taken in, there is a whole one to show."""

import errno
import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.shelf import Copy, Damaged, NoRoom, NotFinished, Shelf
from tests.kiosk.editions import MADE, write_edition
from tests.kiosk.pages import BLUE, GREEN
from tests.kiosk.power import Power, PowerCut, power

START = ("index.html",)


@pytest.fixture(autouse=True)
def _quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole machine need not write its disk for these few files."""
    monkeypatch.setattr(os, "sync", lambda: None)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A finished green build."""
    return write_edition(tmp_path / "arriva", GREEN)


def _shelf(folder: Path) -> Shelf:
    return Shelf(folder / "copie", reserve_bytes=0)


def _newer(source: Path, days: int = 1, colour: tuple[int, int, int] = BLUE) -> bytes:
    """Another build in its place, and what its start page is."""
    write_edition(source, colour, made=MADE + timedelta(days=days))
    return (source / "index.html").read_bytes()


def test_shelf_that_is_empty(tmp_path: Path) -> None:
    """It has no copies, and that is no fault."""
    assert _shelf(tmp_path).good_copies() == []


def test_build_that_is_taken_in(source: Path, tmp_path: Path) -> None:
    """The copy is whole and its own: the build may go."""
    page = (source / "index.html").read_bytes()
    taken = _shelf(tmp_path).adopt(source)
    shutil.rmtree(source)
    (copy,) = _shelf(tmp_path).good_copies()
    assert copy.folder == taken.folder
    assert copy.read(START) == page
    copy.read_through()


def test_copies_that_are_kept(source: Path, tmp_path: Path) -> None:
    """The newest and the one before it."""
    shelf = _shelf(tmp_path)
    shelf.adopt(source)
    pages = []
    for days in (1, 2, 3):
        pages.append(_newer(source, days, (0, days, 0)))
        shelf.adopt(source)
        shelf.tidy()
    assert [copy.read(START) for copy in shelf.good_copies()] == [pages[2], pages[1]]
    assert len(list((tmp_path / "copie" / "copies").iterdir())) == 2


def test_build_that_was_there_before(source: Path, tmp_path: Path) -> None:
    """Going back to an older build is only a change of the link."""
    shelf = _shelf(tmp_path)
    older = shelf.adopt(source)
    shutil.copytree(source, tmp_path / "older")
    _newer(source)
    shelf.adopt(source)
    assert shelf.adopt(tmp_path / "older").folder == older.folder
    assert shelf.good_copies()[0].folder == older.folder


@pytest.mark.parametrize("fault", ["missing", "changed", "shorter", "no table", "table of another"])
def test_build_that_is_not_whole(source: Path, tmp_path: Path, fault: str) -> None:
    """It is refused, and what is shown stays."""
    shelf = _shelf(tmp_path)
    shelf.adopt(source)
    page = (source / "index.html").read_bytes()
    _newer(source)
    _spoil(source, fault)
    with pytest.raises(NotFinished):
        shelf.adopt(source)
    assert [copy.read(START) for copy in shelf.good_copies()] == [page]
    assert not (tmp_path / "copie" / ".arriving").exists()


def _spoil(folder: Path, fault: str) -> None:
    start, table = folder / "index.html", folder / "edition.json"
    match fault:
        case "missing":
            start.unlink()
        case "changed":
            start.write_bytes(start.read_bytes().replace(b"Inizio", b"Inizia"))
        case "shorter":
            start.write_bytes(start.read_bytes()[:-1])
        case "no table":
            table.unlink()
        case "table of another":
            table.write_bytes(table.read_bytes().replace(b"T12:00", b"T12:01", 1))
            start.write_bytes(b"")


def test_byte_that_changed_in_a_copy(source: Path, tmp_path: Path) -> None:
    """It is damage at the moment of reading, and never an answer."""
    copy = _shelf(tmp_path).adopt(source)
    _spoil(copy.folder, "changed")
    with pytest.raises(Damaged):
        copy.read(START)


@pytest.mark.parametrize("fault", ["missing", "shorter", "no table", "table of another"])
def test_copy_that_is_damaged_at_a_glance(source: Path, tmp_path: Path, fault: str) -> None:
    """At the start it is left out, and the one before it comes first."""
    shelf = _shelf(tmp_path)
    page = (source / "index.html").read_bytes()
    shelf.adopt(source)
    _newer(source)
    _spoil(shelf.adopt(source).folder, fault)
    assert [copy.read(START) for copy in _shelf(tmp_path).good_copies()] == [page]


def test_damaged_copy_whose_build_is_still_there(source: Path, tmp_path: Path) -> None:
    """It is taken in anew, in the place of the damaged one."""
    shelf = _shelf(tmp_path)
    copy = shelf.adopt(source)
    _spoil(copy.folder, "changed")
    again = shelf.adopt(source, damaged=frozenset({copy.manifest.name}))
    assert again.read(START) == (source / "index.html").read_bytes()


def test_only_good_copy_among_damaged_ones(source: Path, tmp_path: Path) -> None:
    """Tidying up leaves everything as it is: who knows what can be read again tomorrow."""
    shelf = _shelf(tmp_path)
    for days in (1, 2, 3):
        _newer(source, days)
        copy = shelf.adopt(source)
        if days > 1:
            _spoil(copy.folder, "missing")
    shelf.tidy()
    assert len(list((tmp_path / "copie" / "copies").iterdir())) == 3


def test_file_that_the_table_does_not_name(source: Path, tmp_path: Path) -> None:
    """It is not there, whoever put it."""
    copy = _shelf(tmp_path).adopt(source)
    (copy.folder / "altro.html").write_bytes(b"altro")
    assert copy.read(("altro.html",)) is None


def test_link_in_the_place_of_a_file(source: Path, tmp_path: Path) -> None:
    """It is damage, even where it leads to the very bytes."""
    copy = _shelf(tmp_path).adopt(source)
    (copy.folder / "index.html").unlink()
    (copy.folder / "index.html").symlink_to(source / "index.html")
    with pytest.raises(Damaged):
        copy.read(START)


def test_disk_without_room(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is begun, and what is shown stays."""
    shelf = _shelf(tmp_path)
    shelf.adopt(source)
    _newer(source)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(9, 9, 0))  # noqa: SLF001
    with pytest.raises(NoRoom):
        shelf.adopt(source)
    assert len(shelf.good_copies()) == 1


@pytest.mark.parametrize("allowed", range(8))
def test_disk_that_fills_up_meanwhile(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, allowed: int
) -> None:
    """At whichever file it happens: nothing half is left, and what is shown stays."""
    shelf = _shelf(tmp_path)
    shelf.adopt(source)
    page = (source / "index.html").read_bytes()
    _newer(source)
    disk, write = Power(allowed), Path.write_bytes

    def write_while_there_is_room(path: Path, content: bytes) -> int:
        try:
            disk.step()
        except PowerCut as full:
            raise OSError(errno.ENOSPC, "No space left on device") from full
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", write_while_there_is_room)
    try:
        shelf.adopt(source)
    except NoRoom:
        assert [copy.read(START) for copy in shelf.good_copies()] == [page]
    else:
        assert allowed >= 7
    assert not (tmp_path / "copie" / ".arriving").exists()


@pytest.mark.parametrize("loses", [False, True], ids=["all written", "unwritten lost"])
def test_power_cut_at_every_step(source: Path, tmp_path: Path, *, loses: bool) -> None:
    """The old copy or the new one is whole and first; afterwards the new one can be taken in."""
    old = (source / "index.html").read_bytes()
    new = _newer(tmp_path / "newer")
    steps = 0
    while True:
        folder = tmp_path / f"machine-{steps}"
        _shelf(folder).adopt(source)
        try:
            with power(steps) as lasting:
                _shelf(folder).adopt(tmp_path / "newer")
                _shelf(folder).tidy()
            break
        except PowerCut:
            if loses:
                lasting.lose(folder)
        first, *_ = _shelf(folder).good_copies()
        first.read_through()
        assert first.read(START) in (old, new)
        _adopt_at_last(folder, tmp_path / "newer")
        steps += 1
    assert steps > 15


def _adopt_at_last(folder: Path, newer: Path) -> None:
    shelf = _shelf(folder)
    shelf.tidy()
    shelf.adopt(newer).read_through()
    assert _current(folder) == (newer / "index.html").read_bytes()


def _current(folder: Path) -> bytes | None:
    copy: Copy = _shelf(folder).good_copies()[0]
    return copy.read(START)
