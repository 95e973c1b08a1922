"""What there is to print: asked by the pages, filled by the plugin.

Takes finished sheets; answers for a thing and a language with where each file will be, in which
format and how large. Offers nothing that is not finished.
"""

from dataclasses import dataclass
from pathlib import Path

from plugins.flyers.order import Order
from plugins.neighbourhood import Thing

EVERY = ""
"""Where offers are kept that pages in every language make."""


@dataclass(frozen=True)
class Offer:
    """One file to print; `address` is relative to the site's root."""

    address: str
    format: str
    paper: str
    languages: tuple[str, ...]
    pages: int
    size_bytes: int


class Sheets:
    """All that this build can offer; `files` says where each address has its content from."""

    def __init__(self) -> None:
        self._offers: dict[tuple[str, str], tuple[Offer, ...]] = {}
        self._every: list[Offer] = []
        self.files: dict[str, Path] = {}

    def add(self, order: Order, offer: Offer, pdf: Path) -> None:
        place = (order.about, EVERY if order.everywhere else order.languages[0])
        self._offers[place] = (*self._offers.get(place, ()), offer)
        self.files[offer.address] = pdf
        self._every.append(offer)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """All of them, as they came."""
        return tuple(self._every)

    def of(self, thing: Thing, language: str, /) -> tuple[Offer, ...]:
        return self.about(thing.key, language)

    def about(self, key: str, language: str, /) -> tuple[Offer, ...]:
        """Of a thing by its key, of a need (`needs/casa`), of the `network`."""
        own = self._offers.get((key, language), ())
        return (*own, *self._offers.get((key, EVERY), ()))
