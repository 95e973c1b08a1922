"""The keeper of the shelf: takes new builds in, looks through the copies, says what went wrong.

In: the shelf, the folder where builds arrive, what is shown. Out: a newer copy offered, a damaged
one given up. Never: a fault that ends the rounds for good, a disk kept busy by a broken build.
Rule: a build that could not be taken in is tried again, each time after twice as long.
"""

import time
from collections.abc import Callable
from pathlib import Path

from kiosk.files import Folder
from kiosk.manifest import EDITION, UnreadableManifest, manifest_from_json
from kiosk.shelf import Damaged, NoRoom, NotFinished, Shelf
from kiosk.showing import Showing

_FIRST_PAUSE_SECONDS, _LONGEST_PAUSE_SECONDS = 30.0, 3600.0
_BREATH_SECONDS = 0.002


class Keeper:
    """Works in a thread of its own."""

    def __init__(
        self,
        shelf: Shelf,
        source: Path,
        showing: Showing,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._shelf = shelf
        self._source = source
        self._showing = showing
        self._clock = clock
        self._refused = ""
        self._pause_seconds = _FIRST_PAUSE_SECONDS
        self._not_before = clock()
        self.trouble = ""
        """In Italian, for the volunteer; empty while all is well."""

    def look(self) -> None:
        """Is there a build that is not shown yet? Is there anything to show at all?"""
        name = self._name_of_arrived()
        if name and not self._is_known(name):
            self._take_in(name)
        if self._showing.now is None:
            self._restock()

    def read_through(self) -> None:
        """Every byte of every copy, slowly: damage is better found before a visitor does."""
        for copy in self._shelf.good_copies():
            try:
                copy.read_through(lambda: time.sleep(_BREATH_SECONDS))
            except Damaged:
                self._showing.give_up(copy.manifest.name)

    def _name_of_arrived(self) -> str:
        try:
            return manifest_from_json(Folder(self._source).read((EDITION,)) or b"").name
        except UnreadableManifest:
            return ""

    def _is_known(self, name: str) -> bool:
        if name == self._showing.newest:
            return True
        return name == self._refused and self._clock() < self._not_before

    def _take_in(self, name: str) -> None:
        try:
            copy = self._shelf.adopt(self._source, damaged=self._showing.damaged)
        except (NotFinished, NoRoom) as fault:
            self._refuse(name, _IN_WORDS[type(fault)])
            return
        self.trouble, self._pause_seconds = "", _FIRST_PAUSE_SECONDS
        self._showing.offer(copy)
        self._shelf.tidy()

    def _refuse(self, name: str, words: str) -> None:
        if name != self._refused:
            self._pause_seconds = _FIRST_PAUSE_SECONDS
        self._refused, self.trouble = name, words
        self._not_before = self._clock() + self._pause_seconds
        self._pause_seconds = min(2 * self._pause_seconds, _LONGEST_PAUSE_SECONDS)

    def _restock(self) -> None:
        """What could not be read a moment ago may be readable now; a damaged copy is not."""
        for copy in self._shelf.good_copies():
            try:
                copy.read_through()
            except Damaged:
                continue
            self._showing.offer(copy)
            return


_IN_WORDS = {
    NotFinished: "la copia nuova non è arrivata intera",
    NoRoom: "non c'è posto sul disco per la copia nuova, o il disco non si può scrivere",
}
