"""Which pages exist."""

from datetime import timedelta
from typing import Any

import pytest

from plugins.neighbourhood import ListeningPoint
from plugins.neighbourhood.thing import Unverified
from plugins.pages.views import View, views_of
from tests.makers import (
    NOON,
    a_neighbourhood,
    a_place,
    a_service,
    a_text,
    an_event,
    an_organisation,
)

ASKING = Unverified(source="https://ente.example/orari", ask="Gli orari?")


def views(**changes: object) -> dict[str, View]:
    """All views of a small neighbourhood by address."""
    return {view.address: view for view in views_of(a_neighbourhood(**changes), NOON)}


def test_every_page_in_every_language() -> None:
    """What exists in one language exists in all, at the same path."""
    made = views(services=(a_service(),), places=(a_place(),))
    paths = {
        tag: {address[3:] for address in made if address.startswith(f"{tag}/")}
        for tag in ("it", "ar")
    }

    assert paths["it"] == paths["ar"]
    assert {"servizi/spesa/", "luoghi/sala/", "chiamare/", "ascolto/", ""} < paths["it"]


def test_the_same_page_in_another_language() -> None:
    """A page knows its address in the other languages; the start page leads to their homes."""
    made = views(services=(a_service(),))

    assert ["ar/servizi/spesa/"] == [made["it/servizi/spesa/"].alternate("ar")]
    assert "ar/" == made[""].alternate("ar")


def test_a_printed_address_leads_to_its_language() -> None:
    """The short address of the Arabic sheet leads to the Arabic page."""
    made = views(services=(a_service(),), numbers={"services/spesa": 101})

    assert "ar/servizi/spesa/" == made["10102/"].shows["target"]


def test_a_past_event_has_a_page_but_stands_in_no_list() -> None:
    """A scanned sheet of a past event still finds its page."""
    past = an_event("ieri", start=NOON - timedelta(days=9), end=NOON - timedelta(days=8))
    made = views(events=(past,))

    assert "it/eventi/ieri/" in made
    assert () == made["it/eventi/"].shows["things"]


def test_a_retired_number_still_answers() -> None:
    """Whoever scans the sheet of something that is gone is told so, in the sheet's language."""
    made = views(retired={"events/finita": 107})

    assert ("gone", "ar") == (made["10702/"].template, made["10702/"].language.tag)


def test_what_a_retired_number_was() -> None:
    """While its file is there the page names it and leads to what answers its need today."""
    shows = views(retired={"services/spesa": 107}, unpublished=(a_service(),))["10702/"].shows

    assert ("Prendere la spesa", ["mangiare"]) == (
        shows["named"].source.words,
        [need.id for need in shows["needs"]],
    )


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"discreet": True, "neutral_title": a_text("Ascolto")}, "Ascolto"),
        ({"verified": None, "unverified": ASKING}, None),
    ],
)
def test_what_a_retired_number_keeps_to_itself(changes: dict[str, Any], named: str | None) -> None:
    """The need of a discreet thing, and all of what was never published."""
    gone = a_service(**changes)
    shows = views(retired={"services/spesa": 107}, unpublished=(gone,))["10701/"].shows

    assert () == shows["needs"]
    assert named == (shows["named"] and shows["named"].source.words)


def test_the_code_of_a_need_and_of_the_week() -> None:
    """A need's number leads to it; pages that every noticeboard has carry small numbers."""
    made = views(numbers={"needs/mangiare": 108})

    assert "ar/bisogni/mangiare/" == made["10802/"].shows["target"]
    assert "ar/settimana/" == made["102/"].shows["target"]
    assert "it/ascolto/" == made["201/"].shows["target"]


def test_a_code_for_readers_of_any_language() -> None:
    """A sign speaks to everybody: there the reader chooses, for one partner or for all."""
    circolo = an_organisation(listening_point=ListeningPoint())
    made = views(organisations=(circolo,), numbers={"organisations/circolo": 301})

    assert "ar/enti/circolo/" == made["30100/"].shows["in_language"]("ar")
    assert "ar/ascolto/" == made["200/"].shows["in_language"]("ar")


def test_the_sign_of_a_partner_who_is_gone() -> None:
    """It says so, whatever the language."""
    made = views(retired={"organisations/finita": 301})

    assert {"gone"} == {made[address].template for address in ("30100/", "30101/", "30102/")}
