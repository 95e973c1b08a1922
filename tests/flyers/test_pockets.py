"""What fits a pocket: cards, and strips to tear off."""

from dataclasses import replace
from typing import Any

import pytest

from plugins.flyers.facts import Fact
from plugins.flyers.gates import faults
from plugins.flyers.press import Press
from plugins.flyers.sheets import Sheet
from plugins.flyers.tongue import Words
from plugins.neighbourhood import Hours
from tests.flyers.makers import a_printable_service, a_sheet, an_order, the_sheet
from tests.flyers.paper import words_on

PHONE = "02 1234 5678"
MAIL = "spesa@via-prova.test"
LANDMARK = "La porta verde"
CARDS = 10
HOURS = "Martedì, dalle 16:30 alle 18:30"


def lines(*texts: str) -> tuple[Words, ...]:
    """Words in Italian."""
    return tuple(Words(text, "it") for text in texts)


def a_pocket_sheet(*, remarks: int = 0, **changes: Any) -> Sheet:
    """With hours, a door with a landmark, a telephone and so many remarks on the hours."""
    sheet = a_sheet(**changes)
    others = lines(*["Chiuso nei giorni di festa e in agosto"] * remarks)
    when = Fact("when", "Quando", (*lines(HOURS), *others), brief=lines(HOURS), icon="clock")
    door = lines("Sala", "via Prova 1")
    where = Fact("where", "Dove", (*door, *lines(LANDMARK)), brief=door, icon="pin")
    phone = next(fact for fact in sheet.facts if fact.kind == "phone")
    return replace(sheet, facts=(when, where, phone))


def read_on(press: Press, sheet: Sheet, name: str) -> str:
    """All the words, once the gates have let them pass."""
    order = an_order(sheet, name)
    pdf = press.printed(order)
    assert () == faults(pdf, order)
    return words_on(pdf)


def test_a_card_with_room(press: Press) -> None:
    """Everything is on it, and on each of the ten."""
    words = read_on(press, a_pocket_sheet(), "cards")

    assert [CARDS] * 3 == [words.count(each) for each in ("alle 18:30", "porta verde", PHONE)]


@pytest.mark.parametrize("remarks", [2, 4, 12])
def test_the_landmark_gives_way_first(press: Press, remarks: int) -> None:
    """However much there is to say of the hours, those of every week stay, and so does the door."""
    words = read_on(press, a_pocket_sheet(remarks=remarks), "cards")

    assert [CARDS] * 3 == [words.count(each) for each in ("alle 18:30", "via Prova 1", PHONE)]
    assert "porta verde" not in words


def test_long_titles(press: Press) -> None:
    """Of what is left, when and whom to call go last."""
    title = "Sportello di orientamento ai servizi sociali, educativi e sanitari del quartiere"
    words = read_on(press, a_pocket_sheet(title=title, remarks=4), "cards")

    assert [CARDS] * 2 == [words.count(each) for each in ("alle 18:30", PHONE)]


@pytest.mark.parametrize(("name", "pieces"), [("cards", 10), ("strips", 9)])
def test_only_an_address_to_write_to(press: Press, name: str, pieces: int) -> None:
    """Without a telephone it stands in its place: nobody is left without a way to ask."""
    service = a_printable_service(
        phone=None, email=MAIL, hours=Hours.model_validate(["Tu 16:30-18:30"])
    )
    sheet = the_sheet(service)

    assert sheet
    assert read_on(press, sheet, name).count(MAIL) >= pieces


def test_hours_on_a_strip(press: Press) -> None:
    """What is torn off says when, with or without what holds on holidays."""
    words = read_on(press, a_pocket_sheet(remarks=4), "strips")

    assert [9 + 1] * 2 == [words.count(each) for each in ("alle 18:30", PHONE)]
