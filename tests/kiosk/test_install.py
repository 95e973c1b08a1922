"""The script that makes a machine a kiosk: what it would do, and what it refuses.

It is run dry: nothing of this machine is changed, whatever system this machine has. What it does
for real is tried in a bare Debian by `test_bare_root`.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.building import ROOT

SCRIPT = ROOT / "kiosk" / "install.sh"
UNITS = ROOT / "kiosk" / "units"
HOURS = ("--on", "08:00", "--off", "20:30")


class Board:
    """A machine of some system and architecture, as far as the script looks at it."""

    def __init__(self, folder: Path, system: str, architecture: str) -> None:
        name, version = system.split()
        (folder / "os-release").write_text(f'ID={name}\nVERSION_ID="{version}"\n')
        self._folder = folder
        self.put("dpkg", f"echo {architecture}")
        self._environment = {
            **os.environ,
            "RELEASE": str(folder / "os-release"),
            "PATH": os.pathsep.join([str(folder), os.environ["PATH"]]),
        }

    def put(self, program: str, words: str) -> None:
        """What that program does on this machine."""
        (self._folder / program).write_text(f"#!/bin/sh\n{words}\n")
        (self._folder / program).chmod(0o755)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", SCRIPT, *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def board(tmp_path: Path) -> Board:
    """One on which it would go on."""
    return Board(tmp_path, "debian 13", "arm64")


@pytest.fixture
def site(tmp_path: Path) -> str:
    """A folder with a built site."""
    (tmp_path / "edition.json").write_text("{}")
    return str(tmp_path)


def test_what_it_would_do(board: Board, site: str) -> None:
    """Each step is said, in order, and the settings are those that were wished for."""
    who = ("--name", "biblioteca", "--code", "271828")
    said = board.run("--dry-run", "--site", site, *who, *HOURS)
    assert said.returncode == 0, said.stderr
    steps = ("apt-get", "useradd", "/opt/bacheca/kiosk", "arriva", "kiosk.toml", "totem.service")
    places = [said.stdout.index(step) for step in steps]
    assert places == sorted(places)
    for words in (
        *('kiosk_name = "biblioteca"', 'staff_code = "271828"', "20:30 Europe/Rome"),
        *("Unattended-Upgrade", "RuntimeWatchdogSec", "farei: systemctl enable bacheca-totem"),
    ):
        assert words in said.stdout


def test_settings_it_would_write(board: Board, site: str) -> None:
    """The kiosk takes every one of them."""
    from kiosk.settings import settings_from_toml  # noqa: PLC0415

    said = board.run("--dry-run", "--site", site).stdout
    written = said.partition("kiosk.toml:\n")[2].partition("farei:")[0]
    settings = settings_from_toml(written, Path("/etc/bacheca"))
    assert settings.shelf_folder == Path("/var/lib/bacheca/copie")


def test_printer(board: Board, site: str) -> None:
    """CUPS comes with it, keeps nothing of a sheet, and the kiosk knows the queue."""
    said = board.run("--dry-run", "--site", site, "--printer", "ufficio").stdout
    for words in (" cups cups-client", "PreserveJobFiles No", 'printer_name = "ufficio"'):
        assert words in said


def test_printer_that_nobody_asked_for(board: Board, site: str) -> None:
    """There is no CUPS."""
    assert "cups" not in board.run("--dry-run", "--site", site).stdout


@pytest.mark.parametrize("status", [0, 1])
def test_way_in_afterwards(board: Board, status: int) -> None:
    """The kiosk's keyboard opens no console: who has not enabled ssh is told in time."""
    board.put("systemctl", f"exit {status}")
    said = board.run("--dry-run").stderr
    assert ("sudo apt install openssh-server" in said) == (status != 0)


def test_hours_that_nobody_asked_for(board: Board, site: str) -> None:
    """The screen stays on: no timer is installed."""
    assert "schermo" not in board.run("--dry-run", "--site", site).stdout


def test_hours_after_a_restart(board: Board, site: str) -> None:
    """The kiosk begins with the screen of that hour, not with one that shines all night."""
    said = board.run("--dry-run", "--site", site, *HOURS).stdout
    assert "ExecStartPost=-/bin/sh /opt/bacheca/kiosk/screen.sh between 08:00 20:30\n" in said


def test_nothing_is_done_when_run_dry(board: Board, site: str) -> None:
    """Twice the same words: the first time changed nothing."""
    words = ("--dry-run", "--site", site)
    assert board.run(*words).stdout == board.run(*words).stdout
    assert not Path("/opt/bacheca").exists()


