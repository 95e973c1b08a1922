"""Something in the content that needs a person.

Says where, what is there, what is expected and what to do, in Italian or in another language.
Problems are collected and shown all at once; they are values, never exceptions: a fault of the
program is an exception.
"""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from plugins.languages import NOTHING, Phrases, Sentence, say


class Gravity(StrEnum):
    """An error stops the build and keeps the last good output; the others only say so.

    A warning is about something that will go wrong, advice about something that could be better.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Problem(BaseModel):
    """One fault in one file, found by `check`. `line` counts from 1.

    `remedy` says nothing when `expected` says all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    line: int
    found: Sentence
    expected: Sentence
    remedy: Sentence = NOTHING
    gravity: Gravity = Gravity.ERROR
    check: str = "reading"

    def in_words(self, phrases: Phrases | None = None) -> str:
        """In the language of these phrases; in Italian when there are none."""
        found = say(
            "{path}, riga {line}: {found}", path=self.path, line=self.line, found=self.found
        )
        said = [sentence.in_words(phrases) for sentence in (found, self.expected, self.remedy)]
        return " ".join(_closed(words) for words in said if words)


def _closed(words: str) -> str:
    """With one mark at its end, whoever wrote it."""
    return words if words.endswith(("?", "!")) else f"{words.rstrip('.')}."


_HEAVIEST_FIRST = list(Gravity)


def refusal(errors: Iterable[Problem]) -> str:
    """The last words of a build, or of a print, that these errors stop."""
    lines = [f"  ✗ {error.in_words()}" for error in errors]
    said = "C'è una cosa" if len(lines) == 1 else f"Ci sono {len(lines)} cose"
    return "\n".join(["", f"{said} da sistemare. Quello di prima resta com'era.", *lines])


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors first, then warnings, then advice; each by file and line."""
    return tuple(sorted(problems, key=lambda p: (_HEAVIEST_FIRST.index(p.gravity), p.path, p.line)))
