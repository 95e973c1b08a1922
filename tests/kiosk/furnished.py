"""A kiosk with all that stands around it: the site as built, a voice, a printer, little patience.

In: the built site, a folder. Out: the running kiosk, its page as Playwright sees it, codes as a
telephone's camera sees them, and what the voice and the printer got.
"""

import io
import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, Playwright

from tests.kiosk.makers import a_printer, a_voice
from tests.kiosk.screen import a_screen
from tests.kiosk.stand import Stand, a_stand, guide, wait_until

READY = ".kiosk-floor"
"""Where it stands, a kiosk has added all it adds to a page."""


class Furnished:
    """One kiosk; `said` and `printed` are what its voice and its printer got."""

    def __init__(self, stand: Stand, playwright: Playwright, folder: Path) -> None:
        self.stand = stand
        self.folder = folder
        self.said = folder / "said.txt"
        self.printed = folder / "printed.pdf"
        self._playwright = playwright
        self._seen = self._front()
        self.page = self._taken_hold_of()

    def next_page(self) -> Page:
        """After a visit there is another one, once the old one is gone."""
        wait_until(lambda: self._front() not in (None, self._seen))
        self._seen = self._front()
        self.page = self._taken_hold_of()
        return self.page

    def open(self, path: str) -> Page:
        self.page.goto(self.stand.origin + path)
        self.page.wait_for_selector(READY)
        return self.page

    def _taken_hold_of(self) -> Page:
        page = guide(self._playwright, self.stand)
        page.wait_for_selector(READY)
        return page

    def _front(self) -> str | None:
        """The engine's name for the page, when there is only one."""
        with urllib.request.urlopen(f"{self.stand.debugging}/json/list", timeout=5) as said:
            names = [target["id"] for target in json.load(said) if target["type"] == "page"]
        return names[0] if len(names) == 1 else None


@contextmanager
def a_furnished_kiosk(
    site: Path,
    playwright: Playwright,
    folder: Path,
    size: tuple[int, int] = (1080, 1920),
    **impatience: object,
) -> Iterator[Furnished]:
    """On a screen that stands; as patient as in a hall unless told otherwise."""

    def equip(programs: Path) -> None:
        a_voice(programs, folder / "said.txt")
        a_printer(programs, folder / "printed.pdf")

    with (
        a_screen(*size) as screen,
        a_stand(site, screen, folder, {"port_number": 0, **impatience}, equip) as stand,
    ):
        yield Furnished(stand, playwright, folder)


def touch(element: Locator) -> None:
    """Where it is: Playwright's own click would first scroll what never moves."""
    element.wait_for(state="visible")
    element.evaluate("element => element.click()")


def code_in(element: Locator) -> str:
    """What a camera reads in it."""
    element.locator("svg").wait_for()
    picture = Image.open(io.BytesIO(element.screenshot()))
    (code,) = zxingcpp.read_barcodes(picture)
    return code.text
