"""The short lines above a page's words."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import html

from plugins.languages import Method, Phrases
from plugins.neighbourhood import Thing, Translation
from plugins.pages.bodies import Bodies
from plugins.pages.voice import Voice
from tests.building import ROOT
from tests.makers import ARABIC, NOON, a_neighbourhood, a_service, a_text

MACHINE = "Traduzione automatica, non ancora controllata da una persona."
CHANGED = "Il testo in italiano è cambiato dopo questa traduzione."


def notice(thing: Thing, folder: Path) -> str:
    """The translation's notice on the Arabic page of a thing, in words."""
    phrases = Phrases("ar")
    environment = Environment(
        loader=FileSystemLoader(ROOT / "theme" / "components"),
        undefined=StrictUndefined,
        autoescape=True,
    )
    with Bodies(folder / "bodies.sqlite") as bodies:
        voice = Voice(ARABIC, phrases, bodies, a_neighbourhood(), today=NOON.date())
        environment.globals |= {"_": phrases, "voice": voice, "icon": lambda _name: ""}
        module: Any = environment.get_template("notice/notice.html").module
        shown = str(module.translation_notice(thing))
    return " ".join(html.fromstring(f"<div>{shown}</div>").text_content().split())


def translated(**made: Any) -> Thing:
    """A service with an Arabic title that was made like this."""
    return a_service(
        title=a_text("Spesa", ar="سلة"), translations={"ar": Translation.model_validate(made)}
    )


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ({"method": "person"}, ""),
        ({"method": "person", "by": "Circolo"}, "Traduzione di: Circolo."),
        ({"method": "machine", "by": "bozza automatica"}, MACHINE),
        ({"method": "machine-checked"}, "Traduzione automatica, controllata da una persona."),
        (
            {"method": "machine-checked", "by": "Circolo"},
            "Traduzione automatica, controllata da: Circolo.",
        ),
    ],
)
def test_by_whom(made: dict[str, str], said: str, tmp_path: Path) -> None:
    """A translation says who made it, and that a machine did if nobody has looked."""
    assert said == notice(translated(**made), tmp_path)


@pytest.mark.parametrize("method", [Method.PERSON, Method.MACHINE, Method.MACHINE_CHECKED])
def test_of_when(method: Method, tmp_path: Path) -> None:
    """Whoever made it, a translation with a date says it."""
    said = notice(translated(method=method, date=date(2026, 11, 2)), tmp_path)

    assert said.endswith("Data della traduzione: 2 نوفمبر 2026.")


def test_older_than_the_words(tmp_path: Path) -> None:
    """That the Italian changed is said first, and by whom it was translated all the same."""
    said = notice(translated(method="machine", stale=True), tmp_path)

    assert said.startswith(CHANGED)
    assert said.endswith(MACHINE)


def test_not_translated(tmp_path: Path) -> None:
    """A page that shows Italian words says so, and nothing of how it was translated."""
    said = notice(a_service(translations={"ar": Translation(method=Method.MACHINE)}), tmp_path)

    assert said.startswith("Questa pagina non è ancora tradotta")
    assert MACHINE not in said
