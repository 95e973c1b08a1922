"""The printer beside the kiosk, if there is one: CUPS, by its program `lp`.

In: a PDF as bytes. Out: a job in the queue that the settings name. Never: a file, another queue, a
second job while the first is fresh, a name by which a job could be told from another.
Rule: the PDF goes in through the program's standard input; that CUPS itself keeps nothing is a
setting of CUPS (`PreserveJobFiles No`), made by `install.sh --printer`.
"""

import subprocess
import time
from collections.abc import Callable
from threading import Lock

PROGRAM = "lp"
TITLE = "Bacheca"  # the same for every job: the queue must not tell who read what
MOST_PAGES = 6
_PATIENCE_SECONDS = 20


class CannotPrint(Exception):
    """No printer, or it has not taken the job."""


class Printer:
    """Without a name there is none; `pause_seconds` keeps a child from emptying the tray."""

    def __init__(
        self,
        name: str,
        pause_seconds: float = 15.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._name = name
        self._pause_seconds = pause_seconds
        self._clock = clock
        self._rested_at = 0.0
        self._lock = Lock()

    @property
    def is_there(self) -> bool:
        return bool(self._name)

    def send(self, pdf: bytes) -> None:
        with self._lock:
            moment = self._clock()
            if not self.is_there or moment < self._rested_at:
                raise CannotPrint
            self._rested_at = moment + self._pause_seconds
        _give(pdf, self._name)


def _give(pdf: bytes, name: str) -> None:
    order = [
        *(PROGRAM, "-d", name, "-t", TITLE, "-o", "media=A4", "-o", "fit-to-page"),
        *("-P", f"1-{MOST_PAGES}", "-"),
    ]
    try:
        subprocess.run(order, input=pdf, capture_output=True, timeout=_PATIENCE_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError) as fault:
        raise CannotPrint from fault
