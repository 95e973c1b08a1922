"""Messages to partners: every sentence translated, none without a place."""

import ast
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from plugins.languages import Phrases
from plugins.reading.whole import read
from tests.building import MOMENT, ROOT, SAMPLES

LOCALE = ROOT / "plugins" / "locale"
CATALOGUES = sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/messages.po"))
FAULTS = sorted(path.name for path in (SAMPLES / "broken").iterdir())


def sayings() -> Iterator[tuple[str, ast.Call]]:
    """Every `say(…)` of the program, and where it stands."""
    for path in sorted((ROOT / "plugins").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "say":
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


@cache
def templates() -> dict[str, set[str]]:
    """Each template that is said, and the names of its values."""
    said = [(call.args[0], call.keywords) for _, call in sayings()]
    return {
        str(template.value): {str(keyword.arg) for keyword in keywords}
        for template, keywords in said
        if isinstance(template, ast.Constant)
    }


def text_of(tag: str) -> str:
    """The catalogue as it is written."""
    return (LOCALE / tag / "LC_MESSAGES" / "messages.po").read_text(encoding="utf-8")


@cache
def catalogue(tag: str) -> dict[str, str]:
    """Message id → words."""
    return {str(m.id): str(m.string) for m in read_po(BytesIO(text_of(tag).encode())) if m.id}


def places(words: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


def test_templates_can_be_extracted() -> None:
    """What is said is written out in one piece, so that translators get to see it."""
    hidden = [place for place, call in sayings() if not isinstance(call.args[0], ast.Constant)]

    assert [] == hidden


def test_templates_have_their_values() -> None:
    """Every place to fill in has its value, and every value its place."""
    differing = [text for text, names in templates().items() if names and names != places(text)]

    assert [] == differing


@pytest.mark.parametrize("tag", CATALOGUES)
def test_every_sentence_is_translated(tag: str) -> None:
    """What is said to partners in Italian is said in the other languages too."""
    translated = {template for template, words in catalogue(tag).items() if words}

    assert set() == set(templates()) - translated


@pytest.mark.parametrize("tag", CATALOGUES)
def test_no_sentence_without_a_place(tag: str) -> None:
    """Nobody translates what nobody reads."""
    assert set() == set(catalogue(tag)) - set(templates())


@pytest.mark.parametrize("tag", CATALOGUES)
def test_the_same_values_are_filled_in(tag: str) -> None:
    """A translation keeps the places where names and numbers go."""
    said = [(words, templates().get(template)) for template, words in catalogue(tag).items()]

    assert [] == [words for words, names in said if names and names != places(words)]


@pytest.mark.parametrize("tag", CATALOGUES)
@pytest.mark.parametrize("fault", FAULTS)
def test_the_message_of_one_fault(fault: str, tag: str, tmp_path: Path) -> None:
    """Nothing of a message stays Italian but what the partner has written."""
    content = tmp_path / "content"
    shutil.copytree(SAMPLES / "one-street", content)
    shutil.copytree(SAMPLES / "broken" / fault / "content", content, dirs_exist_ok=True)
    moment = datetime.fromtimestamp(int(MOMENT), UTC)
    problems = read(content, theme=ROOT / "theme", moment=moment).problems
    phrases = Phrases(tag, text_of(tag))
    said = [problem.in_words(phrases) for problem in problems]

    assert (True, set()) == (bool(said), phrases.missing)
