"""Sheets and tongues for tests: valid by default, changed by keyword."""

from dataclasses import replace
from typing import Any

from plugins.flyers.facts import ALWAYS, IF_THERE_IS_ROOM, Fact
from plugins.flyers.formats import format_named
from plugins.flyers.leaflets import Leaflet, order_of
from plugins.flyers.order import Order
from plugins.flyers.sheets import Sheet, sheet_of
from plugins.flyers.tongue import Tongue, Words
from plugins.languages import Language, Phrases, Text
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

WORDS = {
    "it": ("Ritirare la spesa", "Una borsa di cibo ogni settimana per la tua famiglia."),
    "ar": ("استلام المواد الغذائية", "كيس من الطعام كل أسبوع لعائلتك."),
    "fil": (
        "Kunin ang pagkain para sa pamilya",
        "Isang bag ng pagkain bawat linggo para sa pamilya mo.",
    ),
    "zh-Hans": ("领取食品", "每周一袋食品，给您的家人。"),
    "es": ("Recoger comida para la familia", "Una bolsa de comida cada semana para tu familia."),
    "si": ("කෑම බෑගය ලබාගන්න", "ඔබේ පවුලට සෑම සතියකම කෑම බෑගයක්."),
    "ro": (
        "Ridică pungile cu alimente",
        "O pungă cu mâncare în fiecare săptămână pentru familia ta.",
    ),
    "uk": ("Отримати продукти", "Пакет їжі щотижня для вашої сім'ї."),
    "bn": ("খাবারের ব্যাগ নিন", "প্রতি সপ্তাহে আপনার পরিবারের জন্য এক ব্যাগ খাবার।"),
    "sq": ("Merr ushqimet", "Një qese me ushqim çdo javë për familjen tënde."),
    "fr": ("Prendre des courses", "Un sac de nourriture chaque semaine pour votre famille."),
    "en": ("Collect your groceries", "A bag of food every week for your family."),
}
"""A title and a sentence in each language of the demonstration, in the order of their numbers."""
LANGUAGES = tuple(Language(tag=tag, number=number) for number, tag in enumerate(WORDS, start=1))
IMPRINT = Imprint(place="Prova", printer="Stampato in proprio – Circolo di via Prova")


def a_tongue(language: Language = ITALIAN) -> Tongue:
    """Speaks the real phrases of the theme."""
    folder = language.tag.replace("-", "_")
    path = ROOT / "theme" / "locale" / folder / "LC_MESSAGES" / "messages.po"
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


def a_full_service(**changes: Any) -> Service:
    """In every language, with an answer to every question that a sheet asks."""
    titles, summaries = zip(*WORDS.values(), strict=True)
    made: dict[str, Any] = {
        "title": Text.model_validate(dict(zip(WORDS, titles, strict=True))),
        "summary": Text.model_validate(dict(zip(WORDS, summaries, strict=True))),
        "hours": [
            "Mo-We 09:00-12:30,14:00-18:00",
            "Th[1] 16:30-18:30",
            "PH off",
            "2026 Dec 24 off",
        ],
        "access": "appointment",
        "limits": a_text("Solo chi abita nel quartiere."),
        "cost": "offer",
        "cost_note": a_text("Quanto puoi."),
        "documents": (),
        "permit": "not-asked",
        "ages": {"from": 3, "to": 12},
        "email": "ciao@via-prova.test",
        "languages": tuple(WORDS)[:3],
    }
    return a_printable_service(**(made | changes))


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


def a_fact(kind: str, *lines: str, needed: bool = True) -> Fact:
    """A fact with these lines, its kind as its label."""
    rank = ALWAYS if needed else IF_THERE_IS_ROOM
    return Fact(kind, kind.title(), tuple(Words(line, "it") for line in lines), rank)


def a_sheet(language: Language = ITALIAN, **changes: Any) -> Sheet:
    """The sheet of the printable service, with some of its fields changed."""
    sheet = the_sheet(a_printable_service(), language)
    assert sheet is not None
    return replace(sheet, **changes)


def an_order(sheet: Sheet, format: str = "a4") -> Order:  # noqa: A002  as the shop calls it
    """One sheet in one format, as the shop orders it."""
    return order_of(Leaflet(a_printable_service(), format_named(format), (sheet,)))


__all__ = ["ARABIC", "IMPRINT", "ITALIAN", "NOON"]
