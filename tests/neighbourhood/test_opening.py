"""Opening hours in words."""

import pytest

from plugins.languages import Phrases, Wording
from plugins.neighbourhood import Hours
from plugins.neighbourhood.opening import remarks, rows_in_words
from tests.building import ROOT
from tests.makers import ARABIC, ITALIAN

PHRASES = Phrases("it")


@pytest.mark.parametrize(
    ("row", "days", "spans"),
    [
        ("Tu 16:30-18:30", "martedì", ("dalle 16:30 alle 18:30",)),
        ("Tu,Th 16:30-18:30", "martedì e giovedì", ("dalle 16:30 alle 18:30",)),
        ("Mo-We 09:00-12:30", "da lunedì a mercoledì", ("dalle 09:00 alle 12:30",)),
        ("Mo,Tu 09:00-12:30", "lunedì e martedì", ("dalle 09:00 alle 12:30",)),
        (
            "Mo-Fr 09:00-12:30,14:00-18:00",
            "da lunedì a venerdì",
            ("dalle 09:00 alle 12:30", "dalle 14:00 alle 18:00"),
        ),
        ("We[1] 15:00-17:00", "il primo mercoledì del mese", ("dalle 15:00 alle 17:00",)),
    ],
)
def test_a_row(row: str, days: str, spans: tuple[str, ...]) -> None:
    """A row is said as a person would say it."""
    hours = Hours.model_validate([row])

    assert [(days, spans)] == rows_in_words(hours, Wording(ITALIAN, PHRASES), PHRASES)


def test_three_first_days_of_the_month() -> None:
    """Days that are only the n-th of the month are never swallowed by a range."""
    hours = Hours.model_validate(["Mo[1],Tu[1],We[1] 09:00-10:00"])
    ((days, _),) = rows_in_words(hours, Wording(ITALIAN, PHRASES), PHRASES)

    assert 3 == days.count("primo")


def test_remarks() -> None:
    """What holds for every row is said once."""
    hours = Hours.model_validate(["by appointment", "Aug off", "PH off"])

    assert ["Su appuntamento", "Chiuso ad agosto", "Chiuso nei giorni di festa"] == remarks(
        hours, PHRASES
    )


@pytest.mark.parametrize(
    ("nth", "wednesday", "sunday"),
    [
        (1, "il primo mercoledì", "la prima domenica"),
        (2, "il secondo mercoledì", "la seconda domenica"),
        (3, "il terzo mercoledì", "la terza domenica"),
        (4, "il quarto mercoledì", "la quarta domenica"),
        (5, "il quinto mercoledì", "la quinta domenica"),
    ],
)
def test_one_day_of_the_month(nth: int, wednesday: str, sunday: str) -> None:
    """The n-th day is said in words, and Sunday is feminine."""
    hours = Hours.model_validate([f"We[{nth}],Su[{nth}] 15:00-17:00"])
    ((days, _),) = rows_in_words(hours, Wording(ITALIAN, PHRASES), PHRASES)

    assert f"{wednesday} del mese e {sunday} del mese" == days


def test_one_day_of_the_month_in_arabic() -> None:
    """The ordinal agrees with the word for day, so that it is right for Friday too."""
    catalogue = ROOT / "theme" / "locale" / "ar" / "LC_MESSAGES" / "messages.po"
    phrases = Phrases("ar", catalogue.read_text(encoding="utf-8"))
    hours = Hours.model_validate(["Fr[1] 15:00-17:00"])
    ((days, _),) = rows_in_words(hours, Wording(ARABIC, phrases), phrases)

    assert "يوم الجمعة الأول من كل شهر" == days
