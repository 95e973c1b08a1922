"""The coming days, all partners together."""

from datetime import date
from typing import Any

from plugins.neighbourhood import Hours, State, Verified
from plugins.neighbourhood.week import Day, days_between
from tests.makers import a_neighbourhood, a_place, a_service, an_event
from tests.neighbourhood.makers import at

MONDAY, SUNDAY = date(2026, 11, 30), date(2026, 12, 6)


def the_week(**changes: Any) -> tuple[Day, ...]:
    """Seven days of a neighbourhood with one hall."""
    neighbourhood = a_neighbourhood(places=(a_place("sala"),), **changes)
    return days_between(neighbourhood, MONDAY, SUNDAY)


def said(days: tuple[Day, ...]) -> list[tuple[int, str, str]]:
    """(day of the month, hour, thing)."""
    return [
        (day.date.day, f"{meeting.start:%H:%M}", meeting.thing.slug)
        for day in days
        for meeting in day.meetings
    ]


def open_on(*rows: str, **changes: Any) -> Any:
    """A service in the hall with these hours."""
    hours = Hours.model_validate(list(rows))
    return a_service(place="sala", hours=hours, **changes)


def test_every_day_is_there() -> None:
    """A day with nothing is a day too."""
    assert [30, 1, 2, 3, 4, 5, 6] == [day.date.day for day in the_week()]


def test_hours_and_events_together() -> None:
    """In the order of the clock, whoever offers it."""
    event = an_event("festa", start=at("2026-12-01 10:00"))
    days = the_week(services=(open_on("Tu 16:30-18:30", "Tu 09:00-11:00"),), events=(event,))

    assert [(1, "09:00", "spesa"), (1, "10:00", "festa"), (1, "16:30", "spesa")] == said(days)


def test_what_one_may_count_on() -> None:
    """By appointment stays by appointment."""
    (meeting,) = the_week(services=(open_on("Tu 16:30-18:30", access="appointment"),))[1].meetings

    assert State.APPOINTMENT == meeting.state


def test_a_moved_date_stands_on_its_new_day() -> None:
    """And on the day it was announced for one reads where it has gone."""
    changed = ({"date": "2026-12-01", "status": "moved", "to": at("2026-12-03 10:00")},)
    event = an_event("festa", start=at("2026-12-01 10:00"))
    moved = type(event).model_validate({**dict(event), "changed": changed})
    days = the_week(events=(moved,))

    assert [(1, "10:00", "festa"), (3, "10:00", "festa")] == said(days)
    assert at("2026-12-03 10:00") == days[1].meetings[0].moved_to
    assert ("moved", None) == (days[3].meetings[0].status, days[3].meetings[0].moved_to)


def test_several_days() -> None:
    """What lasts over a week-end is there on each of its days; a night is not the next day."""
    camp = an_event("campo", start=at("2026-11-29 10:00"), end=at("2026-12-01 17:00"))
    party = an_event("ballo", start=at("2026-12-04 21:00"), end=at("2026-12-05 00:30"))
    days = the_week(events=(camp, party))

    assert [(30, "campo"), (1, "campo"), (4, "ballo")] == [
        (day.date.day, meeting.thing.slug) for day in days for meeting in day.meetings
    ]
    assert not days[0].meetings[0].begins_here


def test_a_service_without_a_place() -> None:
    """A telephone line has hours too."""
    line = a_service("ascolto", hours=Hours.model_validate(["Tu 16:30-18:30", "PH off"]))

    assert [(1, "16:30", "ascolto")] == said(the_week(services=(line,)))


def test_an_event_nobody_checked_for_long() -> None:
    """One calls first, as for a service."""
    old = Verified(date=date(2026, 1, 1), by="coordinamento")
    event = an_event("festa", start=at("2026-12-01 10:00"), verified=old)

    assert State.CALL_FIRST == the_week(events=(event,))[1].meetings[0].state


def test_delicate_things_are_left_out() -> None:
    """Nobody reads on a public programme where somebody else goes for help."""
    assert [] == said(the_week(services=(open_on("Tu 16:30-18:30", discreet=True),)))


def test_day_and_night_is_no_meeting() -> None:
    """A garden without a gate would stand on every day."""
    assert [] == said(the_week(services=(open_on("24/7"),)))


def test_where_one_is_sent_is_left_out() -> None:
    """One does not simply go there."""
    assert [] == said(the_week(services=(open_on("Tu 16:30-18:30", access="referral"),)))
