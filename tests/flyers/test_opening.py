"""Opening hours as a sheet says them."""

import pytest

from plugins.flyers.opening import opening_lines
from plugins.neighbourhood import Hours
from tests.flyers.makers import ARABIC, a_tongue
from tests.flyers.paper import plain
from tests.makers import NOON

UNSAID = "Nei giorni di festa telefona prima"


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (["Tu,Th 16:30-18:30"], ["Martedì e giovedì, dalle 16:30 alle 18:30"]),
        (["Mo-Fr 09:00-12:00"], ["Da lunedì a venerdì, dalle 09:00 alle 12:00"]),
        (["Mo,Tu 09:00-12:00"], ["Lunedì e martedì, dalle 09:00 alle 12:00"]),
        (
            ["Sa 09:00-12:00,15:00-18:00"],
            ["Sabato, dalle 09:00 alle 12:00 e dalle 15:00 alle 18:00"],
        ),
        (
            ["We[1] 15:00-17:00"],
            ["Il primo mercoledì del mese, dalle 15:00 alle 17:00"],
        ),
        (["by appointment", "PH off"], ["Su appuntamento", "Chiuso nei giorni di festa"]),
        (
            ["by appointment", "SH off", "Aug off"],
            ["Su appuntamento", "Chiuso nelle vacanze di scuola", "Chiuso ad agosto"],
        ),
    ],
)
def test_rows_in_italian(rows: list[str], lines: list[str]) -> None:
    """Each row is one line, in the partner's order, breaks last."""
    said = opening_lines(Hours.model_validate(rows), a_tongue(), NOON.date())

    unsaid = [UNSAID] if Hours.model_validate(rows).is_silent_on_holidays else []

    assert lines + unsaid == [plain(line) for line in said]


def test_hours_in_arabic() -> None:
    """Between right-to-left words a range has words, never a bare dash that would turn around."""
    line, _ = opening_lines(Hours.model_validate(["Tu 16:30-18:30"]), a_tongue(ARABIC), NOON.date())

    assert plain(line) == "الثلاثاء، من 16:30 إلى 18:30"


def test_a_span_stays_on_one_line() -> None:
    """Opening and closing time are never parted by the end of a line."""
    line, _ = opening_lines(Hours.model_validate(["Tu 16:30-18:30"]), a_tongue(), NOON.date())

    assert "dalle\u00a016:30\u00a0alle\u00a018:30" in line


def test_a_span_of_a_feast_too() -> None:
    """Whatever the line it stands in."""
    *_, line = opening_lines(
        Hours.model_validate(["Tu 16:30-18:30", "PH 10:00-12:00"]), a_tongue(), NOON.date()
    )

    assert line == "Nei giorni di festa: dalle\u00a010:00\u00a0alle\u00a012:00"
