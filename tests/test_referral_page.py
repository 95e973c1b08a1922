"""The referral card in a browser: two languages side by side, lines for the hand, nothing kept."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

CHOICES = "#chi=famiglie&bisogni=mangiare,casa"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor without history."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


def opened(context: BrowserContext, address: str) -> Page:
    """A page at noon of 2026-11-22, when all it fetches has come."""
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-22T12:00:00+01:00")
    page.goto(address, wait_until="networkidle")
    return page


def sides(page: Page, language: str) -> list[str]:
    """The names of the chosen things in one language."""
    titles = page.locator(f'.referral-entry .referral-side[lang="{language}"] > strong')
    return [title.strip() for title in titles.all_text_contents()]


def test_both_languages(phone: BrowserContext, served: str) -> None:
    """Whoever is sent reads Arabic, whoever receives reads Italian."""
    page = opened(phone, f"{served}ar/lista/invio/{CHOICES}")

    assert ["Ritirare la spesa", "Tenere la casa"] == sides(page, "it")
    assert ["استلام المواد الغذائية", "الحفاظ على البيت"] == sides(page, "ar")


def test_italian_once(phone: BrowserContext, served: str) -> None:
    """In the network's own language there is one column."""
    page = opened(phone, f"{served}it/lista/invio/{CHOICES}")

    assert ["Ritirare la spesa", "Tenere la casa"] == sides(page, "it")
    assert 2 == page.locator(".referral-entry .referral-side").count()


def test_what_one_needs_to_get_there(phone: BrowserContext, served: str) -> None:
    """Place, stop, hours and papers, in both."""
    page = opened(phone, f"{served}ar/lista/invio/{CHOICES}")
    said = page.locator('.referral-side[lang="it"]').nth(1).inner_text()

    assert [] == [
        words
        for words in ("Sala Esempio", "tram di esempio", "martedì e giovedì", "Documento")
        if words not in said
    ]


def test_leaving_something_out(phone: BrowserContext, served: str) -> None:
    """One tap, and it is not printed."""
    page = opened(phone, f"{served}it/lista/invio/{CHOICES}")
    page.get_by_label("Tenere la casa").uncheck()
    page.emulate_media(media="print")

    assert [True, False] == [entry.is_visible() for entry in page.locator(".referral-entry").all()]


def test_on_paper(phone: BrowserContext, served: str) -> None:
    """The card and its lines; no button, no way back, nothing to tap."""
    page = opened(phone, f"{served}ar/lista/invio/{CHOICES}")
    page.emulate_media(media="print")

    assert page.locator(".referral-blank").first.is_visible()
    assert not any(
        page.locator(name).first.is_visible()
        for name in (".referral-print", ".referral-choice", ".referral-plain", ".back")
    )


def test_from_the_family_list(phone: BrowserContext, served: str) -> None:
    """One tap leads there with the same choices, and one leads back."""
    page = opened(phone, f"{served}it/lista/{CHOICES}")
    page.locator(".family-referral a").click()
    page.wait_for_selector(".referral-entry")

    assert page.url.endswith(f"it/lista/invio/{CHOICES}")
    assert 2 == page.locator(".referral-entry").count()


def test_nothing_chosen(phone: BrowserContext, served: str) -> None:
    """An empty card, with a way to the list."""
    page = opened(phone, f"{served}it/lista/invio/")

    assert page.locator(".referral-plain a").is_visible()
    assert 0 == page.locator(".referral-entry").count()


def test_nothing_is_kept(phone: BrowserContext, served: str) -> None:
    """No cookie, no store, no field in which anybody could write a name."""
    page = opened(phone, f"{served}it/lista/invio/{CHOICES}")

    assert [] == phone.cookies()
    assert 0 == page.evaluate("localStorage.length + sessionStorage.length")
    assert 0 == page.locator("input[type=text], textarea").count()


def test_an_address_that_leads_elsewhere(phone: BrowserContext, served: str) -> None:
    """Only names of needs are asked for; whatever else is written there is nothing."""
    page = opened(phone, f"{served}it/lista/invio/#bisogni=..%2F..%2Fservizi,https:")

    assert 0 == page.locator(".referral-entry").count()
