"""Opening hours in words."""

from datetime import date

import pytest

from plugins.languages import Phrases, Wording
from plugins.neighbourhood.opening import remarks, rows_in_words
from tests.building import ROOT
from tests.makers import ARABIC, ITALIAN
from tests.neighbourhood.makers import hours

PHRASES = Phrases("it")
WORDING = Wording(ITALIAN, PHRASES)
TODAY = date(2026, 11, 22)
MONDAY = "Mo 09:00-10:00"


def rows_of(*written: str) -> list[tuple[str, tuple[str, ...]]]:
    """Days and spans of each row, in Italian."""
    return rows_in_words(hours(*written), WORDING, PHRASES)


UNSAID = "Nei giorni di festa telefona prima"


def remarks_of(*written: str, today: date = TODAY) -> list[str]:
    """What holds for all rows, in Italian; of holidays only what was written."""
    said = remarks(hours(*written), WORDING, PHRASES, today=today)
    return [line for line in said if line != UNSAID]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ("Tu", "martedì"),
        ("Tu,Th", "martedì e giovedì"),
        ("Mo,We,Fr", "lunedì, mercoledì e venerdì"),
        ("Mo,Tu", "lunedì e martedì"),
        ("Sa-Su", "sabato e domenica"),
        ("Mo-We", "da lunedì a mercoledì"),
        ("Mo-Fr", "da lunedì a venerdì"),
        ("Mo-We,Sa", "lunedì, martedì, mercoledì e sabato"),
        ("We[1]", "il primo mercoledì del mese"),
        ("We[-1]", "l'ultimo mercoledì del mese"),
        ("Su[-1]", "l'ultima domenica del mese"),
        ("We[1],We[3]", "il primo mercoledì del mese e il terzo mercoledì del mese"),
        ("Sep 12-Jun 08: Tu", "dal giorno 12 settembre al giorno 8 giugno: martedì"),
        ("Dec 20-Jan 10: Tu", "dal giorno 20 dicembre al giorno 10 gennaio: martedì"),
    ],
)
def test_days_of_a_row(days: str, said: str) -> None:
    """Days are said as a person would say them."""
    assert [(said, ("dalle 16:30 alle 18:30",))] == rows_of(f"{days} 16:30-18:30")


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ("09:00-12:30", ("dalle 09:00 alle 12:30",)),
        ("09:00-12:30,14:00-18:00", ("dalle 09:00 alle 12:30", "dalle 14:00 alle 18:00")),
        ("18:00-24:00", ("dalle 18:00 alle 24:00",)),
        ("00:00-24:00", ("dalle 00:00 alle 24:00",)),
        ("22:00-03:00", ("dalle 22:00 alle 03:00",)),
    ],
)
def test_spans_of_a_row(spans: str, said: tuple[str, ...]) -> None:
    """Hours are said as they stand on the door; the end of the day is 24:00."""
    assert [("lunedì", said)] == rows_of(f"Mo {spans}")


def test_a_row_by_appointment() -> None:
    """A row that wants an appointment says so, the next one does not."""
    asked, open_to_all = rows_of("Mo 09:00-10:00 by appointment", "Tu 09:00-10:00")

    assert ("lunedì, su appuntamento", "martedì") == (asked[0], open_to_all[0])


def test_rows_of_the_year_first() -> None:
    """What holds all year comes before what holds in a season."""
    said = [days for days, _ in rows_of("Jul 01-Jul 15: Mo 09:00-10:00", "Tu 09:00-10:00")]

    assert ["martedì", "dal giorno 1 luglio al giorno 15 luglio: lunedì"] == said


