"""The pulse of the page: pure rules on when it is ill, and what helps.

In: moments of a clock that never jumps, the page's answers, its deaths. Out: what to do now.
Never: the engine, a timer.
Rule: the gentlest remedy first (go home), then a new engine process, then a new program.
"""

from collections import deque
from collections.abc import Callable
from enum import Enum


class Remedy(Enum):
    NOTHING = "nothing"
    GO_HOME = "go home"
    KILL = "end the process that holds the page; a page that has lost it is replaced"
    GIVE_UP = "end the program; whoever started it starts it anew"


class Pulse:
    """Asks at every beat; an answer says whether the page is one of ours, with something on it."""

    def __init__(
        self, clock: Callable[[], float], *, patience_seconds: float, failures_before_restart: int
    ) -> None:
        self._clock = clock
        self._patience_seconds = patience_seconds
        self._failures_before_restart = failures_before_restart
        self._failures: deque[float] = deque()
        self._silent_since: float | None = None
        self._ill_since: float | None = None
        self._was_killed = False

    @property
    def failures(self) -> int:
        """How often the page had to be brought back in the last ten minutes."""
        while self._failures and self._clock() - self._failures[0] > WINDOW_SECONDS:
            self._failures.popleft()
        return len(self._failures)

    def asked(self) -> Remedy:
        """The page is about to be asked; is the answer to the last question overdue?

        Where ending the process changed nothing, the next remedy is a new page.
        """
        if self._silent_since is None:
            self._silent_since = self._clock()
        if self._lasts(self._silent_since):
            remedy = Remedy.GO_HOME if self._was_killed else Remedy.KILL
            self._was_killed = not self._was_killed
            return self._failed(remedy)
        if self._lasts(self._ill_since):
            return self._failed(Remedy.GO_HOME)
        return Remedy.NOTHING

    def answered(self, *, well: bool) -> None:
        self._silent_since = None
        self._was_killed = False
        if well:
            self._ill_since = None
        elif self._ill_since is None:
            self._ill_since = self._clock()

    def died(self) -> Remedy:
        """The process that held the page is gone; if that was our doing it was counted already."""
        if self._was_killed:
            self._silent_since = self._ill_since = None
            return Remedy.GO_HOME
        return self._failed(Remedy.GO_HOME)

    def _lasts(self, since: float | None) -> bool:
        return since is not None and self._clock() - since >= self._patience_seconds

    def _failed(self, remedy: Remedy) -> Remedy:
        """What follows is a new page, with all of its patience before it."""
        self._silent_since = self._ill_since = None
        self._failures.append(self._clock())
        return Remedy.GIVE_UP if self.failures >= self._failures_before_restart else remedy


WINDOW_SECONDS = 600.0
