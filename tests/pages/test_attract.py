"""What a kiosk shows while nobody touches it."""

from datetime import date

from plugins.neighbourhood import Event
from plugins.neighbourhood.week import days_between
from plugins.pages.attract import slides_of
from tests.makers import a_neighbourhood, a_place, an_event
from tests.neighbourhood.makers import at


def test_a_moved_date_is_shown_once() -> None:
    """On the day that holds: nobody who passes learns the one that does not."""
    changed = ({"date": "2026-12-01", "status": "moved", "to": at("2026-12-03 10:00")},)
    event = an_event("festa", start=at("2026-12-01 10:00"))
    moved = Event.model_validate({**dict(event), "changed": changed})
    town = a_neighbourhood(places=(a_place("sala"),), events=(moved,))
    days = days_between(town, date(2026, 11, 30), date(2026, 12, 6))
    slides = slides_of(town, days, today=date(2026, 11, 30))

    assert [at("2026-12-03 10:00")] == [slide.meeting.start for slide in slides if slide.meeting]
