"""How long what is printed of a thing can be trusted."""

from datetime import date, timedelta
from typing import Any

import pytest

from plugins.flyers.lasting import LONG_AGO, is_closed, last_day
from plugins.neighbourhood import Event, Service
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


@pytest.mark.parametrize("when", [closed("2026-11-01"), closed("2026-12-01", "2026-12-09")])
def test_closed_now_or_soon(when: dict[str, Any]) -> None:
    """Paper would say the hours of every week, so nothing of it is shown."""
    service = a_service(**when)

    assert is_closed(service, TODAY)
    assert LONG_AGO == lasts(service)


def test_closed_once() -> None:
    """What is open again lasts as anything else."""
    assert lasts(a_service(**closed("2026-10-01", "2026-11-21"))) == GOOD_UNTIL


def test_an_event() -> None:
    """Until its day; one that is over lasted until long ago."""
    assert date(2026, 12, 5) == lasts(an_event(start=at("2026-12-05 10:00")))
    assert LONG_AGO == lasts(an_event(start=at("2026-11-05 10:00")))
