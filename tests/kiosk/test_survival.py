"""What happens to machines in halls is done to the real program; each time it comes back by itself.

It runs as a service, on a screen in memory, and is judged by what somebody in front of it sees. How
often each fault is done: KIOSK_TEST_FAULTS (2; `python3 tasks.py faults` does 20).
"""

import json
import os
import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.kiosk.editions import MADE, write_edition
from tests.kiosk.pages import BLUE, GREEN, RED, ROW_PIXELS, WHITE
from tests.kiosk.screen import Colour, Screen, a_screen
from tests.kiosk.service import Service, a_service
from tests.kiosk.stand import children_of, wait_until

TIMES = int(os.environ.get("KIOSK_TEST_FAULTS", "2"))
SETTINGS = """
output_folder = "arriva"
shelf_folder = "copie"
tally_folder = "conteggi"
reload_delay_seconds = 0.1
look_seconds = 1
tally_write_seconds = 1
heartbeat_seconds = 0.5
heartbeat_patience_seconds = 2
failures_before_restart = 100
"""
NEED, HANG, LISTENING = 1, 2, 3
"""Rows of the pages, below the title."""


@dataclass
class Hall:
    """A kiosk, its screen, and the folder it keeps everything in."""

    folder: Path
    screen: Screen
    service: Service

    @property
    def arriving(self) -> Path:
        return self.folder / "arriva"

    @property
    def copies(self) -> list[Path]:
        return sorted((self.folder / "copie" / "copies").iterdir())

    @property
    def current(self) -> Path:
        return (self.folder / "copie" / "current").resolve()

    def touch(self, row: int) -> None:
        self.screen.click(200, ROW_PIXELS * row + ROW_PIXELS // 2)

    def wait_for(self, colour: Colour, patience_seconds: float = 15) -> None:
        wait_until(lambda: self.screen.corners() == [colour] * 4, patience_seconds)

    def counted(self) -> list[list[object]]:
        files = sorted((self.folder / "conteggi").glob("*.json"))
        return [row for file in files for row in json.loads(file.read_text())]


@pytest.fixture
def screen() -> Iterator[Screen]:
    """One for each kiosk: of two on the same screen, nobody could tell which is in front."""
    with a_screen(800, 600) as screen:
        yield screen


@contextmanager
def a_hall(folder: Path, screen: Screen, settings: str = SETTINGS) -> Iterator[Hall]:
    """A kiosk that has taken in a green site and shows it."""
    write_edition(folder / "arriva", GREEN)
    with a_service(folder, screen.name, settings) as service:
        hall = Hall(folder, screen, service)
        hall.wait_for(GREEN)
        yield hall
        assert "Traceback" not in service.words, service.words


@pytest.fixture(scope="module")
def open_hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Goes on from test to test, as it would from day to day."""
    with a_screen(800, 600) as screen, a_hall(tmp_path_factory.mktemp("hall"), screen) as hall:
        yield hall


@pytest.fixture
def hall(open_hall: Hall) -> Iterator[Hall]:
    """At its start page, and afterwards still the same program."""
    starts = open_hall.service.starts
    if open_hall.screen.corners() != [GREEN] * 4:
        open_hall.service.kill_renderers()
        open_hall.wait_for(GREEN)
    yield open_hall
    assert open_hall.service.starts == starts


def test_page_that_is_well(hall: Hall) -> None:
    """It stays: who reads slowly is not taken for a fault, and what was read is counted."""
    hall.touch(NEED)
    hall.wait_for(RED)
    time.sleep(4)
    assert hall.screen.corners() == [RED] * 4
    assert hall.counted() == [["mangiare", "it", "opened", 1]]


def test_page_whose_process_is_killed(hall: Hall) -> None:
    """The start page is back within seconds, in the same program."""
    for _ in range(TIMES):
        hall.touch(NEED)
        hall.wait_for(RED)
        assert hall.service.kill_renderers()
        hall.wait_for(GREEN, 5)


def test_page_that_hangs(hall: Hall) -> None:
    """Its process is ended, and the start page is back."""
    for _ in range(TIMES):
        hall.touch(HANG)
        time.sleep(1)
        hall.wait_for(GREEN, 8)
        hall.touch(NEED)
        hall.wait_for(RED)
        hall.service.kill_renderers()
        hall.wait_for(GREEN, 5)


@pytest.mark.parametrize("fault", [signal.SIGUSR1, signal.SIGUSR2], ids=["ends", "hangs"])
def test_server_that(hall: Hall, fault: signal.Signals) -> None:
    """A visitor who touched a link in that very moment finds pages again."""
    for _ in range(TIMES):
        hall.service.send(fault)
        time.sleep(0.7)
        hall.touch(NEED)
        wait_until(lambda: _works(hall), 25)


def _works(hall: Hall) -> bool:
    """From wherever it is, a touch on the first link shows the page of a need."""
    hall.touch(NEED)
    time.sleep(0.4)
    return hall.screen.corners() == [RED] * 4


def test_engine_that_dies(screen: Screen, tmp_path: Path) -> None:
    """What cannot be mended from within ends the program, and the service starts it anew."""
    settings = SETTINGS.replace("restart = 100", "restart = 3")
    with a_hall(tmp_path, screen, settings) as hall:
        forks = children_of(hall.service.pid)
        for process in [*forks, *(page for fork in forks for page in children_of(fork))]:
            os.kill(process, signal.SIGKILL)
        wait_until(lambda: hall.service.starts > 1, 20)
        hall.wait_for(GREEN)


def test_copy_that_is_damaged_and_then_gone(screen: Screen, tmp_path: Path) -> None:
    """The one before it is shown, then our own page, and a new build as soon as there is one."""
    with a_hall(tmp_path, screen) as hall:
        write_edition(hall.arriving, BLUE, made=MADE + timedelta(days=1))
        hall.wait_for(BLUE)
        shutil.rmtree(hall.arriving)
        page = hall.current / "index.html"
        page.write_bytes(page.read_bytes().replace(b"Inizio", b"Inizia"))
        hall.service.kill_renderers()
        hall.wait_for(GREEN, 5)
        for copy in hall.copies:
            shutil.rmtree(copy)
        hall.service.kill_renderers()
        wait_until(lambda: hall.screen.corners()[:2] == [WHITE] * 2, 5)  # it has a scroll bar
        write_edition(hall.arriving, BLUE, made=MADE + timedelta(days=2))
        hall.wait_for(BLUE, 20)
        assert hall.service.starts == 1


def test_power_cut_at_any_moment(screen: Screen, tmp_path: Path) -> None:
    """Whether a new build was being taken in or not: one of the two is shown, and it is whole."""
    chance = random.Random(6)
    with a_hall(tmp_path, screen) as hall:
        for number in range(TIMES):
            colour = (BLUE, GREEN)[number % 2]
            made = MADE + timedelta(days=number + 1)
            write_edition(hall.arriving, colour, made=made, ballast_bytes=20_000_000)
            time.sleep(chance.uniform(0, 1.5))
            hall.service.cut_power()
            wait_until(partial(hall.service.has_started, number + 2))
            wait_until(lambda: hall.screen.corners()[0] in (BLUE, GREEN), 15)
            hall.wait_for(colour, 15)
        assert len(hall.copies) == 2


def test_clock_that_is_wrong_when_the_machine_starts(screen: Screen, tmp_path: Path) -> None:
    """Pages are shown, and what is counted is counted on the day the copy was made."""
    write_edition(tmp_path / "arriva", GREEN)
    with a_service(tmp_path, screen.name, SETTINGS, KIOSK_TEST_YEAR="1970") as service:
        hall = Hall(tmp_path, screen, service)
        hall.wait_for(GREEN)
        hall.touch(NEED)
        hall.wait_for(RED)
        wait_until(lambda: _is_counted(hall, LISTENING, 2))
    assert hall.counted() == [["mangiare", "it", "not_found", 1], ["mangiare", "it", "opened", 1]]
    assert [file.name for file in (tmp_path / "conteggi").iterdir()] == ["2026-11-22.json"]


def _is_counted(hall: Hall, row: int, times: int) -> bool:
    """A touch may come before the link does; the page it leads to counts once."""
    hall.touch(row)
    time.sleep(0.4)
    return len(hall.counted()) == times


def test_settings_that_are_spoilt(screen: Screen, tmp_path: Path) -> None:
    """The next start shows the site all the same, by the settings of before."""
    write_edition(tmp_path / "arriva", GREEN)
    (tmp_path / "lasting").mkdir()
    lasting = str(tmp_path / "lasting")
    with a_service(tmp_path, screen.name, SETTINGS, STATE_DIRECTORY=lasting) as service:
        hall = Hall(tmp_path, screen, service)
        hall.wait_for(GREEN)
        (tmp_path / "kiosk.toml").write_text('name = "biblioteca"', encoding="utf-8")
        service.cut_power()
        wait_until(partial(service.has_started, 2))
        hall.wait_for(GREEN)
        assert "«name» non esiste; forse volevi «kiosk_name»" in service.words


def test_display_that_is_unplugged(tmp_path: Path) -> None:
    """Without a screen the program ends; when there is one again, the site is on it."""
    write_edition(tmp_path / "arriva", GREEN)
    with ExitStack() as stack:
        with a_screen(800, 600, display=":4243") as first:
            service = stack.enter_context(a_service(tmp_path, first.name, SETTINGS))
            Hall(tmp_path, first, service).wait_for(GREEN)
        wait_until(lambda: service.starts > 1, 10)
        with a_screen(640, 480, display=":4243") as second:
            Hall(tmp_path, second, service).wait_for(GREEN, 20)


def test_disk_that_is_full(screen: Screen, tmp_path: Path) -> None:
    """The copy at hand stays, nothing half is left, and with room the new one is taken in."""
    disk = tmp_path / "disco"
    disk.mkdir()
    if not _mount(disk, "8m"):
        pytest.skip("this machine lets nobody mount a small disk")
    settings = SETTINGS.replace('"co', '"disco/co')
    write_edition(tmp_path / "arriva", GREEN)
    try:
        with a_service(tmp_path, screen.name, settings, KIOSK_TEST_RESERVE="0") as service:
            hall = Hall(tmp_path, screen, service)
            hall.wait_for(GREEN)
            _fill(disk / "filling")
            write_edition(hall.arriving, BLUE, made=MADE + timedelta(days=1))
            hall.touch(NEED)
            hall.wait_for(RED)
            time.sleep(2.5)
            assert [copy.name for copy in (disk / "copie").iterdir() if copy.name[0] == "."] == []
            hall.service.kill_renderers()
            hall.wait_for(GREEN, 5)
            (disk / "filling").unlink()
            service.cut_power()
            hall.wait_for(BLUE, 15)
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


def _fill(file: Path) -> None:
    with suppress(OSError), file.open("wb", buffering=0) as opened:
        while opened.write(bytes(4096)):
            pass


def _mount(place: Path, size: str) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
