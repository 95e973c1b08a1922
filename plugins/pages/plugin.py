"""Pelican's door to the pages: shows every view through the theme and writes it.

Settings: PATH (the content folder, for its pictures), THEME, BACHECA_CACHE. Takes the
neighbourhood, moment, phrases and (if flyers are made) sheets from the shared context.
"""

from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.neighbourhood import Neighbourhood, addresses
from plugins.pages.bodies import Bodies
from plugins.pages.dress import Dress
from plugins.pages.pictures import Pictures
from plugins.pages.studio import NoSheets, Studio, Supplies
from plugins.pages.views import views_of

SERVED_AS_IS = ("favicon.svg",)


class PagesGenerator(Generator):  # type: ignore[misc]
    """One pass for all languages."""

    def generate_output(self, writer: Any) -> None:
        theme, context = Path(self.theme), self.context
        cache = Path(self.settings["BACHECA_CACHE"])
        pictures = _hung(Pictures(Path(self.path), cache), context["neighbourhood"])
        with Bodies(cache / "bodies.sqlite") as bodies:
            dress = Dress(theme)
            supplies = Supplies(
                moment=context["moment"],
                phrases=context["phrases"],
                dress=dress,
                bodies=bodies,
                pictures=pictures,
                sheets=context.get("sheets") or NoSheets(),
            )
            studio = Studio(self.env, context["neighbourhood"], supplies)
            for view in views_of(context["neighbourhood"], context["moment"]):
                writer.put(addresses.file_of(view.address), studio.show(view).encode())
        for address, jpeg in pictures.files.items():
            writer.put(address, jpeg)
        writer.put(addresses.SCRIPT, dress.script.encode())
        for name in SERVED_AS_IS:
            writer.put(name, (theme / "static" / name).read_bytes())


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