def test_way_back(board: Board) -> None:
    """What was counted and set stays, unless that too is to go."""
    said = board.run("--dry-run", "--uninstall").stdout
    assert "farei: rm -rf /opt/bacheca" in said
    assert "rm -rf /var/lib/bacheca" not in said
    assert "rm -rf /var/lib/bacheca" in board.run("--dry-run", "--uninstall", "--purge").stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--wrong",), "non conosco «--wrong»"),
        (("--name",), "dopo --name manca il valore"),
        (("--name", "La Biblioteca"), "--name: lettere minuscole"),
        (("--code", "1234"), "--code: da 6 a 12 cifre"),
        (("--code", "271828\nstaff = 1"), "--code: da 6 a 12 cifre"),
        (("--name", "totem\nLa Biblioteca"), "--name: lettere minuscole"),
        (("--on", "25:00", "--off", "20:00"), "--on: un'ora"),
        (("--on", "08:00"), "vanno insieme"),
        (("--site", "/nowhere"), "non c'è un sito costruito"),
        (("--printer", "due parole"), "--printer: il nome della coda"),
        (("--printer", "-o"), "--printer: il nome della coda"),
        (("--purge",), "--purge va insieme a --uninstall"),
    ],
)
def test_wish_that_cannot_be(board: Board, words: tuple[str, ...], expected: str) -> None:
    """It is said before anything is done."""
    said = board.run("--dry-run", *words)
    assert said.returncode == 1
    assert expected in said.stderr
    assert said.stdout == ""


@pytest.mark.parametrize(
    ("system", "architecture"),
    [
        *(("ubuntu 24.04", "amd64"), ("debian 11", "amd64"), ("debian 12", "arm64")),
        # Raspberry Pi OS of 32 bit: its kernel has 64, its programs do not.
        *(("raspbian 13", "armhf"), ("debian 13", "armhf")),
    ],
)
def test_machine_that_cannot_be(tmp_path: Path, system: str, architecture: str) -> None:
    """What it takes and what this is, before anything is done."""
    said = Board(tmp_path, system, architecture).run("--dry-run")
    assert said.returncode == 1
    assert "serve Debian 12 (PC), Debian 13 o Raspberry Pi OS 13 a 64 bit" in said.stderr
    assert f"questo è «{system} {architecture}»" in said.stderr
    assert said.stdout == ""


@pytest.mark.parametrize("yesterday", ["debian 12 arm64", "debian 12 armhf", "raspbian 12 armhf"])
def test_raspberry_of_yesterday(tmp_path: Path, yesterday: str) -> None:
    """Who has one is told what to do."""
    system, _, architecture = yesterday.rpartition(" ")
    said = Board(tmp_path, system, architecture).run("--dry-run").stderr
    assert "rifai la scheda con Raspberry Pi OS 13 a 64 bit" in said


def test_pc_of_debian_12(tmp_path: Path) -> None:
    """Its cage 0.1.4 cannot turn a screen off, so nobody is promised that."""
    board = Board(tmp_path, "debian 12", "amd64")
    assert board.run("--dry-run").returncode == 0
    assert "vogliono Debian 13" in board.run("--dry-run", *HOURS).stderr


def test_person_who_may_not(board: Board) -> None:
    """Without --dry-run it takes an administrator; with no packages nothing could begin anyway."""
    board.put("id", "echo 1000")
    board.put("apt-get", "exit 1")
    assert "serve l'amministratore" in board.run().stderr


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="no shellcheck on this machine")
@pytest.mark.parametrize("script", ["install.sh", "screen.sh"])
def test_script(script: str) -> None:
    """ShellCheck finds nothing."""
    command = ["shellcheck", str(ROOT / "kiosk" / script)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.stdout == ""


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this machine")
@pytest.mark.parametrize("unit", sorted(UNITS.iterdir()), ids=lambda unit: unit.name)
def test_unit(unit: Path) -> None:
    """Systemd understands every line; only that the programs are not here is no fault."""
    said = subprocess.run(
        ["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False
    )
    lines = [line for line in said.stderr.splitlines() if unit.stem in line]
    assert [line for line in lines if "is not executable" not in line] == []


def test_unit_that_hears_the_page() -> None:
    """A session of PAM would take the program out of the unit: unheard, and free of its limits."""
    unit = (UNITS / "bacheca-totem.service").read_text(encoding="utf-8")
    assert "NotifyAccess=all\n" in unit
    assert "\nPAMName=" not in unit


def test_watchdog_and_heart() -> None:
    """A page that is well speaks in time for systemd, however far the settings stretch it."""
    from kiosk.settings import SettingsFault, settings_from_toml  # noqa: PLC0415

    most = {"heartbeat_seconds": 3, "heartbeat_patience_seconds": 20}
    for name, seconds in most.items():
        settings_from_toml(f"{name} = {seconds}", ROOT)
        with pytest.raises(SettingsFault):
            settings_from_toml(f"{name} = {seconds + 0.1}", ROOT)
    unit = (UNITS / "bacheca-totem.service").read_text(encoding="utf-8")
    (watchdog,) = re.findall(r"^WatchdogSec=(\d+)$", unit, re.MULTILINE)
    assert int(watchdog) > 2 * sum(most.values())
