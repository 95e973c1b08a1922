"""Things for tests: valid by default, changed by keyword."""

from datetime import UTC, date, datetime
from typing import Any

from plugins.languages import Language, Text
from plugins.neighbourhood import (
    Audience,
    Calendar,
    Event,
    Line,
    Need,
    Neighbourhood,
    Network,
    Organisation,
    Page,
    Place,
    Provider,
    Service,
    Verified,
)

ITALIAN = Language(tag="it", number=1)
ARABIC = Language(tag="ar", number=2)
VERIFIED = Verified(date=date(2026, 11, 2), by="coordinamento")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def a_text(italian: str = "Parole", **others: str) -> Text:
    return Text.model_validate({"it": italian, **others})


def a_service(slug: str = "spesa", **changes: Any) -> Service:
    made: dict[str, Any] = {
        "slug": slug,
        "path": f"content/services/{slug}.it.md",
        "title": a_text("Prendere la spesa"),
        "summary": a_text("Una borsa di cibo."),
        "needs": ("mangiare",),
        "audiences": ("famiglie",),
        "organisations": (Provider(organisation="circolo"),),
        "access": "walk-in",
        "cost": "free",
        "verified": VERIFIED,
    }
    return Service(**(made | changes))


def an_event(slug: str = "festa", **changes: Any) -> Event:
    made: dict[str, Any] = {
        "slug": slug,
        "path": f"content/events/{slug}.it.md",
        "title": a_text("Festa della via"),
        "summary": a_text("Un sabato di giochi."),
        "needs": ("insieme",),
        "audiences": ("tutti",),
        "organisations": (Provider(organisation="circolo"),),
        "start": datetime(2027, 5, 15, 10, tzinfo=UTC),
        "cost": "free",
        "verified": VERIFIED,
    }
    return Event(**(made | changes))


def a_place(slug: str = "sala", **changes: Any) -> Place:
    made: dict[str, Any] = {
        "slug": slug,
        "path": f"content/places/{slug}.it.md",
        "title": a_text("Sala"),
        "street": "via Prova 1",
        "city": "Prova",
        "verified": VERIFIED,
    }
    return Place(**(made | changes))


def an_organisation(slug: str = "circolo", **changes: Any) -> Organisation:
    made: dict[str, Any] = {
        "slug": slug,
        "path": f"content/organisations/{slug}.it.md",
        "title": a_text("Circolo"),
        "summary": a_text("Siamo i vicini."),
        "type": "volunteering",
        "verified": VERIFIED,
    }
    return Organisation(**(made | changes))


def a_page(slug: str = "chi-siamo", **changes: Any) -> Page:
    path = f"content/pages/{slug}.it.md"
    return Page(**({"slug": slug, "path": path, "title": a_text("Chi siamo")} | changes))


def a_need(need_id: str = "mangiare", **changes: Any) -> Need:
    made: dict[str, Any] = {
        "id": need_id,
        "name": a_text(need_id),
        "intro": a_text("Ti serve?"),
        "area": "economic",
    }
    return Need(**(made | changes))


def a_line(**changes: Any) -> Line:
    """From one stop to the next."""
    made: dict[str, Any] = {
        "name": a_text("tram 99"),
        "stops": ("Uno", "Due"),
        "sign": "99",
        "source": "https://via-prova.test/tram",
        "checked": date(2026, 11, 2),
    }
    return Line.model_validate(made | changes)


def a_network(**changes: Any) -> Network:
    made: dict[str, Any] = {
        "name": a_text("La bacheca"),
        "area": a_text("Via Prova"),
        "city": "Prova",
        "address": "https://via-prova.test",
        "source_language": "it",
        "languages": (ITALIAN, ARABIC),
    }
    return Network(**(made | changes))


def a_calendar(**changes: Any) -> Calendar:
    """Milan's holidays, the school year 2026-27 with its Christmas pause; no closures."""
    made: dict[str, Any] = {
        "public_holidays": {"country": "IT", "subdivision": "MI"},
        "school_years": [
            {
                "from": "2026-09-12",
                "to": "2027-06-08",
                "pauses": [{"from": "2026-12-23", "to": "2027-01-06"}],
                "source": "https://scuola.example/calendario",
            }
        ],
    }
    return Calendar.model_validate(made | changes)


def a_neighbourhood(**changes: Any) -> Neighbourhood:
    made: dict[str, Any] = {
        "network": a_network(),
        "calendar": a_calendar(),
        "needs": (a_need("mangiare"), a_need("insieme", area="social")),
        "audiences": (
            Audience(id="famiglie", name=a_text("Famiglie")),
            Audience(id="tutti", name=a_text("Per tutti")),
        ),
        "documents": (),
        "organisations": (an_organisation(),),
    }
    return Neighbourhood(**(made | changes))
