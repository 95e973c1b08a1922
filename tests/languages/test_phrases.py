"""Interface phrases from a catalogue."""

from plugins.languages import Phrases

CATALOGUE = 'msgid ""\nmsgstr ""\n\nmsgid "Gratis"\nmsgstr "Free"\n\nmsgid "Vuoto"\nmsgstr ""\n'


def test_translated_phrase() -> None:
    """A phrase of the catalogue comes in its language."""
    assert "Free" == Phrases("en", CATALOGUE)("Gratis")


def test_values_are_filled_in() -> None:
    """Values take their place in the words."""
    assert "Copia di ieri" == Phrases("it")("Copia di {date}", date="ieri")


def test_missing_phrases_are_noted() -> None:
    """A phrase that is not there, or empty, comes in Italian and is remembered."""
    phrases = Phrases("en", CATALOGUE)
    said = [phrases("Altro"), phrases("Vuoto"), phrases("Gratis")]

    assert (["Altro", "Vuoto", "Free"], {"Altro", "Vuoto"}) == (said, phrases.missing)


def test_italian_misses_nothing() -> None:
    """Italian is the language of the message ids."""
    phrases = Phrases("it")
    phrases("Altro")

    assert set() == phrases.missing
