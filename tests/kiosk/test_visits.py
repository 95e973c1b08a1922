"""Visits on the real site in the real window: what is offered, how they end, what is left of them.

What a finger does is done through X, so that the program sees it; the rest over the debugging port.
"""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright

from tests.judging.browser import STANDING
from tests.judging.look import IN_PLACE, accessibility
from tests.kiosk.furnished import Furnished, a_furnished_kiosk, touch
from tests.kiosk.makers import a_voice
from tests.kiosk.outside import Outside
from tests.kiosk.stand import wait_until

WARNING = ".kiosk-warning"
CODE = "271828"
TRACES = """async () => {
  localStorage.setItem('visitor', 'x'); sessionStorage.setItem('visitor', 'x')
  document.cookie = 'visitor=x'; window.name = 'visitor'; await caches.open('visitor')
  await new Promise(done => { indexedDB.open('visitor').onsuccess = done })
}"""
LEFT = """async () => ({
  local: localStorage.length,
  visitor: sessionStorage.getItem('visitor'),
  looks: sessionStorage.getItem('kiosk-looks'),
  cookie: document.cookie,
  name: window.name,
  caches: await caches.keys(),
  databases: await indexedDB.databases(),
  history: history.length,
  scrolled: scrollY,
  worn: ['big', 'contrast', 'low'].filter(look => look in document.documentElement.dataset),
  height: innerHeight,
})"""
NOTHING_LEFT: dict[str, Any] = {
    "local": 0,
    "visitor": None,
    "looks": None,
    "cookie": "",
    "name": "",
    "caches": [],
    "databases": [],
    "history": 1,
    "scrolled": 0,
    "worn": [],
    "height": 1920,
}


@pytest.fixture(scope="module")
def kiosk(
    built_site: Path, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Furnished]:
    """It asks soon, wipes after three seconds more, and changes its slides twice a second."""
    hasty: dict[str, Any] = {"idle_seconds": 1.5, "warning_seconds": 3.0, "attract_seconds": 0.5}
    hasty |= {"staff_code": CODE}
    folder = tmp_path_factory.mktemp("visits")
    with a_furnished_kiosk(built_site, playwright, folder, **hasty) as kiosk:
        yield kiosk


@pytest.fixture
def start(kiosk: Furnished) -> Page:
    """The start page, as the next visitor finds it."""
    return kiosk.open("/")


def finger(kiosk: Furnished, x: int = 4, y: int = 900) -> None:
    """At the edge, where nothing stands, unless told otherwise."""
    kiosk.stand.screen.click(x, y)


def test_machine_whose_language_is_not_the_visitors(start: Page) -> None:
    """No language is set apart or offered before the visitor has chosen one."""
    assert start.evaluate("[...navigator.languages]") == ["zxx"]
    assert start.locator(".greeting-yours").count() == 0
    assert start.locator(".offer:visible").count() == 0


def test_nobody_in_the_hall(start: Page) -> None:
    """The slides speak one language after the other, each in its own direction, tools with them."""
    seen: dict[str, str] = {}
    start.wait_for_selector(".kiosk-attract a")

    def all_seen() -> bool:
        language, direction, tools = start.evaluate(
            """(({lang, dir}) => [lang, dir, document.querySelector('.kiosk-bar span').lang])(
              document.querySelector('.kiosk-attract'))"""
        )
        assert tools == language
        seen[language] = direction
        return len(seen) >= 6 and "ar" in seen

    wait_until(all_seen)
    assert seen["ar"] == "rtl"
    assert {direction for tag, direction in seen.items() if tag != "ar"} == {"ltr"}


def test_touch_on_a_slide(start: Page, kiosk: Furnished) -> None:
    """It leads to the thing itself, in the language of the slide."""
    start.wait_for_selector(".kiosk-attract a")
    language, address = start.evaluate(
        """() => {
          const link = document.querySelector('.kiosk-attract a')
          link.click()
          return [link.closest('[lang]').lang, link.href]
        }"""
    )
    start.wait_for_url(address)
    assert address.startswith(f"{kiosk.stand.origin}/{language}/")


def test_visitor_who_is_still_there(kiosk: Furnished) -> None:
    """The question is asked in the page's language; the finger that answers does no more."""
    page = kiosk.open("/ar/")
    finger(kiosk)
    page.wait_for_selector(WARNING, state="visible")
    assert page.locator(WARNING).evaluate("dialog => dialog.matches(':modal:lang(ar)')")
    assert page.locator(".kiosk-warning-left").inner_text() in "0123"
    finger(kiosk, 540, 420)  # a need stands there, below the veil
    page.wait_for_selector(WARNING, state="hidden")
    assert page.url == f"{kiosk.stand.origin}/ar/"


