"""Messages to partners."""

from typing import Any

import pytest
from pydantic import ValidationError

from plugins.languages import NOTHING, Phrases, say
from plugins.neighbourhood import Gravity, Problem
from plugins.neighbourhood.problem import in_order

FRAME = (
    'msgid ""\nmsgstr ""\n\n'
    'msgid "{path}, riga {line}: {found}"\nmsgstr "{path}, line {line}: {found}"\n'
)


def problem(**given: Any) -> Problem:
    """An error without remedy, but for what is given."""
    usual = {"path": "content/a.md", "line": 2, "found": say("è vuoto"), "expected": say("Altro.")}
    return Problem.model_validate({**usual, **given})


def test_all_that_is_said() -> None:
    """Where, what is there, what is expected and what to do; each ends with one full stop."""
    said = problem(remedy=say("Scrivi")).in_words()

    assert "content/a.md, riga 2: è vuoto. Altro. Scrivi." == said


def test_without_a_remedy() -> None:
    """A remedy that says nothing leaves no trace."""
    assert "content/a.md, riga 2: è vuoto. Altro." == problem(remedy=NOTHING).in_words()


def test_in_another_language() -> None:
    """What stands around the sentences is in the language too."""
    said = problem(path="content/{a}.md").in_words(Phrases("en", FRAME))

    assert "content/{a}.md, line 2: è vuoto. Altro." == said


@pytest.mark.parametrize("part", ["found", "expected", "remedy"])
def test_words_that_nobody_could_translate(part: str) -> None:
    """A problem is made of sentences: bare words are refused."""
    with pytest.raises(ValidationError):
        problem(**{part: "Scrivi «yes»"})


def test_the_heaviest_first() -> None:
    """Errors come before warnings and these before advice, whatever their files and lines."""
    advice = problem(gravity=Gravity.ADVICE, path="content/a.md")
    warning = problem(gravity=Gravity.WARNING, path="content/b.md")
    later, sooner = (problem(path="content/c.md", line=line) for line in (9, 1))

    assert (sooner, later, warning, advice) == in_order([advice, later, warning, sooner])
