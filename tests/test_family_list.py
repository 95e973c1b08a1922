"""The family list in a real browser: several people, several needs, one address, nothing kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page

LIST = "it/lista/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor without history, on the day the samples were written for."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="it-IT")
    context.add_init_script("Object.defineProperty(navigator, 'languages', { get: () => ['it'] })")
    yield context
    context.close()


def opened(context: BrowserContext, address: str) -> Page:
    """A page at noon of 2026-11-22, when all it fetches has come."""
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-22T12:00:00+01:00")
    page.goto(address, wait_until="networkidle")
    return page


def titles(page: Page, group: str) -> list[str]:
    """Names on the cards of one part of the list."""
    return page.locator(f'[data-group="{group}"] .card-title').all_inner_texts()


def test_choosing_makes_the_list(phone: BrowserContext, served: str) -> None:
    """Each tap adds to the list and to the address."""
    page = opened(phone, served + LIST)
    page.get_by_label("Famiglie", exact=True).check()
    page.get_by_label("Mangiare", exact=True).check()
    page.wait_for_selector('[data-group="economic"] .card')

    assert ["Ritirare la spesa"] == titles(page, "economic")
    assert page.url.endswith("#chi=famiglie&bisogni=mangiare")


def test_the_address_holds_the_list(phone: BrowserContext, served: str) -> None:
    """Whoever opens the address sees the same choices, in the three parts, each thing once."""
    page = opened(
        phone, f"{served}{LIST}#chi=famiglie,ragazzi-11-17&bisogni=mangiare,scuola,insieme"
    )
    everything = [
        title
        for group in ("economic", "educational", "social", "others")
        for title in titles(page, group)
    ]

    assert "Ritirare la spesa" in titles(page, "economic")
    assert "Fare i compiti insieme" in titles(page, "educational")
    assert titles(page, "social")
    assert len(everything) == len(set(everything))


def test_the_same_list_in_another_language(phone: BrowserContext, served: str) -> None:
    """Ids are the same in all languages, so an address can be opened in each."""
    page = opened(phone, f"{served}ar/lista/#chi=famiglie&bisogni=mangiare")

    assert ["استلام المواد الغذائية"] == titles(page, "economic")


def test_changing_the_language_keeps_the_list(phone: BrowserContext, served: str) -> None:
    """Whoever gets a list in Italian finds the same list behind the name of her language."""
    page = opened(phone, f"{served}{LIST}#chi=famiglie&bisogni=mangiare")
    page.locator("summary").first.click()
    page.get_by_role("link", name="العربية").click()
    page.wait_for_selector('[data-group="economic"] .card')

    assert page.url.endswith("/ar/lista/#chi=famiglie&bisogni=mangiare")


def test_the_last_tap_counts(phone: BrowserContext, served: str) -> None:
    """A slow page that comes late, or not at all, changes nothing of what was chosen after it."""
    phone.route("**/bisogni/mangiare/", lambda route: route.abort())
    page = opened(phone, f"{served}{LIST}#bisogni=mangiare")
    assert page.locator(".family-trouble").is_visible()
    page.get_by_label("Mangiare", exact=True).uncheck()
    page.get_by_label("Scuola e compiti", exact=True).check()
    page.wait_for_selector('[data-group="educational"] .card')

    assert not page.locator(".family-trouble").is_visible()


def test_on_paper_the_code_leads_back(phone: BrowserContext, served: str, tmp_path: Path) -> None:
    """The printed list carries its own code and address, and none of the buttons."""
    page = opened(phone, f"{served}{LIST}#chi=famiglie&bisogni=mangiare")
    page.wait_for_selector(".share-code[data-drawn]", state="attached")
    page.emulate_media(media="print")
    page.locator(".share-code").screenshot(path=tmp_path / "code.png")
    (code,) = zxingcpp.read_barcodes(Image.open(tmp_path / "code.png"))

    assert code.text == page.locator(".share-code bdi").inner_text()
    assert code.text.endswith("/it/lista/#chi=famiglie&bisogni=mangiare")
    assert not page.locator(".family-choices").is_visible()
    assert not page.locator(".share-ways").is_visible()


def test_what_is_for_other_people_comes_last(phone: BrowserContext, served: str) -> None:
    """It is not hidden: the network may know better who it is for."""
    page = opened(phone, f"{served}{LIST}#chi=donne&bisogni=mangiare")

    assert [] == titles(page, "economic")
    assert ["Ritirare la spesa"] == titles(page, "others")
    assert page.locator(".family-none").is_visible()


def test_not_sure_is_everything(phone: BrowserContext, served: str) -> None:
    """Whoever does not know what to choose gets all of it."""
    page = opened(phone, f"{served}{LIST}#chi=famiglie")
    page.get_by_label("Non lo so", exact=True).check()
    page.wait_for_selector('[data-group="economic"] .card')

    assert titles(page, "economic")
    assert titles(page, "social")


def test_the_week_of_this_family(phone: BrowserContext, served: str) -> None:
    """Only what fits, day by day."""
    page = opened(phone, f"{served}{LIST}#chi=famiglie&bisogni=mangiare")
    rows = page.locator(".family-week .week-row:visible a").all_inner_texts()

    assert {"Ritirare la spesa"} == {*rows}


def test_the_code_of_the_list(phone: BrowserContext, served: str, tmp_path: Path) -> None:
    """A phone that reads the code opens this very list at the public address."""
    page = opened(phone, f"{served}{LIST}#chi=famiglie&bisogni=mangiare")
    page.locator('[data-way="code"]').click()
    page.wait_for_selector(".share-code[data-open] svg")
    page.locator(".share-code").screenshot(path=tmp_path / "code.png")
    read = zxingcpp.read_barcodes(Image.open(tmp_path / "code.png"))

    assert ["https://bacheca.example/it/lista/#chi=famiglie&bisogni=mangiare"] == [
        code.text for code in read
    ]


def test_the_message_of_the_list(phone: BrowserContext, served: str) -> None:
    """The text to forward names what is on the list and where to read it again."""
    page = opened(phone, f"{served}{LIST}#chi=famiglie&bisogni=mangiare")
    said = page.locator(".share-text").text_content() or ""

    assert [
        "La lista della tua famiglia",
        "– Ritirare la spesa",
        "  Sala Esempio, via dell'Esempio, tram di esempio, fermata di esempio",
        "  martedì e giovedì, dalle 16:30 alle 18:30",
        "  Chiuso nei giorni di festa",
        "  Orario diverso: giovedì 24 dicembre 2026, dalle 16:30 alle 17:30",
        "  Chiuso: giovedì 31 dicembre 2026",
        "  Prima telefona e prendi un appuntamento",
        "https://bacheca.example/it/lista/#chi=famiglie&bisogni=mangiare",
    ] == said.split("\n")


def test_nothing_is_kept(phone: BrowserContext, served: str) -> None:
    """No cookie, no storage; for whom one looks is told to nobody, needs are pages like others."""
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    page = opened(phone, f"{served}{LIST}#chi=donne&bisogni=ascolto")
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")

    assert [0, 0, ""] == kept
    assert [] == phone.cookies()
    assert [] == [
        url for url in asked if "chi=" in url.split("#")[0] or "donne" in url.split("#")[0]
    ]


def test_a_list_of_ids_nobody_knows(phone: BrowserContext, served: str) -> None:
    """An old or mistyped address gives the choices anew, and no error."""
    page = opened(phone, f"{served}{LIST}#chi=nessuno&bisogni=niente")

    assert page.get_by_text("Famiglie", exact=True).is_visible()
    assert not page.locator(".family-found").is_visible()


def test_without_network(phone: BrowserContext, served: str) -> None:
    """When the pages cannot be read the list says so, and the needs are one tap away."""
    page = opened(phone, served + LIST)
    phone.set_offline(True)
    page.get_by_label("Mangiare", exact=True).check()
    page.wait_for_selector(".family-trouble", state="visible")

    assert page.locator(".family-trouble").is_visible()


def test_without_script(browser: Browser, served: str) -> None:
    """The plain way is offered instead: one person and one need at a time."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + LIST)
    page.locator(".family-plain").get_by_role("link", name="Ti guidiamo noi").click()
    page.locator("main").get_by_role("link", name="Famiglie", exact=True).click()
    page.locator("main").get_by_role("link", name="Mangiare", exact=True).click()

    assert "it/percorso/famiglie/mangiare/" in page.url
    assert page.get_by_role("link", name="Ritirare la spesa").is_visible()
    context.close()