def test_visitor_who_has_gone(kiosk: Furnished) -> None:
    """The start page comes back by itself, as if nobody had been there."""
    page = kiosk.open("/it/chiamare/")
    finger(kiosk)
    page.wait_for_selector(WARNING, state="visible")
    assert kiosk.next_page().evaluate(LEFT) == NOTHING_LEFT


def test_next_visitor(kiosk: Furnished) -> None:
    """Nothing is left of a visit that is done: not one address, choice, word or look."""
    for path in ("/it/", "/it/chiamare/", "/it/lista/#chi=donne&bisogni=ascolto"):
        page = kiosk.open(path)
    page.evaluate(TRACES)
    for look in ("big", "contrast", "low"):
        touch(page.locator(f'[data-act="{look}"]'))
    wait_until(lambda: page.evaluate("innerHeight") == 1280)
    page.evaluate("scrollTo(0, 500)")
    touch(page.locator('[data-act="finish"]'))
    fresh = kiosk.next_page()
    assert fresh.evaluate(LEFT) == NOTHING_LEFT
    fresh.evaluate("history.back()")
    fresh.wait_for_timeout(200)
    assert fresh.url == f"{kiosk.stand.origin}/"


def test_visitor_who_is_done_while_it_speaks(kiosk: Furnished) -> None:
    """The voice ends with the visit: no further part of the page is heard in the hall."""
    a_voice(kiosk.folder / "programs", kiosk.said, seconds=60)
    page = kiosk.open("/it/luoghi/casa-esempio/")
    touch(page.locator('[data-act="aloud"]'))
    wait_until(kiosk.said.exists)
    touch(page.locator('[data-act="finish"]'))
    kiosk.next_page()
    assert kiosk.said.read_text(encoding="utf-8").count("-v it ") == 1


def test_page_whose_process_dies(kiosk: Furnished) -> None:
    """What comes back is a new visit, with all that a kiosk adds to a page."""
    page = kiosk.open("/it/chiamare/")
    page.evaluate(TRACES)
    touch(page.locator('[data-act="big"]'))
    finger(kiosk)
    kiosk.stand.kill_renderers()
    fresh = kiosk.next_page()
    assert fresh.evaluate(LEFT) == NOTHING_LEFT
    fresh.wait_for_selector(".kiosk-attract a")


def test_volunteer(kiosk: Furnished) -> None:
    """The page behind taps and code is plain; closing it leaves no way back."""
    page = kiosk.open("/it/")
    for _ in range(5):
        finger(kiosk, 30, 30)
        page.wait_for_timeout(80)
    page.get_by_role("heading", name="Codice").wait_for()
    for digit in CODE:
        page.get_by_role("link", name=digit, exact=True).click()
    page.get_by_role("heading", name="Contati oggi").wait_for()
    assert page.locator(".kiosk-floor").count() == 0
    page.get_by_role("link", name="Chiudi").click()
    assert kiosk.next_page().evaluate(LEFT) == NOTHING_LEFT


def test_disk_after_visits(kiosk: Furnished) -> None:
    """No file of the kiosk's user names a page that was read."""
    kiosk.open("/it/chiamare/")
    files = [file for file in (kiosk.folder / "person").rglob("*") if file.is_file()]
    assert [file for file in files if b"chiamare" in file.read_bytes()] == []


def test_visitor_in_danger_who_leaves_at_once(kiosk: Furnished) -> None:
    """The button that leaves a delicate page also wipes the visit."""
    page = kiosk.open("/it/chiamare/")
    page.evaluate(TRACES)
    touch(page.locator("[data-leave]"))
    assert kiosk.next_page().evaluate(LEFT) == NOTHING_LEFT


def test_looks_from_page_to_page(kiosk: Furnished) -> None:
    """Large letters and strong colours stay for the visit; they are there before the first word."""
    page = kiosk.open("/it/")
    for look in ("big", "contrast"):
        touch(page.locator(f'[data-act="{look}"]'))
    page.goto(f"{kiosk.stand.origin}/it/settimana/", wait_until="domcontentloaded")
    size, ground = page.evaluate(
        "[getComputedStyle(document.documentElement).fontSize,"
        " getComputedStyle(document.body).backgroundColor]"
    )
    assert (size, ground) == ("32px", "rgb(0, 0, 0)")
    touch(page.locator('[data-act="big"][aria-pressed="true"]'))
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "24px"
    touch(page.locator('[data-act="contrast"][aria-pressed="true"]'))


