"""Pelican's door to the flyers: prints what has changed, offers the pages what there is.

Settings: THEME, BACHECA_CACHE, BACHECA_PRODUCTION. Puts `sheets` into the shared context:
`sheets.of(thing, language)`. Without an imprint, or without the packages for printing, it says so
and offers nothing; the real site is not built without the packages if there are sheets to print.
"""

import sys
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from rich.progress import track

from plugins.flyers.offers import Sheets
from plugins.flyers.sheets import missing_imprint, missing_package

try:
    from plugins.flyers.shop import GateClosed, Refused, Shop

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
        context, closed = self.context, []
        orders = [*shop.orders(context["neighbourhood"], context["phrases"], context["moment"])]
        for order in track(orders, "  Volantini", transient=True, disable=not sys.stdout.isatty()):
            try:
                pdf = shop.file_for(order)
                self.sheets.add(order.thing, shop.offer_of(order, pdf), pdf)
            except Refused as reason:
                print(f"  ! {order.name} non fatto: {reason}.")
            except GateClosed as reason:
                closed.append(f"  ✗ {reason}")
        if closed:
            raise SystemExit("\n".join(["", "Questi volantini non sono in ordine:", *closed]))
        shop.clear(set(self.sheets.files.values()))

    def generate_output(self, writer: Any) -> None:
        for address, pdf in self.sheets.files.items():
            writer.put(address, pdf.read_bytes())


def generator(_pelican: Any) -> type[Generator]:
    return FlyersGenerator


def register() -> None:
    signals.get_generators.connect(generator)
