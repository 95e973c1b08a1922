"""Printing what somebody asks for."""

from datetime import date
from typing import Any

import pytest

from plugins.flyers.asked import Answer, answer_to
from plugins.neighbourhood import Neighbourhood, Service, Verified
from plugins.neighbourhood.suspension import Suspension
from tests.flyers.joint import a_point, a_run, a_town, in_all
from tests.flyers.makers import LANGUAGES
from tests.makers import a_service
from tests.neighbourhood.makers import hours

CLOSED = {"closed": Suspension(first=date(2026, 11, 20), title=in_all("Lavori"))}
OLD = {"verified": Verified(date=date(2026, 1, 2), by="coordinamento")}


def a_meal(slug: str = "spesa", **changes: Any) -> Service:
    """Open on Tuesdays in the hall; its title is in every language, its summary in Italian."""
    made = {"title": in_all("Prendere la spesa"), "place": "sala", "hours": hours("Tu 16:30-18:30")}
    return a_service(slug, **(made | changes))


def answered(asked: dict[str, str], town: Neighbourhood | None = None) -> Answer:
    """In a town with one service, unless it is another."""
    return answer_to(asked, a_run(town or a_town(services=(a_meal(),))))


def printed(asked: dict[str, str]) -> list[str]:
    """Where the files for it go."""
    return [order.address for order in answered(asked).orders]


def a_programme(**changes: str) -> dict[str, str]:
    """The week of 7 December, on A4, in Italian."""
    usual = {"kind": "programme", "week": "2026-12-09", "lang": "it", "format": "A4"}
    return usual | changes


def some_flyers(**changes: str) -> dict[str, str]:
    """The poster of the service, in Italian."""
    usual = {"kind": "flyers", "item": "services/spesa", "lang": "it", "format": "a4"}
    return usual | changes


def test_any_week() -> None:
    """Whatever its day, on either paper."""
    assert ["it/volantini/settimana-2026-12-07-a4.pdf"] == printed(a_programme())
    assert 2 == len(printed(a_programme(format="a4,A3")))


def test_no_week_is_this_week() -> None:
    """As of the build's moment."""
    assert ["it/volantini/settimana-2026-11-16-a4.pdf"] == printed(a_programme(week=""))


def test_every_language() -> None:
    """By one word."""
    assert len(LANGUAGES) == len(printed(a_programme(lang="tutte")))


def test_a_week_with_nothing_on() -> None:
    """There is no sheet for it, and the week is named."""
    said = answered(a_programme(), a_town(organisations=(a_point(listening_point=None),)))

    assert () == said.orders
    (line,) = said.unmade
    assert line == (
        "programma della settimana dal 07/12/2026: niente in italiano, perché quella settimana "
        "non c'è niente in programma"
    )


def test_a_referral_card() -> None:
    """Also for a service that has no blank one on its page."""
    asked = {"kind": "referral", "services": "spesa", "lang": "it"}

    assert ["it/volantini/spesa-20101-invio.pdf"] == printed(asked)


@pytest.mark.parametrize(
    ("changes", "reason"), [(CLOSED, "è chiuso per un periodo"), (OLD, "valevano fino al")]
)
def test_a_card_for_what_cannot_be_reached(changes: dict[str, Any], reason: str) -> None:
    """The service is named with its reason, and the card sends to the others."""
    town = a_town(services=(a_meal(), a_meal("casa", **changes)))
    said = answered({"kind": "referral", "services": "casa,spesa", "lang": "it"}, town)

    assert ["it/volantini/spesa-20101-invio.pdf"] == [order.address for order in said.orders]
    assert [True] == [line.startswith("content/services/casa.it.md: ") for line in said.unmade]
    assert reason in said.unmade[0]


def test_one_thing_in_some_formats() -> None:
    """A volunteer prints what is needed, and nothing else."""
    assert 2 == len(printed(some_flyers(format="a5,cards")))


def test_a_language_without_words() -> None:
    """What there is is printed; the other languages are listed together."""
    said = answered(some_flyers(lang="it,ar,ro"))

    assert ["it/volantini/spesa-20101.pdf"] == [order.address for order in said.orders]
    (line,) = said.unmade
    assert line == (
        "content/services/spesa.it.md: niente in arabo, rumeno, perché titolo e sintesi non sono "
        "scritti in questa lingua"
    )


def test_two_languages_of_which_one_is_missing() -> None:
    """A sheet in two languages is asked for in the other one."""
    said = answered(some_flyers(format="bilingual,a5"))

    assert ["a5"] == [order.format for order in said.orders]
    assert "vuole un'altra lingua oltre all'italiano" in said.unmade[0]


def test_the_poster_of_a_need() -> None:
    """By its key or its name; a need that nothing answers has none."""
    assert ["ar/volantini/bisogni/mangiare.pdf"] == printed(some_flyers(item="mangiare", lang="ar"))
    assert "niente risponde" in answered(some_flyers(item="needs/mangiare"), a_town()).unmade[0]


def test_the_sign_of_a_window() -> None:
    """By the partner who listens; it speaks all languages, whichever is asked for."""
    said = answered(some_flyers(item="circolo", lang="it,ar"))

    assert ["it/volantini/enti/circolo.pdf"] == [order.address for order in said.orders]


def test_a_closed_window() -> None:
    """There is no sign for it, and why is said."""
    town = a_town(organisations=(a_point(**CLOSED),))
    (line,) = answered(some_flyers(item="circolo"), town).unmade

    assert line == (
        "content/organisations/circolo.it.md, cartello: niente, perché è chiuso per un periodo, "
        "o sta per chiudere"
    )
