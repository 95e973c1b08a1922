"""Dates and hours in words."""

from datetime import date, time

from plugins.languages import Phrases, Wording
from tests.makers import ARABIC, ITALIAN

DAY = date(2027, 5, 15)


def test_date_in_italian() -> None:
    """A date says its weekday."""
    assert "sabato 15 maggio 2027" == Wording(ITALIAN, Phrases("it")).date(DAY)


def test_date_in_arabic_keeps_western_digits() -> None:
    """Digits are Western everywhere: they are what stands on doors and buses."""
    assert "السبت، 15 مايو 2027" == Wording(ARABIC, Phrases("ar")).date(DAY)


def test_span_in_words() -> None:
    """Hours are a sentence, since a bare dash turns around in Arabic."""
    said = Wording(ITALIAN, Phrases("it")).span(time(9), time(12, 30))

    assert "dalle 09:00 alle 12:30" == said


def test_several_days() -> None:
    """Days are joined as one speaks."""
    wording = Wording(ITALIAN, Phrases("it"))

    assert "martedì e giovedì" == wording.all_of([wording.weekday(1), wording.weekday(3)])


def test_comma_and_colon_of_the_language() -> None:
    """Signs between words are the catalogue's: Arabic has its own comma, French a space before."""
    catalogue = (
        'msgid "{first}, {second}"\nmsgstr "{first}، {second}"\n\n'
        'msgid "{label}: {words}"\nmsgstr "{label} : {words}"\n'
    )
    wording = Wording(ARABIC, Phrases("ar", catalogue))

    assert ("، ", " : ") == (wording.comma, wording.colon)
