"""What several rooms' tests share: the site as it is really built, once per session."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.building import ROOT, Built, build
from tests.judging.browser import chromium
from tests.judging.host import serving
from tests.judging.site import Site, site_in


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration site of content/, built as `python3 tasks.py build` does."""
    return build(ROOT / "content", tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def built_site(built: Built) -> Path:
    """The output folder of the demonstration site."""
    assert built.succeeded, built.said

    return built.output


@pytest.fixture(scope="session")
def site(built_site: Path) -> Site:
    """Its pages, each known by its template and language."""
    return site_in(built_site)


@pytest.fixture(scope="session")
def served(built_site: Path) -> Iterator[str]:
    """Its address on this machine."""
    with serving(built_site) as origin:
        yield origin


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives browsers and the kiosk; a process can have one at a time."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium."""
    browser = chromium(playwright)
    yield browser
    browser.close()
