"""Every component, described, shown in its states, and fit for everybody."""

from collections.abc import Iterator
from mimetypes import guess_type

import html5lib
import pytest
from playwright.sync_api import Browser, Page, Route

from plugins.neighbourhood import addresses
from plugins.pages.gallery import Gallery
from tests.judging.browser import PHONE, STANDING, Screen, window
from tests.judging.look import IN_PLACE, accessibility, narrow
from tests.theme.hall import LANGUAGES, THEME, Hall, an_environment

SITE = "https://gallery.test/"


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Where the examples are shown."""
    hall = Hall(tmp_path_factory.mktemp("hall"))
    yield hall
    hall.bodies.close()


@pytest.fixture(scope="module", params=[PHONE, STANDING], ids=lambda screen: screen.name)
def screen(request: pytest.FixtureRequest) -> Screen:
    """A phone, and a kiosk that stands."""
    chosen: Screen = request.param
    return chosen


@pytest.fixture(scope="module", params=LANGUAGES)
def page(
    request: pytest.FixtureRequest, screen: Screen, hall: Hall, browser: Browser
) -> Iterator[Page]:
    """The gallery in one language on one screen, at an address that exists only in its window."""
    files = {**hall.files, **{address: page.encode() for address, page in hall.pages().items()}}

    def answer(route: Route) -> None:
        address = route.request.url.removeprefix(SITE)
        kind = guess_type(address)[0] or "text/html"
        route.fulfill(body=files.get(address, b""), content_type=kind)

    with window(browser, screen) as page:
        page.route(f"{SITE}**", answer)
        page.goto(SITE + addresses.gallery(request.param))
        page.evaluate(IN_PLACE)
        yield page


def test_every_folder_is_a_component() -> None:
    """Each has its template and a description that agrees with it, or the gallery refuses it."""
    folders = sorted(path.name for path in (THEME / "components").iterdir())

    assert folders == [each.name for each in Gallery(THEME, an_environment()).components]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_example_is_well_formed(tag: str, hall: Hall) -> None:
    """Each can be shown, without a parse error of the HTML standard."""
    faults = {}
    for component in hall.gallery.components:
        for example in component.examples:
            shown = hall.show(example, tag)
            parser = html5lib.HTMLParser(strict=False)
            parser.parseFragment(shown if component.is_seen else "")
            if parser.errors:
                faults[example.template] = parser.errors

    assert {} == faults


def test_every_example_shows_something(hall: Hall) -> None:
    """In one of the gallery's languages at least."""
    empty = [
        example.template
        for component in hall.gallery.components
        for example in component.examples
        if not any(hall.show(example, tag) for tag in LANGUAGES)
    ]

    assert [] == empty


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_gallery_is_well_formed(tag: str, hall: Hall) -> None:
    """All examples together make a page without a parse error of the HTML standard."""
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(hall.pages()[addresses.gallery(tag)])

    assert [] == parser.errors


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_component_is_dressed(tag: str, hall: Hall) -> None:
    """The gallery brings the styles of all, those that no page uses yet too."""
    style = hall.dress.outfit("gallery").style

    assert style in hall.pages()[addresses.gallery(tag)]
    assert all(word in style for word in (".gallery-shown", ".tile{", ".greeting{", ".steps{"))


def test_every_component_is_accessible(page: Page) -> None:
    """The accessibility engine finds nothing in any state, contrast of 7 to 1 included.

    But that a landmark's name is there twice: a gallery shows the same bar in two states.
    """
    found = [fault for fault in accessibility(page) if not fault.startswith("landmark-unique:")]

    assert [] == found


def test_every_component_is_large_enough_for_a_thumb(page: Page, screen: Screen) -> None:
    """Whatever is touched is at least 48 pixels high, 72 on a kiosk's large screen."""
    assert [] == page.evaluate("least => judging.lowTargets(least)", screen.least_touch)


def test_every_component_fits_a_narrow_window(page: Page) -> None:
    """At 320 pixels, which is 400 % zoom on a desk, nothing runs out sideways."""
    assert (0, []) == narrow(page)
