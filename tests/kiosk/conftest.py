"""What the tests of the kiosk share: a small output folder, the outside, and one guided kiosk.

The kiosk is the real program on a real X screen. It is started once, and Playwright guides it
over its debugging port; tests that touch it through X alone start their own.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from tests.kiosk.outside import Outside, an_outside
from tests.kiosk.pages import write_pages
from tests.kiosk.screen import a_screen
from tests.kiosk.stand import Stand, a_stand, guide


@pytest.fixture(scope="module")
def outside() -> Iterator[Outside]:
    """The world that must see nothing."""
    with an_outside() as world:
        yield world


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory, outside: Outside) -> Path:
    """The output folder made by hand."""
    return write_pages(tmp_path_factory.mktemp("output"), outside.another_machine)


@pytest.fixture(scope="module")
def tall(output: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    """A kiosk on a tall screen."""
    with (
        a_screen(1080, 1920) as screen,
        a_stand(output, screen, tmp_path_factory.mktemp("tall")) as stand,
    ):
        yield stand


@pytest.fixture(scope="module")
def guided(tall: Stand, playwright: Playwright) -> Page:
    """The page of the tall kiosk."""
    return guide(playwright, tall)


@pytest.fixture
def page(guided: Page, tall: Stand, outside: Outside) -> Page:
    """The start page, as the next visitor finds it."""
    outside.visits.clear()
    guided.goto(f"{tall.origin}/")
    return guided
