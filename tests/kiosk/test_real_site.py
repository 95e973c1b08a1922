"""The site as it is really built, on the kiosk as it really stands."""

from pathlib import Path

from playwright.sync_api import Page, Playwright

from tests.kiosk.outside import Outside
from tests.kiosk.screen import a_screen
from tests.kiosk.stand import a_stand, guide, wait_until


def test_visitor_who_chooses_a_language(
    built_site: Path, tmp_path: Path, playwright: Playwright, outside: Outside
) -> None:
    """The start page, the Italian home, the Arabic one and the missing page are all shown."""
    with a_screen(1080, 1920) as screen, a_stand(built_site, screen, tmp_path) as stand:
        page = guide(playwright, stand)
        wait_until(lambda: len(screen.colours()) > 3)
        assert _side_of_the_words(page, "ar") == "right"
        assert _side_of_the_words(page, "it") == "left"
        _choose(page, "/it/")
        assert page.get_attribute("html", "lang") == "it"
        page.goto(f"{stand.origin}/")
        _choose(page, "/ar/")
        assert page.get_attribute("html", "dir") == "rtl"
        missing = page.goto(f"{stand.origin}/it/non-esiste/")
        assert missing is not None
        assert missing.status == 404
        assert missing.body() == (built_site / "404.html").read_bytes()
        assert stand.escapes(outside) == []
        assert "js: " not in stand.words  # no page complains, of a policy for one


def _side_of_the_words(page: Page, tag: str) -> str:
    """Which edge of its card a language's name stands nearer to, as the engine really sets it."""
    side: str = page.evaluate(
        """tag => {
            const words = document.querySelector(`a[lang="${tag}"] strong`);
            const card = words.closest("a").getBoundingClientRect();
            const range = document.createRange();
            range.selectNodeContents(words);
            const box = range.getBoundingClientRect();
            return box.left - card.left < card.right - box.right ? "left" : "right";
        }""",
        tag,
    )
    return side


def _choose(page: Page, path: str) -> None:
    """Touches the first link that leads there, wherever the page has put it."""
    link = page.evaluate_handle(
        "path => [...document.links].find(link => link.pathname === path)", path
    ).as_element()
    assert link is not None, f"no link to {path}"
    link.click()
    page.wait_for_url(f"**{path}")
