"""A print run: what one build prints from.

Takes the neighbourhood, the phrases of every language and the build's moment; gives the tongues in
which sheets speak, and the words of each thing's sheet, made once however many formats say them.
Never decides what is printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from plugins.flyers.sheets import Sheet, sheet_of
from plugins.flyers.tongue import Tongue
from plugins.languages import Phrases
from plugins.neighbourhood import Event, Neighbourhood, Service


@dataclass(frozen=True)
class Run:
    """`formats` are those wanted of services and events, by name."""

    neighbourhood: Neighbourhood
    phrases: Mapping[str, Phrases]
    moment: datetime
    formats: tuple[str, ...] = ()
    _sheets: dict[tuple[str, str], Sheet | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def today(self) -> date:
        return self.moment.date()

    @cached_property
    def tongues(self) -> tuple[Tongue, ...]:
        """In the network's order."""
        network = self.neighbourhood.network
        source = network.language(network.source_language)
        return tuple(
            Tongue(language, self.phrases[language.tag], source) for language in network.languages
        )

    @property
    def source(self) -> Tongue:
        return self.tongue(self.neighbourhood.network.source_language)

    def tongue(self, tag: str) -> Tongue:
        return next(tongue for tongue in self.tongues if tongue.language.tag == tag)

    def sheet(self, thing: Service | Event, tongue: Tongue) -> Sheet | None:
        """None if there is none to be made of this thing in this language."""
        place = (thing.key, tongue.language.tag)
        if place not in self._sheets:
            self._sheets[place] = sheet_of(thing, tongue, self.neighbourhood, self.moment)
        return self._sheets[place]
