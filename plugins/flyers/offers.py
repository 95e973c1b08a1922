"""What there is to print: asked by the pages, filled by the plugin.

Takes finished sheets; answers for a thing and a language with where each file will be, in which
format and how large. Offers nothing that is not finished.
"""

from dataclasses import dataclass
from pathlib import Path

from plugins.neighbourhood import Thing


@dataclass(frozen=True)
class Offer:
    """One file to print; `address` is relative to the site's root."""

    address: str
    language: str
    format: str
    size_bytes: int


class Sheets:
    """All that this build can offer; `files` says where each address has its content from."""

    def __init__(self) -> None:
        self._offers: dict[tuple[str, str], tuple[Offer, ...]] = {}
        self.files: dict[str, Path] = {}

    def add(self, thing: Thing, offer: Offer, pdf: Path) -> None:
        place = (thing.key, offer.language)
        self._offers[place] = (*self.of(thing, offer.language), offer)
        self.files[offer.address] = pdf

    def of(self, thing: Thing, language: str, /) -> tuple[Offer, ...]:
        return self._offers.get((thing.key, language), ())
