"""Every rule a file can break has its sentences, and a folder that shows them."""

import ast
from collections.abc import Iterator
from pathlib import Path

from plugins.languages import Sentence
from plugins.reading.expectations import EXPECTED, FOUND, PATTERNS, STANDS_AT, UNREADABLE
from tests.building import ROOT, SAMPLES

MODELS = [ROOT / "plugins" / "languages", ROOT / "plugins" / "neighbourhood"]


def calls(folder: Path) -> Iterator[ast.Call]:
    """Every call in the modules of a folder."""
    for path in sorted(folder.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield node


def subjects() -> set[str]:
    """What the models call the rules that are broken."""
    found = (call for folder in MODELS for call in calls(folder))
    named = (call.args[0] for call in found if ast.unparse(call.func) == "Unreadable")
    return {str(name.value) for name in named if isinstance(name, ast.Constant)}


def test_every_rule_has_its_sentences() -> None:
    """Whatever a model refuses, a partner is told what is expected."""
    assert set() == subjects() - set(UNREADABLE)


def test_no_sentences_without_a_rule() -> None:
    """Where a rule stands, or what is found, is said of rules that there are."""
    assert set() == {*STANDS_AT, *FOUND} - set(UNREADABLE)


def test_every_rule_is_broken_somewhere() -> None:
    """For every rule there is a folder with that one fault, and the message somebody reads."""
    folders = (SAMPLES / "broken").glob("*/expected.txt")
    said = "\n".join(path.read_text(encoding="utf-8") for path in folders)
    tables: list[dict[str, tuple[Sentence, Sentence]]] = [EXPECTED, UNREADABLE, PATTERNS]
    unseen = {
        rule
        for table in tables
        for rule, (expected, _) in table.items()
        if expected.in_words() not in said
    }

    assert set() == unseen
