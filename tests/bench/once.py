"""What is measured once, in a process of its own, and what came of it.

Takes a content folder; gives seconds and memory. The floor is the least that any reading of these
files costs: their bytes, and their YAML composed by the library's own C code, with nothing checked
and nothing kept.
"""

import resource
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import yaml

from plugins.checks.all_checks import find
from plugins.checks.check import Subject
from plugins.reading.header import FENCE
from plugins.reading.moment import moment_of_this_build
from plugins.reading.whole import read
from tests.building import ROOT

KIB = 1024
"""Linux counts the largest memory of a process in KiB."""


@dataclass(frozen=True)
class Floor:
    """How many pages there are, and the seconds they cost at least."""

    pages: int
    seconds: float


@dataclass(frozen=True)
class Whole:
    """Seconds of reading and of checking, and the most memory the process had."""

    things: int
    found: int
    reading: float
    checking: float
    mebibytes: float


def floor(folder: Path) -> Floor:
    start = perf_counter()
    pages = 0
    for path in folder.rglob("*.md"):
        header = path.read_bytes().decode("utf-8").split(f"{FENCE}\n", 2)[1]
        yaml.compose(header, Loader=yaml.CBaseLoader)
        pages += 1
    return Floor(pages, perf_counter() - start)


def whole(folder: Path) -> Whole:
    """All that `python -m plugins` does but print; errors end it, they would be quick to read."""
    moment = moment_of_this_build()
    start = perf_counter()
    reading = read(folder, theme=ROOT / "theme", moment=moment)
    read_at = perf_counter()
    if reading.neighbourhood is None:
        raise SystemExit("\n".join(problem.in_words() for problem in reading.errors))
    found = find(Subject(reading.neighbourhood, moment, reading.origins))
    checked_at = perf_counter()
    return Whole(
        things=len([*reading.neighbourhood.things, *reading.neighbourhood.unpublished]),
        found=len(found),
        reading=read_at - start,
        checking=checked_at - read_at,
        mebibytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB,
    )
