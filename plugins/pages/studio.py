"""Shows views: one Jinja environment per language, the same templates.

Takes Pelican's environment, so that theme and overrides are found as everywhere; gives the HTML of
a view. A template that asks for something that is not there fails the build.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import jinja2

from plugins.languages import Phrases
from plugins.neighbourhood import Event, Guide, Neighbourhood, Thing
from plugins.pages.bodies import Bodies
from plugins.pages.desk import Desk
from plugins.pages.dress import Dress
from plugins.pages.pictures import Pictures
from plugins.pages.views import View
from plugins.pages.voice import Voice


class SheetRack(Protocol):
    """Where the printable sheets of a thing are found, when the build makes any."""

    def of(self, thing: Thing, language: str, /) -> Sequence[object]:
        """The sheets of this thing in this language."""

    def about(self, key: str, language: str, /) -> Sequence[object]:
        """The same by key, for what is no thing too: a need, the network."""


class NoSheets:
    """The rack of a build without flyers."""

    def of(self, _thing: Thing, _language: str, /) -> Sequence[object]:
        return ()

    def about(self, _key: str, _language: str, /) -> Sequence[object]:
        return ()


class CalendarRack(Protocol):
    """Where the calendar file of an event is found, when the build makes any."""

    def of(self, event: Event, language: str, /) -> str | None:
        """Its address in this language."""


class NoCalendars:
    """The rack of a build without feeds."""

    def of(self, _event: Event, _language: str, /) -> str | None:
        return None


@dataclass(frozen=True)
class Supplies:
    """What is the same for every page of one build."""

    moment: datetime
    phrases: dict[str, Phrases]
    dress: Dress
    bodies: Bodies
    pictures: Pictures
    sheets: SheetRack
    calendars: CalendarRack


class Studio:
    """Made once per build."""

    def __init__(
        self,
        environment: jinja2.Environment,
        neighbourhood: Neighbourhood,
        supplies: Supplies,
    ) -> None:
        self._neighbourhood = neighbourhood
        self._moment = supplies.moment
        self._voices = {
            language.tag: Voice(
                language,
                supplies.phrases[language.tag],
                supplies.bodies,
                neighbourhood,
                today=supplies.moment.date(),
            )
            for language in neighbourhood.network.languages
        }
        shared = {
            "neighbourhood": neighbourhood,
            "guide": Guide(neighbourhood, supplies.moment),
            "dress": supplies.dress,
            "icon": supplies.dress.icon,
            "picture_of": supplies.pictures.of,
        }
        shared |= {"sheets_of": supplies.sheets.of, "sheets_about": supplies.sheets.about}
        shared |= {"calendars_of": supplies.calendars.of}
        shared |= {"voices": self._voices}
        self._environments = {
            tag: _environment_for(environment, voice, shared) for tag, voice in self._voices.items()
        }

    def show(self, view: View) -> str:
        tag = view.language.tag
        desk = Desk(view, self._voices[tag], self._neighbourhood, self._moment)
        template = self._environments[tag].get_template(f"{view.template}.html")
        return template.render(page=desk, **view.shows)


def _environment_for(
    environment: jinja2.Environment, voice: Voice, shared: dict[str, object]
) -> jinja2.Environment:
    own = environment.overlay()
    own.globals = {
        **environment.globals,
        **shared,
        "_": voice.phrases,
        "_n": voice.phrases.many,
        "words": voice.words,
        "plain": voice.plain,
        "voice": voice,
    }
    return own
