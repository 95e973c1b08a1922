"""Which calendar files there are: asked by the pages, written by the plugin.

Takes the neighbourhood, the phrases and the moment of the build; answers with the address of an
event's file in a language, and with the content of every file. Offers none for what is over, or
has no date left that a file may name.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from plugins.feeds.calendars import calendar_of
from plugins.feeds.dates import announced, dates_of, last_known_day
from plugins.languages import Phrases
from plugins.neighbourhood import Event, Neighbourhood, addresses


class Calendars:
    """Those of one build."""

    def __init__(
        self, neighbourhood: Neighbourhood, phrases: Mapping[str, Phrases], moment: datetime
    ) -> None:
        self._neighbourhood = neighbourhood
        self._phrases = phrases
        self._moment = moment

    def of(self, event: Event, language: str, /) -> str | None:
        """Where the file will be; the dates that are cancelled are worth one too."""
        return addresses.calendar(language, event) if self._is_ahead(event) else None

    def files(self) -> Iterator[tuple[str, bytes]]:
        """(address, content) of each."""
        for event in self._neighbourhood.events:
            if not self._is_ahead(event):
                continue
            dates = dates_of(event, self._neighbourhood)
            for language, phrases in self._phrases.items():
                content = calendar_of(event, dates, self._neighbourhood, phrases)
                yield addresses.calendar(language, event), content

    def _is_ahead(self, event: Event) -> bool:
        coming = self._neighbourhood.coming(event, self._moment)
        return any(announced(date).date() <= last_known_day(event) for date in coming)
