"""Pelican's door to the pages: shows every view through the theme and writes it.

Settings: THEME, BACHECA_CACHE. Takes the neighbourhood, moment, phrases and (if flyers are made)
sheets from the shared context.
"""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.neighbourhood import addresses
from plugins.pages.bodies import Bodies
from plugins.pages.dress import Dress
from plugins.pages.studio import NoSheets, Studio, Supplies
from plugins.pages.views import views_of

SERVED_AS_IS = ("favicon.svg",)


class PagesGenerator(Generator):  # type: ignore[misc]
    """One pass for all languages."""

    def generate_output(self, writer: Any) -> None:
        theme, context = Path(self.theme), self.context
        with Bodies(Path(self.settings["BACHECA_CACHE"]) / "bodies.sqlite") as bodies:
            dress = Dress(theme)
            supplies = Supplies(
                moment=context["moment"],
                phrases=context["phrases"],
                dress=dress,
                bodies=bodies,
                sheets=context.get("sheets") or NoSheets(),
            )
            studio = Studio(self.env, context["neighbourhood"], supplies)
            for view in views_of(context["neighbourhood"], context["moment"]):
                writer.put(addresses.file_of(view.address), studio.show(view).encode())
        writer.put(addresses.SCRIPT, dress.script.encode())
        for name in SERVED_AS_IS:
            writer.put(name, (theme / "static" / name).read_bytes())


def generator(_pelican: Any) -> type[Generator]:
    return PagesGenerator


def register() -> None:
    signals.get_generators.connect(generator)
