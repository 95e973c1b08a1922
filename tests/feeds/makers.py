"""Events with their calendar files, for tests: valid by default, read back by another program."""

from datetime import date, timedelta
from typing import Any

import recurring_ical_events
from icalendar import Calendar

from plugins.feeds.calendars import calendar_of
from plugins.feeds.dates import Dates, dates_of
from plugins.languages import Phrases
from plugins.neighbourhood import Event, Neighbourhood
from plugins.reading.catalogues import phrases_of
from plugins.reading.moment import moment_of_this_build
from plugins.reading.whole import read
from tests.building import ROOT
from tests.makers import a_neighbourhood, a_place, an_event
from tests.neighbourhood.makers import ROME, at

TUESDAY, ITS_END = "2027-01-12 17:00", "2027-01-12 18:30"
A_DAY = timedelta(days=1)
Date = tuple[str, str | None, bool]
Entry = Any
"""Like a dictionary; the values are of thirty types, each with other ways to ask."""


def a_course(start: str = TUESDAY, end: str | None = ITS_END, **changes: Any) -> Event:
    """In Milan, an hour and a half on a Tuesday."""
    first = {"start": at(start), "end": at(end) if end else None, "place": "sala"}
    made = an_event("corso", **(first | changes))
    return Event.model_validate(made.model_dump(), context={"zone": ROME})


def a_street(*events: Event, **changes: Any) -> Neighbourhood:
    return a_neighbourhood(**({"events": events, "places": (a_place(),)} | changes))


def the_dates(event: Event, **changes: Any) -> Dates:
    return dates_of(event, a_street(event, **changes))


def the_file(event: Event, language: str = "it", **changes: Any) -> bytes:
    """With the real phrases of the theme."""
    street = a_street(event, **changes)
    return calendar_of(event, dates_of(event, street), street, phrases_in(language))


def the_entry(event: Event, language: str = "it", **changes: Any) -> Entry:
    """The first of its file."""
    return entries_in(the_file(event, language, **changes))[0]


def entries_in(content: bytes) -> list[Entry]:
    """As icalendar reads them."""
    return [*Calendar.from_ical(content).events]


def phrases_in(language: str) -> Phrases:
    path = ROOT / "theme" / "locale" / language.replace("-", "_") / "LC_MESSAGES" / "messages.po"
    return Phrases(language, path.read_text(encoding="utf-8") if path.exists() else "")


def expanded(content: bytes, first: date, last: date) -> list[Date]:
    """What a program that knows nothing of ours finds between two days, in order."""
    found = recurring_ical_events.of(Calendar.from_ical(content)).between(first, last + A_DAY)
    dates = [(each["DTSTART"].dt, each) for each in found]
    return sorted(
        (
            f"{start:%Y-%m-%d %H:%M%z}",
            f"{each['DTEND'].dt:%Y-%m-%d %H:%M%z}" if "DTEND" in each else None,
            each["STATUS"] != "CANCELLED",
        )
        for start, each in dates
        if first <= start.date() <= last
    )


def decided(event: Event, neighbourhood: Neighbourhood, first: date, last: date) -> list[Date]:
    """What the neighbourhood says of the same days."""
    return sorted(
        (
            f"{date.start:%Y-%m-%d %H:%M%z}",
            f"{date.end:%Y-%m-%d %H:%M%z}" if date.end else None,
            date.is_held,
        )
        for date in neighbourhood.occurrences(event, first, last)
        if first <= date.start.date() <= last
    )


def the_demonstration() -> tuple[Neighbourhood, dict[str, Phrases]]:
    """All of `content/`, samples too."""
    theme, moment = ROOT / "theme", moment_of_this_build()
    neighbourhood = read(ROOT / "content", theme=theme, moment=moment).neighbourhood
    assert neighbourhood
    return neighbourhood, phrases_of(neighbourhood.network.languages, theme / "locale")
