"""Months at the kiosk in an hour: `python -m tests.bench.soak`, or `python3 tasks.py soak`.

Starts the real program on a screen in memory with the site in output/, lets visitors in one after
the other (see `visitor`), and says how long it takes until the first page, how long from page to
page, and how much memory all of its processes hold. Code 1 if it grows by more than the bound.
"""

import json
import os
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from tests.building import ROOT
from tests.kiosk.screen import a_screen
from tests.kiosk.stand import children_of

GROWTH_MEBIBYTES = 64
"""From the first fifth of the visits to the last, in the middle of each: what is kept of every
visit would come to more."""
STARTS = 5
TALL, PACE_VISITS = (1080, 1920), 20
"""The screen that a hall has; without a graphics card most of the time goes into drawing it."""
SMALL = (360, 640)
"""What is kept of a visit does not depend on the size of the screen, but how long it takes does."""
SETTINGS = 'output_folder = "output"\nshelf_folder = "copie"\ntally_folder = "conteggi"\n'


def main() -> int:
    asked = _asked()
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "output").symlink_to(asked.output.resolve())
        (folder / "kiosk.toml").write_text(SETTINGS, encoding="utf-8")
        with a_screen(*TALL) as screen:
            _seconds_to_first_page(folder, screen.name)  # takes the copy in
            first = [_seconds_to_first_page(folder, screen.name) for _ in range(STARTS)]
            print(f"start to first page   {_row(first, 's')}", flush=True)
            _visits(folder, screen.name, min(PACE_VISITS, asked.visits))
        with a_screen(*SMALL) as screen:
            return _visits(folder, screen.name, asked.visits)


def _seconds_to_first_page(folder: Path, display: str) -> float:
    """Until the start page has been shown and a first link of it has been followed."""
    began = time.monotonic()
    with _kiosk(folder, display, visits=1) as program:
        line = next(_lines(program))
    pages = json.loads(line)
    return time.monotonic() - began - float(sum(pages)) / 1000


def _visits(folder: Path, display: str, visits: int) -> int:
    pages: list[float] = []
    memory: list[float] = []
    number, step, began = 0, max(1, visits // 20), time.monotonic()
    with _kiosk(folder, display, visits=visits) as program:
        for number, line in enumerate(_lines(program), start=1):
            pages += json.loads(line)
            if number % step == 0 and number < visits:
                memory.append(_mebibytes(program.pid))
    minutes = (time.monotonic() - began) / 60
    print(f"\n{number:,} visits in {minutes:.1f} minutes, {os.cpu_count()} processors")
    print(f"page to page          {_row(pages, 'ms')}, {len(pages):,} pages")
    print(f"memory in MiB         {' '.join(f'{each:.0f}' for each in memory)}", flush=True)
    first, last = median(memory[:4]), median(memory[-4:])
    return 0 if number == visits and last - first <= GROWTH_MEBIBYTES else 1


@contextmanager
def _kiosk(folder: Path, display: str, visits: int) -> Iterator[subprocess.Popen[str]]:
    sandbox = {"QTWEBENGINE_DISABLE_SANDBOX": "1"} if os.geteuid() == 0 else {}
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.visitor", "kiosk.toml", str(visits)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "DISPLAY": display, **sandbox},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield program
    finally:
        program.terminate()
        program.wait(20)


def _lines(program: subprocess.Popen[str]) -> Iterator[str]:
    """Of the visitor, not of the kiosk."""
    assert program.stdout is not None
    return (line for line in program.stdout if line.startswith("["))


def _mebibytes(pid: int) -> float:
    """The program and all it started, each shared page shared out: PSS."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0  # it has just ended
    own = next((int(line.split()[1]) for line in rollup.splitlines() if line[:4] == "Pss:"), 0)
    return own / 1024 + sum(map(_mebibytes, children_of(pid)))


def _row(values: list[float], unit: str) -> str:
    many = values if len(values) > 1 else values * 2
    late = quantiles(many, n=20, method="inclusive")[-1]
    return f"{median(values):.1f} {unit} (95 of 100 within {late:.1f} {unit})"


def _asked() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.bench.soak")
    parser.add_argument("--visits", type=int, default=10_000)
    parser.add_argument("--output", type=Path, default=ROOT / "output")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
