"""Which pages exist."""

from datetime import timedelta

from plugins.pages.views import View, views_of
from tests.makers import NOON, a_neighbourhood, a_place, a_service, an_event


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
    assert {"servizi/spesa/", "luoghi/sala/", "pericolo/", "ascolto/", ""} < paths["it"]


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
