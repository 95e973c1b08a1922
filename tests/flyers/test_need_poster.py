"""The poster of one need."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from plugins.flyers.gates import faults
from plugins.flyers.need_poster import NeedPoster, orders, poster_of
from plugins.flyers.press import Press
from plugins.languages import Language
from plugins.neighbourhood import Neighbourhood, Phone, Service, Verified
from plugins.neighbourhood.suspension import Suspension
from tests.flyers.conftest import THEME
from tests.flyers.joint import IMPRINT, a_run, a_town, in_all
from tests.flyers.makers import LANGUAGES
from tests.flyers.paper import plain
from tests.makers import ITALIAN, NOON, a_network, a_service, a_text, an_event
from tests.neighbourhood.makers import at, hours


@pytest.fixture(scope="module")
def joint_press(fonts: Path) -> Press:
    """Prints any sheet."""
    return Press(THEME, fonts)


def the_poster(town: Neighbourhood, language: Language = ITALIAN) -> NeedPoster | None:
    """Of the need for food."""
    run = a_run(town)
    return poster_of(town.need("mangiare"), run.tongue(language.tag), run)


def a_meal(slug: str = "spesa", **changes: Any) -> Service:
    """Open on Tuesdays in the hall, named in every language."""
    made = {"title": in_all("Prendere la spesa"), "place": "sala", "hours": hours("Tu 16:30-18:30")}
    return a_service(slug, **(made | changes))


def shown(poster: NeedPoster | None) -> list[str]:
    """The names of its answers."""
    return [answer.title.text for answer in poster.answers] if poster else []


def test_its_title() -> None:
    """The need, and where."""
    poster = the_poster(a_town(services=(a_meal(),)))

    assert poster
    assert "mangiare a Via Prova" == poster.title


def test_who_when_and_where() -> None:
    """What people ask first, with the drawing of each."""
    poster = the_poster(a_town(services=(a_meal(),)))

    assert poster
    said = {fact.kind: plain(fact.lines[0].text) for fact in poster.answers[0].facts}
    assert {
        "when": "Martedì, dalle 16:30 alle 18:30",
        "where": "Sala",
        "who": "Famiglie",
        "cost": "Gratis",
    } == said
    assert all(fact.icon for fact in poster.answers[0].facts)


def test_no_room() -> None:
    """Who reads that there is a waiting list does not come for nothing; of an old note no word."""
    listed, old = date(2026, 12, 31), date(2026, 11, 1)

    assert "room" in asked(a_meal(capacity={"status": "waiting-list", "until": listed}))
    assert "room" not in asked(a_meal(capacity={"status": "waiting-list", "until": old}))


def asked(service: Service) -> list[str]:
    """The kinds of facts that the poster gives of a service."""
    poster = the_poster(a_town(services=(service,)))
    return [fact.kind for fact in poster.answers[0].facts] if poster else []


def test_whom_to_ask() -> None:
    """An address to write to where there is no telephone; of an event, also how to book."""
    mail = "ciao@via-prova.test"
    both = {"email": mail, "phone": Phone(written="02 1234 5678")}
    dinner = an_event("cena", start=at("2026-11-25 19:00"), needs=("mangiare",), booking="email")
    town = a_town(
        services=(a_meal(email=mail), a_meal("mensa", **both)),
        events=(dinner.model_copy(update=both),),
    )
    poster = the_poster(town)

    assert poster
    ways = ("phone", "email", "booking")
    asked = [[fact.kind for fact in each.facts if fact.kind in ways] for each in poster.answers]
    assert [["email"], ["phone"], ["booking", "phone", "email"]] == asked


@pytest.mark.parametrize(
    "changes",
    [
        {"discreet": True, "neutral_title": a_text("Parlare")},
        {"closed": Suspension(title=a_text("Lavori"))},
        {"verified": Verified(date=date(2026, 5, 1), by="coordinamento")},
        {"valid_until": date(2026, 11, 1)},
    ],
)
def test_what_hangs_on_no_wall(changes: dict[str, Any]) -> None:
    """Discreet, closed for a while, checked too long ago, no longer valid."""
    assert the_poster(a_town(services=(a_meal(**changes),))) is None


def test_a_need_without_a_number() -> None:
    """Without a permanent address there is no code, so there is no poster."""
    assert the_poster(a_town(services=(a_meal(),), numbers={})) is None


def dinners(*days: str, status: str = "cancelled") -> list[str]:
    """When the weekly dinner is, as the poster says it; on some days it is not as usual."""
    dinner = an_event(
        "cena",
        start=at("2026-11-25 19:00"),
        needs=("mangiare",),
        repeats={"every": "week"},
        changed=[{"date": day, "status": status} for day in days],
    )
    poster = the_poster(a_town(events=(dinner,)))
    facts = poster.answers[0].facts if poster else ()
    return [line.text for fact in facts if fact.kind == "when" for line in fact.lines]


def test_dates_of_an_event() -> None:
    """The next three it takes place on, and no rule that a holiday might break."""
    assert [
        "Mercoledì 25 novembre 2026, alle 19:00",
        "Mercoledì 9 dicembre 2026, alle 19:00",
        "Mercoledì 16 dicembre 2026, alle 19:00",
    ] == dinners("2026-12-02")


def test_the_next_dates_are_cancelled() -> None:
    """A poster names those after them."""
    assert (
        "Mercoledì 16 dicembre 2026, alle 19:00"
        == (dinners("2026-11-25", "2026-12-02", "2026-12-09")[0])
    )


def test_a_date_without_room() -> None:
    """Nobody is sent to an evening that is full."""
    assert "Mercoledì 9 dicembre 2026, alle 19:00" == dinners("2026-12-02", status="full")[1]


def test_until_when_it_hangs() -> None:
    """As long as the service checked longest ago can be trusted; a feast ends by itself."""
    first = a_meal()
    second = a_meal("mensa", verified=Verified(date=date(2026, 10, 2), by="coordinamento"))
    feast = an_event("cena", start=NOON + timedelta(days=2), needs=("mangiare",))
    poster = the_poster(a_town(services=(first, second), events=(feast,)))

    assert poster
    assert (
        "Controllato il 2 ottobre 2026",
        "Da togliere dopo il 31 marzo 2027",
    ) == poster.frame.dates


def test_every_language_it_is_said_in() -> None:
    """One for each need that has an answer, offered by its page."""
    made = list(orders(a_run(a_town(services=(a_meal(),)))))

    assert {"needs/mangiare"} == {order.about for order in made}
    assert [language.tag for language in LANGUAGES] == [order.languages[0] for order in made]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_on_paper(joint_press: Press, language: Language) -> None:
    """With several answers it has all its letters, a code to read and its words to read back."""
    services = tuple(a_meal(f"spesa-{number}", cost="offer") for number in range(6))
    run = a_run(a_town(services=services))
    order = next(each for each in orders(run) if each.languages[0] == language.tag)

    assert () == faults(joint_press.printed(order), order)


def test_a_colon_that_goes_with_its_word(joint_press: Press) -> None:
    """In Chinese no line begins with one: it is measured with the name before it."""
    chinese = next(language for language in LANGUAGES if language.script == "Hans")
    network = a_network(languages=LANGUAGES, imprint=IMPRINT, area=in_all("Gratosoglio"))
    run = a_run(a_town(services=(a_meal(),), network=network))
    order = next(each for each in orders(run) if each.languages[0] == chinese.tag)

    assert () == faults(joint_press.printed(order), order)


def test_an_answer_in_one_piece(joint_press: Press) -> None:
    """Whoever reads one page has all of an answer, so long as that takes no other page."""
    town = a_town(services=tuple(a_meal(f"spesa-{number}") for number in range(7)))
    document = pypdfium2.PdfDocument(joint_press.printed(next(orders(a_run(town)))))
    pages = [page.get_textpage().get_text_bounded() for page in document]

    assert 2 == len(pages)
    assert not any("…" in page for page in pages)
