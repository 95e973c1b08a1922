"""What is shown now: the current copy, an older one when it is damaged, at last a page of our own.

In: good copies, best first, and parts of a path. Out: bytes that fit their manifest, or None for
a page that does not exist. Never: a damaged page, an empty screen.
Rule: a newer copy waits until the kiosk goes home, so that no visitor sees two of them.
"""

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from kiosk.manifest import Manifest
from kiosk.shelf import Copy, Damaged

EMERGENCY = Path(__file__).with_name("emergency.html")
"""Says in every language that the pages are not there now, and the number to call in danger."""


class Showing:
    """Asked by the server's threads, told by whoever tends the shelf."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        self._emergency = EMERGENCY.read_bytes()  # now, while the disk can be read
        self._copies = list(copies)
        self._waiting: Copy | None = None
        self._damaged: set[str] = set()
        self._turning = Lock()

    @property
    def now(self) -> Manifest | None:
        """None when there is no copy at all."""
        copies = self._copies
        return copies[0].manifest if copies else None

    @property
    def damaged(self) -> frozenset[str]:
        """Names of copies that turned out to be damaged; each is worth taking in anew."""
        return frozenset(self._damaged)

    @property
    def newest(self) -> str:
        """The name of the copy that waits, or else of the one that is shown."""
        known = [self._waiting] if self._waiting else self._copies
        return known[0].manifest.name if known else ""

    @property
    def has_newer(self) -> bool:
        return self._waiting is not None

    def read(self, parts: tuple[str, ...]) -> bytes | None:
        while copies := self._copies:
            try:
                return copies[0].read(parts)
            except Damaged:
                self.give_up(copies[0].manifest.name)
        return self._emergency if parts[-1] in ("index.html", "404.html") else None

    def give_up(self, name: str) -> None:
        """The next good one takes its place at once: better an older page than a broken one."""
        with self._turning:
            self._damaged.add(name)
            self._copies = [copy for copy in self._copies if copy.manifest.name != name]
            if self._waiting and self._waiting.manifest.name == name:
                self._waiting = None

    def offer(self, copy: Copy) -> None:
        """Shown from the next return home on; at once if there is nothing else to show."""
        with self._turning:
            self._damaged.discard(copy.manifest.name)
            self._waiting = copy
        if not self._copies:
            self.turn()

    def turn(self) -> None:
        """Nobody is in the middle of anything: what waits is shown, what was shown stays behind."""
        with self._turning:
            if self._waiting:
                self._copies = [self._waiting, *self._copies[:1]]
                self._waiting = None
