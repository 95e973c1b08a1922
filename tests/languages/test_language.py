"""What CLDR says of a language."""

import pytest

from plugins.languages import Language
from plugins.languages.language import locale_from_tag
from tests.makers import ARABIC, ITALIAN


def test_own_name_starts_with_a_capital() -> None:
    """A language's own name is written as on a sign."""
    assert ["Italiano", "العربية"] == [ITALIAN.own_name, ARABIC.own_name]


def test_direction() -> None:
    """Arabic runs from right to left, Italian from left to right."""
    assert ["ltr", "rtl"] == [ITALIAN.direction, ARABIC.direction]


def test_a_language_with_a_script() -> None:
    """A tag may name a script, as Chinese does."""
    assert "中文" == Language(tag="zh-Hans", number=4).own_name


def test_unknown_tag() -> None:
    """A tag that CLDR does not know is refused by name."""
    with pytest.raises(ValueError, match="«xq»"):
        locale_from_tag("xq")


def test_script() -> None:
    """CLDR knows the script of a language that does not name it."""
    tags = ["it", "ar", "zh-Hans", "uk", "ta"]

    assert ["Latn", "Arab", "Hans", "Cyrl", "Taml"] == [
        Language(tag=tag, number=1).script for tag in tags
    ]
