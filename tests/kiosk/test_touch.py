"""The real window on a wide screen, with the mouse and keys of X and nobody listening inside."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk import pages
from tests.kiosk.outside import Outside
from tests.kiosk.screen import Colour, a_screen
from tests.kiosk.stand import PATIENCE_SECONDS, Stand, a_home, a_stand, wait_until

SETTLE_SECONDS = 0.25

# What in browsers opens menus, windows, tools, files and printers, or closes, reloads and zooms.
SHORTCUTS = (
    *("F1", "F3", "F5", "F6", "F7", "F10", "F11", "F12", "Escape", "Menu", "shift+F10", "Super_L"),
    *("ctrl+f", "ctrl+h", "ctrl+j", "ctrl+l", "ctrl+n", "ctrl+o", "ctrl+p", "ctrl+r", "ctrl+s"),
    *("ctrl+t", "ctrl+u", "ctrl+w", "ctrl+q", "ctrl+shift+i", "ctrl+shift+j", "ctrl+shift+n"),
    *("ctrl+plus", "ctrl+minus", "alt+F4", "alt+d", "alt+Home", "ctrl+Tab", "Print"),
    *("XF86_HomePage", "XF86_Search", "XF86_WWW", "XF86_Mail", "XF86_Explorer"),
)


@pytest.fixture
def wide(output: Path, tmp_path: Path, outside: Outside) -> Iterator[Stand]:
    """A kiosk on a wide screen, its start page shown."""
    outside.visits.clear()
    with a_screen(1920, 1080) as screen, a_stand(output, screen, tmp_path) as stand:
        _wait_for(stand, pages.GREEN)
        yield stand


def test_first_page_on_a_bare_wide_screen(wide: Stand) -> None:
    """One window covers the whole screen, though no window manager helps."""
    assert wide.screen.windows() == [(0, 0, 1920, 1080)]


def test_mouse_on_a_link(wide: Stand) -> None:
    """The page that the link leads to is on the screen."""
    _touch(wide, "inside")
    _wait_for(wide, pages.BLUE)


def test_keys_in_a_field(wide: Stand) -> None:
    """A keyboard writes into the page."""
    _touch(wide, "write")
    _wait_for(wide, pages.RED)
    for key in "ciao":
        wide.screen.press(key)
    _wait_for(wide, pages.GREEN)


def test_keys_that_command_browsers(wide: Stand, outside: Outside) -> None:
    """None of them does anything: the page stays as large as it was, where it was."""
    for shortcut in SHORTCUTS:
        wide.screen.press(shortcut)
    wide.screen.turn_wheel("ctrl")
    for button in (2, 3, 8, 9):
        wide.screen.click(900, 900, button)
    assert _escapes(wide, outside) == []
    _touch(wide, "inside")
    _wait_for(wide, pages.BLUE)


def test_page_that_tries_everything(wide: Stand, outside: Outside) -> None:
    """After each try the page goes on at once, alone on the screen."""
    _touch(wide, "try")
    _wait_for(wide, pages.WHITE)
    for number, temptation in enumerate(pages.TEMPTATIONS):
        wide.screen.click(900, 900)
        _wait_for(wide, pages.temptation_colour(number))
        assert _escapes(wide, outside) == [], temptation


def test_press_on_a_cross(wide: Stand, outside: Outside) -> None:
    """The window refuses to close."""
    wide.screen.ask_to_close()
    assert _escapes(wide, outside) == []
    assert wide.screen.corners() == [pages.GREEN] * 4


def test_page_that_dies(wide: Stand, outside: Outside) -> None:
    """The start page comes back by itself, and works."""
    _touch(wide, "inside")
    _wait_for(wide, pages.BLUE)
    wide.kill_renderers()
    _wait_for(wide, pages.GREEN)
    _touch(wide, "inside")
    _wait_for(wide, pages.BLUE)
    assert wide.escapes(outside) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_from_whoever_runs_it(wide: Stand, number: signal.Signals) -> None:
    """The program ends at once and in order."""
    assert wide.end(number) == 0
    assert "Expect troubles" not in wide.words


def test_window_that_cannot_be_locked(output: Path, tmp_path: Path) -> None:
    """The program ends with a fault, rather than show pages in a window that lets out."""
    broken = "import kiosk.window as w; w._fill_screen = None"
    start = "from kiosk.__main__ import main; main(['--test-debugging-port', '0'])"
    with a_screen(640, 480) as screen:
        surroundings = a_home(output, screen, tmp_path)
        ended = subprocess.run(
            [sys.executable, "-c", f"{broken}; {start}"],
            cwd=tmp_path,
            env=surroundings,
            stderr=subprocess.PIPE,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
    assert ended.returncode == 1
    assert "'NoneType' object is not callable" in ended.stderr


def _wait_for(stand: Stand, colour: Colour) -> None:
    wait_until(lambda: stand.screen.corners() == [colour] * 4)


def _touch(stand: Stand, link: str) -> None:
    stand.screen.click(200, pages.middle_of_row(link))


def _escapes(stand: Stand, outside: Outside) -> list[str]:
    """After a while, for what gets out may take its time."""
    time.sleep(SETTLE_SECONDS)
    return stand.escapes(outside)
