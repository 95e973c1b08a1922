"""Delicate pages: who looks over a shoulder, or at the history afterwards, learns nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

DELICATE = "it/servizi/parlare-con-una-persona/"
SECRET = "paura"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A visitor who came from the home page."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", [DELICATE, "it/chiamare/"])
def test_quick_exit(address: str, page: Page, served: str) -> None:
    """One tap, and the week has taken the place of the delicate page in the way back."""
    page.goto(f"{served}it/")
    page.goto(served + address)
    page.get_by_role("link", name="Esci subito").click()
    page.wait_for_url(f"{served}it/settimana/")
    page.go_back()

    assert f"{served}it/" == page.url


def test_a_change_of_language_is_no_second_step(page: Page, served: str) -> None:
    """Who read the page in two languages leaves neither behind."""
    page.goto(f"{served}it/")
    page.goto(served + DELICATE)
    page.locator("summary").first.click()
    page.locator("header").get_by_role("link", name="English").click()
    page.wait_for_url(f"{served}en/servizi/parlare-con-una-persona/")
    page.locator("[data-leave]").click()
    page.wait_for_url(f"{served}en/settimana/")
    page.go_back()

    assert f"{served}it/" == page.url


def test_the_escape_key(page: Page, served: str) -> None:
    """Who has a keyboard need not find the button."""
    page.goto(served + DELICATE)
    page.keyboard.press("Escape")
    page.wait_for_url(f"{served}it/settimana/")


def test_the_exit_works_without_script(browser: Browser, served: str) -> None:
    """It is a link like others."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + DELICATE)
    page.get_by_role("link", name="Esci subito").click()

    assert f"{served}it/settimana/" == page.url
    context.close()


def test_what_a_history_keeps(built_site: Path) -> None:
    """Neither address nor title nor description of a page tells what it is about."""
    for address in (DELICATE, "it/chiamare/"):
        tree = html.parse(str(built_site / address / "index.html"))
        kept = [
            address,
            *tree.xpath("//title/text()"),
            *tree.xpath("//meta[@name='description']/@content"),
        ]

        assert [] == [words for words in kept if SECRET in words or "pericolo" in words.lower()]


def test_lists_do_not_say_for_whom_it_is(built_site: Path) -> None:
    """Where all that decides whether to go is shown, of others the people, of this one nothing."""
    tree = html.parse(str(built_site / "it" / "bisogni" / "ascolto" / "index.html"))
    cards = {
        card.xpath("string(.//a)"): card.text_content() for card in tree.xpath("//li[@data-for]")
    }
    delicate = cards.pop("Parlare con una persona")

    assert "Donne" not in delicate
    assert any("Famiglie" in words for words in cards.values())


def test_lists_name_it_neutrally(built_site: Path) -> None:
    """No other page says what it is; the week and the messages leave it out."""
    for path in built_site.glob("it/**/index.html"):
        if path.parent != built_site / DELICATE:
            headings = html.parse(str(path)).xpath("//h2//text() | //h3//text() | //pre//text()")

            assert [] == [words for words in headings if SECRET in words], path
    week = (built_site / "it" / "settimana" / "index.html").read_text(encoding="utf-8")

    assert "parlare-con-una-persona" not in week
