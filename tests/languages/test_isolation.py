"""What must stay in one piece among right-to-left words."""

import pytest

from plugins.languages.isolation import in_parts


@pytest.mark.parametrize(
    ("words", "isolated"),
    [
        ("استعمل تطبيق «112 Where ARE U».", ["112 Where ARE U"]),
        ("اتصل 800 905 570، ليلًا.", ["800 905 570"]),
        ("اتصل +39 02 1234567.", ["+39 02 1234567"]),
        ("رخصتها CC BY 4.0 اليوم.", []),
        ("من 10:00 إلى 12:00، في 15 مايو 2027", []),
        ("الترام 3 و15", []),
    ],
)
def test_what_is_isolated(words: str, isolated: list[str]) -> None:
    """Groups of figures, and names that begin with one; dates and hours stand as they are."""
    assert isolated == [part for part, is_run in in_parts(words) if is_run]


def test_nothing_is_lost() -> None:
    """The parts are the words."""
    words = "اتصل 800 905 570، أو 112 Where ARE U"

    assert words == "".join(part for part, _ in in_parts(words))
