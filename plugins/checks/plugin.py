"""Pelican's door to the checks: asks them all, before anything is made of the content.

Takes `neighbourhood`, `moment`, `origins` and `earlier` numbers from the shared context; changes
nothing in it. Errors stop the build; of the rest it says how much there is, and `check` shows it.
Whoever prints something (BACHECA_PRINT) hears of errors alone.
"""

from collections import Counter
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.checks.all_checks import find
from plugins.checks.check import Subject
from plugins.neighbourhood import Gravity
from plugins.neighbourhood.problem import refusal


class ChecksGenerator(Generator):  # type: ignore[misc]
    """Nothing is written by it."""

    def generate_context(self) -> None:
        context = self.context
        subject = Subject(
            context["neighbourhood"],
            context["moment"],
            context["origins"],
            context.get("earlier", {}),
        )
        problems = find(subject)
        if errors := [each for each in problems if each.gravity == Gravity.ERROR]:
            raise SystemExit(refusal(errors))
        count = Counter(problem.gravity for problem in problems)
        if problems and not self.settings["BACHECA_PRINT"]:
            print(
                f"  ! Avvisi: {count[Gravity.WARNING]}, consigli: {count[Gravity.ADVICE]}."
                " Li mostra «python3 tasks.py check»."
            )


def generator(_pelican: Any) -> type[Generator]:
    return ChecksGenerator


def register() -> None:
    signals.get_generators.connect(generator)
