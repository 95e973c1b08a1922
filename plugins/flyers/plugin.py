"""Pelican's door to the flyers: prints what has changed, offers the pages what there is.

Settings: THEME, BACHECA_CACHE, BACHECA_PRODUCTION, BACHECA_FORMATS, BACHECA_PRINT. Puts `sheets`
into the shared context: `sheets.of(thing, language)`. Without an imprint, or the packages for
printing, it says so; the real site is not built without these if there is something to print.
"""

import sys
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from rich.progress import track

from plugins.flyers.assortment import answer_of
from plugins.flyers.formats import formats_from
from plugins.flyers.offers import Sheets
from plugins.flyers.run import Run
from plugins.flyers.sheets import missing_imprint, missing_package

try:
    from plugins.flyers.outcome import outcome_of, ready
    from plugins.flyers.shop import Shop

    ABSENT = ""
except ImportError as absent:
    ABSENT = absent.name or str(absent)


class FlyersGenerator(Generator):  # type: ignore[misc]
    """All sheets before the pages, so that a page links only to what is there."""

    def generate_context(self) -> None:
        near, settings = self.context["neighbourhood"], self.settings
        trouble, is_needed = missing_package(ABSENT, near) if ABSENT else (None, False)
        if trouble and is_needed and settings["BACHECA_PRODUCTION"]:
            raise SystemExit(f"\n  ✗ {trouble}")
        if trouble := trouble or missing_imprint(near):
            print(f"  ! {trouble}")
        shop = None if ABSENT else Shop(Path(self.theme), Path(settings["BACHECA_CACHE"]))
        self.context["sheets"] = self.sheets = self._printed(shop) if shop else Sheets()

    def _printed(self, shop: "Shop") -> Sheets:
        near, phrases, moment = map(self.context.get, ("neighbourhood", "phrases", "moment"))
        run = Run(near, phrases, moment, formats_from(self.settings["BACHECA_FORMATS"]))
        answer = answer_of(run, asked := self.settings["BACHECA_PRINT"])
        made, hides = shop.made(answer.orders), not sys.stdout.isatty()
        outcome = outcome_of(track(made, "  Volantini", len(answer.orders), disable=hides))
        outcome.said.extend(answer.unmade)
        if trouble := outcome.fault or (asked and outcome.nothing):
            raise SystemExit(trouble)
        for line in outcome.said:
            print(f"  ! {line}.")
        shop.clear()
        return outcome.sheets

    def generate_output(self, writer: Any) -> None:
        for address, pdf in self.sheets.files.items():
            writer.put(address, pdf.read_bytes())
        if self.settings["BACHECA_PRINT"]:
            print(ready(self.sheets, Path(self.output_path).name))


def generator(_pelican: Any) -> type[Generator]:
    return FlyersGenerator


def register() -> None:
    signals.get_generators.connect(generator)