def test_visitor_who_sits(kiosk: Furnished) -> None:
    """One touch brings the whole page into the lower two thirds; another lets it up again."""
    page = kiosk.open("/it/")
    touch(page.locator('[data-act="low"]'))
    wait_until(lambda: page.evaluate("innerHeight") == 1280)
    assert page.locator('[data-act="low"]').bounding_box()["y"] > 1000  # type: ignore[index]
    touch(page.locator('[data-act="low"]'))
    wait_until(lambda: page.evaluate("innerHeight") == 1920)


@pytest.mark.parametrize("path", ["/", "/it/", "/ar/servizi/ritirare-la-spesa/"])
def test_what_is_always_there(kiosk: Furnished, path: str) -> None:
    """Doors and tools stand in the lower third."""
    page = kiosk.open(path)
    tops = page.evaluate(
        "[...document.querySelectorAll('.kiosk-floor a, .kiosk-floor button')]"
        ".filter(each => each.checkVisibility()).map(each => each.getBoundingClientRect().top)"
    )
    assert len(tops) >= 3
    assert min(tops) > 1280


@pytest.mark.parametrize("path", ["/", "/it/chiamare/"])
def test_day_of_the_copy(kiosk: Furnished, path: str) -> None:
    """It is in sight on every page, in one line that is right today."""
    page = kiosk.open(path)
    (shown,) = page.locator(".kiosk-copy:visible").all_inner_texts()
    assert "2026" in shown


def test_languages_on_a_tall_screen(start: Page) -> None:
    """All twelve, and the doors for who is in danger, stand in the lower two thirds, in sight."""
    start.wait_for_selector(".kiosk-attract a")
    places = start.evaluate(
        "[...document.querySelectorAll('.greeting, .greetings-danger')]"
        ".map(door => door.getBoundingClientRect()).map(({top, bottom}) => [top, bottom])"
    )
    floor = start.locator(".kiosk-floor").bounding_box()
    assert floor is not None
    assert len(places) == 24
    assert min(top for top, _ in places) > 1920 / 3 - 200
    assert max(bottom for _, bottom in places) < floor["y"]


@pytest.mark.parametrize("path", ["/", "/it/", "/ar/servizi/ritirare-la-spesa/"])
def test_furnished_page_for_everybody(kiosk: Furnished, path: str) -> None:
    """With all that a kiosk adds the accessibility engine finds nothing, and no target is low."""
    page = kiosk.open(path)
    page.evaluate(IN_PLACE)
    assert accessibility(page) == []
    page.evaluate(Path("tests/judging/in_page.js").read_text(encoding="utf-8"))
    assert page.evaluate("least => judging.lowTargets(least)", STANDING.least_touch) == []


def test_finger_that_is_felt(kiosk: Furnished) -> None:
    """Less than a tenth of a second from the touch to the next picture, which shows it."""
    page = kiosk.open("/it/")
    measured = page.evaluate(
        """async () => {
          const felt = []
          for (const link of [...document.querySelectorAll('.tile')].slice(0, 7)) {
            const start = performance.now()
            link.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}))
            if (!link.hasAttribute('data-touched')) return [Infinity]
            await new Promise(seen => requestAnimationFrame(() => setTimeout(seen)))
            felt.push(performance.now() - start)
          }
          return felt
        }"""
    )
    assert median(measured) < 100


@pytest.mark.parametrize(
    "path", ["/it/servizi/ritirare-la-spesa/", "/it/lista/invio/#bisogni=mangiare"]
)
def test_hall_without_a_printer(kiosk: Furnished, path: str) -> None:
    """No page offers to print."""
    page = kiosk.open(path)
    page.wait_for_selector('[data-way="print"]', state="attached")
    assert not page.get_by_role("button", name="Stampa").is_visible()


def test_visits_that_leave_no_page_behind(kiosk: Furnished, outside: Outside) -> None:
    """After several visits there is one page, and nothing got out."""
    for _ in range(3):
        touch(kiosk.open("/it/").locator('[data-act="finish"]'))
        kiosk.next_page()
    assert kiosk.stand.escapes(outside) == []
