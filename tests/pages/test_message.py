"""A page as a message, ready to forward."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.languages import Phrases
from plugins.neighbourhood import Hours, Phone, Thing
from plugins.neighbourhood.suspension import Suspension
from plugins.pages.bodies import Bodies
from plugins.pages.desk import Desk
from plugins.pages.message import Message
from plugins.pages.views import View
from plugins.pages.voice import Voice
from tests.makers import ARABIC, ITALIAN, NOON, a_neighbourhood, a_place, a_service, a_text


@pytest.fixture
def bodies(tmp_path: Path) -> Iterator[Bodies]:
    """A cache of bodies that is closed again."""
    with Bodies(tmp_path / "bodies.sqlite") as bodies:
        yield bodies


def message_of(thing: Thing, bodies: Bodies, **changes: Any) -> Message:
    """The message of a thing's page in Italian."""
    neighbourhood = a_neighbourhood(places=(a_place(),), **changes)
    voice = Voice(ITALIAN, Phrases("it"), bodies, neighbourhood, today=NOON.date())
    view = View("it/servizi/spesa/", "service", ITALIAN)
    return Desk(view, voice, neighbourhood, NOON).message_of(thing)


def test_all_that_one_needs_to_go(bodies: Bodies) -> None:
    """What, when, where, how much, whom to call, and the page."""
    service = a_service(
        place="sala",
        hours=Hours.model_validate(["Tu 16:30-18:30", "PH off"]),
        phone=Phone.model_validate("02 1234 567"),
    )

    assert [
        "Prendere la spesa",
        "Una borsa di cibo.",
        "martedì, dalle 16:30 alle 18:30",
        "Chiuso nei giorni di festa",
        "Sala",
        "via Prova 1, Prova",
        "Gratis",
        "Telefono: 02 1234 567",
        "https://via-prova.test/it/servizi/spesa/",
    ] == message_of(service, bodies).text.split("\n")


HOURS = Hours.model_validate(["Tu 16:30-18:30"])
WEEKLY = "martedì, dalle 16:30 alle 18:30"
TODAY = NOON.date()


def closed(first: timedelta | None, last: timedelta | None) -> Suspension:
    """As many days from today."""
    given = {
        "from": first and TODAY + first,
        "to": last and TODAY + last,
        "title": a_text("Lavori"),
    }
    return Suspension.model_validate(given)


@pytest.mark.parametrize(
    ("change", "said", "weekly"),
    [
        ({"closed": closed(None, None)}, "Chiuso per un periodo.", False),
        ({"closed": closed(None, timedelta(9))}, "Chiuso per un periodo. Fino a: ", False),
        ({"closed": closed(timedelta(9), timedelta(20))}, "Chiuso per un periodo. Da: ", True),
        ({"access": "appointment"}, "Prima telefona e prendi", True),
        ({"capacity": {"status": "full", "until": TODAY}}, "Al completo", True),
        (
            {"alert": {"title": a_text("Cambia la porta."), "until": TODAY}},
            "Cambia la porta.",
            True,
        ),
        ({"valid_until": TODAY - timedelta(1)}, "Telefona prima di andare.", True),
    ],
)
def test_hours_do_not_travel_alone(
    bodies: Bodies, change: dict[str, Any], said: str, *, weekly: bool
) -> None:
    """Whoever has only the message reads what changes them, and none that do not hold today."""
    message = message_of(a_service(hours=HOURS, **change), bodies)

    assert any(line.words.startswith(said) for line in message.lines)
    assert weekly == (WEEKLY in message.text)


def test_what_is_behind_us(bodies: Bodies) -> None:
    """A closure that is over, a day that is over and free places change nothing."""
    yesterday = TODAY - timedelta(1)
    service = a_service(
        hours=HOURS,
        closed=closed(None, timedelta(-1)),
        capacity={"status": "full", "until": yesterday},
        alert={"title": a_text("Cambia la porta."), "until": yesterday},
    )

    assert message_of(a_service(hours=HOURS), bodies) == message_of(service, bodies)


def test_the_short_address_of_paper(bodies: Bodies) -> None:
    """A thing with a permanent number is forwarded at the address that is printed on its sheet."""
    message = message_of(a_service(), bodies, numbers={"services/spesa": 101})

    assert "https://via-prova.test/10101" == message.address
    assert "Prendere la spesa\nhttps://via-prova.test/10101" == message.short


def test_a_sample_says_so_first(bodies: Bodies) -> None:
    """Nobody forwards an invented service as if it were there."""
    assert "Esempio. Questo non è un servizio vero." == (
        message_of(a_service(sample=True), bodies).lines[0].words
    )


def test_a_delicate_page_says_little(bodies: Bodies) -> None:
    """Only its neutral name and where to read on."""
    delicate = a_service(
        title=a_text("Aiuto per chi ha paura"),
        neutral_title=a_text("Parlare con noi"),
        discreet=True,
        place="sala",
    )

    assert [
        "Parlare con noi",
        "https://via-prova.test/it/servizi/spesa/",
    ] == message_of(delicate, bodies).text.split("\n")


def test_a_number_in_an_arabic_message(bodies: Bodies) -> None:
    """A chat shows the groups of a telephone number in their order, whatever stands around it."""
    service = a_service(phone=Phone.model_validate("02 1234 567"))
    neighbourhood = a_neighbourhood()
    voice = Voice(ARABIC, Phrases("ar"), bodies, neighbourhood, today=NOON.date())
    desk = Desk(View("ar/servizi/spesa/", "service", ARABIC), voice, neighbourhood, NOON)

    assert "Telefono: \u206602 1234 567\u2069" in desk.message_of(service).text
