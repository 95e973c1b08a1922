"""What a kiosk adds to the real site, in the real window: codes, keys, a voice, a printer."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, Playwright, Route

from tests.kiosk.furnished import READY, Furnished, a_furnished_kiosk, code_in, touch
from tests.kiosk.outside import Outside
from tests.kiosk.stand import wait_until

SERVICE = "/ar/servizi/ritirare-la-spesa/"
HOST = "https://bacheca.example"
SLIP_TITLE = "FN:مثال: استلام المواد الغذائية"

WORDS = {
    "it": "città",
    "ar": "خبز؟",
    "fil": "piñata",
    "es": "¿niña",
    "si": "ක්‍රමය",
    "ro": "învăț",
    "uk": "їжа",
    "bn": "খাবার",
    "sq": "çfarë",
    "fr": "hôpital",
    "en": "food",
}
"""One in each language, with a letter that only it has."""
FIELD = """<!doctype html><html lang="{tag}"><head><meta charset="utf-8"><title>Prova</title>
<style>{style}</style><script src="/prova.js"></script></head><body data-page="prova">
<h1>Prova</h1><p id="heard">-</p>
<form id="form"><input id="field"></form><input id="number" inputmode="numeric">
<input id="mail" type="email"><textarea id="long"></textarea><input id="choice" type="checkbox">
<input id="fixed" readonly value="x"></body></html>"""
HEARING = """addEventListener('DOMContentLoaded', () => {
  const heard = document.querySelector('#heard')
  field.addEventListener('input', event => {
    heard.textContent = `${event.inputType} ${field.value}`
  })
  form.addEventListener('submit', event => { event.preventDefault(); heard.textContent = 'sent' })
})"""


@pytest.fixture(scope="module")
def kiosk(
    built_site: Path, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Furnished]:
    """As patient as in a hall; it has a printer, and the smallest screen that still stands."""
    folder, size = tmp_path_factory.mktemp("furniture"), (1000, 1200)
    with a_furnished_kiosk(built_site, playwright, folder, size, printer_name="ufficio") as kiosk:
        yield kiosk


@pytest.fixture(scope="module")
def guided(kiosk: Furnished, built_site: Path) -> Page:
    """Its page; pages to write in, dressed as the site's are, lie over addresses of the site."""
    home = (built_site / "it" / "index.html").read_text(encoding="utf-8")
    style = home.partition("<style>")[2].partition("</style>")[0]

    def field(route: Route) -> None:
        tag = route.request.url.split("/")[3]
        route.fulfill(body=FIELD.format(tag=tag, style=style), content_type="text/html")

    def script(route: Route) -> None:
        route.fulfill(body=HEARING, content_type="text/javascript")

    kiosk.page.route("**/prova/", field)
    kiosk.page.route("**/prova.js", script)
    return kiosk.page


@pytest.fixture
def page(guided: Page, outside: Outside) -> Page:
    """Where the last test left it."""
    outside.visits.clear()
    return guided


def code(page: Page, kind: str) -> Locator:
    """The place of a code on the sheet; it is there only if it is shown."""
    return page.locator(f'.kiosk-sheet[open] [data-code="{kind}"]:not([hidden]) .kiosk-sheet-code')


def kinds_shown(page: Page) -> list[str]:
    """Which codes the sheet shows."""
    shown = page.locator(".kiosk-sheet[open] [data-code]:not([hidden])")
    return [str(each.get_attribute("data-code")) for each in shown.all()]


def test_page_to_take_away(page: Page, kiosk: Furnished) -> None:
    """A telephone reads the address of this page in this language, the short one of paper."""
    kiosk.open(SERVICE)
    touch(page.locator('[data-act="take"]'))
    assert code_in(code(page, "page")) == f"{HOST}/90102"


def test_page_without_a_printed_address(page: Page, kiosk: Furnished) -> None:
    """Its public address is read, not that of this machine."""
    kiosk.open("/uk/settimana/")
    touch(page.locator('[data-act="take"]'))
    assert code_in(code(page, "page")) == f"{HOST}/uk/settimana/"
    assert kinds_shown(page) == ["page"]


