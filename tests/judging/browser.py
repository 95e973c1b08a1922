"""The browser that judges, and the screens a page is looked at on.

Comes in: nothing, or a screen's name. Goes out: the system's Chromium, and pages of it that carry
`in_page.js`, which knows how to look around from within. Never opens an address by itself.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

PROGRAM = os.environ.get("BACHECA_BROWSER", "/usr/bin/chromium")
QUIET = ["--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]
ROOT_ONLY = ["--no-sandbox"] if os.geteuid() == 0 else []
"""The sandbox is off only where the judging runs as root, which it refuses to serve."""
IN_PAGE = Path(__file__).with_name("in_page.js")


@dataclass(frozen=True)
class Screen:
    """A window by its size in CSS pixels, and how high whatever is touched on it must be."""

    name: str
    width: int
    height: int
    least_touch: int

    @property
    def is_phone(self) -> bool:
        return self.name == "phone"


PHONE = Screen("phone", 360, 740, 48)
STANDING = Screen("standing", 1080, 1920, 72)
LYING = Screen("lying", 1920, 1080, 72)
SCREENS = (PHONE, STANDING, LYING)


def chromium(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=PROGRAM, args=[*QUIET, *ROOT_ONLY])


@contextmanager
def launched() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def window(
    browser: Browser, screen: Screen = PHONE, *, moment: datetime | None = None, **options: Any
) -> Iterator[Page]:
    """One page in a context of its own, with what `in_page.js` knows; `moment` stops its clock."""
    size = {"width": screen.width, "height": screen.height}
    context = browser.new_context(**{"viewport": size, "has_touch": True, **options})
    context.add_init_script(path=IN_PAGE)
    if moment:
        context.clock.set_fixed_time(moment)
    try:
        yield context.new_page()
    finally:
        context.close()
