"""The script that turns the screens off and on by the hour of Italy; `wlr-randr` is a stand-in."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.building import ROOT

SCRIPT = ROOT / "kiosk" / "screen.sh"
OUTPUTS = """HDMI-A-1 "Schermo"
  Enabled: yes
DP-2 "Altro"
  Enabled: yes
"""


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """The folder of the programs, where what was asked of the screens is written down."""
    _program(tmp_path / "wlr-randr", f"""[ $# -gt 0 ] || printf '{OUTPUTS}'; echo "$*" >>asked""")
    return tmp_path


def _program(file: Path, words: str) -> None:
    file.write_text(f"#!/bin/sh\n{words}\n")
    file.chmod(0o755)


def _asked(session: Path, *words: str) -> list[str]:
    path = os.pathsep.join([str(session), os.environ["PATH"]])
    subprocess.run(["sh", SCRIPT, *words], cwd=session, env={"PATH": path}, check=True)
    return (session / "asked").read_text().split("\n")[1:-1]


@pytest.mark.parametrize("wish", ["on", "off"])
def test_every_screen(session: Path, wish: str) -> None:
    """Each is asked by its name."""
    assert _asked(session, wish) == [f"--output HDMI-A-1 --{wish}", f"--output DP-2 --{wish}"]


@pytest.mark.parametrize(
    ("hours", "now", "expected"),
    [
        (("08:00", "20:00"), "0759", "--off"),
        (("08:00", "20:00"), "0800", "--on"),
        (("08:00", "20:00"), "1959", "--on"),
        (("08:00", "20:00"), "2000", "--off"),
        (("18:30", "01:00"), "0059", "--on"),
        (("18:30", "01:00"), "0100", "--off"),
        (("18:30", "01:00"), "1830", "--on"),
    ],
)
def test_hour(session: Path, hours: tuple[str, str], now: str, expected: str) -> None:
    """Whenever the kiosk starts, the screen is as it should be then, in Italy."""
    _program(session / "date", f"[ $TZ = Europe/Rome ] && echo {now}")
    assert _asked(session, "between", *hours)[0].endswith(expected)


def test_words_that_mean_nothing() -> None:
    """No screen is touched."""
    said = subprocess.run(["sh", SCRIPT, "between", "8"], capture_output=True, check=False)
    assert said.returncode == 2
