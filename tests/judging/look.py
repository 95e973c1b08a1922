"""One look at one page on one screen: what a browser and the accessibility engine say of it.

Comes in: a window that stands somewhere. Goes out: faults in words, for the judging and for the
tests alike. Rule: the engine's answer is cut down inside the page, since its whole report costs
more to send than to make.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.judging.browser import PHONE, Screen
from tests.judging.site import BuiltPage

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
RUN = """async rules => (await axe.run(document, rules)).violations.flatMap(rule =>
  rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 120)} (${node.failureSummary})`))"""
IN_PLACE = """() => document.querySelectorAll('body *').forEach(e => {
  if (['fixed', 'sticky'].includes(getComputedStyle(e).position)) e.style.position = 'static'; })"""
"""What lies under things that stay in sight is scrolled from under them by people, not by engines
that look at everything at once."""
STILL = "document.getAnimations().forEach(each => each.finish())"
"""Half faded in, a picture has colours nobody chose."""
NARROW = {"width": 320, "height": 480}
"""400 % zoom on a desk."""


@dataclass(frozen=True)
class Look:
    """What was found on one page, each a line of words."""

    page: BuiltPage
    violations: tuple[str, ...]
    low_targets: tuple[str, ...]
    complaints: tuple[str, ...]
    elsewhere: tuple[str, ...]


def look_at(window: Page, origin: str, page: BuiltPage, screen: Screen) -> Look:
    """Opens the page; leaves it with the fixed doors at its end."""
    with _listening(window, origin) as heard:
        window.goto(origin + page.address)
        window.evaluate(IN_PLACE)
        violations = accessibility(window)
        low = window.evaluate("least => judging.lowTargets(least)", screen.least_touch)
    return Look(page, tuple(violations), tuple(low), tuple(heard.said), tuple(heard.elsewhere))


def looks_at(
    window: Page, origin: str, pages: Iterable[BuiltPage], screen: Screen = PHONE
) -> Iterator[Look]:
    for page in pages:
        yield look_at(window, origin, page, screen)


def accessibility(window: Page) -> list[str]:
    """What the engine finds, text contrast of 7 to 1 included, once nothing moves any more."""
    window.emulate_media(reduced_motion="reduce")
    window.evaluate(STILL)
    window.evaluate(AXE_SCRIPT)
    return list(window.evaluate(RUN, RULES))


def narrow(window: Page) -> tuple[int, list[str]]:
    """How many pixels run out sideways at 320, and what does."""
    before = window.viewport_size
    window.set_viewport_size({"width": NARROW["width"], "height": NARROW["height"]})
    found = sideways(window)
    if before:
        window.set_viewport_size(before)
    return found


def enlarged(window: Page) -> tuple[int, list[str]]:
    """The same with text twice as large."""
    window.evaluate("document.documentElement.style.fontSize = '200%'")
    found = sideways(window)
    window.evaluate("document.documentElement.style.fontSize = ''")
    return found


def spread(window: Page) -> list[str]:
    """What the reader's own distances between letters, words and lines cut, cover or push out."""
    window.evaluate(IN_PLACE)
    window.evaluate("judging.spreadText()")
    width, wide = sideways(window)
    out = [f"{width} px out sideways: {'; '.join(wide)}"] if width else []
    return [*out, *window.evaluate("judging.squeezed()")]


def sideways(window: Page) -> tuple[int, list[str]]:
    width = int(window.evaluate("judging.sideways()"))
    return width, list(window.evaluate("judging.whoIsWide()")) if width else []


class _Heard:
    """What the browser complained of, and whom the page asked besides its own host."""

    def __init__(self, origin: str) -> None:
        self._host = urlsplit(origin).netloc
        self.said: list[str] = []
        self.elsewhere: list[str] = []

    def answered(self, url: str, status: int) -> None:
        if status >= 400:
            self.said.append(f"{status} {url}")

    def asked(self, url: str) -> None:
        target = urlsplit(url)
        if target.scheme in ("http", "https", "ws", "wss") and target.netloc != self._host:
            self.elsewhere.append(url)


@contextmanager
def _listening(window: Page, origin: str) -> Iterator[_Heard]:
    heard = _Heard(origin)
    listeners = {
        "console": lambda message: heard.said.append(message.text),
        "pageerror": lambda fault: heard.said.append(str(fault)),
        "response": lambda answer: heard.answered(answer.url, answer.status),
        "request": lambda request: heard.asked(request.url),
    }
    for event, listener in listeners.items():
        window.on(event, listener)  # type: ignore[call-overload]
    try:
        yield heard
    finally:
        for event, listener in listeners.items():
            window.remove_listener(event, listener)
