"""The kiosk's life on a bare Debian, for real: installed, cut short, started, taken away.

Downloads half a gigabyte and takes some minutes, as root, so it is off unless asked for by
`python3 tasks.py bare` or `BACHECA_BARE_ROOT=trixie` (or bookworm). The screen is one in memory;
all else is as on a kiosk. Each test finds what the one before it left.
"""

import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.kiosk.bare_root import BareRoot
from tests.kiosk.editions import write_edition

RELEASE = os.environ.get("BACHECA_BARE_ROOT", "")
HAS_HOURS = RELEASE != "bookworm"
NOW = datetime.now(ZoneInfo("Europe/Rome"))
OFF, ON = (f"{NOW + timedelta(hours=hours):%H:%M}" for hours in (-4, 4))
HOURS = f"--on {ON} --off {OFF}" if HAS_HOURS else ""
INSTALL = (
    "sh kiosk/install.sh --site output --name biblioteca --code 271828 --printer ufficio " + HOURS
)
# What CUPS calls for each sheet: a printer that keeps the last one.
TRAY = "#!/bin/sh\n[ $# -eq 0 ] || cat $6 >/run/tray\n"
# Whatever comes after the start is done within the limits of the service.
PRINTING = """[Service]
ExecStartPost=/opt/bacheca/.venv/bin/python -c \\
    "from kiosk.printer import Printer; Printer('ufficio').send(b'prova')"
"""
OVERRIDE = "/run/systemd/system/bacheca-totem.service.d"
WATCHDOG_SECONDS = 60
SCREEN_IN_MEMORY = "[Service]\nEnvironment=WLR_BACKENDS=headless WLR_RENDERER=pixman\n"
PATIENCE_SECONDS = 90.0

if not RELEASE:
    pytest.skip("only by `python3 tasks.py bare`", allow_module_level=True)

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="takes root"),
    pytest.mark.skipif(shutil.which("debootstrap") is None, reason="no debootstrap here"),
]

Answer = Callable[[str], str]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BareRoot]:
    """With a small site beside the program."""
    folder = tmp_path_factory.mktemp("bare")
    bare = BareRoot(folder / "root", RELEASE)
    write_edition(bare.project / "output", (0, 128, 0))
    yield bare
    bare.remove()


@pytest.fixture(scope="module")
def kiosk(root: BareRoot) -> Iterator[Answer]:
    """Started, and waited for until its page has said that it is there."""
    for_every_service = root.folder / "etc/systemd/system/service.d"
    for_every_service.mkdir()
    (for_every_service / "screen.conf").write_text(SCREEN_IN_MEMORY)
    printer = root.folder / "usr/lib/cups/backend/tray"
    printer.write_text(TRAY)
    printer.chmod(0o700)
    with root.started() as answer:
        _wait_for(lambda: _is_there(answer))
        yield answer


