"""The site in a real browser: accessible, touchable, calm on every screen."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

SCREENS = {"phone": (360, 740), "kiosk": (1080, 1920), "lying": (1920, 1080)}
TEMPLATES = {
    "start": "",
    "home": "{}/",
    "need": "{}/bisogni/mangiare/",
    "empty need": "{}/bisogni/casa/",
    "service": "{}/servizi/ritirare-la-spesa/",
    "event": "{}/eventi/festa-di-primavera/",
    "place": "{}/luoghi/sala-esempio/",
    "organisation": "{}/enti/associazione-esempio-uno/",
    "prose": "{}/pagine/chi-siamo/",
    "numbers": "{}/numeri/",
    "list": "{}/servizi/",
    "danger": "{}/pericolo/",
    "listening": "{}/ascolto/",
    "not found": "404.html",
}
PAGES = {
    f"{name} {tag}": address.format(tag)
    for name, address in TEMPLATES.items()
    for tag in ("it", "ar")
    if "{}" in address or tag == "it"
}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
}
IN_PLACE = "() => document.querySelectorAll('.fixed').forEach(e => e.style.position = 'static')"
"""What lies under the fixed doors is scrolled from under them; the engine does not scroll."""
SMALL_TARGETS = """least => [...document.querySelectorAll('a, summary, button')]
  .filter(e => e.offsetParent && !e.closest('.prose, .skip, dd, .notice'))
  .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
  .filter(([, box]) => box.height && box.height < least)
  .map(([words, box]) => `${words}: ${box.height}`)"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base names it
        pass


@pytest.fixture(scope="module")
def served(built_site: Path) -> Iterator[str]:
    """The site's address on this machine."""
    answering = functools.partial(Quiet, directory=str(built_site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answering) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module", params=SCREENS)
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page on one kind of screen."""
    width, height = SCREENS[request.param]
    context = browser.new_context(viewport={"width": width, "height": height})
    yield context.new_page()
    context.close()


def width_and_height(page: Page) -> tuple[int, int]:
    """The window's size in CSS pixels."""
    size = page.viewport_size
    assert size is not None
    return size["width"], size["height"]


@pytest.mark.parametrize("name", PAGES)
def test_accessible(name: str, screen: Page, served: str) -> None:
    """The accessibility engine finds nothing, text contrast of 7 to 1 included."""
    screen.goto(served + PAGES[name])
    screen.evaluate(IN_PLACE)
    found = Axe().run(screen, options=RULES)

    assert 0 == found.violations_count, found.generate_report()


@pytest.mark.parametrize("name", PAGES)
def test_no_complaints_from_the_browser(name: str, browser: Browser, served: str) -> None:
    """The page's own policy refuses nothing of it, and nothing is missing."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("response", lambda answer: None if answer.ok else said.append(answer.url))
    page.goto(served + PAGES[name], wait_until="networkidle")
    page.close()

    assert [] == said


@pytest.mark.parametrize("name", PAGES)
def test_large_enough_for_a_thumb(name: str, screen: Page, served: str) -> None:
    """Whatever is touched is at least 48 pixels high, 72 on a kiosk's large screen."""
    screen.goto(served + PAGES[name])
    least = 48 if width_and_height(screen)[0] < 1000 else 72

    assert [] == screen.evaluate(SMALL_TARGETS, least)


@pytest.mark.parametrize("address", ["", "404.html"])
def test_doors_on_a_standing_kiosk(address: str, browser: Browser, served: str) -> None:
    """On a tall screen the languages stand in two columns, each six letters high or more."""
    context = browser.new_context(viewport={"width": 1080, "height": 1920})
    page = context.new_page()
    page.goto(served + address)
    boxes = [card.bounding_box() for card in page.locator(".greeting").all()]
    root = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    context.close()

    assert boxes
    assert all(box and box["height"] >= 6 * root and box["width"] > 450 for box in boxes)


@pytest.mark.parametrize("name", PAGES)
def test_narrow_and_enlarged(name: str, browser: Browser, served: str) -> None:
    """At 320 pixels, which is 400 % zoom on a desk, nothing runs out sideways."""
    context = browser.new_context(viewport={"width": 320, "height": 480})
    page = context.new_page()
    page.goto(served + PAGES[name])
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert width <= 320


def test_from_the_start_to_a_service_without_script(browser: Browser, served: str) -> None:
    """Three taps lead from the start page to where the food is, with scripts switched off."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, java_script_enabled=False, has_touch=True
    )
    page = context.new_page()
    page.goto(served)
    page.get_by_role("link", name="العربية").tap()
    page.get_by_role("link", name="الطعام").tap()
    page.get_by_role("link", name="استلام المواد الغذائية").tap()
    direction = page.locator("html").get_attribute("dir")
    heading = page.get_by_role("heading", level=1).text_content()
    context.close()

    assert ("rtl", "استلام المواد الغذائية") == (direction, heading)


def test_change_of_language_keeps_the_page(browser: Browser, served: str) -> None:
    """Choosing a language leads to the same page in it."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(served + "it/servizi/ritirare-la-spesa/")
    page.locator("summary").click()
    page.get_by_role("link", name="English").click()
    address = page.url
    context.close()

    assert address.endswith("/en/servizi/ritirare-la-spesa/")


def test_a_printed_code_opens_its_page(browser: Browser, served: str) -> None:
    """Whoever scans the Arabic sheet stands on the Arabic page."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(served + "90102")
    page.wait_for_url("**/ar/servizi/ritirare-la-spesa/")
    context.close()


def test_help_stays_in_sight(screen: Page, served: str) -> None:
    """The three doors stand at the lower edge before and after scrolling."""
    screen.goto(served + "it/servizi/ritirare-la-spesa/")
    height = width_and_height(screen)[1]
    before = screen.locator(".fixed").bounding_box()
    screen.mouse.wheel(0, 400)
    after = screen.locator(".fixed").bounding_box()

    edges = [round(box["y"] + box["height"]) for box in (before, after) if box]

    assert [height, height] == edges
