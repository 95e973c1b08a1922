"""Pelican's door to the reading: puts the neighbourhood into the shared context.

Settings: PATH (the content folder), BACHECA_PRODUCTION (leave samples out, refuse what is not
real), SOURCE_DATE_EPOCH in the environment (the build's moment; else the clock). Errors in the
content stop the build before anything is written.
"""

import os
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.neighbourhood import Gravity, Problem
from plugins.reading.assemble import Rules, assemble
from plugins.reading.catalogues import phrases_of
from plugins.reading.files import files_below

LATEST_ZONE = timedelta(days=1)
"""Somewhere it is already tomorrow; a fact may have been checked there."""


class ContentProblems(SystemExit):
    """The content holds errors. Ends the build with the list as its last words, and code 1."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        lines = [f"  ✗ {problem.in_words()}" for problem in problems]
        said = "C'è una cosa" if len(lines) == 1 else f"Ci sono {len(lines)} cose"
        kept = "Il sito di prima resta com'era."
        super().__init__("\n".join(["", f"{said} da sistemare. {kept}", *lines]))


class ReadingGenerator(Generator):  # type: ignore[misc]
    """Reads once for all languages."""

    def generate_context(self) -> None:
        production = bool(self.settings.get("BACHECA_PRODUCTION", False))
        folder = Path(self.path)
        files, unread = files_below(folder, with_samples=not production)
        moment = _moment()
        icons = frozenset(path.stem for path in Path(self.theme, "static", "icons").glob("*.svg"))
        rules = Rules(production=production, today=moment.date() + LATEST_ZONE, icons=icons)
        reading = assemble(files, content=folder.name, rules=rules)
        if reading.neighbourhood is None or unread:
            raise ContentProblems([*unread, *reading.errors])
        for problem in reading.problems:
            if problem.gravity == Gravity.WARNING:
                print(f"  ! {problem.in_words()}")
        self.context["neighbourhood"] = reading.neighbourhood
        network = reading.neighbourhood.network
        self.context["moment"] = moment.astimezone(network.time_zone)
        self.context["phrases"] = phrases_of(network.languages, Path(self.theme) / "locale")


def _moment() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC)
    if not epoch.isdecimal():
        raise SystemExit(f"SOURCE_DATE_EPOCH dice «{epoch}»: ci vogliono i secondi dal 1970.")
    return datetime.fromtimestamp(int(epoch), UTC)


def generator(_pelican: Any) -> type[Generator]:
    return ReadingGenerator


def register() -> None:
    signals.get_generators.connect(generator)
