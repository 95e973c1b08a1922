"""Questions to the whole."""

from datetime import timedelta

from plugins.neighbourhood import Provider
from tests.makers import (
    ARABIC,
    NOON,
    a_need,
    a_neighbourhood,
    a_page,
    a_place,
    a_service,
    an_event,
    an_organisation,
)


def test_services_for_a_need() -> None:
    """A need finds the services that name it."""
    food, together = a_service("spesa"), a_service("orto", needs=("insieme",))
    asked = a_neighbourhood(services=(food, together)).services_for(a_need("mangiare"))

    assert (food,) == asked


def test_a_door_opens_on_people() -> None:
    """A door finds everything meant for its audiences, whatever the need."""
    for_women = a_service("corso", audiences=("donne",), needs=("lavoro",))
    door = a_need("donne", door=True, audiences=("donne",))
    asked = a_neighbourhood(services=(a_service(), for_women)).services_for(door)

    assert (for_women,) == asked


def test_coming_events_nearest_first() -> None:
    """Past events are gone, the others come by date."""
    past = an_event("ieri", start=NOON - timedelta(days=1), end=NOON - timedelta(hours=20))
    later = an_event("dopo", start=NOON + timedelta(days=9))
    soon = an_event("presto", start=NOON + timedelta(days=1))

    assert (soon, later) == a_neighbourhood(events=(past, later, soon)).events_after(NOON)


def test_the_leading_partner_comes_first() -> None:
    """Whoever leads is named first."""
    leader, helper = an_organisation("capofila"), an_organisation("aiuto")
    providers = (
        Provider(organisation="aiuto", role="partner"),
        Provider(organisation="capofila", role="lead"),
    )
    service = a_service(organisations=providers)
    known = a_neighbourhood(organisations=(helper, leader), services=(service,))

    assert (leader, helper) == known.organisations_of(service)


def test_what_is_held_at_a_place() -> None:
    """A place knows what happens in it."""
    place, service = a_place("sala"), a_service(place="sala")
    known = a_neighbourhood(places=(place,), services=(service, a_service("altrove")))

    assert ((service,), place) == (known.held_at(place), known.place_of(service))


def test_coming_events_of_a_place_and_a_partner() -> None:
    """A place and a partner know their events to come, never those gone by or of others."""
    others = (Provider(organisation="altri"),)
    past = an_event("ieri", place="sala", start=NOON - timedelta(days=3))
    here = an_event("qui", place="sala", organisations=others)
    ours = an_event("nostro", place="altrove")
    known = a_neighbourhood(places=(a_place("sala"),), events=(past, here, ours))

    assert (here,) == known.events_at(a_place("sala"), NOON)
    assert (ours,) == known.events_of(an_organisation("circolo"), NOON)


def test_permanent_number() -> None:
    """A thing's number and the language's make the printed one; without a number there is none."""
    service = a_service("spesa")
    known = a_neighbourhood(services=(service,), numbers={"services/spesa": 101})

    assert (10102, None) == (
        known.permanent_number(service, ARABIC),
        known.permanent_number(a_service("altro"), ARABIC),
    )


def test_prose_in_the_order_of_its_roles() -> None:
    """Pages with a fixed role come first."""
    other, privacy, about = (
        a_page("altro"),
        a_page("z", role="privacy"),
        a_page("y", role="about"),
    )

    assert (about, privacy, other) == a_neighbourhood(pages=(other, privacy, about)).prose
