"""The joint programme of one week."""

from datetime import date
from typing import Any

from plugins.neighbourhood import Hours, ListeningPoint, State, Verified
from plugins.neighbourhood.programme import Programme, programme_of
from plugins.neighbourhood.suspension import Suspension
from tests.makers import (
    a_need,
    a_neighbourhood,
    a_place,
    a_service,
    a_text,
    an_event,
    an_organisation,
)
from tests.neighbourhood.makers import at, hours

WEDNESDAY = date(2026, 12, 2)


def the_programme(**changes: Any) -> Programme:
    """Of the week from 30 November 2026."""
    neighbourhood = a_neighbourhood(places=(a_place("sala"),), **changes)
    return programme_of(neighbourhood, WEDNESDAY)


def a_point(*rows: str, **changes: Any) -> Any:
    """A partner who listens at these hours."""
    listens = ListeningPoint(hours=Hours.model_validate(list(rows)) if rows else None)
    made: dict[str, Any] = {"listening_point": listens, "place": "sala"}
    return an_organisation(**(made | changes))


def test_from_monday_to_sunday() -> None:
    """Whatever the day that is named, the week begins on its Monday."""
    programme = the_programme()

    assert (date(2026, 11, 30), date(2026, 12, 6)) == (programme.monday, programme.sunday)
    assert 7 == len(programme.days)


def test_listening_points_stand_among_the_rest() -> None:
    """In the order of the clock, as the first ingredient."""
    service = a_service(place="sala", hours=hours("We 09:00-10:00", "We 16:00-17:00"))
    programme = the_programme(services=(service,), organisations=(a_point("We 10:00-12:00"),))
    entries = programme.days[2].entries

    assert ["spesa", "circolo", "spesa"] == [entry.thing.slug for entry in entries]
    assert "listening" == entries[1].ingredient


def test_who_listens_at_no_hour_of_the_clock() -> None:
    """Hours that nobody knows, and those by appointment only, are no hour of the week."""
    unknown, asked = a_point(), a_point("by appointment")

    assert () == the_programme(organisations=(unknown,)).entries
    assert () == the_programme(organisations=(asked,)).entries


def test_a_listening_point_that_is_closed() -> None:
    """For as long as it is closed there is nothing of it."""
    closed = Suspension(last=date(2027, 3, 31), title=a_text("Lavori"))

    assert () == the_programme(organisations=(a_point("We 10:00-12:00", closed=closed),)).entries


def test_discreet_things_are_never_on_it() -> None:
    """A neighbour who reads the wall learns nothing."""
    event = an_event("festa", start=at("2026-12-02 10:00"), discreet=True)
    service = a_service(place="sala", hours=hours("We 09:00-10:00"), discreet=True)
    point = a_point("We 10:00-12:00", discreet=True)

    assert () == the_programme(events=(event,), services=(service,), organisations=(point,)).entries


def test_the_ingredient_of_the_first_need() -> None:
    """A need's own ingredient, or that of its area."""
    needs = (a_need("mangiare"), a_need("italiano", area="educational", ingredient="cohesion"))
    first = an_event("cena", start=at("2026-12-02 19:00"), needs=("mangiare", "italiano"))
    second = an_event("corso", start=at("2026-12-03 10:00"), needs=("italiano",))
    programme = the_programme(needs=needs, events=(first, second))

    assert ["listening", "cohesion"] == [entry.ingredient for entry in programme.entries]


def test_what_a_week_lacks() -> None:
    """An ingredient with nothing, or with what is cancelled, is lacking."""
    event = an_event("festa", start=at("2026-12-02 10:00"))
    off = ({"date": "2026-12-02", "status": "cancelled"},)
    cancelled = type(event).model_validate({**dict(event), "changed": off})

    assert ("listening", "minors") == the_programme(events=(event,)).lacks
    assert ("listening", "minors", "cohesion") == the_programme(events=(cancelled,)).lacks


def test_an_event_nobody_checked_for_long() -> None:
    """It is announced, and says to call first."""
    old = Verified(date=date(2026, 5, 1), by="coordinamento")
    event = an_event("festa", start=at("2026-12-02 10:00"), verified=old)

    assert [State.CALL_FIRST] == [entry.state for entry in the_programme(events=(event,)).entries]


def a_moved_event(to: str, **changes: Any) -> Any:
    """Announced for Tuesday 1 December at 10."""
    changed = ({"date": "2026-12-01", "status": "moved", "to": at(to)},)
    event = an_event("festa", start=at("2026-12-01 10:00"), place="sala", **changes)
    return type(event).model_validate({**dict(event), "changed": changed})


def test_a_moved_date_is_there_twice() -> None:
    """On the old day it says where it has gone, on the new one what it was."""
    old, new = the_programme(events=(a_moved_event("2026-12-04 17:00"),)).entries

    assert (at("2026-12-04 17:00"), False) == (old.moved_to, old.is_held)
    assert (at("2026-12-01 10:00"), True) == (new.was, new.is_held)


def test_what_has_moved_to_another_week() -> None:
    """Nothing is there to go to in this one."""
    programme = the_programme(events=(a_moved_event("2026-12-08 10:00"),))

    assert ("listening", "minors", "cohesion") == programme.lacks


def test_a_service_nobody_checked_for_long() -> None:
    """It keeps its hours and says to call first: it never vanishes without a word."""
    old = Verified(date=date(2026, 5, 1), by="coordinamento")
    service = a_service(place="sala", hours=hours("We 09:00-10:00"), verified=old)
    point = a_point("We 10:00-12:00", verified=old)
    entries = the_programme(services=(service,), organisations=(point,)).entries

    assert [(9, State.CALL_FIRST), (10, State.CALL_FIRST)] == [
        (entry.start.hour, entry.state) for entry in entries
    ]


def test_each_place_once() -> None:
    """The foot of the poster says every street one time."""
    service = a_service(place="sala", hours=hours("Mo-Fr 09:00-10:00"))

    assert ["sala"] == [place.slug for place in the_programme(services=(service,)).places]
