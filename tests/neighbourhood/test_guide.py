"""The guided path: for whom, what, what answers."""

from datetime import timedelta
from typing import Any

from plugins.neighbourhood import Audience, Found, Guide, Need
from tests.makers import NOON, a_need, a_neighbourhood, a_service, a_text, an_event

FAMILIES = Audience(id="famiglie", name=a_text("Famiglie"))
WOMEN = Audience(id="donne", name=a_text("Donne"))
EVERYONE = Audience(id="tutti", name=a_text("Per tutti"), everyone=True)
HELPERS = Audience(id="volontari", name=a_text("Volontari"), guided=False)
FOOD = a_need("mangiare")
SCHOOL = a_need("scuola", area="educational")
COMPANY = a_need("insieme", area="social")
DOOR = a_need("donne", area="social", door=True, audiences=("donne",))


def a_guide(**changes: Any) -> Guide:
    """Of four sorts of people and three needs."""
    made = {
        "audiences": (EVERYONE, FAMILIES, WOMEN, HELPERS),
        "needs": (FOOD, SCHOOL, COMPANY, DOOR),
    }
    return Guide(a_neighbourhood(**(made | changes)), NOON)


def slugs(found: Found) -> list[str]:
    """What answers, services first."""
    return [thing.slug for thing in (*found.services, *found.events)]


def test_whom_one_may_look_for() -> None:
    """The path asks neither for "everybody" nor for those who come to help."""
    assert [FAMILIES, WOMEN] == [*a_guide().people]


def test_doors_are_no_needs() -> None:
    """A door says for whom, so the path asks it in its first step."""
    assert [FOOD, SCHOOL, COMPANY] == [*a_guide().needs]


def test_what_is_for_these_people_and_this_need() -> None:
    """Only what is for them, and answers what they asked."""
    services = (
        a_service("spesa", audiences=("famiglie",)),
        a_service("corso", audiences=("donne",)),
        a_service("compiti", audiences=("famiglie",), needs=("scuola",)),
    )

    assert ["spesa"] == slugs(a_guide(services=services).answers(FAMILIES, FOOD))


def test_what_is_for_everybody_is_for_each() -> None:
    """Whoever is chosen finds what is for all."""
    guide = a_guide(services=(a_service("mensa", audiences=("tutti",)),))

    assert ["mensa"] == slugs(guide.answers(WOMEN, FOOD))
    assert ("famiglie", "donne") == guide.people_for(a_service("mensa", audiences=("tutti",)))


def test_an_event_that_is_over_does_not_answer() -> None:
    """The path leads to nothing that has been."""
    past = an_event("ieri", start=NOON - timedelta(days=9), end=NOON - timedelta(days=8))
    coming = an_event("domani", start=NOON + timedelta(days=1))

    assert ["domani"] == slugs(a_guide(events=(past, coming)).answers(FAMILIES))


def test_everything_in_three_parts() -> None:
    """Economic, educational, social, in this order; a thing stands under its first need, once."""
    services = (
        a_service("ballo", needs=("insieme", "mangiare")),
        a_service("spesa"),
        a_service("compiti", needs=("scuola",)),
    )
    guide = a_guide(services=services)
    parts = [(area, slugs(found)) for area, found in guide.by_area(guide.answers(FAMILIES))]

    assert [
        ("economic", ["spesa"]),
        ("educational", ["compiti"]),
        ("social", ["ballo"]),
    ] == parts


def test_nothing_for_these_people() -> None:
    """Parts without an answer are not named."""
    guide = a_guide(services=(a_service(audiences=("famiglie",)),))

    assert [] == [*guide.by_area(guide.answers(WOMEN))]


def test_behind_a_door() -> None:
    """What is meant for these people, need by need."""
    services = (
        a_service("corso", audiences=("donne",), needs=("scuola",)),
        a_service("spesa", audiences=("famiglie",)),
    )
    events = (an_event("ballo", audiences=("donne",), start=NOON + timedelta(days=1)),)
    guide = a_guide(services=services, events=events)
    parts: list[tuple[Need, list[str]]] = [
        (need, slugs(found)) for need, found in guide.by_need(DOOR)
    ]

    assert [(SCHOOL, ["corso"]), (COMPANY, ["ballo"])] == parts
