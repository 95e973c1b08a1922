"""Pelican's door to the reading: puts the neighbourhood into the shared context.

Settings: PATH (the content folder), THEME, BACHECA_PRODUCTION (leave samples out, refuse what is
not real). Errors in the content stop the build before anything is written.
"""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.neighbourhood.problem import refusal
from plugins.reading.catalogues import phrases_of
from plugins.reading.earlier import earlier_numbers
from plugins.reading.moment import moment_of_this_build
from plugins.reading.whole import read


class ReadingGenerator(Generator):  # type: ignore[misc]
    """Reads once for all languages."""

    def generate_context(self) -> None:
        theme, moment = Path(self.theme), moment_of_this_build()
        production = bool(self.settings["BACHECA_PRODUCTION"])
        reading = read(Path(self.path), theme=theme, moment=moment, production=production)
        if reading.neighbourhood is None:
            raise SystemExit(refusal(reading.errors))
        for problem in reading.problems:
            print(f"  ! {problem.in_words()}")
        self.context["origins"] = reading.origins
        self.context["earlier"] = earlier_numbers(Path(self.path), samples=not production)
        network = reading.neighbourhood.network
        self.context["neighbourhood"] = reading.neighbourhood
        self.context["moment"] = moment.astimezone(network.time_zone)
        self.context["phrases"] = phrases_of(network.languages, theme / "locale")


def generator(_pelican: Any) -> type[Generator]:
    return ReadingGenerator


def register() -> None:
    signals.get_generators.connect(generator)
