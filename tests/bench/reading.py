"""How long reading and checking take: `python -m tests.bench.reading`.

Makes towns (see `town`) in a temporary folder and measures them in fresh processes, several times
in turn; prints medians, with the quickest and the slowest, and ratios to the floor of the same run
(see `once`). Seconds depend on the machine and on who else is using it; ratios much less.
"""

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from platform import python_version
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

from tests.bench.once import Floor, Whole, floor, whole
from tests.bench.town import a_town
from tests.building import MOMENT, ROOT

USUAL_THINGS = 500
"""Of which `check` must speak in a second or less."""
THOUSAND = 1000
M = TypeVar("M", Floor, Whole)


def main() -> None:
    asked = _asked()
    os.environ["SOURCE_DATE_EPOCH"] = MOMENT
    with TemporaryDirectory() as folder:
        _large(Path(folder) / "large", asked)
        for languages in sorted({1, asked.languages}):
            _usual(Path(folder) / f"usual-{languages}", languages, asked.runs)


def _large(folder: Path, asked: Namespace) -> None:
    """Floor and whole by turns, so that both meet the machine in the same mood."""
    a_town(folder, things=asked.things, languages=asked.languages)
    pairs = [(_fresh(floor, folder), _fresh(whole, folder)) for _ in range(asked.runs)]
    floors, wholes = [first for first, _ in pairs], [second for _, second in pairs]
    least = [each.seconds for each in floors]
    things = wholes[0].things
    print(f"{things:,} things, {asked.languages} languages, {floors[0].pages:,} pages")
    print(f"Python {python_version()}, {os.cpu_count()} processors, {asked.runs} runs")
    print(_row("bytes and YAML alone", least))
    for name in ("reading", "checking"):
        seconds = [getattr(each, name) for each in wholes]
        print(_row(name, seconds), _compared(seconds, least, things=things), sep="  ")
    print(f"{'largest memory':<24} {median(each.mebibytes for each in wholes):>7,.0f} MiB")
    print(f"{'found by the checks':<24} {wholes[0].found:>7,}")


def _usual(folder: Path, languages: int, runs: int) -> None:
    a_town(folder, things=USUAL_THINGS, languages=languages)
    seconds = [_check(folder) for _ in range(runs)]
    print(_row(f"check of {USUAL_THINGS} × {languages}", seconds))


def _fresh(measure: Callable[[Path], M], folder: Path) -> M:
    """In a process that has done nothing else."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(measure, folder).result()


def _check(folder: Path) -> float:
    """As a person waits for it, with Python's start and every import."""
    start = perf_counter()
    words = [sys.executable, "-m", "plugins", str(folder)]
    subprocess.run(words, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


def _row(name: str, seconds: list[float]) -> str:
    spread = f"({min(seconds):.2f} to {max(seconds):.2f})"
    return f"{name:<24} {median(seconds):>7.2f} s {spread:<18}"


def _compared(seconds: list[float], least: list[float], *, things: int) -> str:
    ratio = median(ours / theirs for ours, theirs in zip(seconds, least, strict=True))
    speed = things / median(seconds)
    return f"{ratio:.2f} × the floor, {speed:,.0f} things/s, {THOUSAND / speed:.2f} s per 1,000"


def _asked() -> Namespace:
    asked = ArgumentParser(prog="python -m tests.bench.reading")
    asked.add_argument("--things", type=int, default=5000)
    asked.add_argument("--languages", type=int, default=10)
    asked.add_argument("--runs", type=int, default=3)
    return asked.parse_args()


if __name__ == "__main__":
    main()
