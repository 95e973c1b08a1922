"""Something in the content that needs a person.

Says where, what is there, what is expected and what to do, in Italian. Problems are collected and
shown all at once; they are values, never exceptions: a fault of the program is an exception.
"""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Gravity(StrEnum):
    """An error stops the build and keeps the last good output; a warning only says so."""

    ERROR = "error"
    WARNING = "warning"


class Problem(BaseModel):
    """One fault in one file. `line` counts from 1; `remedy` is empty when `expected` says all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    line: int
    found: str
    expected: str
    remedy: str = ""
    gravity: Gravity = Gravity.ERROR

    def in_words(self) -> str:
        said = [f"{self.path}, riga {self.line}: {self.found}", self.expected, self.remedy]
        return " ".join(f"{sentence.rstrip('.')}." for sentence in said if sentence)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors first, then by file and line."""
    return tuple(sorted(problems, key=lambda p: (p.gravity != Gravity.ERROR, p.path, p.line)))
