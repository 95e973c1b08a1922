"""The sums of a kiosk: never lost by much, never saying more than sums."""

import errno
import json
import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.counting import NOT_FOUND, OPENED, Count
from kiosk.tally import FEWEST_DAYS, KEPT_DAYS, Tally, counts_in_month, counts_on, days_in
from tests.kiosk.power import PowerCut, power

DAY = date(2026, 11, 27)
FOOD, HOME = Count("mangiare", "it", OPENED), Count("casa", "ar", NOT_FOUND)


def _tally(folder: Path, day: date = DAY) -> Tally:
    return Tally(folder, lambda: day)


def _file(folder: Path, day: date = DAY) -> Path:
    return folder / f"{day}.json"


def test_sums_of_a_day(tmp_path: Path) -> None:
    """They outlive the program, and go on the next time it starts."""
    for _ in range(2):
        tally = _tally(tmp_path)
        tally.add(FOOD)
        tally.add(HOME)
        tally.write()
    assert counts_on(_file(tmp_path)) == Counter({FOOD: 2, HOME: 2})


def test_what_the_file_tells(tmp_path: Path) -> None:
    """Sums in the order of the alphabet, and the date of the day: not when, nor who came first."""
    tally = _tally(tmp_path)
    for count in (FOOD, HOME, FOOD):
        tally.add(count)
    tally.write()
    file = _file(tmp_path)
    rows = [["casa", "ar", "not_found", 1], ["mangiare", "it", "opened", 2]]
    assert json.loads(file.read_bytes()) == rows
    assert file.stat().st_mtime % 86_400 == 0


def test_today(tmp_path: Path) -> None:
    """Written or not."""
    tally = _tally(tmp_path)
    tally.add(FOOD)
    tally.write()
    tally.add(FOOD)
    assert tally.today() == Counter({FOOD: 2})


def test_nothing_to_write(tmp_path: Path) -> None:
    """The disk is left alone."""
    _tally(tmp_path / "conteggi").write()
    assert not (tmp_path / "conteggi").exists()


def test_midnight(tmp_path: Path) -> None:
    """What was counted before it belongs to its own day."""
    days = [DAY]
    tally = Tally(tmp_path, lambda: days[-1])
    tally.add(FOOD)
    days.append(date(2026, 11, 28))
    tally.add(HOME)
    tally.write()
    assert counts_on(_file(tmp_path)) == Counter({FOOD: 1})
    assert counts_on(_file(tmp_path, days[-1])) == Counter({HOME: 1})


def test_power_cut_at_every_step(tmp_path: Path) -> None:
    """The file holds the sums before or after, never half of them."""
    steps = 0
    while True:
        folder = tmp_path / str(steps)
        tally = _tally(folder)
        tally.add(FOOD)
        tally.write()
        tally.add(FOOD)
        try:
            with power(steps):
                tally.write()
            break
        except PowerCut:
            assert counts_on(_file(folder))[FOOD] in (1, 2)
        steps += 1
    assert steps >= 3
    assert counts_on(_file(folder)) == Counter({FOOD: 2})


def test_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The counts wait in memory, and are written when there is room."""
    tally = _tally(tmp_path)
    tally.add(FOOD)

    def full(_path: Path, *_mode: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", full)
        with pytest.raises(OSError, match="No space left"):
            tally.write()
    tally.add(FOOD)
    tally.write()
    assert counts_on(_file(tmp_path)) == Counter({FOOD: 2})


@pytest.mark.parametrize("content", [b"", b"{", b"[[1]]", b"7", b'[["a","b","c","d"]]'])
def test_file_that_is_damaged(tmp_path: Path, content: bytes) -> None:
    """It has no counts, and the day goes on."""
    _file(tmp_path).write_bytes(content)
    tally = _tally(tmp_path)
    tally.add(FOOD)
    tally.write()
    assert counts_on(_file(tmp_path)) == Counter({FOOD: 1})


def test_month(tmp_path: Path) -> None:
    """All of its days, none of another's."""
    for day in (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1)):
        tally = _tally(tmp_path, day)
        tally.add(FOOD)
        tally.write()
    shutil.copy(_file(tmp_path, date(2026, 11, 1)), tmp_path / "2026-11-99.json")
    assert counts_in_month(tmp_path, "2026-11") == Counter({FOOD: 2})


def test_old_days(tmp_path: Path) -> None:
    """After a year and a month they are forgotten."""
    first_kept = DAY - timedelta(KEPT_DAYS)
    kept = [first_kept + timedelta(days) for days in range(FEWEST_DAYS)]
    _count_on(tmp_path, first_kept - timedelta(1), *kept)
    _tally(tmp_path).forget_old_days()
    assert [day for day, _ in days_in(tmp_path)] == kept


@pytest.mark.parametrize("counted", [0, 1, FEWEST_DAYS - 1])
def test_clock_that_ran_ahead(tmp_path: Path, counted: int) -> None:
    """No day is lost for it, whatever was counted meanwhile; set right, it goes on as ever."""
    days = [DAY - timedelta(days) for days in range(FEWEST_DAYS)]
    ahead = [date(2099, 1, 1) + timedelta(days) for days in range(counted)]
    _count_on(tmp_path, *days, *ahead)
    _tally(tmp_path, date(2099, 3, 1)).forget_old_days()
    _tally(tmp_path).forget_old_days()
    assert {day for day, _ in days_in(tmp_path)} == {*days, *ahead}


def test_days_that_a_wrong_clock_left(tmp_path: Path) -> None:
    """Those to come do not speak for the clock of today."""
    old, to_come = DAY - timedelta(KEPT_DAYS + 1), DAY + timedelta(1)
    days = [old, *(to_come + timedelta(days) for days in range(FEWEST_DAYS))]
    _count_on(tmp_path, *days)
    _tally(tmp_path).forget_old_days()
    assert [day for day, _ in days_in(tmp_path)] == days


def _count_on(folder: Path, *days: date) -> None:
    for day in days:
        tally = _tally(folder, day)
        tally.add(FOOD)
        tally.write()
