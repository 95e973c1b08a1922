"""Pages as a printer gets them: what is there to read, in black, and nothing to press."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.building import BUILT_AT
from tests.judging.browser import window

SHEET = {"width": 688, "height": 1000}
"""A4 without its margins, in CSS pixels."""
PAGES = {
    "need": "{}/bisogni/mangiare/",
    "service": "{}/servizi/ritirare-la-spesa/",
    "event": "{}/eventi/festa-di-primavera/",
    "place": "{}/luoghi/sala-esempio/",
    "list": "{}/servizi/",
    "danger": "{}/chiamare/",
}
NAMES = [f"{name} {tag}" for name in PAGES for tag in ("it", "ar")]
COLOURED = """() => [...document.querySelectorAll('body, body *')]
  .filter(e => e.checkVisibility() && getComputedStyle(e).color !== 'rgb(0, 0, 0)')
  .map(e => e.outerHTML.slice(0, 80))"""
PRESSED = """() => [...document.querySelectorAll('nav, button, .back, .more')]
  .filter(e => e.checkVisibility()).map(e => e.textContent.trim())"""


@pytest.fixture(scope="module")
def sheet(browser: Browser) -> Iterator[Page]:
    """A window that shows pages as they are printed."""
    with window(browser, viewport=SHEET) as page:
        page.clock.set_fixed_time(BUILT_AT)
        page.emulate_media(media="print")
        yield page


def opened(sheet: Page, served: str, name: str) -> Page:
    """One of the pages above."""
    kind, tag = name.split()
    sheet.goto(served + PAGES[kind].format(tag))
    return sheet


@pytest.mark.parametrize("name", NAMES)
def test_black_on_white(name: str, sheet: Page, served: str) -> None:
    """Every word is black, and keeps its icon."""
    page = opened(sheet, served, name)

    assert [] == page.evaluate(COLOURED)
    assert page.locator("main .icon:visible").count()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_to_press(name: str, sheet: Page, served: str) -> None:
    """No way on, no button, no bar of doors: paper leads nowhere by touch."""
    assert [] == opened(sheet, served, name).evaluate(PRESSED)


@pytest.mark.parametrize("name", NAMES)
def test_paper_leads_back(name: str, sheet: Page, served: str) -> None:
    """At its end stands where the page is found again."""
    address = opened(sheet, served, name).locator(".footer-address")

    assert address.is_visible()
    assert (address.text_content() or "").startswith("bacheca.example/")


@pytest.mark.parametrize("name", ["service it", "service ar"])
def test_the_way_is_open(name: str, sheet: Page, served: str) -> None:
    """Steps that a screen unfolds stand on paper as they are."""
    page = opened(sheet, served, name)

    assert page.locator(".way .steps li").first.is_visible()
