"""What is shown: the newest copy that is whole, and never a broken page."""

from http import HTTPStatus
from pathlib import Path

import pytest

from kiosk.answers import Question, answer
from kiosk.manifest import manifest_from_json
from kiosk.shelf import Copy
from kiosk.showing import EMERGENCY, Showing
from tests.kiosk.editions import write_edition
from tests.kiosk.pages import BLUE, GREEN

START = ("index.html",)


@pytest.fixture
def old(tmp_path: Path) -> Copy:
    """A green copy."""
    return _copy(tmp_path / "old", GREEN)


@pytest.fixture
def new(tmp_path: Path) -> Copy:
    """A blue one."""
    return _copy(tmp_path / "new", BLUE)


def _copy(folder: Path, colour: tuple[int, int, int]) -> Copy:
    write_edition(folder, colour)
    return Copy(folder, manifest_from_json((folder / "edition.json").read_bytes()))


def _damage(copy: Copy) -> None:
    (copy.folder / "index.html").write_bytes(b"?")


def test_first_of_several(old: Copy, new: Copy) -> None:
    """The first is the best."""
    showing = Showing([new, old])
    assert showing.read(START) == new.read(START)
    assert showing.now == new.manifest


def test_page_that_does_not_exist(old: Copy) -> None:
    """It is no damage."""
    showing = Showing([old])
    assert showing.read(("it", "no", "index.html")) is None
    assert showing.damaged == frozenset()


@pytest.mark.parametrize(
    "target",
    [
        "/it%2Fbisogni%2Fmangiare%2Findex.html",
        "/it%2fbisogni/mangiare/",
        "/it/bisogni%2Fmangiare",
        "/it//bisogni/mangiare/index.html",
        "/it%5Cbisogni/mangiare/",
        "/%00index.html",
        "/./index.html",
        "/%2Findex.html",
    ],
)
def test_address_that_only_spells_a_file(old: Copy, new: Copy, target: str) -> None:
    """It is the address of nothing, and takes no good copy away."""
    showing = Showing([new, old])
    question = Question(method="GET", target=target, hosts=("kiosk",))
    given = answer(question, own_hosts=frozenset({"kiosk"}), read=showing.read)
    assert given.status is HTTPStatus.NOT_FOUND
    assert (showing.now, showing.damaged) == (new.manifest, frozenset())


@pytest.mark.parametrize(
    "parts",
    [("it/bisogni/mangiare/index.html",), ("it/bisogni", "mangiare", "index.html"), ("", "x"), ()],
)
def test_parts_that_only_spell_a_file(old: Copy, parts: tuple[str, ...]) -> None:
    """A copy has no such file, and is whole."""
    assert old.read(parts) is None


def test_damage_met_by_a_visitor(old: Copy, new: Copy) -> None:
    """The same visitor gets the page of the copy before, and all who follow."""
    showing = Showing([new, old])
    _damage(new)
    assert showing.read(START) == old.read(START)
    assert showing.now == old.manifest
    assert showing.damaged == {new.manifest.name}


@pytest.mark.parametrize("page", [("index.html",), ("it", "servizi", "index.html"), ("404.html",)])
def test_nothing_to_show(old: Copy, page: tuple[str, ...]) -> None:
    """Every page is our own plain one."""
    showing = Showing([old])
    _damage(old)
    showing.read(START)
    assert showing.read(page) == EMERGENCY.read_bytes()
    assert showing.now is None


def test_other_files_when_there_is_nothing_to_show() -> None:
    """They are not there."""
    assert Showing([]).read(("bacheca.js",)) is None


def test_newer_copy(old: Copy, new: Copy) -> None:
    """It waits until somebody goes home; the one before stays behind it."""
    showing = Showing([old])
    showing.offer(new)
    assert (showing.has_newer, showing.newest) == (True, new.manifest.name)
    assert showing.read(START) == old.read(START)
    showing.turn()
    assert not showing.has_newer
    assert showing.read(START) == new.read(START)
    _damage(new)
    assert showing.read(START) == old.read(START)


def test_newer_copy_when_there_is_nothing_to_show(new: Copy) -> None:
    """Nobody has to wait."""
    showing = Showing([])
    showing.offer(new)
    assert showing.read(START) == new.read(START)


def test_damage_in_the_copy_that_waits(old: Copy, new: Copy) -> None:
    """It is never shown."""
    showing = Showing([old])
    showing.offer(new)
    showing.give_up(new.manifest.name)
    showing.turn()
    assert showing.now == old.manifest


def test_copy_that_was_mended(old: Copy) -> None:
    """It is good again."""
    showing = Showing([old])
    showing.give_up(old.manifest.name)
    showing.offer(old)
    assert (showing.damaged, showing.now) == (frozenset(), old.manifest)
