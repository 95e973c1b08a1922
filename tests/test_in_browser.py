"""The site in a real browser: accessible, touchable, calm on every screen.

Which templates there are the built pages say themselves. Each is looked at by its first page in
every language on a phone, in two languages on the kiosks; `python3 tasks.py judge` looks at more.
"""

import pytest
from playwright.sync_api import Browser, Page

from tests.building import BUILT_AT
from tests.judging.browser import SCREENS, STANDING, Screen, window
from tests.judging.look import Look, look_at, narrow
from tests.judging.site import BuiltPage, Site, chosen, firsts, representatives, together

THOROUGHLY = ("it", "ar")
"""Left to right and right to left: on every screen, and the remarkable pages too."""
Found = dict[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def few(site: Site) -> list[BuiltPage]:
    """Every template in two languages."""
    return representatives(chosen(site.seen, THOROUGHLY))


@pytest.fixture(scope="module", params=SCREENS, ids=lambda screen: screen.name)
def screen(request: pytest.FixtureRequest) -> Screen:
    """One kind of screen."""
    chosen_screen: Screen = request.param
    return chosen_screen


@pytest.fixture(scope="module")
def looks(
    screen: Screen, few: list[BuiltPage], site: Site, browser: Browser, served: str
) -> list[Look]:
    """One look at each page, for several truths."""
    pages = together(few, firsts(site.seen)) if screen.is_phone else few
    with window(browser, screen, moment=BUILT_AT) as page:
        return [look_at(page, served, each, screen) for each in pages]


def faults(looks: list[Look], kind: str) -> Found:
    """What was found, by the page."""
    found = {look.page.address: getattr(look, kind) for look in looks}
    return {address: said for address, said in found.items() if said}


def test_every_template_is_looked_at(looks: list[Look], site: Site) -> None:
    """A template added today is judged today."""
    assert {page.template for page in site.seen} == {look.page.template for look in looks}


def test_accessible(looks: list[Look]) -> None:
    """The accessibility engine finds nothing, text contrast of 7 to 1 included."""
    assert {} == faults(looks, "violations")


def test_no_complaints_from_the_browser(looks: list[Look]) -> None:
    """The page's own policy refuses nothing of it, and nothing is missing."""
    assert {} == faults(looks, "complaints")


def test_nobody_else_is_asked(looks: list[Look]) -> None:
    """No page asks anything of another host."""
    assert {} == faults(looks, "elsewhere")


def test_large_enough_for_a_thumb(looks: list[Look]) -> None:
    """Whatever is touched is at least 48 pixels high, 72 on a kiosk's large screen."""
    assert {} == faults(looks, "low_targets")


def test_narrow_and_enlarged(few: list[BuiltPage], browser: Browser, served: str) -> None:
    """At 320 pixels, which is 400 % zoom on a desk, nothing runs out sideways."""
    wide = {}
    with window(browser, moment=BUILT_AT) as page:
        for each in few:
            page.goto(served + each.address)
            width, found = narrow(page)
            if width:
                wide[each.address] = found

    assert {} == wide


@pytest.mark.parametrize("address", ["", "404.html"])
def test_doors_on_a_standing_kiosk(address: str, browser: Browser, served: str) -> None:
    """On a tall screen each language has a door wider than a hand, six letters high or more."""
    with window(browser, STANDING) as page:
        page.goto(served + address)
        boxes = [card.bounding_box() for card in page.locator(".greeting").all()]
        root = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")

    assert boxes
    assert all(box and box["height"] >= 6 * root and box["width"] > 300 for box in boxes)


def test_from_the_start_to_a_service_without_script(browser: Browser, served: str) -> None:
    """Three taps lead from the start page to where the food is, with scripts switched off."""
    with window(browser, java_script_enabled=False) as page:
        page.goto(served)
        page.get_by_role("link", name="العربية").tap()
        page.get_by_role("link", name="الطعام").tap()
        page.get_by_role("link", name="استلام المواد الغذائية").tap()
        direction = page.locator("html").get_attribute("dir")
        heading = page.get_by_role("heading", level=1).text_content()

    assert ("rtl", "استلام المواد الغذائية") == (direction, heading)


def test_change_of_language_keeps_the_page(browser: Browser, served: str) -> None:
    """Choosing a language leads to the same page in it."""
    with window(browser) as page:
        page.goto(served + "it/servizi/ritirare-la-spesa/")
        page.locator(".chooser summary").click()
        page.locator(".chooser").get_by_role("link", name="English").click()
        address = page.url

    assert address.endswith("/en/servizi/ritirare-la-spesa/")


def test_a_printed_code_opens_its_page(browser: Browser, served: str) -> None:
    """Whoever scans the Arabic sheet stands on the Arabic page."""
    with window(browser) as page:
        page.goto(served + "90102")
        page.wait_for_url("**/ar/servizi/ritirare-la-spesa/")


def test_help_stays_in_sight(screen: Screen, browser: Browser, served: str) -> None:
    """The three doors stand at the lower edge before and after scrolling."""
    with window(browser, screen) as page:
        page.goto(served + "it/servizi/ritirare-la-spesa/")
        edges = [lower_edge(page)]
        page.mouse.wheel(0, 400)
        edges.append(lower_edge(page))

    assert [screen.height, screen.height] == edges


def lower_edge(page: Page) -> int:
    """Where the three doors end."""
    box = page.locator(".fixed").bounding_box()
    assert box is not None
    return round(box["y"] + box["height"])
