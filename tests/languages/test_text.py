"""The same words in several languages."""

import pytest
from pydantic import ValidationError

from plugins.languages import Method, Text
from tests.makers import a_text


def test_words_in_the_language_asked_for() -> None:
    """A text that has the language gives its words."""
    version = a_text("Casa", ar="السكن").reading("ar")

    assert ("السكن", "ar") == (version.words, version.language)


def test_words_that_are_not_translated() -> None:
    """A text without the language gives the source's words and says whose they are."""
    version = a_text("Casa").reading("ar")

    assert ("Casa", "it") == (version.words, version.language)


def test_short_form_counts_as_drafts() -> None:
    """In the lists' short form only the first language is the original."""
    methods = [version.method for version in a_text("Casa", en="House").versions]

    assert [Method.ORIGINAL, Method.MACHINE] == methods


@pytest.mark.parametrize("words", [{}, {"it": "  "}])
def test_no_words(words: dict[str, str]) -> None:
    """A text without words is refused."""
    with pytest.raises(ValidationError):
        Text.model_validate(words)
