"""The keeper: new builds are taken in, broken ones are not tried for ever, damage is found."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.keeper import Keeper
from kiosk.shelf import Copy, Shelf
from kiosk.showing import Showing
from tests.kiosk.editions import MADE, write_edition
from tests.kiosk.pages import BLUE, GREEN
from tests.kiosk.test_pulse import Time

START = ("index.html",)


class Shop:
    """A shelf, what is shown from it, and the keeper, on one folder."""

    def __init__(self, folder: Path) -> None:
        self.time = Time()
        self.source = folder / "arriva"
        self.shelf = Shelf(folder / "copie", reserve_bytes=0)
        self.showing = Showing(self.shelf.good_copies())
        self.keeper = Keeper(self.shelf, self.source, self.showing, self.time)

    def build(self, colour: tuple[int, int, int], days: int) -> bytes:
        write_edition(self.source, colour, made=MADE + timedelta(days=days))
        return (self.source / "index.html").read_bytes()

    def shown(self) -> bytes | None:
        self.showing.turn()
        return self.showing.read(START)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shop:
    """Empty, on a disk that need not be waited for."""
    monkeypatch.setattr(os, "sync", lambda: None)
    return Shop(tmp_path)


def test_first_build(shop: Shop) -> None:
    """It is shown at once."""
    page = shop.build(GREEN, 0)
    shop.keeper.look()
    assert shop.shown() == page


def test_next_build(shop: Shop) -> None:
    """It follows, and looking again changes nothing."""
    shop.build(GREEN, 0)
    shop.keeper.look()
    page = shop.build(BLUE, 1)
    for _ in range(3):
        shop.keeper.look()
    assert shop.shown() == page
    assert len(shop.shelf.good_copies()) == 2


def test_nothing_arrived(shop: Shop) -> None:
    """That is no trouble."""
    shop.keeper.look()
    assert (shop.showing.now, shop.keeper.trouble) == (None, "")


def test_build_that_is_broken(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said, and tried again each time after twice as long."""
    tries: list[float] = []
    shop.build(GREEN, 0)
    (shop.source / "index.html").unlink()
    adopt = shop.shelf.adopt

    def adopted(source: Path, damaged: frozenset[str]) -> Copy:
        tries.append(shop.time.now - 1000)
        return adopt(source, damaged=damaged)

    monkeypatch.setattr(shop.shelf, "adopt", adopted)
    for _ in range(300):
        shop.keeper.look()
        shop.time.now += 1
    assert tries == [0, 30, 90, 210]
    assert shop.keeper.trouble == "la copia nuova non è arrivata intera"


def test_build_that_comes_after_a_broken_one(shop: Shop) -> None:
    """It need not wait, and the trouble is over."""
    shop.build(GREEN, 0)
    (shop.source / "index.html").unlink()
    shop.keeper.look()
    page = shop.build(BLUE, 1)
    shop.keeper.look()
    assert (shop.shown(), shop.keeper.trouble) == (page, "")


def test_damage_that_nobody_has_met_yet(shop: Shop) -> None:
    """It is found, the copy before takes its place, and the build is taken in anew."""
    old = shop.build(GREEN, 0)
    shop.keeper.look()
    new = shop.build(BLUE, 1)
    shop.keeper.look()
    shop.showing.turn()
    page = shop.shelf.good_copies()[0].folder / "index.html"
    page.write_bytes(page.read_bytes()[::-1])
    shop.keeper.read_through()
    assert shop.showing.read(START) == old
    shop.keeper.look()
    assert shop.shown() == new


def test_copies_that_can_be_read_again(shop: Shop) -> None:
    """A moment without any is no reason to stay without."""
    page = shop.build(GREEN, 0)
    shop.keeper.look()
    shutil.rmtree(shop.source)
    shop.showing.give_up(shop.showing.newest)
    assert shop.showing.now is None
    shop.keeper.look()
    assert shop.shown() == page
