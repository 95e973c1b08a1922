"""What the settings make of this machine: the shelf, what is shown, the tally, the door.

In: the settings. Out: how files are read, and facts for the page for volunteers. Never: a window, a
server. Rule: without a shelf the output folder itself is shown, as at a desk.
"""

import shutil
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.clock import Clock, machine_time
from kiosk.counting import NO_NEED, NOT_FOUND, Count
from kiosk.files import Folder
from kiosk.keeper import Keeper
from kiosk.settings import Settings
from kiosk.sheet import PLACE, Facts, sheet
from kiosk.shelf import Shelf
from kiosk.showing import Showing
from kiosk.staff import StaffDoor
from kiosk.tally import Tally


class Premises:
    """Made once, before the server."""

    def __init__(self, settings: Settings, trouble: str = "") -> None:
        """`trouble`: what is wrong with the file of the settings, for the volunteers."""
        self._settings = settings
        self._trouble = trouble
        self._started = time.monotonic()
        self._faults: Callable[[], int] = lambda: 0
        self.showing: Showing | None = None
        self.keeper: Keeper | None = None
        if settings.shelf_folder is not None:
            shelf = Shelf(settings.shelf_folder)
            self.showing = Showing(shelf.good_copies())
            self.keeper = Keeper(shelf, settings.output_folder, self.showing)
            if self.showing.now is None:
                self.keeper.look()  # the very first start: better a moment later than empty
        self.clock = Clock(self._made)
        folder = settings.tally_folder
        self.tally = Tally(folder, self.clock.today) if folder is not None else None
        self.door = StaffDoor(settings.staff_code, self._sheet, time.monotonic)
        self._site = self.showing.read if self.showing else Folder(settings.output_folder).read

    def read(self, parts: tuple[str, ...]) -> bytes | None:
        return self.door.read(parts) if parts[:1] == (PLACE,) else self._site(parts)

    def ask_faults(self, faults: Callable[[], int]) -> None:
        """Where the page for volunteers hears how often the page had to be brought back."""
        self._faults = faults

    def _made(self) -> datetime | None:
        return self.showing.now.made if self.showing and self.showing.now else None

    def _sheet(self) -> bytes:
        made = self._made()
        return sheet(
            Facts(
                kiosk=self._settings.kiosk_name,
                version=_version(),
                now=machine_time(),
                keeps_copies=self.showing is not None,
                made=made.astimezone() if made else None,
                age_days=self.clock.copy_age_days,
                adopted=_changed(self._settings.shelf_folder),
                free_megabytes=_free_megabytes(self._settings.shelf_folder),
                clock_is_wrong=self.clock.is_wrong,
                faults=self._faults(),
                running_minutes=round((time.monotonic() - self._started) / 60),
                trouble=self.keeper.trouble if self.keeper else "",
                settings_trouble=self._trouble,
                counts=_in_words(self.tally.today()) if self.tally else (),
            )
        )


def _in_words(counts: Counter[Count]) -> Sequence[tuple[str, int]]:
    """By need alone: on the screen of a hall a language would say too much of one person."""
    sums: Counter[tuple[str, str]] = Counter()
    for count, number in counts.items():
        need = "senza bisogno" if count.need == NO_NEED else count.need
        sums[need, "non trovo" if count.what == NOT_FOUND else "aperto"] += number
    return [(f"{need}: {what}", number) for (need, what), number in sorted(sums.items())]


def _changed(shelf: Path | None) -> datetime | None:
    """When the link to the current copy was made."""
    with suppress(OSError):
        if shelf:
            return datetime.fromtimestamp((shelf / "current").lstat().st_mtime).astimezone()
    return None


def _free_megabytes(folder: Path | None) -> int | None:
    with suppress(OSError):
        if folder:
            return shutil.disk_usage(folder).free // 1_000_000
    return None


def _version() -> str:
    with suppress(OSError, KeyError, ValueError):
        text = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
        return str(tomllib.loads(text)["project"]["version"])
    return "sconosciuta"