def test_facts_of_a_service(page: Page, kiosk: Furnished) -> None:
    """A telephone without network gets a card for its address book, in this language."""
    kiosk.open(SERVICE)
    touch(page.locator('[data-act="take"]'))
    lines = code_in(code(page, "contact")).split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert SLIP_TITLE in lines
    assert f"URL:{HOST}/90102" in lines


@pytest.mark.parametrize("way", ['[data-act="take"]', '[type="text/calendar"]'])
def test_facts_of_an_event(page: Page, kiosk: Furnished, way: str) -> None:
    """Instead of a file, a telephone gets the date itself."""
    kiosk.open("/it/eventi/festa-di-primavera/")
    touch(page.locator(way))
    (event,) = Calendar.from_ical(code_in(code(page, "event"))).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Esempio: Festa di primavera"
    assert f"{event.decoded('DTSTART'):%Y-%m-%d %H:%M%z}" == "2027-05-15 08:00+0000"


PARTNER = "/it/enti/cooperativa-esempio-due/"
ELSEWHERE = {
    "a number for who is in danger": ("/it/chiamare/", "tel", "tel:112", "112"),
    "the same in another language": ("/fr/chiamare/", "tel", "tel:1522", "1522"),
    "another site": (PARTNER, "web", "https://esempio-due.example", "esempio-due.example"),
    "a mail address": (PARTNER, "mail", "mailto:casa@esempio-due.example", None),
}
"""Where it stands, its kind, what it leads to, and what is written beside the code."""


@pytest.mark.parametrize("case", ELSEWHERE.values(), ids=ELSEWHERE.keys())
def test_what_is_not_here(
    page: Page, kiosk: Furnished, case: tuple[str, str, str, str | None]
) -> None:
    """It becomes a code, with what can be copied by eye beside it; the visitor stays."""
    path, kind, address, written = case
    kiosk.open(path)
    touch(page.locator(f'main a[href^="{address}"]').first)
    beside = page.locator(f'[data-code="{kind}"] .kiosk-sheet-written')
    assert code_in(code(page, kind)).rstrip("/") == address
    assert beside.inner_text() == (written or address.partition(":")[2])
    assert kinds_shown(page) == [kind]
    assert page.url == kiosk.stand.origin + path


def test_chat_with_a_partner(page: Page, kiosk: Furnished) -> None:
    """A number of WhatsApp becomes a code, too."""
    kiosk.open(SERVICE)
    page.evaluate(
        "main.insertAdjacentHTML('afterbegin', '<a id=chat href=https://wa.me/39021>x</a>')"
    )
    touch(page.locator("#chat"))
    assert code_in(code(page, "chat")) == "https://wa.me/39021"
    assert page.locator('[data-code="chat"] .kiosk-sheet-written').inner_text() == "+39021"


@pytest.mark.parametrize("way", ['[data-way="whatsapp"]', '[data-way="code"]', '[href="#manda"]'])
def test_ways_to_send_a_page(page: Page, kiosk: Furnished, way: str) -> None:
    """On a telephone they send it; here they all lead to its code."""
    kiosk.open(SERVICE)
    touch(page.locator(way))
    assert code_in(code(page, "page")) == f"{HOST}/90102"


def test_family_list_to_take_away(page: Page, kiosk: Furnished) -> None:
    """The code of the list holds what was chosen, though the address of the page does not."""
    kiosk.open("/it/lista/")
    page.get_by_label("Mangiare", exact=True).check(force=True)
    page.wait_for_selector('[data-group="economic"] .card')
    touch(page.locator('[data-act="take"]'))
    wait_until(lambda: code_in(code(page, "page")).endswith("/it/lista/#bisogni=mangiare"))


def test_referral_to_take_away(page: Page, kiosk: Furnished) -> None:
    """The telephone gets the card with what was chosen, and so the way back to the list."""
    address = "/ar/lista/invio/#chi=famiglie&bisogni=mangiare"
    kiosk.open(address)
    page.wait_for_selector(".referral-entry")
    touch(page.locator('[data-act="take"]'))
    assert code_in(code(page, "page")) == HOST + address


