"""What a kiosk shows while nobody touches it, as it is drawn."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import html

from plugins.languages import Phrases
from plugins.neighbourhood import Organisation
from plugins.neighbourhood.week import Meeting
from plugins.pages.bodies import Bodies
from plugins.pages.desk import Desk
from plugins.pages.views import View
from plugins.pages.voice import Voice
from tests.building import ROOT
from tests.makers import (
    ITALIAN,
    NOON,
    a_neighbourhood,
    a_place,
    a_text,
    an_event,
    an_organisation,
)
from tests.neighbourhood.makers import at, day

HALL = a_place(title=a_text("Centro Paura"), neutral_title=a_text("Stanza Prova"), discreet=True)


def slide(
    folder: Path, *, meeting: Meeting | None = None, point: Organisation | None = None
) -> str:
    """All its words, in Italian, in a street whose only place is delicate."""
    environment = Environment(
        loader=FileSystemLoader(ROOT / "theme" / "components"),
        undefined=StrictUndefined,
        autoescape=True,
    )
    street, phrases = a_neighbourhood(places=(HALL,)), Phrases("it")
    with Bodies(folder / "bodies.sqlite") as bodies:
        voice = Voice(ITALIAN, phrases, bodies, street, today=NOON.date())
        page = Desk(View("it/totem/", "totem", ITALIAN), voice, street, NOON)
        environment.globals |= {"_": phrases, "voice": voice, "words": voice.words}
        environment.globals |= {"neighbourhood": street, "icon": lambda _name: ""}
        module: Any = environment.get_template("kiosk_attract/kiosk_attract.html").module
        shown = {"meeting": meeting, "point": point, "showings": "[]"}
        return str(html.fromstring(str(module.slide_of(page, shown))).text_content())


def test_a_date_in_a_delicate_place(tmp_path: Path) -> None:
    """Nobody who passes reads what is behind the door."""
    start = at("2026-11-24 17:00")
    words = slide(tmp_path, meeting=Meeting(an_event(), day("2026-11-24"), start, None, "sala"))

    assert "Stanza Prova" in words
    assert "Paura" not in words


def test_who_listens_in_a_delicate_place(tmp_path: Path) -> None:
    """The same of somebody who listens there."""
    words = slide(tmp_path, point=an_organisation(place="sala"))

    assert "Stanza Prova" in words
    assert "Paura" not in words
