"""A thing as the few lines a code can hold."""

from typing import Any

import pytest

from plugins.feeds.slips import Slips
from plugins.languages import Phrases
from plugins.neighbourhood import Hours, Occurrence
from tests.makers import NOON, a_neighbourhood, a_place, a_service, a_text, an_event

HOURS = Hours.model_validate(["Tu 16:30-18:30"])
WEEKLY = "martedì\\, dalle 16:30 alle 18:30"


def slips(**changes: Any) -> Slips:
    """In Italian."""
    return Slips(a_neighbourhood(**changes), Phrases("it"))


def test_a_contact_with_hours() -> None:
    """Where everybody may simply come, an address book may keep the hours."""
    assert f"NOTE:{WEEKLY}" in slips().contact(a_service(hours=HOURS), NOON.date())


def test_a_contact_with_days_off() -> None:
    """What changes the hours of every week is in the same note."""
    hours = Hours.model_validate(["Tu 16:30-18:30", "PH off"])

    assert f"NOTE:{WEEKLY}\\nChiuso nei giorni di festa" in slips().contact(
        a_service(hours=hours), NOON.date()
    )


@pytest.mark.parametrize("change", [{"access": "appointment"}, {"valid_until": NOON.date()}])
def test_hours_that_do_not_stand_alone(change: dict[str, Any]) -> None:
    """By appointment, or no longer sure tomorrow: the page says them, with what belongs to them."""
    tomorrow = NOON.date().replace(day=NOON.day + 1)

    assert WEEKLY not in slips().contact(a_service(hours=HOURS, **change), tomorrow)


def test_a_delicate_place() -> None:
    """What a telephone keeps names it as the pages do."""
    place = a_place(
        title=a_text("Rifugio"), neutral_title=a_text("Sede di via Prova"), discreet=True
    )
    event = an_event(place="sala")
    date = slips(places=(place,)).date(event, Occurrence(start=event.start))

    assert "Rifugio" not in date
    assert "LOCATION:Sede di via Prova" in date
