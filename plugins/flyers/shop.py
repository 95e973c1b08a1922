"""The print shop: knows what is to be printed, prints what has changed.

Takes a neighbourhood with its phrases and moment; gives orders, and for each the file of its PDF.
Never hands out a PDF that has not passed the gates; never prints again what is already kept under
the same key (templates, fonts, code, packages, format, record).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path

from plugins.flyers import files
from plugins.flyers.gates import faults
from plugins.flyers.offers import Offer
from plugins.flyers.press import Press, Refused
from plugins.flyers.sheets import Sheet, sheet_of
from plugins.flyers.tongue import Tongue
from plugins.languages import Phrases
from plugins.neighbourhood import Event, Neighbourhood, Service, addresses

FORMAT, TEMPLATE = "A4", "poster.typ"

__all__ = ["GateClosed", "Order", "Refused", "Shop"]


class GateClosed(Exception):
    """A finished page is not what it must be: a fault of ours, not of the words."""


@dataclass(frozen=True)
class Order:
    """One sheet to be printed, for one thing."""

    thing: Service | Event
    sheet: Sheet

    @property
    def name(self) -> str:
        """For messages: "content/services/spesa.it.md, volantino A4 in Italiano"."""
        return f"{self.thing.path}, volantino {FORMAT} in {self.sheet.language_name}"


class Shop:
    """Open for one build."""

    def __init__(self, theme: Path, cache: Path) -> None:
        self._theme = theme
        self._cache = cache
        self._shelf = cache / "flyers"

    def orders(
        self, neighbourhood: Neighbourhood, phrases: Mapping[str, Phrases], moment: datetime
    ) -> Iterator[Order]:
        network = neighbourhood.network
        source = network.language(network.source_language)
        things: tuple[Service | Event, ...] = (*neighbourhood.services, *neighbourhood.events)
        for language in network.languages:
            tongue = Tongue(language, phrases[language.tag], source)
            for thing in things:
                sheet = sheet_of(thing, tongue, neighbourhood, moment)
                if sheet:
                    yield Order(thing, sheet)

    def file_for(self, order: Order) -> Path:
        """Raises Refused for what the words cause, GateClosed for what we cause."""
        record = json.dumps(asdict(order.sheet), sort_keys=True)
        path = self._shelf / f"{files.key_of(self._fingerprint, FORMAT, record)}.pdf"
        return files.made_once(path, partial(self._passed, order))

    def offer_of(self, order: Order, pdf: Path) -> Offer:
        sheet = order.sheet
        address = addresses.sheet(sheet.language, order.thing, sheet.number)
        return Offer(address, sheet.language, FORMAT, files.size_of(pdf))

    def clear(self, wanted: set[Path]) -> None:
        """Forgets what no order asked for."""
        files.keep_only(self._shelf, wanted)

    def _passed(self, order: Order) -> bytes:
        pdf = self._press.printed(order.sheet)
        reasons = faults(pdf, order.sheet.address)
        if reasons:
            raise GateClosed(f"{order.name}: {'; '.join(reasons)}")
        return pdf

    @cached_property
    def _press(self) -> Press:
        fonts = files.font_folder(self._theme, self._cache)
        return Press(self._theme / "sheets" / TEMPLATE, fonts)

    @cached_property
    def _fingerprint(self) -> str:
        return files.fingerprint(self._theme)
