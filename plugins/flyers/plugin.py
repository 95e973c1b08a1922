"""Pelican's door to the flyers: prints what has changed, offers the pages what there is.

Settings: THEME, BACHECA_CACHE, BACHECA_PRODUCTION, BACHECA_FORMATS, BACHECA_PRINT. Puts `sheets`
into the shared context: `sheets.of(thing, language)`. Without an imprint, or without the packages
for printing, it says so and offers nothing; the real site is not built without them if there is
something to print.
"""

import sys
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from rich.progress import track

from plugins.flyers.assortment import orders_of
from plugins.flyers.formats import formats_from
from plugins.flyers.offers import Sheets
from plugins.flyers.run import Run
from plugins.flyers.sheets import missing_imprint, missing_package

try:
    from plugins.flyers.shop import Refused, Shop

    ABSENT = None
except ImportError as absent:
    ABSENT = absent.name or str(absent)


class FlyersGenerator(Generator):  # type: ignore[misc]
    """All sheets before the pages, so that a page links only to what is there."""

    def generate_context(self) -> None:
        self.sheets = self.context["sheets"] = Sheets()
        if ABSENT:
            self._go_without(ABSENT)
            return
        if trouble := missing_imprint(self.context["neighbourhood"]):
            print(f"  ! {trouble}")
        self._print_all(Shop(Path(self.theme), Path(self.settings["BACHECA_CACHE"])))

    def _go_without(self, package: str) -> None:
        trouble, is_needed = missing_package(package, self.context["neighbourhood"])
        if is_needed and self.settings["BACHECA_PRODUCTION"]:
            raise SystemExit(f"\n  ✗ {trouble}")
        print(f"  ! {trouble}")

    def _print_all(self, shop: "Shop") -> None:
        orders, closed = [*orders_of(self._run(), self.settings["BACHECA_PRINT"])], []
        for remark in dict.fromkeys(order.remark for order in orders if order.remark):
            print(f"  ! {remark}.")
        made = track(
            shop.made(orders), "  Volantini", len(orders), transient=True, disable=not _is_watched()
        )
        for each in made:
            if each.trouble is None:
                self.sheets.add(each.order, each.offer, each.pdf)
            elif isinstance(each.trouble, Refused):
                print(f"  ! {each.order.name} non fatto: {each.trouble}.")
            else:
                closed.append(f"  ✗ {each.trouble}")
        if closed:
            raise SystemExit("\n".join(["", "Questi volantini non sono in ordine:", *closed]))
        shop.clear(set(self.sheets.files.values()))

    def _run(self) -> Run:
        context = self.context
        return Run(
            neighbourhood=context["neighbourhood"],
            phrases=context["phrases"],
            moment=context["moment"],
            formats=formats_from(self.settings["BACHECA_FORMATS"]),
        )

    def generate_output(self, writer: Any) -> None:
        for address, pdf in self.sheets.files.items():
            writer.put(address, pdf.read_bytes())
            if self.settings["BACHECA_PRINT"]:
                print(f"  {Path(self.output_path).name}/{address}")


def _is_watched() -> bool:
    return sys.stdout.isatty()


def generator(_pelican: Any) -> type[Generator]:
    return FlyersGenerator


def register() -> None:
    signals.get_generators.connect(generator)
