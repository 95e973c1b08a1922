"""Asking one check: what it says of a neighbourhood made for the purpose."""

from collections.abc import Iterable, Mapping
from typing import Any

from plugins.checks.check import Check, Subject
from plugins.neighbourhood import Problem, Thing
from plugins.neighbourhood.origin import Lines, Origins, Part
from tests.makers import NOON, a_neighbourhood


def a_subject(
    *, origins: Origins | None = None, earlier: Mapping[str, int] | None = None, **changes: Any
) -> Subject:
    """A neighbourhood at noon of 22 November 2026."""
    return Subject(a_neighbourhood(**changes), NOON, origins or Origins(), earlier or {})


def asked(checks: Iterable[Check], name: str, subject: Subject) -> list[Problem]:
    """What this one check finds."""
    check = next(check for check in checks if check.id == name)
    return list(check.problems(subject))


def said(checks: Iterable[Check], name: str, subject: Subject) -> str:
    """The same in words, one problem a line; nothing when it is silent."""
    return "\n".join(problem.in_words() for problem in asked(checks, name, subject))


def written(thing: Thing, lines: Mapping[Part, int], language: str = "it") -> Origins:
    """Remembers on which lines of its file the fields of a thing stand."""
    return Origins(pages={(thing.key, language): Lines(thing.path, lines, body_line=20)})
