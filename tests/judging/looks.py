"""Pages looked at in the browser: accessibility, touch, reflow, text spacing, complaints.

Comes in: a browser, where the site is served, the pages. Goes out: figures for each screen. What is
looked at and how stands in `look.py`, which the tests of every change share.
"""

from collections.abc import Iterable, Iterator

from playwright.sync_api import Browser, Page

from tests.judging.browser import SCREENS, Screen, window
from tests.judging.goals import Figure
from tests.judging.look import enlarged, look_at, narrow, spread
from tests.judging.site import BuiltPage


def figures(browser: Browser, origin: str, pages: Iterable[BuiltPage]) -> Iterator[Figure]:
    pages = list(pages)
    for screen in SCREENS:
        with window(browser, screen) as page:
            for each in pages:
                yield from _on(page, origin, each, screen)


def _on(page: Page, origin: str, built: BuiltPage, screen: Screen) -> Iterator[Figure]:
    look = look_at(page, origin, built, screen)
    counted = {
        f"axe-{screen.name}": look.violations,
        f"touch-{screen.name}": look.low_targets,
        "complaints": look.complaints,
        "elsewhere": look.elsewhere,
    }
    for goal, found in counted.items():
        yield Figure(goal, built.address, len(found), found)
    if screen.is_phone:
        yield from _on_a_phone(page, built)


def _on_a_phone(page: Page, built: BuiltPage) -> Iterator[Figure]:
    """Spacing comes last, since it stays."""
    for goal, measure in (("narrow", narrow), ("enlarged", enlarged)):
        width, wide = measure(page)
        yield Figure(goal, built.address, width, tuple(wide))
    squeezed = spread(page)
    yield Figure("spacing", built.address, len(squeezed), tuple(squeezed))
