"""A date that has moved, in words."""

import pytest

from plugins.languages import Phrases, Wording
from plugins.neighbourhood.moving import before_in_words, now_in_words
from tests.makers import ITALIAN
from tests.neighbourhood.makers import at

PHRASES = Phrases("it")
WORDING = Wording(ITALIAN, PHRASES)
FRIDAY = at("2026-12-11 10:00")


def test_where_it_has_gone() -> None:
    """The day and the hour."""
    said = now_in_words(FRIDAY, WORDING, PHRASES)

    assert "Adesso è: venerdì 11 dicembre 2026, alle 10:00" == said


@pytest.mark.parametrize(
    ("was", "said"),
    [
        ("2026-12-09 10:00", "Prima era: mercoledì 9 dicembre 2026"),
        ("2026-12-09 17:00", "Prima era: mercoledì 9 dicembre 2026, alle 17:00"),
    ],
)
def test_what_it_was(was: str, said: str) -> None:
    """The hour too, if that has changed."""
    assert said == before_in_words(at(was), FRIDAY, WORDING, PHRASES)
