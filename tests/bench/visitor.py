"""A visitor inside the kiosk: goes from page to page by its links, says goodbye, comes again.

    python -m tests.bench.visitor kiosk.toml 10000

In: settings, how many visits. Out: one line of JSON per visit on the standard output: how long each
page took, in milliseconds, from the touch on a link until it has loaded. It lives in the program:
a debugging port would change what is measured.
"""

import gc
import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any

from kiosk import __main__ as program
from kiosk.caretaker import Caretaker

PAGES_PER_VISIT = 3
"""Whatever is looked for is three touches away."""
LINKS = (
    "JSON.stringify([...document.links].map(link => link.pathname)"
    ".filter(path => path.endsWith('/') && path !== location.pathname))"
)
CLICK = "[...document.links].find(link => link.pathname === {}).click()"


class Visitor:
    """Driven by the pages that arrive."""

    def __init__(self, stage: Any, visits: int) -> None:
        self._stage = stage
        self._left = visits
        self._chance = random.Random(6)
        self._pages: list[float] = []
        self._touched: float | None = None

    def tend(self, page: Any) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415  the engine must find its environment

        page.loadFinished.connect(lambda _: QTimer.singleShot(0, lambda: self._arrived(page)))

    def _arrived(self, page: Any) -> None:
        """The page is in front: measure, and choose the next link, or say goodbye."""
        if page is not self._stage.page:
            return
        if self._touched is not None:
            self._pages.append(round(1000 * (time.perf_counter() - self._touched), 1))
            self._touched = None
        if len(self._pages) >= PAGES_PER_VISIT:
            self._goodbye()
        else:
            page.runJavaScript(LINKS, 0, lambda said: self._choose(page, said))

    def _choose(self, page: Any, said: str) -> None:
        links = json.loads(said or "[]")
        if page is not self._stage.page or not links:
            return
        self._touched = time.perf_counter()
        page.runJavaScript(CLICK.format(json.dumps(self._chance.choice(links))), 0)

    def _goodbye(self) -> None:
        """As the button does; the next visit begins when the new start page is in front."""
        print(json.dumps(self._pages), flush=True)
        self._pages = []
        self._left -= 1
        if self._left:
            self._stage.asked_to_finish.emit()
        else:
            os.kill(os.getpid(), signal.SIGTERM)


def main(file: str, visits: str) -> None:
    found = program._found(Path(file))  # noqa: SLF001
    _let_in(int(visits))
    # As root the engine does not start with its sandbox: then, and only then, as a test.
    program._open(found, debugging_port=0 if os.geteuid() == 0 else None)  # noqa: SLF001


def _let_in(visits: int) -> None:
    """When the kiosk first goes home, its stage is there; from then on each page is seen."""
    before_home = Caretaker.before_home
    visitors: list[Visitor] = []

    def begin(self: Caretaker) -> None:
        before_home(self)
        if not visitors:
            visitors.append(_visitor(visits))

    Caretaker.before_home = begin  # type: ignore[method-assign]


def _visitor(visits: int) -> Visitor:
    from kiosk.stage import Stage  # noqa: PLC0415

    stage = next(each for each in gc.get_objects() if isinstance(each, Stage))
    visitor, furnish = Visitor(stage, visits), Stage.furnish

    def furnished(self: Stage, page: Any) -> None:
        furnish(self, page)
        visitor.tend(page)

    Stage.furnish = furnished  # type: ignore[method-assign]
    visitor.tend(stage.page)
    return visitor


if __name__ == "__main__":
    main(*sys.argv[1:])
