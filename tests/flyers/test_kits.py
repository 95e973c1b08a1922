"""All that hangs on the board of a place, in one file."""

from datetime import date
from typing import Any

from plugins.flyers.asked import Answer, answer_to
from plugins.flyers.kits import orders
from plugins.flyers.order import Order
from plugins.neighbourhood import Neighbourhood
from tests.flyers.joint import HALL, a_point, a_run, a_town, in_all
from tests.flyers.makers import LANGUAGES
from tests.makers import a_place, a_service
from tests.neighbourhood.makers import hours


def a_full_hall(**changes: Any) -> Neighbourhood:
    """The hall where food is given in all languages and people are listened to."""
    service = a_service(
        title=in_all("La spesa"),
        summary=in_all("Una borsa di cibo."),
        place="sala",
        hours=hours("Tu 16:30-18:30"),
    )
    return a_town(**({"services": (service,)} | changes))


def asked(town: Neighbourhood, **changes: str) -> Answer:
    """The kit of the hall in Italian, this week, without needs."""
    usual = {"kind": "kit", "place": "sala", "lang": "it", "needs": "", "week": ""}
    return answer_to(usual | changes, a_run(town))


def formats(order: Order) -> list[str]:
    """Of the sheets in it, in their order."""
    return [part.format for part in order.parts]


def test_one_for_each_language() -> None:
    """Pages offer the kit in their own: what is held there, the sign, this week."""
    kits = [*orders(a_run(a_full_hall()))]

    assert [(each.tag,) for each in LANGUAGES] == [kit.languages for kit in kits]
    assert ["a4", "sign", "week"] == formats(kits[0])
    assert ("it/volantini/luoghi/sala.pdf", HALL.key) == (kits[0].address, kits[0].about)


def test_nothing_held_there() -> None:
    """A place where nothing is held and nobody listens has no kit, and why is said."""
    town = a_full_hall(places=(HALL, a_place("aula")))

    assert {"places/sala"} == {kit.about for kit in orders(a_run(town))}
    assert "non c'è niente da appendere" in asked(town, place="aula").unmade[-1]


def test_something_discreet() -> None:
    """Nobody is seen reading it on the board: whoever wants its sheet prints it by name."""
    (meal,) = a_full_hall().services
    talk = {"slug": "casa", "discreet": True, "neutral_title": in_all("Parlare con noi")}
    hall = a_full_hall(services=(meal, meal.model_copy(update=talk)))
    by_name = {"kind": "flyers", "item": "casa", "lang": "it", "format": "a4"}

    assert ["a4", "sign", "week"] == formats(asked(hall).orders[0])
    assert ["a4"] == [order.format for order in answer_to(by_name, a_run(hall)).orders]


def test_several_languages() -> None:
    """Each sheet in all of them, the sign once; the file says which they are."""
    (kit,) = asked(a_full_hall(), lang="ar,ro").orders

    assert ["a4", "a4", "sign", "week", "week"] == formats(kit)
    assert "ar/volantini/luoghi/sala-ar-ro.pdf" == kit.address


def test_needs() -> None:
    """Their posters come last; one that nothing answers is said to be missing."""
    said = asked(a_full_hall(), needs="tutti")

    assert ["a4", "sign", "week", "need"] == formats(said.orders[0])
    assert ["needs/insieme: niente in italiano, perché"] == [
        line[: line.index("perché") + 6] for line in said.unmade
    ]


def test_another_week() -> None:
    """Its programme is in the kit, and the file is named after its Monday."""
    (kit,) = asked(a_full_hall(), week="2026-12-09").orders

    assert "it/volantini/luoghi/sala-2026-12-07.pdf" == kit.address
    assert "07/12/2026" in kit.parts[-1].name


def test_a_sheet_that_is_missing() -> None:
    """The others are bound, and it is listed."""
    service = a_service("casa", place="sala", valid_until=date(2026, 11, 1))
    said = asked(a_full_hall(services=(*a_full_hall().services, service)))

    assert ["a4", "sign", "week"] == formats(said.orders[0])
    assert ["content/services/casa.it.md"] == [line.split(":")[0] for line in said.unmade]


def test_a_window_alone() -> None:
    """A place where people are only listened to has its sign and the week."""
    town = a_town(organisations=(a_point(),))

    assert ["sign", "week"] == formats(asked(town).orders[0])
