"""A kiosk as it stands in a hall: the real program, on a screen, in a home that is watched.

In: a built folder and a screen. Out: the running kiosk, and a list of everything that got out
of it: visits outside, programs started, files written, other windows, other pages.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, Playwright

from tests.kiosk.outside import Outside
from tests.kiosk.screen import Screen

REPOSITORY = Path(__file__).parents[2]
PATIENCE_SECONDS = 20.0

# What Qt, Chromium and desktops start for addresses that they do not show themselves.
OPENERS = (
    *("xdg-open", "xdg-email", "gio", "gvfs-open", "kde-open", "exo-open", "sensible-browser"),
    *("x-www-browser", "www-browser", "firefox", "chromium", "google-chrome", "thunderbird"),
    *("lp", "lpr"),
)


class Stand:
    """The running kiosk, seen from outside it."""

    def __init__(self, program: subprocess.Popen[bytes], screen: Screen, home: Path) -> None:
        self.screen = screen
        self.debugging = ""
        self.origin = ""
        self._program = program
        self._home = home

    @property
    def is_running(self) -> bool:
        return self._program.poll() is None

    @property
    def words(self) -> str:
        """What the program said."""
        return (self._home / "words.txt").read_text()

    def escapes(self, outside: Outside) -> list[str]:
        """All that is not as it must be; of a kiosk that holds, nothing."""
        if not self.is_running:
            return [f"the kiosk ended: {self.words}"]
        return [
            *(f"outside saw {visit}" for visit in outside.visits),
            *(f"started {line}" for line in self._started()),
            *(f"wrote {file}" for file in self._written()),
            *(f"window at {place}" for place in self._other_windows()),
            *(f"shows {page}" for page in self._other_pages()),
        ]

    def pages(self) -> list[str]:
        """The addresses of all pages of the engine, shown or hidden."""
        with urllib.request.urlopen(f"{self.debugging}/json/list", timeout=5) as said:
            return [target["url"] for target in json.load(said) if target["type"] == "page"]

    def kill_renderers(self) -> None:
        """The engine forks them off a program that it forked off the kiosk."""
        for child in children_of(self._program.pid):
            for renderer in children_of(child):
                os.kill(renderer, signal.SIGKILL)

    def end(self, number: int) -> int:
        self._program.send_signal(number)
        return self._program.wait(PATIENCE_SECONDS)

    def _other_windows(self) -> list[tuple[int, int, int, int]]:
        windows = self.screen.windows()
        ours = (0, 0, self.screen.width, self.screen.height)
        if ours in windows:
            windows.remove(ours)
        return windows

    def _other_pages(self) -> list[str]:
        first, *others = sorted(self.pages(), key=lambda page: not page.startswith(self.origin))
        return others if first.startswith(f"{self.origin}/") else [first, *others]

    def _started(self) -> list[str]:
        return (self._home / "started.txt").read_text().splitlines()

    def _written(self) -> list[str]:
        """Without what the engine keeps for itself, such as shaders in its cache."""
        person = self._home / "person"
        files = [str(file.relative_to(person)) for file in person.rglob("*") if file.is_file()]
        return [file for file in files if not file.startswith((".cache/", ".config/"))]


def children_of(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]


@contextmanager
def a_stand(
    output: Path,
    screen: Screen,
    home: Path,
    impatience: Mapping[str, object] | None = None,
    equip: Callable[[Path], None] = lambda _programs: None,
) -> Iterator[Stand]:
    """Comes up with its first page. `impatience` are settings that no file may ask for.

    `equip` may put programs of its own into the folder where the kiosk finds them first.
    """
    surroundings = a_home(output, screen, home)
    equip(home / "programs")
    port = free_port()
    program_called = ["-m", "kiosk", "--test-debugging-port", str(port)]
    if impatience:
        program_called = ["-m", "tests.kiosk.hasty", json.dumps(impatience), str(port)]
    with (home / "words.txt").open("wb") as words:
        program = subprocess.Popen(
            [sys.executable, *program_called],
            cwd=home,
            env=surroundings,
            stdout=words,
            stderr=subprocess.STDOUT,
        )
    stand = Stand(program, screen, home)
    stand.debugging = f"http://127.0.0.1:{port}"
    try:
        wait_until(lambda: _has_first_page(stand))
        yield stand
    finally:
        program.kill()
        program.wait()


def guide(playwright: Playwright, stand: Stand) -> Page:
    """Takes hold of its page; `no_defaults`, for the engine refuses some of them."""
    browser = playwright.chromium.connect_over_cdp(stand.debugging, no_defaults=True)
    page = browser.contexts[0].pages[0]
    page.set_default_timeout(10_000)
    return page


def _has_first_page(stand: Stand) -> bool:
    """Only then may somebody connect: a page that goes away meanwhile would hold them up."""
    assert stand.is_running, stand.words
    try:
        first, *others = stand.pages()
    except (OSError, ValueError):
        return False
    stand.origin = first.rstrip("/")
    return first.startswith("http://127.0.0.1:") and not others


def a_home(output: Path, screen: Screen, home: Path) -> dict[str, str]:
    """The folder that the program starts in, and what it finds in its environment.

    The engine does not start as root with its sandbox, and tests often run as root.
    """
    (home / "output").symlink_to(output)
    (home / "person").mkdir()
    sandbox = {"QTWEBENGINE_DISABLE_SANDBOX": "1"} if os.geteuid() == 0 else {}
    return {
        "PATH": f"{_watched_programs(home)}:{os.environ['PATH']}",
        "HOME": str(home / "person"),
        "PYTHONPATH": str(REPOSITORY),
        "DISPLAY": screen.name,
        **sandbox,
    }


def _watched_programs(home: Path) -> Path:
    """Programs by the usual names that only write down that they were started."""
    started = home / "started.txt"
    started.touch()
    folder = home / "programs"
    folder.mkdir()
    for name in OPENERS:
        program = folder / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> "{started}"\n')
        program.chmod(0o755)
    return folder


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def wait_until(true: Callable[[], bool], patience_seconds: float = PATIENCE_SECONDS) -> None:
    end = time.monotonic() + patience_seconds
    while not true():
        assert time.monotonic() < end, "it did not come true in time"
        time.sleep(0.03)
