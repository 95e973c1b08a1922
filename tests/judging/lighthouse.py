"""Lighthouse's four marks, as a phone gets them.

Comes in: where the site is served, pages. Goes out: marks from 0 to 100 and the audits that cost
something. Runs only where Node is. The mark for performance moves with whatever else the machine
does, so a page below the goal is asked twice more and the middle counts. Pages that do not want to
be found get no mark for search.
"""

import json
import os
from collections.abc import Iterable, Iterator
from statistics import median
from typing import Any

from tests.judging import node
from tests.judging.browser import PROGRAM, ROOT_ONLY
from tests.judging.goals import GOALS, Figure
from tests.judging.site import BuiltPage

PACKAGE = "lighthouse@12"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SEARCH = "seo"
LIMITS = {goal.name: goal.limit for goal in GOALS}
MORE_RUNS = 2

Marks = dict[str, tuple[float, tuple[str, ...]]]


def figures(origin: str, pages: Iterable[BuiltPage]) -> Iterator[Figure]:
    for page in pages:
        for category, (mark, costly) in _settled(origin + page.address).items():
            if category != SEARCH or page.wants_to_be_found:
                yield Figure(f"lighthouse-{category}", page.address, mark, costly)


def _settled(address: str) -> Marks:
    """Only performance depends on the hour."""
    marks = _marks(address)
    mark, costly = marks["performance"]
    if mark < LIMITS["lighthouse-performance"]:
        again = [_marks(address)["performance"][0] for _ in range(MORE_RUNS)]
        marks["performance"] = (median([mark, *again]), costly)
    return marks


def _marks(address: str) -> Marks:
    os.environ.setdefault("CHROME_PATH", PROGRAM)
    flags = " ".join(["--headless=new", *ROOT_ONLY])
    words = (address, "--quiet", "--output=json", f"--chrome-flags={flags}")
    only = f"--only-categories={','.join(CATEGORIES)}"
    return marks_in(json.loads(node.run([PACKAGE], *words, only)))


def marks_in(report: Any) -> Marks:
    """Each category's mark, and the audits below full marks that weigh in it."""
    return {
        name: (round(100 * (category["score"] or 0)), tuple(_costly(category, report["audits"])))
        for name, category in report["categories"].items()
    }


def _costly(category: Any, audits: Any) -> Iterator[str]:
    for reference in category["auditRefs"]:
        score = audits[reference["id"]]["score"]
        if reference["weight"] and score is not None and score < 1:
            yield f"{reference['id']}: {score}"