def test_printed_referral(page: Page, kiosk: Furnished) -> None:
    """Its own button prints the card, lines and all, as everywhere else."""
    kiosk.open("/it/lista/invio/#bisogni=mangiare")
    page.wait_for_selector(".referral-entry")
    wait_until(lambda: _is_printed(page, ".referral-print"), 30)
    (sheet,) = pypdfium2.PdfDocument(kiosk.printed.read_bytes())
    words = sheet.get_textpage().get_text_bounded()
    assert "Ritirare la spesa" in words
    assert "Chi ti manda" in words


def test_flyer(page: Page, kiosk: Furnished) -> None:
    """It becomes the code of its public address, and can be printed."""
    address = "/it/volantini/ritirare-la-spesa-90101.pdf"
    kiosk.open("/it/servizi/ritirare-la-spesa/")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    touch(page.locator(f'main a[href$="{address[4:]}"]'))
    assert code_in(code(page, "file")) == HOST + address
    assert page.locator('.kiosk-sheet [data-act="print"]').is_visible()


def test_printed_page(page: Page, kiosk: Furnished) -> None:
    """The page comes out on A4 with its own words, on white; a second sheet has to wait."""
    kiosk.open("/it/luoghi/sala-esempio/")
    wait_until(lambda: _is_taken_printed(page), 30)
    sheet = pypdfium2.PdfDocument(kiosk.printed.read_bytes())
    words = sheet[0].get_textpage().get_text_bounded()
    assert sheet[0].get_size() == pytest.approx((595.3, 841.9), abs=1)
    assert "Sala Esempio" in words
    assert sheet[0].render(scale=0.1).to_pil().getpixel((0, 0)) == (255, 255, 255)
    assert not _is_taken_printed(page)


def _is_taken_printed(page: Page) -> bool:
    touch(page.locator('[data-act="take"]'))
    return _is_printed(page, '.kiosk-sheet [data-act="print"]')


def _is_printed(page: Page, way: str) -> bool:
    touch(page.locator(way))
    said = page.locator(".kiosk-sheet-said")
    wait_until(lambda: said.inner_text() != "")
    return said.inner_text() == said.get_attribute("data-sent")


def test_page_read_aloud(page: Page, kiosk: Furnished) -> None:
    """The machine's voice says what stands on it, part by part, and the street in Italian."""
    kiosk.said.unlink(missing_ok=True)
    kiosk.open("/ar/luoghi/casa-esempio/")
    touch(page.locator('[data-act="aloud"]'))
    wait_until(lambda: page.locator('[data-act="aloud"][aria-pressed="false"]').count() == 1, 40)
    said = kiosk.said.read_text(encoding="utf-8")
    assert said.index("-v ar ") < said.index("بيت المثال")
    assert said.index("بيت المثال") < said.index("via dell'Esempio 3")
    assert said.rindex("-v it ", 0, said.index("via dell'Esempio 3")) > said.index("العنوان")


@pytest.mark.parametrize(("path", "is_offered"), [("/it/", True), ("/fil/", False)])
def test_language_without_a_voice(
    page: Page, kiosk: Furnished, path: str, *, is_offered: bool
) -> None:
    """Nobody is offered to hear what would not be understood."""
    kiosk.open(path)
    assert page.locator('[data-act="aloud"]').is_visible() == is_offered


@pytest.mark.parametrize(("tag", "word"), WORDS.items(), ids=WORDS.keys())
def test_word_on_the_keys(page: Page, kiosk: Furnished, tag: str, word: str) -> None:
    """Each language can be written with keys of its own, and the page hears it."""
    _open_field(page, kiosk, tag)
    _type(page, word)
    heard = page.locator("#heard").inner_text()
    assert (page.input_value("#field"), heard) == (word, f"insertText {word}")


def test_chinese_word(page: Page, kiosk: Furnished) -> None:
    """It is written as it is said, sign by sign, chosen among those that sound so."""
    _open_field(page, kiosk, "zh-Hans")
    for syllable, sign in (("shi", "食"), ("wu", "物")):
        _type(page, syllable)
        touch(page.locator(f'.kiosk-keyboard-choices [data-letter="{sign}"]'))
    assert page.input_value("#field") == "食物"


