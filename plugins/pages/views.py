"""Which pages exist.

Takes a neighbourhood and the build's moment; gives one View per page and language: its address,
its template and what it shows. Every page of the site is named here and nowhere else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from plugins.languages import Language
from plugins.neighbourhood import Neighbourhood, Thing, addresses
from plugins.neighbourhood.thing import Kind

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
    yield View(addresses.START, "start", source)
    yield View(addresses.NOT_FOUND, "not_found", source)
    for language in network.languages:
        yield from _fixed_views(neighbourhood, language, moment)
        yield from _need_views(neighbourhood, language, moment)
        yield from _list_views(neighbourhood, language, moment)
        yield from _thing_views(neighbourhood, language)
        yield from _short_views(neighbourhood, language)


def _fixed_views(
    neighbourhood: Neighbourhood, language: Language, moment: datetime
) -> Iterator[View]:
    tag = language.tag
    coming = neighbourhood.events_after(moment)
    home = {"events": coming[:3], "about": neighbourhood.page_for("about")}
    yield View(addresses.home(tag), "home", language, home, addresses.home)
    urgent = tuple(line for line in neighbourhood.network.hotlines if line.urgent)
    danger = {"hotlines_shown": urgent}
    yield View(addresses.danger(tag), "danger", language, danger, addresses.danger)
    calm = tuple(line for line in neighbourhood.network.hotlines if not line.urgent)
    listening = {"points": neighbourhood.listening_points, "hotlines_shown": calm}
    yield View(addresses.listening(tag), "listening", language, listening, addresses.listening)


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
        yield View(address, "need", language, shows, partial(addresses.need, need_id=need.id))


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
