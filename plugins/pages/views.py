"""Which pages exist.

Takes a neighbourhood and the build's moment; gives one View per page and language: its address,
its template and what it shows. Every page of the site is named here and nowhere else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from plugins.languages import Language, Text
from plugins.neighbourhood import (
    Event,
    Guide,
    Neighbourhood,
    Organisation,
    Service,
    addresses,
)
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
    yield from _views_in_any_language(neighbourhood, source)
    for language in network.languages:
        yield from _fixed_views(neighbourhood, language, days)
        yield from _path_views(Guide(neighbourhood, moment), language)
        yield from _need_views(neighbourhood, language, moment)
        yield from _list_views(neighbourhood, language, moment)
        yield from _thing_views(neighbourhood, language)
        yield from _short_views(neighbourhood, language)


HOME_DAYS = 10
PUBLISHED_DAYS = 21
"""How many days the home page and the week's own hold: a copy of two weeks ago still knows this
one."""


def _published(neighbourhood: Neighbourhood, moment: datetime) -> tuple[date, date]:
    today = moment.astimezone(neighbourhood.network.time_zone).date()
    return today, today + timedelta(days=PUBLISHED_DAYS - 1)


def _fixed_views(
    neighbourhood: Neighbourhood, language: Language, days: tuple[Day, ...]
) -> Iterator[View]:
    def fixed(name: str, **shows: Any) -> View:
        address: Callable[[str], str] = getattr(addresses, name)
        return View(address(language.tag), name, language, shows, address)

    points = neighbourhood.listening_points
    lines = neighbourhood.network.hotlines
    yield fixed("home", days=days[:HOME_DAYS], points=points)
    yield fixed("week", days=days)
    yield fixed("family")
    yield fixed("referral_page")
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
        shows: dict[str, Any] = {"person": person, "needs": guide.needs, "answered": answered}
        yield step("what", person.id, **shows, everything=addresses.EVERYTHING)
        parts = tuple(guide.by_area(guide.answers(person)))
        yield step("found", person.id, addresses.EVERYTHING, person=person, need=None, parts=parts)
        for need in guide.needs:
            if found[need]:
                parts = ((need.area, found[need]),)
                yield step("found", person.id, need.id, person=person, need=need, parts=parts)


def _need_views(
    neighbourhood: Neighbourhood, language: Language, moment: datetime
) -> Iterator[View]:
    for need in neighbourhood.needs:
        shows = {
            "need": need,
            "services": Guide(neighbourhood, moment).usable_first(neighbourhood.services_for(need)),
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

    def leads(number: int, target: str, named: Text | None = None, page: str = "") -> View:
        shows = {"named": named, "page_name": page, "target": target}
        return View(addresses.short(number), "short", language, shows)

    tag = language.tag
    for page in addresses.FIXED_NUMBERS:
        target = getattr(addresses, page)(tag)
        yield leads(addresses.fixed_number(page, language), target, page=page)
    for key, number in neighbourhood.numbers.items():
        permanent = addresses.permanent_number(number, language)
        target, named = _numbered(neighbourhood, key, tag)
        yield leads(permanent, target, named)
    for key, number in neighbourhood.retired.items():
        address = addresses.short(addresses.permanent_number(number, language))
        yield View(address, "gone", language, _gone(neighbourhood, key))


def _numbered(neighbourhood: Neighbourhood, key: str, tag: str) -> tuple[str, Text]:
    """Where a number leads, and what it is called."""
    thing = neighbourhood.thing(key)
    if thing:
        return addresses.thing(tag, thing), thing.public_title
    need = neighbourhood.need(key.removeprefix("needs/"))
    return addresses.need(tag, need.id), need.name


def _gone(neighbourhood: Neighbourhood, key: str) -> dict[str, Any]:
    """What it was and what it answered, while its file is there; of a discreet thing no need.

    What nobody has ever checked was never published, and is not named here either.
    """
    was = next((thing for thing in neighbourhood.unpublished if thing.key == key), None)
    if was is None or was.unverified is not None:
        return {"named": None, "needs": ()}
    asked = was.needs if isinstance(was, Service | Event) and not was.discreet else ()
    return {"named": was.public_title, "needs": tuple(map(neighbourhood.need, asked))}


def _views_in_any_language(neighbourhood: Neighbourhood, source: Language) -> Iterator[View]:
    """Where the code of a sign leads that speaks to everybody: here the reader chooses."""

    def choice(number: int, in_language: Callable[[str], str]) -> View:
        shows = {"in_language": in_language}
        return View(addresses.short(number), "choice", source, shows)

    yield choice(addresses.fixed_number("listening"), addresses.listening)
    for key, number in neighbourhood.numbers.items():
        thing = neighbourhood.thing(key)
        if isinstance(thing, Organisation):
            permanent = addresses.number_in_any_language(number)
            yield choice(permanent, partial(addresses.thing, thing=thing))
    for key, number in neighbourhood.retired.items():
        if key.startswith("organisations/"):
            address = addresses.short(addresses.number_in_any_language(number))
            yield View(address, "gone", source, _gone(neighbourhood, key))
