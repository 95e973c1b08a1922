"""However a page is read: with text spread out, by keyboard, in stillness, in the device's own
colours, without script. Each asks the page itself, by `tests/judging/in_page.js`.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from tests.building import BUILT_AT
from tests.judging.browser import window
from tests.judging.look import spread
from tests.judging.site import BuiltPage, Site, chosen, firsts, representatives

STEPS = 100
"""Presses of a key after which nobody would go on."""
NOT_READ = (
    ".//*[@hidden or contains(concat(' ', @class, ' '), ' hidden ')] | .//script | .//template"
    " | .//figure[not(.//img or .//svg)]"  # a script draws it, and shows its caption then
)
CONTACTS = ("danger", "listening")


@pytest.fixture(scope="module")
def italian(site: Site) -> list[BuiltPage]:
    """Every template once, and the remarkable pages."""
    return representatives(chosen(site.seen, ["it"]))


@pytest.mark.parametrize("tag", ["it", "ar", "bn", "si", "uk"])
def test_text_spread_out(tag: str, site: Site, browser: Browser, served: str) -> None:
    """With the distances of WCAG 1.4.12 nothing is cut, covered or pushed out of a phone."""
    found = {}
    with window(browser, moment=BUILT_AT) as page:
        for each in firsts(chosen(site.seen, [tag])):
            page.goto(served + each.address)
            found[each.address] = spread(page)

    assert {} == {address: squeezed for address, squeezed in found.items() if squeezed}


@pytest.mark.parametrize("tag", ["it", "ar"])
def test_by_keyboard_alone(tag: str, site: Site, browser: Browser, served: str) -> None:
    """From the start to a service by Tab and Enter; where the focus is can always be seen."""
    with window(browser, moment=BUILT_AT, has_touch=False) as page:
        page.goto(served)
        faults = [fault for step in way_to_a_service(site, tag) for fault in walk(page, step)]
        arrived = page.locator("body").get_attribute("data-page")

    assert ([], "service") == (faults, arrived)


def test_stillness(italian: list[BuiltPage], browser: Browser, served: str) -> None:
    """Whoever asks for less motion sees none."""
    found = {}
    with window(browser, moment=BUILT_AT, reduced_motion="reduce") as page:
        for each in italian:
            page.goto(served + each.address)
            found[each.address] = page.evaluate("judging.moving()")

    assert {} == {address: moving for address, moving in found.items() if moving}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_of_the_device(
    scheme: str, italian: list[BuiltPage], browser: Browser, served: str
) -> None:
    """With forced colours no text and no sign melts into its ground, and no button loses itself."""
    found = {}
    device: dict[str, Any] = {"forced_colors": "active", "color_scheme": scheme}
    with window(browser, moment=BUILT_AT, **device) as page:
        for each in italian:
            page.goto(served + each.address)
            found[each.address] = page.evaluate("judging.unreadable()")

    assert {} == {address: unreadable for address, unreadable in found.items() if unreadable}


def test_without_script(italian: list[BuiltPage], browser: Browser, served: str) -> None:
    """Every word the page holds is there to be read, but for what only a script can use."""
    lost = {}
    with window(browser, java_script_enabled=False) as page:
        for each in italian:
            page.goto(served + each.address)
            page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
            seen = squeezed_text(page.locator("main").inner_text())
            lost[each.address] = [words for words in held_by(each) if words not in seen]

    assert {} == {address: words for address, words in lost.items() if words}


@pytest.mark.parametrize("template", CONTACTS)
def test_numbers_can_be_called_without_script(
    template: str, site: Site, browser: Browser, served: str
) -> None:
    """Whoever is in danger or needs to talk has numbers to touch."""
    (each,) = firsts(chosen(site.seen, ["it"], [template]))
    with window(browser, java_script_enabled=False) as page:
        page.goto(served + each.address)
        calls = page.locator("main a[href^='tel:']")
        visible = [call.is_visible() for call in calls.all()]

    assert visible
    assert all(visible)


def way_to_a_service(site: Site, tag: str) -> list[str]:
    """Addresses from the start page to the nearest service, through what stands in `main`."""
    pages = {page.address: page for page in site.pages}
    ways: dict[str, list[str]] = {"": []}
    ahead = [""]
    while ahead:
        here = ahead.pop(0)
        if pages[here].template == "service":
            return ways[here]
        for address in doors_of(pages[here]):
            is_ours = address.startswith(f"{tag}/") and address in pages
            if is_ours and address not in ways:
                ways[address] = [*ways[here], address]
                ahead.append(address)
    raise AssertionError(f"no way to a service in {tag}")


def doors_of(page: BuiltPage) -> Iterator[str]:
    """Addresses that the page's own part leads to."""
    for link in page.tree.xpath("//main//a[not(ancestor-or-self::*[@hidden])]/@href"):
        yield urlsplit(urljoin(f"https://this.test/{page.address}", link)).path.lstrip("/")


def walk(page: Page, address: str) -> Iterator[str]:
    """Tab to the link, Enter; on the way, whatever was wrong with how the focus shows."""
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        focus = page.evaluate("judging.focused()") or {"address": "", "faults": []}
        yield from (f"{page.url}: {fault}" for fault in focus["faults"])
        if urlsplit(focus["address"]).path.lstrip("/") == address:
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    yield f"{page.url}: {address} is more than {STEPS} presses away"


def held_by(page: BuiltPage) -> list[str]:
    """The words of the page's own part, each run of text by itself."""
    (main,) = html.document_fromstring(page.html.encode()).xpath("//main")
    for element in main.xpath(NOT_READ):
        element.drop_tree()
    return [words for words in map(squeezed_text, main.itertext()) if words]


def squeezed_text(words: str) -> str:
    """As it is read: without breaks, and whether or not a style makes a capital of a letter."""
    return " ".join(words.split()).casefold()
