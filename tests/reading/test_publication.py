"""What is shown, and what is kept back."""

from datetime import date

from plugins.reading.files import File
from tests.reading.street import changed, neighbourhood_of, read, the_street

CHECKED = "verified: {date: 2026-11-02, by: coordinamento}"
UNCHECKED = "unverified: {source: https://prova.example/sala, ask: È ancora aperta?}"


def test_facts_nobody_has_checked() -> None:
    """They are known, and shown nowhere; the printed code leads to a page that says so."""
    street = changed(the_street(), "events/festa.it.md", CHECKED, UNCHECKED)
    neighbourhood = neighbourhood_of(street)

    assert ((), ["events/festa"]) == (
        neighbourhood.events,
        [thing.key for thing in neighbourhood.unpublished],
    )
    assert (None, 102) == (
        neighbourhood.numbers.get("events/festa"),
        neighbourhood.retired.get("events/festa"),
    )


def test_what_stands_behind_a_door_nobody_has_checked() -> None:
    """It is kept back with its place, and whoever wrote it is told."""
    street = changed(the_street(), "places/sala.it.md", CHECKED, UNCHECKED)
    reading = read(street)
    assert reading.neighbourhood is not None

    assert {"places/sala", "services/spesa", "events/festa"} == {
        thing.key for thing in reading.neighbourhood.unpublished
    }
    assert {"one-street/services/spesa.it.md", "one-street/events/festa.it.md"} == {
        problem.path for problem in reading.problems
    }


def test_a_partner_nobody_has_checked() -> None:
    """Without anybody who answers, a service is kept back."""
    street = changed(the_street(), "organisations/circolo.it.md", CHECKED, UNCHECKED)

    assert () == neighbourhood_of(street).services


def test_a_year_without_a_check() -> None:
    """The real site leaves lapsed facts out; a demonstration still shows them."""
    later = date(2027, 11, 4)

    assert () == neighbourhood_of(the_street(), production=True, today=later).services
    assert 1 == len(neighbourhood_of(the_street(), today=later).services)


def test_a_year_less_a_day() -> None:
    """Until the last day the real site shows them."""
    last = date(2027, 11, 2)

    assert 1 == len(neighbourhood_of(the_street(), production=True, today=last).services)


def test_a_date_moved_behind_a_door_nobody_has_checked() -> None:
    """The event is kept back with it: no page may name a place that is not shown."""
    street = the_street()
    place = street["places/sala.it.md"]
    elsewhere = place.text.replace(CHECKED, UNCHECKED)
    street["places/altrove.it.md"] = File("one-street/places/altrove.it.md", elsewhere)
    moved = "changed: [{date: 2027-05-15, status: moved, place: altrove}]"
    street = changed(street, "events/festa.it.md", "cost: free", f"cost: free\n{moved}")

    assert () == neighbourhood_of(street).events


def test_a_second_door_nobody_has_checked() -> None:
    """The service is shown without it."""
    street = the_street()
    elsewhere = street["places/sala.it.md"].text.replace(CHECKED, UNCHECKED)
    street["places/altrove.it.md"] = File("one-street/places/altrove.it.md", elsewhere)
    also = "also_at: [{place: altrove}]"
    street = changed(street, "services/spesa.it.md", "cost: free", f"cost: free\n{also}")

    assert [()] == [service.also_at for service in neighbourhood_of(street).services]
