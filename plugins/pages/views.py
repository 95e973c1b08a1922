"""Which pages exist.

Takes a neighbourhood and the build's moment; gives one View per page and language: its address,
its template and what it shows. Every page of the site is named here and nowhere else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from plugins.languages import Language
from plugins.neighbourhood import Guide, Neighbourhood, Thing, addresses
from plugins.neighbourhood.thing import Kind
from plugins.neighbourhood.week import Day, days_between
from plugins.pages.drawing import strips_of
from plugins.pages.streets import streets_of

LISTED: tuple[Kind, ...] = ("services", "events", "places", "organisations")
TEMPLATES: dict[Kind, str] = {
    "services": "service",
    "events": "event",
    "places": "place",
    "organisations": "organisation",
    "pages": "prose",
}


@dataclass(frozen=True)
class View:
    """One page. `in_language` gives its address in another language, for chooser and hreflang."""

    address: str
    template: str
    language: Language
    shows: dict[str, Any] = field(default_factory=dict)
    in_language: Callable[[str], str] | None = None
    written_in: tuple[str, ...] = ()
    """Languages its words are in, the source first; empty when the interface's own suffice."""

    def alternate(self, tag: str) -> str:
        return self.in_language(tag) if self.in_language else addresses.home(tag)


def views_of(neighbourhood: Neighbourhood, moment: datetime) -> Iterator[View]:
    network = neighbourhood.network
    source = network.language(network.source_language)
    days = days_between(neighbourhood, *_published(neighbourhood, moment))
    yield View(addresses.START, "start", source)
    yield View(addresses.NOT_FOUND, "not_found", source)
    for language in network.languages:
        yield from _fixed_views(neighbourhood, language, moment, days)
        yield from _path_views(Guide(neighbourhood, moment), language)
        yield from _need_views(neighbourhood, language, moment)
        yield from _list_views(neighbourhood, language, moment)
        yield from _thing_views(neighbourhood, language)
        yield from _short_views(neighbourhood, language)


PUBLISHED_DAYS = 14
"""How many days the week page holds, so that a copy of last week still knows this one."""


def _published(neighbourhood: Neighbourhood, moment: datetime) -> tuple[date, date]:
    today = moment.astimezone(neighbourhood.network.time_zone).date()
    return today, today + timedelta(days=PUBLISHED_DAYS - 1)


def _fixed_views(
    neighbourhood: Neighbourhood, language: Language, moment: datetime, days: tuple[Day, ...]
) -> Iterator[View]:
    def fixed(name: str, **shows: Any) -> View:
        address: Callable[[str], str] = getattr(addresses, name)
        return View(address(language.tag), name, language, shows, address)

    points = neighbourhood.listening_points
    lines = neighbourhood.network.hotlines
    yield fixed("home", events=neighbourhood.events_after(moment)[:3], days=days, points=points)
    yield fixed("week", days=days)
    yield fixed("family")
    yield fixed("danger", hotlines_shown=tuple(line for line in lines if line.urgent))
    calm = tuple(line for line in lines if not line.urgent)
    yield fixed("listening", points=points, hotlines_shown=calm)
    streets = streets_of(neighbourhood.places)
    yield fixed("neighbourhood", strips=strips_of(neighbourhood), streets=streets)


def _path_views(guide: Guide, language: Language) -> Iterator[View]:
    """Who, then what, then what answers; needs that nothing answers for them have no third page."""

    def step(template: str, *steps: str, **shows: Any) -> View:
        def in_language(tag: str) -> str:
            return addresses.path(tag, *steps)

        return View(in_language(language.tag), template, language, shows, in_language)

    yield step("who", people=guide.people)
    for person in guide.people:
        found = {need: guide.answers(person, need) for need in guide.needs}
        answered = {need.id for need, answers in found.items() if answers}
        yield step("what", person.id, person=person, needs=guide.needs, answered=answered)
        everything = tuple(guide.by_area(guide.answers(person)))
        shows = {"person": person, "need": None, "parts": everything}
        yield step("found", person.id, addresses.EVERYTHING, **shows)
        for need in guide.needs:
            if found[need]:
                shows = {"person": person, "need": need, "parts": ((need.area, found[need]),)}
                yield step("found", person.id, need.id, **shows)


def _need_views(
    neighbourhood: Neighbourhood, language: Language, moment: datetime
) -> Iterator[View]:
    for need in neighbourhood.needs:
        shows = {
            "need": need,
            "services": neighbourhood.services_for(need),
            "events": neighbourhood.events_for(need, moment),
        }
        address = addresses.need(language.tag, need.id)
        template = "door" if need.door else "need"
        yield View(address, template, language, shows, partial(addresses.need, need_id=need.id))


def _list_views(
    neighbourhood: Neighbourhood, language: Language, moment: datetime
) -> Iterator[View]:
    for kind in LISTED:
        things = getattr(neighbourhood, kind)
        shows = {
            "kind": kind,
            "things": neighbourhood.events_after(moment) if kind == "events" else things,
        }
        address = addresses.section(language.tag, kind)
        yield View(address, "list", language, shows, partial(addresses.section, kind=kind))


def _thing_views(neighbourhood: Neighbourhood, language: Language) -> Iterator[View]:
    for thing in neighbourhood.things:
        address = addresses.thing(language.tag, thing)
        template = TEMPLATES[thing.kind]
        shows = {"thing": thing}
        in_language = partial(addresses.thing, thing=thing)
        written_in = thing.title.languages
        yield View(address, template, language, shows, in_language, written_in)


def _short_views(neighbourhood: Neighbourhood, language: Language) -> Iterator[View]:
    """The permanent addresses printed on paper, which lead on to the page or say it is gone."""
    for thing in neighbourhood.things:
        permanent = neighbourhood.permanent_number(thing, language)
        if permanent:
            yield _short_view(thing, permanent, language)
    for number in neighbourhood.retired.values():
        address = addresses.short(addresses.permanent_number(number, language))
        yield View(address, "gone", language)


def _short_view(thing: Thing, permanent: int, language: Language) -> View:
    shows = {"thing": thing, "target": addresses.thing(language.tag, thing)}
    return View(addresses.short(permanent), "short", language, shows)
