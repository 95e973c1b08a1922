"""How long what is printed of a thing can be trusted."""

from datetime import date, timedelta
from typing import Any

import pytest

from plugins.flyers.lasting import LONG_AGO, is_closed, last_day
from plugins.neighbourhood import Event, Service, Verified
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER
from plugins.neighbourhood.suspension import Suspension
from tests.flyers.joint import a_town
from tests.makers import NOON, VERIFIED, a_service, a_text, an_event
from tests.neighbourhood.makers import at

TODAY = NOON.date()
GOOD_UNTIL = VERIFIED.date + CALL_FIRST_AFTER


def lasts(thing: Service | Event) -> date:
    """In a town where it is the only thing."""
    mine = {"services": (thing,)} if isinstance(thing, Service) else {"events": (thing,)}
    return last_day(thing, a_town(**mine), NOON)


def closed(first: str, last: str | None = None) -> dict[str, Any]:
    """From one day to another, or until nobody knows when."""
    days = {"from": date.fromisoformat(first), "to": last and date.fromisoformat(last)}
    return {"closed": Suspension.model_validate({**days, "title": a_text("Lavori")})}


def test_a_service() -> None:
    """As long as its check is trusted, or shorter if it says so itself."""
    soon = TODAY + timedelta(days=9)

    assert lasts(a_service()) == GOOD_UNTIL
    assert lasts(a_service(valid_until=soon)) == soon
    assert lasts(a_service(valid_until=GOOD_UNTIL + timedelta(days=1))) == GOOD_UNTIL


@pytest.mark.parametrize("when", [closed("2026-11-01"), closed("2026-12-05", "2026-12-09")])
def test_closed_now_or_soon(when: dict[str, Any]) -> None:
    """Paper would say the hours of every week, so nothing of it is shown."""
    service = a_service(**when)

    assert is_closed(service, TODAY)
    assert LONG_AGO == lasts(service)


@pytest.mark.parametrize("when", [closed("2026-12-06"), closed("2026-12-06", "2026-12-09")])
def test_closed_from_two_weeks_ahead(when: dict[str, Any]) -> None:
    """Until then it is open as ever: what hangs comes off the day before."""
    assert not is_closed(a_service(**when), TODAY)
    assert date(2026, 12, 5) == lasts(a_service(**when))
    assert date(2026, 11, 30) == lasts(a_service(**when, valid_until=date(2026, 11, 30)))


def test_closed_when_nobody_trusts_it_any_more() -> None:
    """A closure of next year takes nothing from what ends sooner by itself."""
    assert lasts(a_service(**closed("2027-07-01"))) == GOOD_UNTIL


def test_closed_once() -> None:
    """What is open again lasts as anything else."""
    assert lasts(a_service(**closed("2026-10-01", "2026-11-21"))) == GOOD_UNTIL


def test_an_event() -> None:
    """Until its day; one that is over lasted until long ago."""
    assert date(2026, 12, 5) == lasts(an_event(start=at("2026-12-05 10:00")))
    assert LONG_AGO == lasts(an_event(start=at("2026-11-05 10:00")))


DAYS = ("2026-12-05", "2026-12-12", "2026-12-19", "2027-01-09", "2027-01-16", "2027-01-23")


def on_six_days(*cancelled: str, **changes: Any) -> Event:
    """A film on six Saturdays, or on fewer."""
    off = [{"date": day, "status": "cancelled"} for day in cancelled]
    return an_event(start=at(f"{DAYS[0]} 10:00"), also_on=DAYS[1:], changed=off, **changes)


def test_an_event_on_several_days() -> None:
    """Until the last of them that is held, also beyond those that stand on the sheet."""
    assert date(2027, 1, 23) == lasts(on_six_days())
    assert date(2027, 1, 16) == lasts(on_six_days(DAYS[5]))


def test_several_days_far_ahead() -> None:
    """No longer than its check is trusted, but never less than until the next of them."""
    old = Verified(date=date(2026, 6, 1), by="coordinamento")
    between = Verified(date=date(2026, 6, 20), by="coordinamento")

    assert date(2026, 12, 5) == lasts(on_six_days(verified=old))
    assert date(2026, 12, 17) == lasts(on_six_days(verified=between))


def test_the_next_dates_are_cancelled() -> None:
    """It lasts as long as a later one is held, wherever that stands in its row."""
    assert date(2027, 1, 23) == lasts(on_six_days(*DAYS[:3]))
    assert LONG_AGO == lasts(on_six_days(*DAYS))


@pytest.mark.parametrize(
    ("until", "last"),
    [("2027-01-31", date(2027, 1, 30)), ("2027-12-31", GOOD_UNTIL), (None, GOOD_UNTIL)],
)
def test_a_course(until: str | None, last: date) -> None:
    """Until its last date, or as long as its check is trusted if that is sooner."""
    rule: Any = {"every": "week", "until": until and date.fromisoformat(until)}
    off = [{"date": day, "status": "cancelled"} for day in DAYS[:3]]
    course = an_event(start=at("2026-11-28 10:00"), repeats=rule, changed=off)

    assert last == lasts(course)


def test_moved_from_long_ago_to_far_ahead() -> None:
    """What somebody waits for is not over."""
    moved = {"date": "2026-10-03", "status": "moved", "to": at("2027-09-04 10:00")}

    assert date(2027, 9, 4) == lasts(an_event(start=at("2026-10-03 10:00"), changed=[moved]))
