"""How a language speaks on a sheet."""

import pytest

from plugins.languages import Language
from tests.flyers.makers import a_tongue
from tests.makers import ARABIC, ITALIAN, a_text


@pytest.mark.parametrize(
    ("language", "said"),
    [(ARABIC, "اتصل \u2066800 905 570\u2069 ليلًا"), (ITALIAN, "Chiama 800 905 570 di notte")],
)
def test_numbers_in_a_partners_words(language: Language, said: str) -> None:
    """Among right-to-left words a number in groups stands isolated; elsewhere as it is."""
    text = a_text("Chiama 800 905 570 di notte", ar="اتصل 800 905 570 ليلًا")

    assert said == a_tongue(language).reading(text).text
