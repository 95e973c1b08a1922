"""Rounds: somebody who goes around at intervals and looks after things, whatever happens.

In: duties, each with its interval. Out: a thread that does them. Never: an end because one of them
failed; the next round tries again.
Rule: what may take long (a disk) and what must not (the server) go in rounds of their own.
"""

import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event, Thread


@dataclass(frozen=True)
class Duty:
    """Done at the first round, and again after so many seconds."""

    every_seconds: float
    act: Callable[[], object]


class Rounds:
    def __init__(self, duties: Sequence[Duty], clock: Callable[[], float] = time.monotonic) -> None:
        self._due = [(clock(), duty) for duty in duties]
        self._clock = clock
        self._last = clock()
        self._ended = Event()

    def begin(self) -> None:
        Thread(target=self._go, daemon=True).start()

    def end(self) -> None:
        self._ended.set()

    @property
    def seconds_since_last(self) -> float:
        """Grows when a duty hangs."""
        return self._clock() - self._last

    def go_once(self) -> None:
        """Whatever is due; a fault is said, and forgotten."""
        now = self._clock()
        for place, (due, duty) in enumerate(self._due):
            if due <= now:
                _do(duty)
                self._due[place] = (now + duty.every_seconds, duty)
        self._last = self._clock()

    def _go(self) -> None:
        while not self._ended.wait(_STEP_SECONDS):
            self.go_once()


_STEP_SECONDS = 0.5


def _do(duty: Duty) -> None:
    try:
        duty.act()
    except Exception:  # noqa: BLE001  whatever it is, the kiosk goes on
        traceback.print_exc()
