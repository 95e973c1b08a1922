"""What translators have still to do."""

from plugins.languages import Phrases
from plugins.languages.gaps import Gap, Kind, comments_in, gaps_in, missing_in_words

CATALOGUE = """
msgid ""
msgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);"

# What it costs
msgid "Gratis"
msgstr "Безкоштовно"

# Beside a button, that
# calls
msgid "Vuoto"
msgstr ""

#, fuzzy
msgid "Quasi"
msgstr "Майже?"

msgid "{count} via"
msgid_plural "{count} vie"
msgstr[0] "{count} вулиця"
msgstr[1] "{count} вулиці"
"""


def gaps(*wanted: tuple[str, ...]) -> list[Gap]:
    """What is to be done when exactly these phrases are asked for."""
    translated = [("Gratis",), ("Vuoto",), ("Quasi",), ("{count} via", "{count} vie")]
    asked = {*wanted}
    return [gap for gap in gaps_in(CATALOGUE, asked | {*translated}) if gap.phrase in asked]


def test_what_is_translated_is_no_gap() -> None:
    """Nobody is asked to translate twice."""
    assert [] == gaps(("Gratis",))


def test_an_empty_phrase() -> None:
    """An entry without words is to be translated."""
    assert [Gap(Kind.MISSING, ("Vuoto",))] == gaps(("Vuoto",))


def test_a_phrase_that_is_not_in_the_catalogue() -> None:
    """What was written since the catalogue was brought up to date is to be translated."""
    assert [Gap(Kind.MISSING, ("Nuovo",))] == gaps(("Nuovo",))


def test_a_plural_form_left_out() -> None:
    """A plural is translated when every form of the language is there."""
    plural = ("{count} via", "{count} vie")

    assert [Gap(Kind.MISSING, plural)] == gaps(plural)


def test_a_guess() -> None:
    """A fuzzy phrase is to be looked at again."""
    assert [Gap(Kind.FUZZY, ("Quasi",))] == gaps(("Quasi",))


def test_a_phrase_nobody_asks_for() -> None:
    """What no page says any more is to be thrown away, guess or not."""
    asked = {("Gratis",), ("Vuoto",), ("{count} via", "{count} vie")}

    assert Gap(Kind.UNUSED, ("Quasi",)) in [*gaps_in(CATALOGUE, asked)]


def test_comments() -> None:
    """A comment that goes over two lines is one sentence."""
    assert {
        ("Gratis",): "What it costs",
        ("Vuoto",): "Beside a button, that calls",
    } == comments_in(CATALOGUE)


def test_what_a_build_lacks() -> None:
    """A language that speaks Italian here and there is named; one that does not is not."""
    spoken = [Phrases("it"), Phrases("uk", CATALOGUE), Phrases("ar", CATALOGUE)]
    for phrases in spoken[:2]:
        phrases("Vuoto")

    assert None is missing_in_words(spoken[::2])
    assert (
        "Frasi che restano in italiano: uk 1. Le elenca «python3 tasks.py untranslated»."
        == missing_in_words(spoken)
    )
