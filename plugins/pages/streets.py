"""The places by street, as one would walk past their doors.

Takes the places; gives the streets in the order of the alphabet, each with its places in the order
of their numbers. Knows nothing of where a street is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.neighbourhood import Place

_NUMBER = r"[0-9]+[0-9A-Za-z/-]*"
_ADDRESS = re.compile(
    rf"(?:(?P<before>{_NUMBER}),? +)?(?P<street>.*?)(?:,? +(?:n\. *)?(?P<after>{_NUMBER}))?"
)
"""«via Prova 1», «via Prova, 1/A», «via Prova», «1 Test Street»."""


@dataclass(frozen=True)
class Street:
    """A street of a city, and the places in it."""

    name: str
    city: str
    places: tuple[Place, ...]


def streets_of(places: Iterable[Place]) -> tuple[Street, ...]:
    doors: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places:
        doors[_street(place), place.city].append(place)
    return tuple(
        Street(name, city, tuple(sorted(here, key=_door)))
        for (name, city), here in sorted(doors.items(), key=lambda item: _folded(item[0]))
    )


def _street(place: Place) -> str:
    address = _ADDRESS.fullmatch(place.street)
    return address["street"] if address and address["street"] else place.street


def _door(place: Place) -> tuple[int, str]:
    """By number, so that 9 comes before 10; a place without one stands first."""
    address = _ADDRESS.fullmatch(place.street)
    number = re.match("[0-9]+", (address and (address["before"] or address["after"])) or "")
    return int(number[0]) if number else 0, place.slug


def _folded(names: tuple[str, str]) -> tuple[str, ...]:
    return tuple(name.casefold() for name in names)
