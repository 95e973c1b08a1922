"""Sheets and tongues for tests: valid by default, changed by keyword."""

from dataclasses import replace
from typing import Any

from plugins.flyers.sheets import Sheet, sheet_of
from plugins.flyers.tongue import Tongue
from plugins.languages import Language, Phrases
from plugins.neighbourhood import Event, Imprint, Neighbourhood, Phone, Service
from tests.building import ROOT
from tests.makers import (
    ARABIC,
    ITALIAN,
    NOON,
    a_neighbourhood,
    a_network,
    a_place,
    a_service,
    a_text,
    an_event,
)

IMPRINT = Imprint(place="Prova", printer="Stampato in proprio – Circolo di via Prova")


def a_tongue(language: Language = ITALIAN) -> Tongue:
    """Speaks the real phrases of the theme."""
    path = ROOT / "theme" / "locale" / language.tag / "LC_MESSAGES" / "messages.po"
    catalogue = path.read_text(encoding="utf-8") if path.exists() else ""
    return Tongue(language, Phrases(language.tag, catalogue), ITALIAN)


def in_both(italian: str, arabic: str) -> Any:
    return a_text(italian, ar=arabic)


def a_printable_service(**changes: Any) -> Service:
    """In Italian and Arabic, with a place and a telephone."""
    made: dict[str, Any] = {
        "title": in_both("Prendere la spesa", "استلام المواد الغذائية"),
        "summary": in_both("Una borsa di cibo.", "كيس من الطعام."),
        "place": "sala",
        "phone": Phone(written="02 1234 5678"),
    }
    return a_service(**(made | changes))


def a_printable_event(**changes: Any) -> Event:
    made: dict[str, Any] = {
        "title": in_both("Festa della via", "حفلة الشارع"),
        "summary": in_both("Un sabato di giochi.", "يوم سبت فيه ألعاب."),
    }
    return an_event(**(made | changes))


def a_street(*things: Service | Event, imprint: Imprint | None = IMPRINT) -> Neighbourhood:
    """A neighbourhood with these things in it, each with a permanent number from 101."""
    return a_neighbourhood(
        network=a_network(imprint=imprint),
        services=tuple(thing for thing in things if isinstance(thing, Service)),
        events=tuple(thing for thing in things if isinstance(thing, Event)),
        places=(a_place(),),
        numbers={thing.key: number for number, thing in enumerate(things, start=101)},
    )


def the_sheet(
    thing: Service | Event, language: Language = ITALIAN, *, imprint: Imprint | None = IMPRINT
) -> Sheet | None:
    return sheet_of(thing, a_tongue(language), a_street(thing, imprint=imprint), NOON)


def a_sheet(language: Language = ITALIAN, **changes: Any) -> Sheet:
    """The sheet of the printable service, with some of its fields changed."""
    sheet = the_sheet(a_printable_service(), language)
    assert sheet is not None
    return replace(sheet, **changes)


__all__ = ["ARABIC", "IMPRINT", "ITALIAN", "NOON"]
