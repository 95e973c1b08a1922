"""Sentences that are said in Italian or in another language."""

import pytest

from plugins.languages import NOTHING, Phrases, say

CATALOGUE = """\
msgid ""
msgstr ""

msgid "manca «{field}»"
msgstr "“{field}” is missing"

msgid "niente"
msgstr "nothing"

msgid "«{field}» dice «{words}»"
msgstr "“{field}” says “{words}”"
"""
BRACED = ["{", "}", "{}", "{0}", "{field}", "{{field}}", "{field.__class__}", "{phrase!r:>9}"]


def english() -> Phrases:
    """Phrases that have noted nothing yet."""
    return Phrases("en", CATALOGUE)


def test_in_italian() -> None:
    """Without phrases a sentence is said in the words of its template."""
    assert "manca «title»" == say("manca «{field}»", field="title").in_words()


def test_in_english() -> None:
    """With the phrases of a language it is said in that language."""
    assert "“title” is missing" == say("manca «{field}»", field="title").in_words(english())


@pytest.mark.parametrize("value", BRACED)
def test_braces_in_a_value(value: str) -> None:
    """A partner's braces come out as written, in every language."""
    sentence = say("manca «{field}»", field=value)
    said = [sentence.in_words(), sentence.in_words(english())]

    assert [f"manca «{value}»", f"“{value}” is missing"] == said


def test_braces_in_a_template_without_values() -> None:
    """Where there is nothing to fill in, braces are words like others."""
    example = "Scrivi per esempio {from: 3, to: 12}"

    assert [example] * 2 == [say(example).in_words(), say(example).in_words(english())]


def test_braces_in_a_template_with_values() -> None:
    """Where there is something to fill in, braces that are words are doubled."""
    assert "Scrivi {from: 3}" == say("Scrivi {{from: {age}}}", age=3).in_words()


def test_a_sentence_inside_a_sentence() -> None:
    """A value that is a sentence is said in the same language, its own values included."""
    inner = say("«{field}» dice «{words}»", field="{x}", words=say("niente"))
    outer = say("manca «{field}»", field=inner)
    said = [outer.in_words(), outer.in_words(english())]

    assert ["manca ««{x}» dice «niente»»", "““{x}” says “nothing”” is missing"] == said


def test_a_sentence_without_translation() -> None:
    """What the catalogue does not have is said in Italian and remembered."""
    phrases = english()
    said = say("«{field}» è vuoto", field="title").in_words(phrases)

    assert ("«title» è vuoto", {"«{field}» è vuoto"}) == (said, phrases.missing)


def test_nothing_to_say() -> None:
    """Nothing is nothing in every language, and misses no translation."""
    phrases = english()

    assert ("", "", set()) == (NOTHING.in_words(), NOTHING.in_words(phrases), phrases.missing)
