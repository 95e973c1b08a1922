"""What several rooms' tests share: the site as it is really built, once per session."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.building import ROOT, Built, build

BROWSER = os.environ.get("BACHECA_BROWSER", "/usr/bin/chromium")
QUIET = ["--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]


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
def browser() -> Iterator[Browser]:
    """The system's Chromium; the sandbox is off only where the tests run as root."""
    options = [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else QUIET
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=options)
        yield browser
        browser.close()
