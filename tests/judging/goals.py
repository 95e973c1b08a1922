"""What a page must reach, and whether it did.

Comes in: figures, each one page's value for one goal. Goes out: a verdict for each goal, with the
page that did worst. The limits are the project's own, measured on the sites it was compared with
(November 2026): the best public help sites reach them, the usual generators do not.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """One limit, by the name that figures carry."""

    name: str
    says: str
    limit: float
    at_least: bool = False
    """Otherwise at most."""

    def is_met_by(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit

    def badness(self, value: float) -> float:
        return -value if self.at_least else value


@dataclass(frozen=True)
class Figure:
    """What was measured on one page, and what exactly was found there."""

    goal: str
    page: str
    value: float
    found: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """The worst page decides; without any page nothing was measured."""

    goal: Goal
    worst: Figure | None
    pages: int
    missed: tuple[Figure, ...]

    @property
    def says(self) -> str:
        if self.worst is None:
            return "not measured"
        return "FALLS SHORT" if self.missed else "ok"


GOALS = (
    Goal("weight", "first view, compressed, with headers, KB", 10),
    Goal("requests", "requests of the first view", 3),
    Goal("script", "script, compressed, KB", 3),
    Goal("elsewhere", "requests to other hosts", 0),
    Goal("links", "links to nothing", 0),
    Goal("fragments", "fragments to nothing", 0),
    Goal("alternates", "false or one-sided alternates", 0),
    Goal("composed", "text not in Unicode NFC", 0),
    Goal("parse", "parse errors of the HTML standard", 0),
    Goal("nu", "complaints of the Nu checker", 0),
    Goal("complaints", "complaints of the browser", 0),
    Goal("axe-phone", "axe A, AA, best practice, AAA contrast: phone", 0),
    Goal("axe-standing", "the same: standing kiosk", 0),
    Goal("axe-lying", "the same: lying kiosk", 0),
    Goal("touch-phone", "touched and lower than 48 px: phone", 0),
    Goal("touch-standing", "touched and lower than 72 px: standing kiosk", 0),
    Goal("touch-lying", "touched and lower than 72 px: lying kiosk", 0),
    Goal("narrow", "px out sideways at 320 px", 0),
    Goal("enlarged", "px out sideways with text twice as large", 0),
    Goal("spacing", "cut or covered by text spacing (1.4.12)", 0),
    Goal("paint", "first paint after a blank page's, slow 3G, 6x CPU, ms", 300),
    Goal("lighthouse-performance", "Lighthouse, performance", 97, at_least=True),
    Goal("lighthouse-accessibility", "Lighthouse, accessibility", 100, at_least=True),
    Goal("lighthouse-best-practices", "Lighthouse, best practices", 100, at_least=True),
    Goal("lighthouse-seo", "Lighthouse, SEO", 100, at_least=True),
)


def verdicts(figures: Iterable[Figure], goals: Iterable[Goal] = GOALS) -> list[Verdict]:
    """One for each goal, in the goals' order; of equal pages the first in the alphabet is worst."""
    figures = sorted(figures, key=lambda figure: figure.page)
    return [_verdict(goal, [each for each in figures if each.goal == goal.name]) for goal in goals]


def _verdict(goal: Goal, figures: list[Figure]) -> Verdict:
    worst = max(figures, key=lambda figure: goal.badness(figure.value), default=None)
    missed = tuple(figure for figure in figures if not goal.is_met_by(figure.value))
    return Verdict(goal, worst, len({figure.page for figure in figures}), missed)
