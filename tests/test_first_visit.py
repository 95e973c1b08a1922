"""The first visit: the device's language is offered once, and nothing is kept."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page


@pytest.fixture
def arab(browser: Browser) -> Iterator[Page]:
    """A phone whose first language is Arabic."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="ar-EG")
    yield context.new_page()
    context.close()


def test_the_page_in_the_language_of_the_device(arab: Page, served: str) -> None:
    """Somebody forwards an Italian page: one tap leads to the same page in Arabic."""
    arab.goto(f"{served}it/servizi/ritirare-la-spesa/")
    arab.locator(".offer").get_by_role("link", name="العربية").click()

    assert arab.url.endswith("/ar/servizi/ritirare-la-spesa/")
    assert not arab.locator(".offer").is_visible()


def test_who_has_chosen_is_not_asked_again(arab: Page, served: str) -> None:
    """From one of our pages to another the choice lives in the address."""
    arab.goto(f"{served}it/")
    arab.locator("main").get_by_role("link", name="Mangiare").click()

    assert arab.url.endswith("/it/bisogni/mangiare/")
    assert not arab.locator(".offer").is_visible()


def test_the_own_language_comes_first(arab: Page, served: str) -> None:
    """On the start page the language of the device stands first, the others after it."""
    arab.goto(served)
    boxes: list[tuple[Any, Locator]] = [
        (each.bounding_box() or {}, each) for each in arab.locator(".greeting").all()
    ]
    _, first = min(boxes, key=lambda pair: (round(pair[0]["y"]), pair[0]["x"]))

    assert "ar" == first.get_attribute("lang")


def test_a_language_nobody_offers(browser: Browser, served: str) -> None:
    """A device in Finnish is offered nothing."""
    context = browser.new_context(locale="fi-FI")
    page = context.new_page()
    page.goto(f"{served}it/")

    assert not page.locator(".offer").is_visible()
    context.close()
