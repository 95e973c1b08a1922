"""The tally: how often each need was opened, or nothing was found, day by day on this kiosk.

In: counts, and a folder. Out: one small file a day with sums, and a month's table in which numbers
below five are hidden. Never: a moment, an order, a text, a visitor; a half-written file.
Rule: a file is replaced whole; whoever takes the machine away finds sums and nothing else.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from threading import Lock

from kiosk.counting import Count

KEPT_DAYS = 400
"""A year can be compared with the one before; older sums are nobody's need."""
FEWEST_DAYS = 30
"""So many have their counts before any older one is forgotten: sums cannot be counted again."""


class Tally:
    """Counts in memory, and writes when told to: a card wears out by every writing."""

    def __init__(self, folder: Path, today: Callable[[], date]) -> None:
        self._folder = folder
        self._today = today
        self._unwritten: dict[date, Counter[Count]] = {}
        self._lock = Lock()

    def add(self, count: Count) -> None:
        with self._lock:
            self._unwritten.setdefault(self._today(), Counter())[count] += 1

    def write(self) -> None:
        """What cannot be written now, on a full disk for one, is kept for the next time."""
        with self._lock:
            for day in list(self._unwritten):
                _replace(self._file(day), _read(self._file(day)) + self._unwritten[day])
                del self._unwritten[day]

    def forget_old_days(self) -> None:
        """None, if hardly anything was counted since: then rather the clock has run ahead."""
        first_kept = self._today() - timedelta(KEPT_DAYS)
        days = [(day, file) for day, file in days_in(self._folder) if day <= self._today()]
        old = [file for day, file in days if day < first_kept]
        if len(days) - len(old) < FEWEST_DAYS:
            return
        for file in old:
            file.unlink(missing_ok=True)

    def today(self) -> Counter[Count]:
        """For the status page, written or not."""
        with self._lock:
            day = self._today()
            return counts_on(self._file(day)) + self._unwritten.get(day, Counter())

    def _file(self, day: date) -> Path:
        return self._folder / f"{day.isoformat()}.json"


def counts_on(file: Path) -> Counter[Count]:
    """None of a file that cannot be read: it must never stop the kiosk."""
    try:
        return _read(file)
    except OSError:
        return Counter()


def _read(file: Path) -> Counter[Count]:
    """A missing or broken file has no counts; one that cannot be read now may have some."""
    try:
        rows = json.loads(file.read_bytes())
        return Counter({Count(*map(str, row[:3])): int(row[3]) for row in rows})
    except (FileNotFoundError, ValueError, TypeError, KeyError, IndexError):
        return Counter()


def counts_in_month(folder: Path, month: str) -> Counter[Count]:
    """`month` as `2026-11`."""
    total: Counter[Count] = Counter()
    for day, file in days_in(folder):
        if day.isoformat().startswith(f"{month}-"):
            total += counts_on(file)
    return total


def days_in(folder: Path) -> Iterator[tuple[date, Path]]:
    for file in sorted(folder.glob("????-??-??.json")):
        with suppress(ValueError):
            yield date.fromisoformat(file.stem), file


def _replace(file: Path, counts: Counter[Count]) -> None:
    """In the order of the alphabet, with the date of the day itself: no trace of when."""
    file.parent.mkdir(0o700, parents=True, exist_ok=True)
    rows = [[*count, number] for count, number in sorted(counts.items())]
    arriving = file.with_suffix(".arriving")
    with arriving.open("wb") as opened:
        opened.write(json.dumps(rows, indent=0).encode())
        opened.flush()
        os.fsync(opened.fileno())
    midnight = (date.fromisoformat(file.stem) - date(1970, 1, 1)).days * 86_400
    os.utime(arriving, (midnight, midnight))
    arriving.replace(file)
    folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
