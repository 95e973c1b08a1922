"""What systemd is told."""

import socket
from pathlib import Path

from kiosk.notify import Notify


def test_signs_of_life(tmp_path: Path) -> None:
    """The first says that the kiosk is there, and so does none after it."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        notify = Notify({"NOTIFY_SOCKET": str(tmp_path / "notify")})
        notify.well()
        notify.well()
        notify.leaving()
        said = [systemd.recv(100) for _ in range(3)]
    assert said == [b"READY=1\nWATCHDOG=1", b"WATCHDOG=1", b"STOPPING=1"]


def test_desk_where_nobody_listens(tmp_path: Path) -> None:
    """Nothing happens."""
    Notify({}).well()
    Notify({"NOTIFY_SOCKET": str(tmp_path / "nobody")}).well()
