"""Tells systemd that the kiosk is there and well: one line of text to its socket.

In: the environment systemd started us in. Out: `READY=1` once, `WATCHDOG=1` while all is well.
Never: a fault, nor anything at all when nobody listens, as on a desk.
Rule: only what has just been seen on the page may be told; silence is what restarts us.
Source: sd_notify(3), systemd 252.
"""

import os
import socket
from collections.abc import Mapping
from contextlib import suppress


class Notify:
    """Speaks to whoever started the service."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "").replace("@", "\0", 1)
        self._is_ready = False

    def well(self) -> None:
        """The first time this means that the kiosk is there."""
        words = "WATCHDOG=1" if self._is_ready else "READY=1\nWATCHDOG=1"
        self._is_ready = True
        self._say(words)

    def leaving(self) -> None:
        self._say("STOPPING=1")

    def _say(self, words: str) -> None:
        if not self._address:
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.connect(self._address)
            line.send(words.encode())