def test_three_first_days_of_the_month() -> None:
    """Days that are only the n-th of the month are never swallowed by a range."""
    ((days, _),) = rows_of("Mo[1],Tu[1],We[1] 09:00-10:00")

    assert 3 == days.count("primo")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("24/7", "Sempre aperto, giorno e notte"),
        ("by appointment", "Su appuntamento"),
        ("call first", "Telefona prima: gli orari possono cambiare"),
        ("PH off", "Chiuso nei giorni di festa"),
        ("PH 10:00-12:00", "Nei giorni di festa: dalle 10:00 alle 12:00"),
        (
            "PH 10:00-12:00,15:00-18:00",
            "Nei giorni di festa: dalle 10:00 alle 12:00 e dalle 15:00 alle 18:00",
        ),
        ("SH off", "Chiuso nelle vacanze di scuola"),
        ("Aug off", "Chiuso ad agosto"),
        ("Aug 15 off", "Chiuso: 15 agosto"),
        ("Aug 09-Aug 22 off", "Chiuso: dal giorno 9 agosto al giorno 22 agosto"),
        ("Jul-Aug off", "Chiuso: dal giorno 1 luglio al giorno 31 agosto"),
        ("Dec 24-Jan 06 off", "Chiuso: dal giorno 24 dicembre al giorno 6 gennaio"),
        ("2026 Dec 24 off", "Chiuso: giovedì 24 dicembre 2026"),
        (
            "2026 Dec 24-2027 Jan 06 off",
            "Chiuso: da giovedì 24 dicembre 2026 a mercoledì 6 gennaio 2027",
        ),
        (
            "2026 Dec 31 09:00-12:00",
            "Orario diverso: giovedì 31 dicembre 2026, dalle 09:00 alle 12:00",
        ),
        (
            "2026 Dec 28-2026 Dec 30 09:00-12:00",
            (
                "Orario diverso: da lunedì 28 dicembre 2026 a mercoledì 30 dicembre 2026,"
                " dalle 09:00 alle 12:00"
            ),
        ),
    ],
)
def test_a_remark(written: str, said: str) -> None:
    """What does not hold every week is said in a line of its own."""
    assert [said] == remarks_of(MONDAY, written)


def test_nobody_wrote_of_holidays() -> None:
    """Then the page says so: whoever counts on it might stand before a closed door."""
    said = [
        remarks(hours(*rows), WORDING, PHRASES, today=TODAY)
        for rows in (
            ["Mo 09:00-12:00"],
            ["Mo 09:00-12:00", "PH off"],
            ["Mo 09:00-12:00", "SH off"],
            ["by appointment"],
        )
    ]

    assert [True, False, False, False] == [UNSAID in lines for lines in said]


def test_nothing_to_remark() -> None:
    """Hours that hold every week need no more words."""
    assert [] == remarks_of(MONDAY)


def test_remarks_in_order() -> None:
    """How one comes, then holidays, then seasons, then dates, whatever the order of the file."""
    assert [
        "Su appuntamento",
        "Chiuso nei giorni di festa",
        "Chiuso nelle vacanze di scuola",
        "Chiuso ad agosto",
        "Chiuso: giovedì 24 dicembre 2026",
    ] == remarks_of("2026 Dec 24 off", "Aug off", "SH off", "PH off", "by appointment")


@pytest.mark.parametrize(
    ("today", "lines"), [(date(2027, 1, 6), 1), (date(2027, 1, 7), 0), (date(2026, 1, 1), 1)]
)
def test_dates_that_are_past(today: date, lines: int) -> None:
    """Dates are said until the last of them is over."""
    written = "2026 Dec 24-2027 Jan 06 off"

    assert lines == len(remarks_of(MONDAY, written, today=today))


@pytest.mark.parametrize(
    ("nth", "wednesday", "sunday"),
    [
        (1, "il primo mercoledì", "la prima domenica"),
        (2, "il secondo mercoledì", "la seconda domenica"),
        (3, "il terzo mercoledì", "la terza domenica"),
        (4, "il quarto mercoledì", "la quarta domenica"),
        (5, "il quinto mercoledì", "la quinta domenica"),
        (-1, "l'ultimo mercoledì", "l'ultima domenica"),
    ],
)
def test_one_day_of_the_month(nth: int, wednesday: str, sunday: str) -> None:
    """The n-th day is said in words, and Sunday is feminine."""
    ((days, _),) = rows_of(f"We[{nth}],Su[{nth}] 15:00-17:00")

    assert f"{wednesday} del mese e {sunday} del mese" == days


def test_one_day_of_the_month_in_arabic() -> None:
    """The ordinal agrees with the word for day, so that it is right for Friday too."""
    catalogue = ROOT / "theme" / "locale" / "ar" / "LC_MESSAGES" / "messages.po"
    phrases = Phrases("ar", catalogue.read_text(encoding="utf-8"))
    ((days, _),) = rows_in_words(hours("Fr[1] 15:00-17:00"), Wording(ARABIC, phrases), phrases)

    assert "يوم الجمعة الأول من كل شهر" == days
