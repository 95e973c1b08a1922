"""Questions to the whole."""

from datetime import date, timedelta

import pytest

from plugins.neighbourhood import Provider, State
from tests.makers import (
    ARABIC,
    NOON,
    a_calendar,
    a_need,
    a_neighbourhood,
    a_page,
    a_place,
    a_service,
    a_text,
    an_event,
    an_organisation,
)
from tests.neighbourhood.makers import at

TUESDAYS = ("Tu 16:30-18:30", "PH off")
ON_TUESDAY = at("2027-01-12 17:00")


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


def test_a_course_that_began_long_ago() -> None:
    """What repeats stands where its next date is, not its first."""
    course = an_event("corso", start=at("2026-10-06 17:00"), repeats={"every": "week"})
    soon, later = (
        an_event(slug, start=at(f"{day} 17:00"))
        for slug, day in (("presto", "2026-11-23"), ("dopo", "2026-11-25"))
    )
    known = a_neighbourhood(events=(course, later, soon))

    assert (soon, course, later) == known.events_after(NOON)


def test_next_dates_of_an_event() -> None:
    """The next three dates of an event, cancelled ones too."""
    cancelled = {"date": "2026-12-01", "status": "cancelled"}
    course = an_event(start=at("2026-10-06 17:00"), repeats={"every": "week"}, changed=(cancelled,))
    dates = a_neighbourhood(events=(course,)).coming(course, NOON)

    assert [(24, True), (1, False), (8, True)] == [(d.start.day, d.is_held) for d in dates]


@pytest.mark.parametrize(("until", "is_over"), [("2026-11-17", True), ("2026-11-24", False)])
def test_a_course_that_has_ended(until: str, is_over: bool) -> None:
    """A course is over when no date is left."""
    rule = {"every": "week", "until": until}
    course = an_event(start=at("2026-10-06 17:00"), repeats=rule)

    assert is_over is a_neighbourhood(events=(course,)).is_over(course, NOON)


def test_dates_of_an_event_while_the_network_rests() -> None:
    """An event keeps the neighbourhood's closures, unless they name it."""
    rest = {"from": "2026-11-30", "to": "2026-12-06", "title": {"it": "Pausa"}}
    calendar = a_calendar(closures=[rest | {"open": ["events/mercato"]}])
    course, market = (
        an_event(slug, start=at("2026-11-24 17:00"), repeats={"every": "week"})
        for slug in ("corso", "mercato")
    )
    known = a_neighbourhood(events=(course, market), calendar=calendar)
    first, last = date(2026, 11, 24), date(2026, 12, 8)

    assert [[24, 8], [24, 1, 8]] == [
        [each.start.day for each in known.occurrences(event, first, last)]
        for event in (course, market)
    ]


def test_when_a_service_is_open() -> None:
    """A service is open as its hours say, in the network's zone."""
    service = a_service(hours=TUESDAYS)
    known = a_neighbourhood(services=(service,))

    assert State.OPEN == known.timetable(service).state_at(ON_TUESDAY)


def test_what_is_open_while_the_network_rests() -> None:
    """A closure spares the service that it names."""
    rest = {"from": "2027-01-11", "to": "2027-01-17", "title": {"it": "Pausa"}}
    calendar = a_calendar(closures=[rest | {"open": ["services/spesa"]}])
    known = a_neighbourhood(calendar=calendar)
    spared, other = (a_service(slug, hours=TUESDAYS) for slug in ("spesa", "corso"))

    assert [State.OPEN, State.CLOSED] == [
        known.timetable(each).state_at(ON_TUESDAY) for each in (spared, other)
    ]


def test_when_a_service_is_open_elsewhere() -> None:
    """Each place has its own hours; a place that is not the service's has none."""
    other = {"place": "altrove", "hours": ["We 16:30-18:30", "PH off"]}
    service = a_service(place="sala", hours=TUESDAYS, also_at=(other,))
    known = a_neighbourhood(services=(service,))
    states = [known.timetable(service, place).state_at(ON_TUESDAY) for place in _PLACES]

    assert [State.OPEN, State.OPEN, State.CLOSED, State.CALL_FIRST] == states


_PLACES = (None, "sala", "altrove", "in nessun posto")


def test_when_somebody_listens() -> None:
    """A partner is open when it listens; one that does not say so is unknown."""
    listening = an_organisation(listening_point={"hours": TUESDAYS})
    known = a_neighbourhood()

    assert [State.OPEN, State.CALL_FIRST] == [
        known.timetable(each).state_at(ON_TUESDAY) for each in (listening, an_organisation())
    ]


@pytest.mark.parametrize("make", [a_service, an_organisation])
def test_what_is_closed_for_a_while(make: type) -> None:
    """Services and partners may be closed for a while."""
    closed = {"title": {"it": "Lavori"}}
    thing = make(closed=closed)

    assert State.CLOSED == a_neighbourhood().timetable(thing).state_at(ON_TUESDAY)


@pytest.mark.parametrize(
    ("valid_until", "trusted"),
    [
        (None, date(2027, 5, 1)),
        (date(2027, 1, 31), date(2027, 1, 31)),
        (date(2027, 12, 31), date(2027, 5, 1)),
    ],
)
def test_until_when_facts_are_trusted(valid_until: date | None, trusted: date) -> None:
    """Facts hold for 180 days, or until the day their partner named, whichever is sooner."""
    service = a_service(hours=TUESDAYS, valid_until=valid_until)

    assert trusted == a_neighbourhood().timetable(service).trusted_until


def test_facts_nobody_has_checked() -> None:
    """What nobody has ever checked is never said to be open."""
    asked = {"source": "https://ente.example/orari", "ask": "Gli orari"}
    service = a_service(hours=TUESDAYS, verified=None, unverified=asked)

    assert State.CALL_FIRST == a_neighbourhood().timetable(service).state_at(ON_TUESDAY)


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


def test_needs_that_may_be_counted() -> None:
    """A door says who somebody is, and a need with something discreet behind it says too much."""
    needs = (a_need("mangiare"), a_need("ascolto"), a_need("donne", door=True))
    delicate = a_service(
        discreet=True, neutral_title=a_text("Una scheda"), needs=("ascolto",), audiences=("donne",)
    )
    asked = a_neighbourhood(needs=needs, services=(a_service("spesa"), delicate))

    assert ("mangiare",) == tuple(need.id for need in asked.countable_needs)
