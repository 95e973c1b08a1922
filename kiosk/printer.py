"""The printer beside the kiosk, if there is one: CUPS, by its program `lp`.

In: a PDF as bytes. Out: a job in the queue that the settings name. Never: a file, another queue, a
second job while the first is fresh, part of a job, a name by which one could be told from another.
Rule: the PDF goes in through the program's standard input; that CUPS itself keeps nothing is a
setting of CUPS (`PreserveJobFiles No`), made by `install.sh --printer`.
"""

import re
import subprocess
import time
from collections.abc import Callable
from threading import Lock

PROGRAM = "lp"
TITLE = "Bacheca"  # the same for every job: the queue must not tell who read what
MOST_PAGES = 20
"""The kit of a place with many sheets, or a family list with every need; the tray holds it."""
_PATIENCE_SECONDS = 20
_COUNT_OF_PAGES = re.compile(
    rb"/Type\s*/Pages\b[^>]{0,999}?/Count\s+(\d{1,6})"
    rb"|/Count\s+(\d{1,6})\b[^>]{0,999}?/Type\s*/Pages\b"
)


class CannotPrint(Exception):
    """No printer, too many pages, or it has not taken the job."""


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
        """All of it or nothing: half a kit would look like a whole one."""
        if not 0 < pages_in(pdf) <= MOST_PAGES:
            raise CannotPrint
        with self._lock:
            moment = self._clock()
            if not self.is_there or moment < self._rested_at:
                raise CannotPrint
            self._rested_at = moment + self._pause_seconds
        _give(pdf, self._name)


def pages_in(pdf: bytes) -> int:
    """As its page tree says, which our sheets and the engine's pages show plainly; else 0."""
    return max((int(one or other) for one, other in _COUNT_OF_PAGES.findall(pdf)), default=0)


def _give(pdf: bytes, name: str) -> None:
    order = [
        *(PROGRAM, "-d", name, "-t", TITLE, "-o", "media=A4", "-o", "fit-to-page", "-"),
    ]
    try:
        subprocess.run(order, input=pdf, capture_output=True, timeout=_PATIENCE_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError) as fault:
        raise CannotPrint from fault