def test_other_letters(page: Page, kiosk: Furnished) -> None:
    """Whoever reads Arabic can write a name in Latin letters, and digits and signs."""
    _open_field(page, kiosk, "ar")
    touch(page.locator('[data-key="other"]'))
    touch(page.locator('[data-key="capitals"]'))
    _type(page, "Via")
    touch(page.locator('[data-key="space"]'))
    touch(page.locator('[data-key="figures"]'))
    _type(page, "12")
    touch(page.locator('[data-key="erase"]'))
    assert page.input_value("#field") == "Via 1"


def test_letter_in_the_middle(page: Page, kiosk: Furnished) -> None:
    """Keys write and erase where the visitor is."""
    _open_field(page, kiosk, "it")
    _type(page, "cata")
    page.evaluate("field.setSelectionRange(2, 2)")
    _type(page, "s")
    assert page.input_value("#field") == "casta"
    page.evaluate("field.setSelectionRange(1, 4)")
    touch(page.locator('[data-key="erase"]'))
    assert page.input_value("#field") == "ca"


def test_word_that_is_done(page: Page, kiosk: Furnished) -> None:
    """The form is sent, and the keys go away."""
    _open_field(page, kiosk, "it")
    _type(page, "pane")
    touch(page.locator('[data-key="done"]'))
    assert page.locator("#heard").inner_text() == "sent"
    assert page.locator(".kiosk-keyboard").count() == 0


@pytest.mark.parametrize(
    ("field", "first_key"),
    [("number", "1"), ("mail", "q"), ("long", "q"), ("choice", None), ("fixed", None)],
)
def test_where_words_can_be_written(
    page: Page, kiosk: Furnished, field: str, first_key: str | None
) -> None:
    """The keys come there, digits first where digits are asked for, and nowhere else."""
    _open_field(page, kiosk, "it")
    page.evaluate("document.activeElement.blur()")
    page.focus(f"#{field}")
    keys = page.locator(".kiosk-keyboard [data-letter]")
    assert (keys.first.inner_text() if keys.count() else None) == first_key


@pytest.mark.parametrize("tag", ["it", "ar", "bn", "si"])
def test_every_key_can_be_touched(page: Page, kiosk: Furnished, tag: str) -> None:
    """In the languages with most letters, too, a key is 48 pixels wide and 72 high at least."""
    _open_field(page, kiosk, tag)
    sizes = page.evaluate(
        "[...document.querySelectorAll('.kiosk-keyboard button')]"
        ".filter(key => key.checkVisibility()).map(key => [key.offsetWidth, key.offsetHeight])"
    )
    assert len(sizes) > 25
    assert [(wide, high) for wide, high in sizes if wide < 48 or high < 72] == []


def test_after_all_that(kiosk: Furnished, outside: Outside) -> None:
    """Nothing got out of the kiosk, and no file is left in the home of its user."""
    kiosk.open("/it/")
    assert kiosk.stand.escapes(outside) == []
    assert "js: " not in kiosk.stand.words


def _open_field(page: Page, kiosk: Furnished, tag: str) -> None:
    page.goto(f"{kiosk.stand.origin}/{tag}/prova/")
    page.wait_for_selector(READY)
    page.focus("#field")
    page.wait_for_selector(".kiosk-keyboard")
    if tag.startswith("zh"):  # its signs come a little later than its keys
        page.wait_for_load_state("networkidle")


def _type(page: Page, word: str) -> None:
    """By keys that stand there, each the longest that fits: some write several letters."""
    left = page.evaluate(
        """word => {
          const keys = () => [...document.querySelectorAll('.kiosk-keyboard-rows [data-letter]')]
          while (word) {
            const fitting = keys().filter(key => word.startsWith(key.dataset.letter))
            if (!fitting.length) break
            const key = fitting.sort((a, b) => b.dataset.letter.length - a.dataset.letter.length)[0]
            const letter = key.dataset.letter
            key.click()
            word = word.slice(letter.length)
          }
          return word
        }""",
        word,
    )
    assert left == "", "there is no key for it"
