"""Numbers and names among Arabic words, as a real browser shows them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

TURNED_AROUND = r"""() => {
  const figures = /^[^\u0590-\u08ff]*[0-9A-Za-z\u00c0-\u024f][^\u0590-\u08ff]*$/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    let before = null;
    for (const word of walker.currentNode.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      const [box, ...more] = range.getClientRects();
      const now = box && !more.length && figures.test(word[0]) ? {box, word: word[0]} : null;
      if (now && before && Math.abs(now.box.top - before.box.top) < 4
        && now.box.left < before.box.left) found.push(`${before.word} ${now.word}`);
      before = now;
    }
  }
  return found;
}"""
"""Two words without Arabic letters, one after the other on a line, and the second to the left."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A telephone."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def test_no_number_is_turned_around(page: Page, built_site: Path) -> None:
    """A telephone number, a street, «112 Where ARE U»: each reads in its own direction."""
    found = {}
    for path in sorted((built_site / "ar").rglob("index.html")):
        page.goto(path.as_uri())
        if turned := page.evaluate(TURNED_AROUND):
            found[path.relative_to(built_site).as_posix()] = turned

    assert {} == found


def test_the_test_sees_what_is_turned_around(page: Page) -> None:
    """Without isolation the groups of a number change places after an Arabic word."""
    page.set_content('<p dir="rtl" lang="ar">اتصل 800 905 570</p>')

    assert ["800 905", "905 570"] == page.evaluate(TURNED_AROUND)
