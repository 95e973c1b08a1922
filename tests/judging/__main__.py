"""Judges a built site against its goals: `python -m tests.judging`.

Comes in: an output folder and which part of it. Goes out: a table, `report.json` in `.cache/judge/`
and exit code 1 when a goal is missed. Bytes, counts and findings are exact; times are compared only
within one run. What cannot run on this machine is said to be not measured.
"""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Browser

from tests.building import ROOT
from tests.judging import (
    lighthouse,
    links,
    looks,
    node,
    paint,
    report,
    validity,
    weight,
)
from tests.judging.browser import launched
from tests.judging.goals import Figure, verdicts
from tests.judging.host import serving
from tests.judging.site import (
    BuiltPage,
    Site,
    chosen,
    heaviest,
    representatives,
    site_in,
    together,
)

REPORT = ROOT / ".cache" / "judge" / "report.json"
QUICK_LANGUAGES = ("it", "ar", "zh-Hans")
"""Latin, right to left, and without spaces."""


@dataclass(frozen=True)
class Round:
    """What is judged: every page by its files, some in the browser, fewer by the clock."""

    site: Site
    pages: list[BuiltPage]
    looked_at: list[BuiltPage]
    timed: list[BuiltPage]


Measure = Callable[[], Iterator[Figure]]


def main() -> int:
    asked = _asked()
    site = site_in(asked.output)
    if not site.pages:
        print(f"{asked.output}: no site. First: python3 tasks.py build")
        return 1
    this = _round(site, asked)
    if not this.pages:
        print(f"No page of the languages {asked.language} and templates {asked.template}.")
        return 1
    print(f"{len(this.pages)} pages, {len(this.looked_at)} in the browser, {len(this.timed)} timed")
    with launched() as browser, serving(site.folder, {paint.BLANK: paint.BLANK_PAGE}) as origin:
        measures = _measures(this, browser, origin)
        found = [figure for name in measures for figure in _timed(name, measures[name], asked)]
    return _told(found)


def _round(site: Site, asked: Namespace) -> Round:
    languages = asked.language or (QUICK_LANGUAGES if asked.quick else ())
    pages = chosen(site.pages, languages, asked.template)
    seen = [page for page in pages if not page.leads_on]
    few = representatives(seen)
    looked_at = few if asked.quick else together(few, heaviest(seen))
    return Round(site, pages, looked_at, heaviest(seen))


def _measures(this: Round, browser: Browser, origin: str) -> dict[str, Measure]:
    """In the order of their cost; what this machine has no tool for is left out, and said."""
    site = this.site
    seen = [page for page in this.pages if not page.leads_on]
    measures: dict[str, Measure] = {
        "weight": lambda: weight.figures(site, seen),
        "links": lambda: links.figures(site, this.pages),
        "validity": lambda: validity.parsed(this.pages),
        "nu": lambda: validity.nu(site.folder, this.pages),
        "looks": lambda: looks.figures(browser, origin, this.looked_at),
        "paint": lambda: paint.figures(browser, origin, this.timed),
        "lighthouse": lambda: lighthouse.figures(origin, this.timed),
    }
    lacking = {"nu": node.missing("java"), "lighthouse": node.missing()}
    for name, programs in lacking.items():
        if programs:
            print(f"{name}: not measured, for want of {', '.join(programs)}")
            del measures[name]
    return measures


def _timed(name: str, measure: Measure, asked: Namespace) -> list[Figure]:
    """Leaves out what was not asked for; a tool of others that fails stops nothing."""
    if name not in (asked.only or NAMES) or (asked.quick and not asked.only and name in SLOW):
        return []
    start = perf_counter()
    try:
        figures = list(measure())
    except node.Failed as fault:
        print(f"{name}: not measured. {fault}")
        return []
    print(f"{name}: {len(figures)} figures in {perf_counter() - start:.0f} s")
    return figures


def _told(found: list[Figure]) -> int:
    judged = verdicts(found)
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(report.as_json(judged), encoding="utf-8")
    print(f"\n{report.table(judged)}\n\n{report.shortcomings(judged)}")
    print(f"{REPORT.relative_to(ROOT)} says all of it.")
    return int(any(verdict.missed for verdict in judged))


def _asked() -> Namespace:
    asked = ArgumentParser(prog="python -m tests.judging")
    asked.add_argument("--output", type=Path, default=ROOT / "output")
    asked.add_argument("--language", type=_words, default=())
    asked.add_argument("--template", type=_words, default=())
    asked.add_argument("--only", type=_names, default=(), help=", ".join(NAMES))
    asked.add_argument("--quick", action="store_true", help="three languages, not by the clock")
    return asked.parse_args()


def _names(said: str) -> tuple[str, ...]:
    """A measure nobody knows would measure nothing and pass."""
    names = _words(said)
    if unknown := [name for name in names if name not in NAMES]:
        raise ArgumentTypeError(f"{', '.join(unknown)}: not one of {', '.join(NAMES)}")
    return names


def _words(said: str) -> tuple[str, ...]:
    return tuple(filter(None, said.split(",")))


NAMES = ("weight", "links", "validity", "nu", "looks", "paint", "lighthouse")
SLOW = ("paint", "lighthouse")

if __name__ == "__main__":
    sys.exit(main())
