"""Pages as a browser prints them: nothing lies over anything else, no page is wasted."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser

from tests.building import BUILT_AT
from tests.judging.browser import window

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""
CHOICES = "#chi=famiglie&bisogni=mangiare,casa,italiano,scuola"
"""Four needs; three things and more answer them."""
LISTS = {"referral": f"{{}}/lista/invio/{CHOICES}", "family": f"{{}}/lista/{CHOICES}"}
SHORT = {
    "service": "{}/servizi/ritirare-la-spesa/",
    "event": "{}/eventi/festa-di-primavera/",
    "week": "{}/settimana/",
    "need": "{}/bisogni/mangiare/",
}
PAGES = LISTS | SHORT
NAMES = [f"{name} {tag}" for name in PAGES for tag in ("it", "ar")]
DOTS = 150 / 72
"""Per point, as a printer's preview has them."""


@pytest.fixture(scope="module")
def printed(browser: Browser, served: str) -> Iterator[Callable[[str], pypdfium2.PdfDocument]]:
    """One of the pages above, on A4."""
    with window(browser, viewport={"width": 1000, "height": 900}) as page:
        page.clock.set_fixed_time(BUILT_AT)

        @cache
        def made(name: str) -> pypdfium2.PdfDocument:
            kind, tag = name.split()
            page.goto("about:blank")
            page.goto(served + PAGES[kind].format(tag), wait_until="networkidle")
            return pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))

        yield made


def lines_on(page: pypdfium2.PdfPage) -> Iterator[tuple[Box, str]]:
    """Where words stand, and the words."""
    words = page.get_textpage()
    for number in range(words.count_rects()):
        box = words.get_rect(number)
        said = words.get_text_bounded(*box).strip()
        if said:
            yield box, said


def lie_over(one: Box, other: Box) -> bool:
    """Letters of two lines may touch; they never share half of their height."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    least = min(one[3] - one[1], other[3] - other[1])
    return wide > 2 and high > least / 2


def code_on(page: pypdfium2.PdfPage) -> Box | None:
    """The code with its quiet zone."""
    found = zxingcpp.read_barcodes(page.render(scale=DOTS).to_pil())
    if not found:
        return None
    corners = re.findall(r"(\d+)x(\d+)", str(found[0].position))
    across, down = ([int(pair[each]) / DOTS for pair in corners] for each in (0, 1))
    left, right = min(across), max(across)
    quiet = 4 * (right - left) / 41  # as fine as the list's address makes it
    above, below = page.get_height() - min(down), page.get_height() - max(down)
    return left - quiet, below - quiet, right + quiet, above + quiet


@pytest.mark.parametrize("name", NAMES)
def test_nothing_lies_over_anything(
    name: str, printed: Callable[[str], pypdfium2.PdfDocument]
) -> None:
    """No line of words over another, nor over a code and its quiet zone."""
    faults = []
    for page in printed(name):
        lines = list(lines_on(page))
        code = code_on(page) if name.startswith("family") else None
        faults += [
            (said, other)
            for (box, said), (below, other) in combinations(lines, 2)
            if lie_over(box, below) and said not in other and other not in said
        ]
        faults += [(said, "code") for box, said in lines if code and lie_over(box, code)]

    assert [] == faults


@pytest.mark.parametrize("tag", ["it", "ar"])
def test_the_list_has_its_code(tag: str, printed: Callable[[str], pypdfium2.PdfDocument]) -> None:
    """It can be read, once, from the finished page."""
    assert 1 == sum(code_on(page) is not None for page in printed(f"family {tag}"))


@pytest.mark.parametrize("name", NAMES)
def test_the_foot_is_never_alone(
    name: str, printed: Callable[[str], pypdfium2.PdfDocument]
) -> None:
    """A page of paper holds more than an address."""
    assert [] == [page for page in printed(name) if len(list(lines_on(page))) < 4]


@pytest.mark.parametrize("name", [f"{name} {tag}" for name in SHORT for tag in ("it", "ar")])
def test_two_sides_are_enough(name: str, printed: Callable[[str], pypdfium2.PdfDocument]) -> None:
    """One sheet holds one thing."""
    assert len(printed(name)) <= 2


@pytest.mark.parametrize("name", [f"{name} {tag}" for name in LISTS for tag in ("it", "ar")])
def test_paper_leads_back_to_the_choices(
    name: str, printed: Callable[[str], pypdfium2.PdfDocument]
) -> None:
    """At the foot stands the address with what was chosen."""
    *_, last = printed(name)

    assert CHOICES in last.get_textpage().get_text_range().replace("\r\n", "")
