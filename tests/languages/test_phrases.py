"""Interface phrases from a catalogue."""

from plugins.languages import Phrases

UKRAINIAN = """
msgid ""
msgstr "Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
"(n%100<10 || n%100>=20) ? 1 : 2);"

msgid "{count} via"
msgid_plural "{count} vie"
msgstr[0] "{count} вулиця"
msgstr[1] "{count} вулиці"
msgstr[2] "{count} вулиць"

#, fuzzy
msgid "Gratis"
msgstr "Безпечно"

msgid "{count} casa"
msgid_plural "{count} case"
msgstr[0] "{count} дім"
msgstr[1] ""
msgstr[2] "{count} домів"
"""
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


def test_plural_form_of_the_language() -> None:
    """Each count takes the form its language has for it."""
    phrases = Phrases("uk", UKRAINIAN)
    said = [phrases.many("{count} via", "{count} vie", count) for count in (1, 3, 5, 21)]

    assert ["1 вулиця", "3 вулиці", "5 вулиць", "21 вулиця"] == said


def test_plural_in_italian() -> None:
    """Italian needs no catalogue for its two forms."""
    phrases = Phrases("it")
    said = [phrases.many("{count} via", "{count} vie", count) for count in (0, 1, 2)]

    assert ["0 vie", "1 via", "2 vie"] == said


def test_values_beside_the_count() -> None:
    """A count may stand with other values."""
    said = Phrases("it").many("{count} via a {city}", "{count} vie a {city}", 2, city="Milano")

    assert "2 vie a Milano" == said


def test_plurals_that_lack_a_form_are_missing() -> None:
    """A phrase is translated when all its forms are."""
    phrases = Phrases("uk", UKRAINIAN)
    for one, more in (("{count} via", "{count} vie"), ("{count} casa", "{count} case")):
        phrases.many(one, more, 5)

    assert {"{count} casa"} == phrases.missing


def test_fuzzy_phrases_are_never_said() -> None:
    """A guess that waits for a translator is no translation: Italian, and noted as missing."""
    phrases = Phrases("uk", UKRAINIAN)

    assert ("Gratis", {"Gratis"}) == (phrases("Gratis"), phrases.missing)
