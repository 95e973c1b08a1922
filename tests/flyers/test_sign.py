"""The sign for the window of a listening point."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plugins.flyers.gates import faults
from plugins.flyers.press import Press
from plugins.flyers.sign import Sign, orders, sign_of
from plugins.neighbourhood import Verified
from plugins.neighbourhood.suspension import Suspension
from tests.flyers.conftest import THEME
from tests.flyers.joint import a_point, a_run, a_town
from tests.flyers.makers import LANGUAGES
from tests.flyers.paper import plain
from tests.makers import a_text


@pytest.fixture(scope="module")
def joint_press(fonts: Path) -> Press:
    """Prints any sheet."""
    return Press(THEME, fonts)


def the_sign(numbers: dict[str, int] | None = None, **changes: Any) -> Sign | None:
    """Of the partner who listens on Wednesdays."""
    point = a_point(**changes)
    return sign_of(point, a_run(a_town(organisations=(point,), numbers=numbers or {})))


def test_every_language() -> None:
    """The source's words stand large, those of all others below, in their own letters."""
    sign = the_sign()

    assert sign
    assert "Qui ti ascoltiamo" == sign.title
    assert [each.tag for each in LANGUAGES[1:]] == [each.language for each in sign.greetings]
    assert ("rtl", "Arab") == (sign.greetings[0].direction, sign.greetings[0].script)


def test_hours_and_languages() -> None:
    """In words, and each language by its own name."""
    sign = the_sign()

    assert sign
    assert "Mercoledì, dalle 10:00 alle 12:00" == plain(sign.hours[0].text)
    assert ["Italiano", "العربية"] == [each.words for each in sign.spoken]


def test_its_door_and_its_number() -> None:
    """Who reads «su appuntamento» knows where to come and whom to call."""
    sign = the_sign(phone="02 1234 567")

    assert sign
    assert ["Sala", "via Prova 1, Prova"] == [plain(words.text) for words in sign.where]
    assert ["02 1234 567"] == [plain(words.text) for words in sign.phone]


def test_it_speaks_to_all() -> None:
    """No language is named, and a drawing says what to do with the code."""
    sign = the_sign()

    assert sign
    assert ("", "") == (sign.frame.language_name, sign.frame.scan)


def test_its_code() -> None:
    """To the partner's page in any language; to all listening points until it has a number."""
    numbered, unnumbered = the_sign({"organisations/circolo": 301}), the_sign()

    assert numbered
    assert unnumbered
    assert "HTTPS://VIA-PROVA.TEST/30100" == numbered.frame.address
    assert "HTTPS://VIA-PROVA.TEST/200" == unnumbered.frame.address


@pytest.mark.parametrize(
    "changes",
    [
        {"listening_point": None},
        {"discreet": True},
        {"closed": Suspension(last=date(2027, 3, 31), title=a_text("Lavori"))},
        {"verified": Verified(date=date(2026, 5, 1), by="coordinamento")},
    ],
)
def test_who_has_none(changes: dict[str, Any]) -> None:
    """Who listens nowhere, is discreet, is closed for a while or was checked too long ago."""
    assert the_sign(**changes) is None


def test_closed_from_a_day_far_ahead() -> None:
    """It hangs until the day before."""
    works = {"from": date(2027, 2, 1), "to": date(2027, 3, 31), "title": a_text("Lavori")}
    sign = the_sign(closed=Suspension.model_validate(works))

    assert sign
    assert "Da togliere dopo il 31 gennaio 2027" == sign.frame.dates[1]


def test_on_paper(joint_press: Press) -> None:
    """One page in twelve languages, each of them to be read back, offered by every page."""
    (order,) = orders(a_run(a_town()))

    assert () == faults(joint_press.printed(order), order)
    assert (True, 12) == (order.everywhere, len(order.languages))
