"""How much later than a blank page a page paints, on a slow line and a slow processor.

Comes in: a browser, where the site is served, pages. Goes out: milliseconds. A blank page is
visited between the others, in the same run, because a machine's speed changes while it measures;
a page that seems late is visited again and again before it is called so. The line is the browser's
own emulation: it knows round trips and rate, not the first flight of TCP.
"""

from collections.abc import Iterable, Iterator
from statistics import median

from playwright.sync_api import Browser

from tests.judging.browser import window
from tests.judging.goals import GOALS, Figure
from tests.judging.site import BuiltPage

BLANK = "blank-page"
BLANK_PAGE = b"<!doctype html><html lang=en><title>.</title><p>.</html>"
SLOW_3G = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
SLOWER = 6
"""Times, the processor: an old phone beside a developer's machine."""
PAGES_BETWEEN_BLANKS = 4
MORE_VISITS = 4
(LIMIT,) = (goal.limit for goal in GOALS if goal.name == "paint")
FIRST = """() => new Promise(painted => {
  const look = () => {
    const [first] = performance.getEntriesByName("first-contentful-paint");
    first ? painted(first.startTime) : setTimeout(look, 20);
  };
  look();
})"""


def figures(browser: Browser, origin: str, pages: Iterable[BuiltPage]) -> Iterator[Figure]:
    """Needs `BLANK` to be served beside the site."""
    blank = 0.0
    for number, page in enumerate(pages):
        if number % PAGES_BETWEEN_BLANKS == 0:
            blank = median(first_paint(browser, origin + BLANK) for _ in range(3))
        late = first_paint(browser, origin + page.address) - blank
        if late > LIMIT:
            late = median([late, *_again(browser, origin, page)])
        yield Figure("paint", page.address, round(late))


def _again(browser: Browser, origin: str, page: BuiltPage) -> Iterator[float]:
    """In pairs with a blank page, so that both meet the machine in the same mood."""
    for _ in range(MORE_VISITS):
        blank = first_paint(browser, origin + BLANK)
        yield first_paint(browser, origin + page.address) - blank


def first_paint(browser: Browser, address: str) -> float:
    """Of a first visit, nothing kept from before; milliseconds."""
    with window(browser, device_scale_factor=2, is_mobile=True) as page:
        debugging = page.context.new_cdp_session(page)
        debugging.send("Network.enable")
        debugging.send("Network.emulateNetworkConditions", SLOW_3G)
        debugging.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(address)
        return float(page.evaluate(FIRST))
