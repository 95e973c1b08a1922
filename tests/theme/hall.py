"""The gallery's pages, made without Pelican: every component in every state, in some languages.

The content is the real one with its samples; sheets and calendar files, which other rooms make,
are stood in for.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import jinja2

import pelicanconf
from plugins.flyers.offers import Offer
from plugins.neighbourhood import Event, Thing, addresses
from plugins.pages.bodies import Bodies
from plugins.pages.components import Example
from plugins.pages.dress import Dress
from plugins.pages.gallery import Gallery, situations
from plugins.pages.pictures import Pictures
from plugins.pages.studio import Studio, Supplies
from plugins.pages.views import View, views_of
from plugins.reading.catalogues import phrases_of
from plugins.reading.whole import read
from tests.building import MOMENT, ROOT

THEME = ROOT / "theme"
LANGUAGES = ("it", "ar")
OFFERS = (
    Offer("it/volantini/di-esempio-90101.pdf", "a4", "A4", ("it",), 1, 34_000),
    Offer("volantini/di-esempio-90101.pdf", "bilingual", "A4", ("it", "ar"), 2, 52_000),
)


class Sheets:
    """One for each thing, and for whatever else has any."""

    def of(self, _thing: Thing, _language: str, /) -> Sequence[object]:
        return OFFERS

    def about(self, _key: str, _language: str, /) -> Sequence[object]:
        return OFFERS


class Calendars:
    """One for each event."""

    def of(self, event: Event, language: str, /) -> str | None:
        return f"{language}/eventi/{event.slug}.ics"


class Hall:
    """Shows whole galleries, or one example alone."""

    def __init__(self, folder: Path) -> None:
        moment = datetime.fromtimestamp(int(MOMENT), UTC)
        neighbourhood = read(ROOT / "content", theme=THEME, moment=moment).neighbourhood
        assert neighbourhood is not None
        pictures = Pictures(ROOT / "content", folder)
        pictures.hang(neighbourhood)
        self.dress = Dress(THEME, neighbourhood.network.languages)
        self.bodies = Bodies(folder / "bodies.sqlite")
        self.gallery = Gallery(THEME, an_environment())
        self.files = pictures.files | self.dress.files
        self._neighbourhood = neighbourhood
        self._views = list(views_of(neighbourhood, moment))
        supplies = Supplies(
            moment=moment.astimezone(neighbourhood.network.time_zone),
            phrases=phrases_of(neighbourhood.network.languages, THEME / "locale"),
            dress=self.dress,
            bodies=self.bodies,
            pictures=pictures,
            sheets=Sheets(),
            calendars=Calendars(),
        )
        self._studio = Studio(self.gallery.environment, neighbourhood, supplies)

    def pages(self) -> dict[str, str]:
        """Address → HTML."""
        return {
            view.address: self._studio.show(view)
            for view in self.gallery.views(self._neighbourhood, self._views)
            if view.language.tag in LANGUAGES
        }

    def show(self, example: Example, tag: str) -> str:
        """The HTML of one example."""
        language = self._neighbourhood.network.language(tag)
        template = example.template.removesuffix(".html")
        shows = {"gallery": self.gallery, **situations(self._neighbourhood, self._views)}
        view = View(addresses.gallery(tag), template, language, shows, addresses.gallery)
        return self._studio.show(view).strip()


def an_environment() -> jinja2.Environment:
    """As Pelican makes it of our settings."""
    folders = [THEME / "templates", THEME / "components"]
    settings: dict[str, Any] = pelicanconf.JINJA_ENVIRONMENT
    return jinja2.Environment(loader=jinja2.FileSystemLoader(folders), **settings)
