"""Opening hours in words."""

import pytest

from plugins.languages import Phrases, Wording
from plugins.neighbourhood import Hours
from plugins.neighbourhood.opening import remarks, rows_in_words
from tests.makers import ITALIAN

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
        ("We[1] 15:00-17:00", "mercoledì, solo il n. 1 del mese", ("dalle 15:00 alle 17:00",)),
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

    assert 3 == days.count("n. 1")


def test_remarks() -> None:
    """What holds for every row is said once."""
    hours = Hours.model_validate(["by appointment", "Aug off", "PH off"])

    assert ["Su appuntamento", "Chiuso ad agosto", "Chiuso nei giorni di festa"] == remarks(
        hours, PHRASES
    )
