"""The real kiosk with settings of its own and a debugging port: `python -m tests.kiosk.guided`.

    python -m tests.kiosk.guided kiosk.toml 9222

The program itself refuses the two together, so that nobody guides a real kiosk. A test may ask for
faults that only the inside can make: each signal below does one of them to the running program.
"""

# ruff: noqa: SLF001  it reaches into the program on purpose

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from kiosk import __main__ as program
from kiosk import caretaker, clock, premises
from kiosk.server import Server
from kiosk.shelf import Shelf

_servers: list[Server] = []


def main(file: str, port: str) -> None:
    found = program._found(Path(file))
    _remember_server()
    _wire(signal.SIGUSR1, _cut_lines)
    _wire(signal.SIGUSR2, _hang_server)
    if "KIOSK_TEST_YEAR" in os.environ:
        _set_clock(int(os.environ["KIOSK_TEST_YEAR"]))
    if "KIOSK_TEST_RESERVE" in os.environ:
        reserve = int(os.environ["KIOSK_TEST_RESERVE"])
        vars(premises)["Shelf"] = partial(Shelf, reserve_bytes=reserve)
    program._open(found, debugging_port=int(port))


def _remember_server() -> None:
    begun = caretaker.Caretaker.begin

    def begin(self: caretaker.Caretaker) -> None:
        _servers.append(self._server)
        begun(self)

    caretaker.Caretaker.begin = begin  # type: ignore[method-assign]


def _wire(number: signal.Signals, fault: Callable[[], Any]) -> None:
    signal.signal(number, lambda *_: fault())


def _cut_lines() -> None:
    """Nobody listens any more, and whoever was being served hears nothing more."""
    for line in _lines():
        line.shutdown(socket.SHUT_RDWR)


def _hang_server() -> None:
    """It takes visitors in, and never turns to them; whoever was inside must come in again."""
    for name in ("process_request", "shutdown"):
        setattr(_servers[-1]._loopback, name, lambda *_: Event().wait())
    for line in _lines():
        if not line.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
            line.shutdown(socket.SHUT_RDWR)


def _lines() -> Iterator[socket.socket]:
    """Every connection of the server, and where it listens."""
    port = _servers[-1]._loopback.port_number
    for fd in Path("/proc/self/fd").iterdir():
        with suppress(OSError), socket.socket(fileno=os.dup(int(fd.name))) as line:
            if line.family == socket.AF_INET and line.getsockname()[1] == port:
                yield line


def _set_clock(year: int) -> None:
    def wrong_time() -> datetime:
        return datetime(year, 1, 1, tzinfo=UTC).astimezone()

    vars(premises)["machine_time"] = wrong_time
    clock.Clock.__init__.__defaults__ = (wrong_time,)


if __name__ == "__main__":
    main(*sys.argv[1:])
