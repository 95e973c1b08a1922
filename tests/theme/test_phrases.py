"""Interface phrases: every one translated, none without a place."""

from collections import Counter
from functools import cache, partial
from gettext import c2py
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from plugins.languages.phrases import SOURCE, forms_of, is_said
from plugins.reading.untranslated import SITE, wanted
from tests.building import ROOT

LOCALE = ROOT / "theme" / "locale"
CATALOGUES = sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/messages.po"))
used = cache(partial(wanted, ROOT, SITE.asked_by))
"""The phrases that templates and program ask for, each with its plural if it has one."""


@cache
def catalogue(tag: str) -> Catalog:
    """The catalogue as its translators left it."""
    return read_po(BytesIO((LOCALE / tag / "LC_MESSAGES" / "messages.po").read_bytes()))


def entries(tag: str) -> list[Message]:
    """Every entry but the header."""
    return [message for message in catalogue(tag) if message.id]


@pytest.mark.parametrize("tag", CATALOGUES)
def test_every_phrase_is_translated(tag: str) -> None:
    """What a page says it says in the page's language, whatever the count."""
    said = {forms_of(message.id) for message in entries(tag) if is_said(message)}

    assert set() == used() - said


@pytest.mark.parametrize("tag", CATALOGUES)
def test_every_plural_form_is_there(tag: str) -> None:
    """Arabic has six forms, Ukrainian and Romanian three: none is left out."""
    forms = {len(forms_of(message.string)) for message in entries(tag) if message.pluralizable}

    assert forms <= {catalogue(tag).num_plurals}


@pytest.mark.parametrize("tag", CATALOGUES)
def test_no_phrase_without_a_place(tag: str) -> None:
    """Nobody translates what nobody sees."""
    assert set() == {forms_of(message.id) for message in entries(tag)} - used()


@pytest.mark.parametrize("tag", CATALOGUES)
def test_every_phrase_has_a_comment_for_its_translator(tag: str) -> None:
    """A translator never has to guess where a phrase stands."""
    assert [] == [message.id for message in entries(tag) if not message.user_comments]


@pytest.mark.parametrize("tag", CATALOGUES)
def test_the_same_values_are_filled_in(tag: str) -> None:
    """A translation keeps the places where dates, hours and counts go."""
    differing = [
        words
        for message in entries(tag)
        for form, words in enumerate(forms_of(message.string))
        if _places(words) not in _wanted(message, form, tag)
    ]

    assert [] == differing


def _wanted(message: Message, form: int, tag: str) -> tuple[set[str], ...]:
    """A form that stands for one number alone may say it in words: «una», «due»."""
    places = _places(forms_of(message.id)[-1])
    is_one_number = message.pluralizable and _numbers_of_forms(tag)[form] == 1
    return (places, places - {"count"}) if is_one_number else (places,)


@cache
def _numbers_of_forms(tag: str) -> Counter[int]:
    """How many numbers each plural form stands for."""
    form = c2py(catalogue(tag).plural_expr)
    return Counter(form(number) for number in range(1000))


def _places(words: str) -> set[str]:
    return {part.split("}")[0] for part in words.split("{")[1:]}


def test_catalogues_of_all_built_languages() -> None:
    """Each language of the network but Italian, the language of the ids, has a catalogue."""
    network = yaml.safe_load((ROOT / "content" / "network.yaml").read_text(encoding="utf-8"))

    folders = {tag.replace("-", "_") for tag in network["languages"]}

    assert folders - {SOURCE} <= {*CATALOGUES}
    assert Path(LOCALE / "babel.cfg").exists()
