"""Print runs for tests of the joint sheets: one hall, one partner, whatever is on in it."""

from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.flyers.run import Run
from plugins.languages import Language, Phrases, Text
from plugins.neighbourhood import Hours, Imprint, ListeningPoint, Neighbourhood, Stop
from tests.building import ROOT
from tests.flyers.makers import LANGUAGES
from tests.makers import ITALIAN, NOON, a_neighbourhood, a_network, a_place, an_organisation

LOCALE = ROOT / "theme" / "locale"
IMPRINT = Imprint(place="Prova", printer="Stampato in proprio – Circolo di via Prova")
HALL = a_place(stops=(Stop(line="tram 99", stop="Prova"),))


def in_all(words: str) -> Text:
    """The same words in every language, so that all of it is translated."""
    return Text.model_validate({language.tag: words for language in LANGUAGES})


def a_point(**changes: Any) -> Any:
    """A partner who listens on Wednesday mornings."""
    wednesdays = Hours.model_validate(["We 10:00-12:00", "PH off"])
    listens = ListeningPoint(hours=wednesdays, languages=("it", "ar"))
    made: dict[str, Any] = {"place": "sala", "listening_point": listens}
    return an_organisation(**(made | changes))


def a_town(**changes: Any) -> Neighbourhood:
    """With all languages of the demonstration, an imprint and a hall."""
    made: dict[str, Any] = {
        "network": a_network(languages=LANGUAGES, imprint=IMPRINT),
        "places": (HALL,),
        "organisations": (a_point(),),
        "numbers": {
            "needs/mangiare": 101,
            "services/spesa": 201,
            "services/casa": 202,
            "services/lavoro": 203,
        },
    }
    return a_neighbourhood(**(made | changes))


def a_run(town: Neighbourhood, moment: datetime = NOON) -> Run:
    """Speaks the real phrases of the theme."""
    phrases = {each.tag: _phrases(each, LOCALE) for each in town.network.languages}
    zone = town.network.time_zone
    return Run(neighbourhood=town, phrases=phrases, moment=moment.astimezone(zone))


def _phrases(language: Language, locale: Path) -> Phrases:
    if language == ITALIAN:
        return Phrases("it")
    path = locale / language.tag.replace("-", "_") / "LC_MESSAGES" / "messages.po"
    return Phrases(language.tag, path.read_text(encoding="utf-8"))