def _wait_for(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and not is_so():
        time.sleep(1)


def _is_there(answer: Answer) -> bool:
    return _state(answer).get("ActiveState") == "active"


def _state(answer: Answer) -> dict[str, str]:
    """The service's, by systemd's own names."""
    shown = answer("systemctl show -p ActiveState -p NRestarts -p MainPID bacheca-totem")
    return dict(line.split("=", 1) for line in shown.splitlines())


@pytest.mark.parametrize("half", ["usr/bin/cage", "opt/bacheca/.venv"])
def test_power_cut_half_way(root: BareRoot, half: str) -> None:
    """Among packages half unpacked, and in a half-made environment: nothing is said to be done."""
    root.cut(INSTALL, root.folder / half)
    assert (root.folder / half).exists()
    assert not (root.folder / "etc/systemd/system/bacheca-totem.service").exists()


def test_same_command_after_it(root: BareRoot) -> None:
    """It goes on to the end."""
    said = root.run(INSTALL)
    assert said.returncode == 0, said.stdout[-2000:] + said.stderr
    assert "Fatto. Riavvia la macchina" in said.stdout
    assert "sudo apt install openssh-server" in said.stderr


def test_same_command_once_more(root: BareRoot) -> None:
    """It changes nothing."""
    before = root.files()
    assert root.run(INSTALL).returncode == 0
    assert before == root.files()


def test_units(root: BareRoot) -> None:
    """Systemd finds everything that they name."""
    ours = "find /etc/systemd/system -type f -name 'bacheca-*'"
    said = root.run(f"systemd-analyze verify $({ours})")
    assert said.stdout + said.stderr == ""


def test_page_that_is_heard(kiosk: Answer) -> None:
    """The service is there when the page is, not when the program is."""
    assert _is_there(kiosk)
    assert _state(kiosk)["NRestarts"] == "0"


def test_limits_that_hold(kiosk: Answer) -> None:
    """All of it, the engine too, runs in the service, so the service's limits are its own."""
    inside = kiosk("cat /sys/fs/cgroup/system.slice/bacheca-totem.service/cgroup.procs").split()
    assert len(inside) > 4  # cage, the program, the engine's first process and its children


def test_sandbox(kiosk: Answer) -> None:
    """A page runs as nobody's root, in namespaces of its own, behind a filter of system calls."""
    inside = kiosk("cat /sys/fs/cgroup/system.slice/bacheca-totem.service/cgroup.procs").split()
    own = kiosk("readlink /proc/self/ns/user")
    filtered = [pid for pid in inside if "Seccomp:\t2" in kiosk(f"cat /proc/{pid}/status")]
    assert filtered
    for pid in filtered:
        assert kiosk(f"readlink /proc/{pid}/ns/user") != own
        assert re.search(r"^Uid:\t[1-9]", kiosk(f"cat /proc/{pid}/status"), re.MULTILINE)


@pytest.mark.skipif(not HAS_HOURS, reason="its cage cannot turn a screen off")
def test_start_at_an_hour_of_darkness(kiosk: Answer) -> None:
    """The screen is off, and the page behind it well for longer than systemd has patience."""
    time.sleep(WATCHDOG_SECONDS + 10)
    seen = kiosk("XDG_RUNTIME_DIR=/run/bacheca WAYLAND_DISPLAY=wayland-0 wlr-randr")
    assert "Enabled: no" in seen, seen
    assert _state(kiosk)["NRestarts"] == "0"


def test_sheet_from_within_the_service(kiosk: Answer) -> None:
    """It comes out of the printer, and nothing of it stays."""
    kiosk("lpadmin -p ufficio -E -v tray:/ -m raw")
    kiosk(f"mkdir -p {OVERRIDE} && cat >{OVERRIDE}/sheet.conf <<'END'\n{PRINTING}END")
    kiosk("systemctl daemon-reload && systemctl restart bacheca-totem")
    _wait_for(lambda: kiosk("cat /run/tray") == "prova")
    assert kiosk("cat /run/tray") == "prova"
    kiosk(f"rm -r {OVERRIDE} && systemctl daemon-reload")
    _wait_for(lambda: kiosk("lpstat -o") == "")
    assert kiosk("lpstat -W all -o") == ""
    assert kiosk("find /var/spool/cups -type f -name '[cd]0*'") == ""
    assert "printers/ufficio" not in kiosk("cat /var/log/cups/access_log /var/log/cups/page_log")


@pytest.mark.parametrize("fate", ["restart", "kill --signal=KILL"])
def test_seat_that_begins_anew(kiosk: Answer, fate: str) -> None:
    """The kiosk begins anew with it, or its screen would stand still and feel no touch."""
    before = _state(kiosk)["MainPID"]
    kiosk(f"systemctl {fate} seatd")
    _wait_for(lambda: _state(kiosk)["MainPID"] not in {before, "0"} and _is_there(kiosk))
    assert _is_there(kiosk)
    assert _state(kiosk)["MainPID"] != before


def test_way_back(root: BareRoot, kiosk: Answer) -> None:
    """Nothing of ours is left or at work, and saying it twice does no harm."""
    for _ in range(2):
        said = kiosk("cd /root/bacheca && sh kiosk/install.sh --uninstall --purge")
        assert "Tolto.\n" in said, said
        assert "Non ho finito" not in said
    assert not _is_there(kiosk)
    assert [path for path in root.files() if "bacheca" in path] == []
    assert "bacheca" not in (root.folder / "etc" / "group").read_text()
    assert "Bacheca" not in (root.folder / "etc" / "cups" / "cupsd.conf").read_text()


def test_nothing_left_mounted(root: BareRoot) -> None:
    """Not on this machine."""
    assert str(root.folder) not in Path("/proc/mounts").read_text()
