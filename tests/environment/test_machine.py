"""The real machine underneath, as far as it can be told on any."""

import subprocess
import sys
from pathlib import Path

from environment.machine import ThisMachine, clean_environment, release_from_text
from environment.turn import turn

ROOT = Path(__file__).resolve().parents[2]


def test_lines_while_they_come() -> None:
    """A program's lines are shown one by one and kept."""
    shown: list[str] = []

    outcome = ThisMachine().run([sys.executable, "-c", "print('uno\\ndue')"], show=shown.append)

    assert (outcome.code, outcome.lines, shown) == (0, ("uno", "due"), ["uno", "due"])


def test_program_that_is_not_there() -> None:
    """A program that cannot be started is one that failed."""
    assert ThisMachine().run(["no-such-program-anywhere"]).code == 127


def test_no_keyboard() -> None:
    """A program that asks a question gets no answer instead of waiting for one."""
    outcome = ThisMachine().run([sys.executable, "-c", "input()"])

    assert outcome.code == 1


def test_release() -> None:
    """A system's description is read with and without quotes."""
    assert release_from_text('ID=debian\nNAME="Debian GNU/Linux"\n\n') == {
        "ID": "debian",
        "NAME": "Debian GNU/Linux",
    }


def test_bent_environment() -> None:
    """Packages are never installed for the user instead of into the environment."""
    variables = clean_environment({"LC_ALL": "C"})

    assert variables["PIP_USER"] == "0"
    assert "PYTHONHOME" not in variables


def test_turn_waits(tmp_path: Path) -> None:
    """Who comes second waits until the first has ended, and hears of it."""
    place = str(tmp_path / "turn")
    code = (
        "import sys, pathlib\n"
        "from environment.turn import turn\n"
        "with turn(pathlib.Path(sys.argv[1]), waiting=lambda: print('aspetto', flush=True)):\n"
        "    print('tocca a me')\n"
    )
    lines: list[str] = []

    with turn(tmp_path / "turn", waiting=lambda: lines.append("never")):
        second = subprocess.Popen(
            [sys.executable, "-c", code, place], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert second.stdout
        lines.append(second.stdout.readline().strip())
    lines.append(second.communicate()[0].strip())

    assert lines == ["aspetto", "tocca a me"]
