"""Interface phrases: every one translated, none without a place."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from plugins.languages.phrases import SOURCE
from tests.building import ROOT

LOCALE = ROOT / "theme" / "locale"
CATALOGUES = sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/messages.po"))
ASKED_BY = {"_": None, "phrases": None, "_phrases": None}


@cache
def used() -> frozenset[str]:
    """The phrases that templates and program ask for."""
    with (LOCALE / "babel.cfg").open(encoding="utf-8") as config:
        methods, options = parse_mapping_cfg(config)  # type: ignore[no-untyped-call]
    found = extract_from_dir(ROOT, methods, options, keywords=ASKED_BY)
    return frozenset(str(message) for _, _, message, _, _ in found)


def catalogue(tag: str) -> dict[str, tuple[str, list[str]]]:
    """Message id → (words, comments)."""
    text = (LOCALE / tag / "LC_MESSAGES" / "messages.po").read_bytes()
    return {str(m.id): (str(m.string), m.user_comments) for m in read_po(BytesIO(text)) if m.id}


@pytest.mark.parametrize("tag", CATALOGUES)
def test_every_phrase_is_translated(tag: str) -> None:
    """What a page says it says in the page's language."""
    translated = {phrase for phrase, (words, _) in catalogue(tag).items() if words}

    assert set() == used() - translated


@pytest.mark.parametrize("tag", CATALOGUES)
def test_no_phrase_without_a_place(tag: str) -> None:
    """Nobody translates what nobody sees."""
    assert set() == set(catalogue(tag)) - used()


@pytest.mark.parametrize("tag", CATALOGUES)
def test_every_phrase_has_a_comment_for_its_translator(tag: str) -> None:
    """A translator never has to guess where a phrase stands."""
    assert [] == [phrase for phrase, (_, comments) in catalogue(tag).items() if not comments]


@pytest.mark.parametrize("tag", CATALOGUES)
def test_the_same_values_are_filled_in(tag: str) -> None:
    """A translation keeps the places where dates and hours go."""
    differing = [
        phrase
        for phrase, (words, _) in catalogue(tag).items()
        if set(_places(phrase)) != set(_places(words))
    ]

    assert [] == differing


def _places(words: str) -> list[str]:
    return [part.split("}")[0] for part in words.split("{")[1:]]


def test_catalogues_of_all_built_languages() -> None:
    """Each language of the network but Italian, the language of the ids, has a catalogue."""
    network = yaml.safe_load((ROOT / "content" / "network.yaml").read_text(encoding="utf-8"))

    folders = {tag.replace("-", "_") for tag in network["languages"]}

    assert folders - {SOURCE} <= {*CATALOGUES}
    assert Path(LOCALE / "babel.cfg").exists()
