"""How an event repeats, in words."""

from typing import Any

import pytest

from plugins.languages import Phrases, Wording
from plugins.neighbourhood.repetition import repetition_in_words
from tests.makers import ITALIAN, an_event
from tests.neighbourhood.makers import at

PHRASES = Phrases("it")
TUESDAY = "2027-01-12"


def said(start: str, **changes: Any) -> str | None:
    """In Italian, of an event that first happens on this day at five."""
    event = an_event(start=at(f"{start} 17:00"), **changes)
    return repetition_in_words(event, Wording(ITALIAN, PHRASES), PHRASES)


@pytest.mark.parametrize(
    ("start", "rule", "words"),
    [
        (TUESDAY, {"every": "week"}, "ogni settimana: martedì"),
        (TUESDAY, {"every": "week", "on": "Tu,Th"}, "ogni settimana: martedì e giovedì"),
        (
            TUESDAY,
            {"every": "week", "on": "Mo,Tu,We,Th,Fr"},
            "ogni settimana: da lunedì a venerdì",
        ),
        (TUESDAY, {"every": "2-weeks"}, "ogni due settimane: martedì"),
        (TUESDAY, {"every": "2-weeks", "on": "Tu,Sa"}, "ogni due settimane: martedì e sabato"),
        ("2027-01-13", {"every": "month", "on": "We[2]"}, "il secondo mercoledì del mese"),
        ("2027-01-31", {"every": "month", "on": "Su[-1]"}, "l'ultima domenica del mese"),
        ("2027-01-15", {"every": "month", "on": 15}, "il giorno 15 di ogni mese"),
    ],
)
def test_how_often(start: str, rule: dict[str, Any], words: str) -> None:
    """A rule is said as a person would say it; without days it is the day of the first time."""
    assert words == said(start, repeats=rule)


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"until": "2027-05-25"}, "fino a martedì 25 maggio 2027"),
        ({"skip": ["PH"]}, "non nei giorni di festa"),
        ({"skip": ["SH"]}, "non nelle vacanze di scuola"),
        (
            {"until": "2027-05-25", "skip": ["SH", "PH"]},
            "fino a martedì 25 maggio 2027, non nei giorni di festa, non nelle vacanze di scuola",
        ),
    ],
)
def test_until_when_and_when_not(limits: dict[str, Any], words: str) -> None:
    """The last day and the holidays follow in the same sentence."""
    rule = {"every": "week", **limits}

    assert f"ogni settimana: martedì, {words}" == said(TUESDAY, repeats=rule)


@pytest.mark.parametrize("skip", [None, []])
def test_no_holiday_is_skipped(skip: list[str] | None) -> None:
    """Where nothing is skipped, nothing is said of holidays."""
    assert "ogni settimana: martedì" == said(TUESDAY, repeats={"every": "week", "skip": skip})


def test_some_days_by_name() -> None:
    """Days without a rule are said apart, one by one."""
    assert "In più giorni" == said(TUESDAY, also_on=["2027-01-14"])


def test_once() -> None:
    """What happens once repeats in no way."""
    assert said(TUESDAY) is None
