"""What must be said with hours: closed, full, by appointment, not checked for long."""

from datetime import timedelta
from typing import Any

import pytest

from plugins.neighbourhood.freshness import CALL_FIRST_AFTER
from plugins.neighbourhood.provisos import (
    hours_stand_alone,
    is_to_be_told,
    last_sure_day,
    must_call_first,
)
from plugins.neighbourhood.suspension import Suspension
from tests.makers import NOON, a_service, a_text, an_organisation

TODAY, A_DAY = NOON.date(), timedelta(1)


def closed(**days: Any) -> Suspension:
    """With a reason."""
    return Suspension.model_validate({"title": a_text("Lavori"), **days})


@pytest.mark.parametrize(
    ("change", "alone"),
    [
        ({}, True),
        ({"closed": closed()}, False),
        ({"closed": closed(**{"from": TODAY + 300 * A_DAY})}, False),
        ({"closed": closed(to=TODAY)}, False),
        ({"closed": closed(to=TODAY - A_DAY)}, True),
        ({"access": "appointment"}, False),
        ({"capacity": {"status": "open", "until": TODAY}}, True),
        ({"capacity": {"status": "waiting-list", "until": TODAY}}, False),
        ({"capacity": {"status": "full", "until": TODAY - A_DAY}}, True),
        ({"valid_until": TODAY}, True),
        ({"valid_until": TODAY - A_DAY}, False),
    ],
)
def test_hours_of_a_service(change: dict[str, Any], *, alone: bool) -> None:
    """They can be read alone only where everybody may simply come."""
    assert alone == hours_stand_alone(a_service(**change), TODAY)


def test_hours_of_a_listening_point() -> None:
    """Closures and old facts count there, too."""
    assert hours_stand_alone(an_organisation(), TODAY)
    assert not hours_stand_alone(an_organisation(closed=closed()), TODAY)
    assert not hours_stand_alone(an_organisation(), TODAY + 2 * CALL_FIRST_AFTER)


def test_a_closure_to_be_told() -> None:
    """From the day it is known to its last day."""
    ahead = closed(**{"from": TODAY + 9 * A_DAY, "to": TODAY + 20 * A_DAY})

    told = [is_to_be_told(ahead, TODAY + days * A_DAY) for days in (0, 9, 20, 21)]

    assert [True, True, True, False] == told
    assert not is_to_be_told(None, TODAY)


def test_the_last_sure_day() -> None:
    """That of the check's half year, or an earlier end; the day after one should telephone."""
    service = a_service()
    last = service.checked_on + CALL_FIRST_AFTER

    assert last == last_sure_day(service)
    assert last - A_DAY == last_sure_day(a_service(valid_until=last - A_DAY))
    assert not must_call_first(service, last)
    assert must_call_first(service, last + A_DAY)
