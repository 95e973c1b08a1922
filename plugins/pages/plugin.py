"""Pelican's door to the pages: shows every view through the theme and writes it.

Settings: PATH (the content folder, for its pictures), THEME, BACHECA_CACHE, BACHECA_GALLERY (show
the components too). Takes the neighbourhood, moment, phrases and (if those rooms are there) sheets
and calendars from the shared context.
"""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.languages.gaps import missing_in_words
from plugins.neighbourhood import Neighbourhood, addresses
from plugins.pages.bodies import Bodies
from plugins.pages.drawer import drawers_of
from plugins.pages.dress import Dress
from plugins.pages.gallery import Gallery, NoGallery
from plugins.pages.pictures import Pictures
from plugins.pages.studio import NoCalendars, NoSheets, Studio, Supplies
from plugins.pages.views import views_of


class PagesGenerator(Generator):  # type: ignore[misc]
    """One pass for all languages."""

    def generate_output(self, writer: Any) -> None:
        theme, context = Path(self.theme), self.context
        cache = Path(self.settings["BACHECA_CACHE"])
        pictures = _hung(Pictures(Path(self.path), cache), context["neighbourhood"])
        with Bodies(cache / "bodies.sqlite") as bodies:
            dress = Dress(theme, context["neighbourhood"].network.languages)
            supplies = Supplies(
                moment=context["moment"],
                phrases=context["phrases"],
                dress=dress,
                bodies=bodies,
                pictures=pictures,
                sheets=context.get("sheets") or NoSheets(),
                calendars=context.get("calendars") or NoCalendars(),
            )
            gallery = (Gallery if self.settings["BACHECA_GALLERY"] else NoGallery)(theme, self.env)
            studio = Studio(gallery.environment, context["neighbourhood"], supplies)
            views = list(views_of(context["neighbourhood"], context["moment"]))
            for view in (*views, *gallery.views(context["neighbourhood"], views)):
                writer.put(addresses.file_of(view.address), studio.show(view).encode())
            drawers = drawers_of(context["neighbourhood"], context["moment"], studio, dress)
            for address, drawer in drawers:
                writer.put(address, drawer)
        if missing := missing_in_words(context["phrases"].values()):
            print(f"  ! {missing}")
        for address, made in (pictures.files | dress.files).items():
            writer.put(address, made)


def _hung(pictures: Pictures, neighbourhood: Neighbourhood) -> Pictures:
    """All that cannot be shown is said at once, and the last good output stays."""
    if refused := pictures.hang(neighbourhood):
        lines = (f"  ✗ {reason}" for reason in refused)
        raise SystemExit("\n".join(["", "Queste foto non si possono mostrare:", *lines]))
    return pictures


def generator(_pelican: Any) -> type[Generator]:
    return PagesGenerator


def register() -> None:
    signals.get_generators.connect(generator)
