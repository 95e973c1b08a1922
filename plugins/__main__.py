"""Reads the content and asks every check: `python -m plugins`, or `python3 tasks.py check`.

Besides Pelican's run the one place where rooms meet. Builds nothing and writes nothing; says in
Italian or English what needs a person, as text, as JSON or as annotations of a pull request.
Code 1 when there is an error: then the site could not be built.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from plugins.checks.all_checks import ALL_CHECKS, find
from plugins.checks.check import Subject
from plugins.checks.report import (
    explanation,
    in_annotations,
    in_full,
    in_json,
    in_text,
    listing,
    no_such_check,
)
from plugins.languages import Phrases
from plugins.neighbourhood import Gravity, Problem
from plugins.neighbourhood.problem import in_order
from plugins.reading.earlier import earlier_numbers
from plugins.reading.moment import moment_of_this_build
from plugins.reading.whole import read

FORMATS = {"text": in_text, "full": in_full, "json": in_json, "annotations": in_annotations}
ENGLISH = Path(__file__).parent / "locale" / "en" / "LC_MESSAGES" / "messages.po"


def main(words: list[str] | None = None) -> int:
    asked = _asked(words)
    phrases = _phrases(asked.language)
    if asked.list:
        print(listing(ALL_CHECKS, phrases))
        return 0
    if asked.explain:
        return _explain(asked.explain, phrases)
    problems = problems_of(asked.content, production=asked.production, since=asked.since)
    print(FORMATS[asked.format](problems, phrases))
    return int(any(problem.gravity == Gravity.ERROR for problem in problems))


def problems_of(folder: Path, *, production: bool, since: str) -> tuple[Problem, ...]:
    """Of the files first; what they say can be asked about only when they can be read."""
    moment = moment_of_this_build()
    reading = read(folder, theme=Path("theme"), moment=moment, production=production)
    if reading.neighbourhood is None:
        return reading.problems
    earlier = earlier_numbers(folder, since, samples=not production)
    subject = Subject(reading.neighbourhood, moment, reading.origins, earlier)
    return in_order([*reading.problems, *find(subject)])


def _explain(name: str, phrases: Phrases | None) -> int:
    check = next((check for check in ALL_CHECKS if check.id == name), None)
    if check is None:
        print(no_such_check(name, ALL_CHECKS, phrases))
        return 2
    print(explanation(check, phrases))
    return 0


def _phrases(language: str) -> Phrases | None:
    return Phrases("en", ENGLISH.read_text(encoding="utf-8")) if language == "en" else None


def _asked(words: list[str] | None) -> Namespace:
    asked = ArgumentParser(prog="python -m plugins", description="Controlla il contenuto.")
    asked.add_argument("content", nargs="?", type=Path, default=Path("content"))
    asked.add_argument("--format", choices=FORMATS, default="text")
    asked.add_argument("--language", choices=("it", "en"), default="it")
    asked.add_argument("--production", action="store_true", help="come per il sito vero")
    asked.add_argument("--since", default="", help="i codici già stampati: un ramo o un commit")
    asked.add_argument("--list", action="store_true", help="elenca i controlli")
    asked.add_argument("--explain", default="", help="spiega un controllo")
    return asked.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
