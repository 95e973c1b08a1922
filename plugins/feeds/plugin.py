"""Pelican's door to the feeds: offers the pages the calendar files, and writes them and the slips.

No settings. Takes the neighbourhood, moment and phrases from the shared context, and puts
`calendars` into it: `calendars.of(event, language)` is an address, or None.
"""

from typing import Any

from pelican import signals
from pelican.generators import Generator

from plugins.feeds.offers import Calendars
from plugins.feeds.pocket import pocket_of
from plugins.neighbourhood import addresses


class FeedsGenerator(Generator):  # type: ignore[misc]
    """The offers before the pages, so that a page links only to what is there."""

    def generate_context(self) -> None:
        context = self.context
        self.calendars = context["calendars"] = Calendars(
            context["neighbourhood"], context["phrases"], context["moment"]
        )

    def generate_output(self, writer: Any) -> None:
        for address, content in self.calendars.files():
            writer.put(address, content)
        for language, phrases in self.context["phrases"].items():
            content = pocket_of(self.context["neighbourhood"], phrases, self.context["moment"])
            writer.put(addresses.pocket(language), content)


def generator(_pelican: Any) -> type[Generator]:
    return FeedsGenerator


def register() -> None:
    signals.get_generators.connect(generator)
