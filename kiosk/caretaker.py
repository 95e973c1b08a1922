"""The caretaker: joins what is shown, the pulse, the counts and the door for volunteers.

In: what the window sees (beats, answers, addresses, taps). Out: a remedy, an address to go to, a
sign of life to systemd. Never: Qt, a decision that a pure module could make.
Rule: it is told everything and asked little, so that the window stays thin.
"""

import time
from typing import Any

from kiosk.counting import Countable, Visit
from kiosk.notify import Notify
from kiosk.premises import Premises
from kiosk.pulse import Pulse, Remedy
from kiosk.rounds import Duty, Rounds
from kiosk.server import Server
from kiosk.settings import Settings
from kiosk.staff import Taps

GIVEN_UP = 75
"""The exit code that means "start me anew" (EX_TEMPFAIL of sysexits.h)."""

_SERVER_SECONDS, _DAY_SECONDS = 2.0, 86_400.0
_LONGEST_ROUND_SECONDS = 30.0


class Caretaker:
    """Lives as long as the program."""

    def __init__(self, settings: Settings, premises: Premises, server: Server) -> None:
        self._premises = premises
        self._server = server
        self._visit = Visit()
        self._taps = Taps()
        self._notify = Notify()
        self.beat_seconds = settings.heartbeat_seconds
        self.pulse = Pulse(
            time.monotonic,
            patience_seconds=settings.heartbeat_patience_seconds,
            failures_before_restart=settings.failures_before_restart,
        )
        premises.ask_faults(lambda: self.pulse.failures)
        self._quick = Rounds([Duty(_SERVER_SECONDS, self._look_after_server)])
        self._slow = Rounds(_slow_duties(settings, premises))

    @property
    def origin(self) -> str:
        return self._server.origin

    def begin(self) -> None:
        self._quick.begin()
        self._slow.begin()

    def end(self) -> None:
        """What was counted is written, if it can be."""
        self._notify.leaving()
        self._quick.end()
        self._slow.end()
        if self._premises.tally:
            self._premises.tally.write()

    def answered(self, said: Any) -> None:
        """`said` is the page's origin and how much stands on it, or whatever a fault made of it."""
        origin, _, pieces = str(said).partition(" ")
        is_well = origin == self._server.origin and pieces not in ("", "0")
        self.pulse.answered(well=is_well)
        if is_well and self._quick.seconds_since_last < _LONGEST_ROUND_SECONDS:
            self._notify.well()

    def died(self) -> Remedy:
        return self.pulse.died()

    def wants_fresh_page(self, *, at_home: bool) -> bool:
        """A newer copy waits, and nobody is in the middle of anything."""
        showing = self._premises.showing
        return at_home and showing is not None and showing.has_newer

    def before_home(self) -> None:
        self._visit = Visit()
        if self._premises.showing:
            self._premises.showing.turn()

    def went(self, path: str) -> None:
        showing, tally = self._premises.showing, self._premises.tally
        if tally is None or showing is None or showing.now is None:
            return
        countable = Countable(showing.now.languages, showing.now.needs)
        count = self._visit.went(path, countable)
        if count:
            tally.add(count)

    def tapped(self, x: float, y: float, moment: float) -> str | None:
        """The path to go to, after the fifth tap in the corner."""
        is_knock = self._taps.tapped(x, y, moment)
        return self._premises.door.knock() if is_knock else None

    def _look_after_server(self) -> None:
        if not self._server.answers():
            self._server.restart()


def _slow_duties(settings: Settings, premises: Premises) -> list[Duty]:
    duties = []
    if premises.keeper:
        duties += [
            Duty(settings.look_seconds, premises.keeper.look),
            Duty(_DAY_SECONDS, premises.keeper.read_through),
        ]
    if premises.tally:
        duties += [
            Duty(settings.tally_write_seconds, premises.tally.write),
            Duty(_DAY_SECONDS, premises.tally.forget_old_days),
        ]
    return duties
