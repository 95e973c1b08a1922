"""Pictures of every template, to be looked at by people: `python -m tests.judging.screenshots`.

Comes in: an output folder. Goes out: `.cache/screenshots/<language>/<template>-<screen>.png`, the
whole page on a phone, what fits the window on a kiosk. Pages are chosen as the judging chooses
them, so a new template is pictured by itself.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.building import ROOT
from tests.judging.browser import SCREENS, Screen, launched, window
from tests.judging.host import serving
from tests.judging.look import IN_PLACE
from tests.judging.site import BuiltPage, chosen, representatives, site_in

ALBUM = ROOT / ".cache" / "screenshots"
LANGUAGES = ("it", "ar", "si", "zh-Hans")
"""Latin, right to left, tall letters, and no spaces between words."""


def main() -> int:
    asked = _asked()
    pages = representatives(chosen(site_in(asked.output).seen, asked.language, asked.template))
    if not pages:
        print(f"{asked.output}: no such pages. First: python3 tasks.py build")
        return 1
    with launched() as browser, serving(asked.output) as origin:
        for screen in SCREENS:
            pictures(browser, origin, pages, screen)
    print(f"{len(pages) * len(SCREENS)} pictures in {ALBUM.relative_to(ROOT)}/")
    return 0


def pictures(browser: Browser, origin: str, pages: Iterable[BuiltPage], screen: Screen) -> None:
    with window(browser, screen) as page:
        for built, name in named(pages):
            page.goto(origin + built.address)
            if screen.is_phone:
                page.evaluate(IN_PLACE)
            path = ALBUM / built.language / f"{name}-{screen.name}.png"
            page.screenshot(path=path, full_page=screen.is_phone)


def named(pages: Iterable[BuiltPage]) -> Iterator[tuple[BuiltPage, str]]:
    """The template's name, for the first of each language; others add the end of their address."""
    seen: set[tuple[str, str]] = set()
    for page in pages:
        key = (page.language, page.template)
        end = Path(page.address).name
        yield page, f"{page.template}-{end}" if key in seen else page.template
        seen.add(key)


def _asked() -> Namespace:
    asked = ArgumentParser(prog="python -m tests.judging.screenshots")
    asked.add_argument("--output", type=Path, default=ROOT / "output")
    asked.add_argument("--language", type=_words, default=LANGUAGES)
    asked.add_argument("--template", type=_words, default=())
    return asked.parse_args()


def _words(said: str) -> tuple[str, ...]:
    return tuple(filter(None, said.split(",")))


if __name__ == "__main__":
    sys.exit(main())
