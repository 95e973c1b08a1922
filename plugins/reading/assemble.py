"""Joins everything that was read into one Neighbourhood.

Takes files; gives the neighbourhood and every problem of every file. When a problem is an error
there is no neighbourhood: a half-right noticeboard is worse than yesterday's. References are
resolved here, once, so that nothing later can miss.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.neighbourhood import (
    Event,
    Gravity,
    Neighbourhood,
    Network,
    Page,
    Problem,
    Service,
    Thing,
)
from plugins.neighbourhood.problem import in_order
from plugins.reading.complaints import not_one_of
from plugins.reading.files import File
from plugins.reading.header import Path
from plugins.reading.kinds import Made, Tongues, things_from
from plugins.reading.lists import Lists


@dataclass(frozen=True)
class Reading:
    """What came of reading: errors leave `neighbourhood` None."""

    neighbourhood: Neighbourhood | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.gravity == Gravity.ERROR)


def assemble(files: Iterable[File], *, content: str, production: bool = False) -> Reading:
    """`content` is the folder's name, for messages about files that are not there."""
    files = list(files)
    lists = Lists({"/".join(file.parts): file for file in files}, content)
    network = lists.network
    if network is None:
        return Reading(None, in_order(lists.problems))
    tongues = Tongues(
        source=network.source_language,
        all=tuple(language.tag for language in network.languages),
        zone=network.time_zone,
    )
    made, problems = things_from(files, tongues)
    problems += lists.problems
    problems += [fault for each in made for fault in _dangling(each, made, lists)]
    problems += _roles_taken_twice(made)
    problems += _unnumbered(made, lists)
    problems += _unfit_for_production(network, content) if production else []
    ordered = in_order(problems)
    if any(problem.gravity == Gravity.ERROR for problem in ordered):
        return Reading(None, ordered)
    return Reading(_neighbourhood(network, lists, made), ordered)


def _neighbourhood(network: Network, lists: Lists, made: list[Made]) -> Neighbourhood:
    things = [each.thing for each in made]
    kinds = ("services", "events", "places", "organisations", "pages")
    return Neighbourhood(
        network=network,
        needs=lists.needs,
        audiences=lists.audiences,
        documents=lists.documents,
        numbers=lists.numbers,
        **{kind: tuple(thing for thing in things if thing.kind == kind) for kind in kinds},
    )


def _dangling(each: Made, made: list[Made], lists: Lists) -> Iterator[Problem]:
    """References to what is not there."""
    places = [other.thing.slug for other in made if other.thing.kind == "places"]
    partners = [other.thing.slug for other in made if other.thing.kind == "organisations"]
    for place, found, choices in _references(each.thing, lists, places, partners):
        if found not in choices:
            name = str(place[0])
            yield not_one_of(each.thing.path, each.written.line_of(place), name, found, choices)


def _references(
    thing: Thing, lists: Lists, places: list[str], partners: list[str]
) -> Iterator[tuple[Path, str, list[str]]]:
    if place := getattr(thing, "place", None):
        yield ("place",), place, places
    if not isinstance(thing, Service | Event):
        return
    for number, provider in enumerate(thing.organisations):
        yield ("organisations", number, "organisation"), provider.organisation, partners
    for number, need in enumerate(thing.needs):
        yield ("needs", number), need, [term.id for term in lists.needs]
    for number, audience in enumerate(thing.audiences):
        yield ("audiences", number), audience, [term.id for term in lists.audiences]
    if isinstance(thing, Service):
        for number, document in enumerate(thing.documents or ()):
            yield ("documents", number), document, [term.id for term in lists.documents]


def _roles_taken_twice(made: list[Made]) -> list[Problem]:
    pages = [each for each in made if isinstance(each.thing, Page) and each.thing.role]
    taken = Counter(each.thing.role for each in pages if isinstance(each.thing, Page))
    return [
        Problem(
            path=each.thing.path,
            line=each.written.line_of(("role",)),
            found=f"«role» dice «{each.thing.role}», ma lo dice anche un'altra pagina",
            expected="Ogni posto fisso del sito ha una pagina sola",
            remedy="Togli «role» da una delle due",
        )
        for each in pages
        if isinstance(each.thing, Page) and taken[each.thing.role] > 1
    ]


def _unnumbered(made: list[Made], lists: Lists) -> list[Problem]:
    """Services and events without a permanent number get a page but no sheet."""
    return [
        Problem(
            path=each.thing.path,
            line=1,
            found="la pagina non ha ancora il suo numero, quindi non ha il volantino",
            expected="Il numero finisce nel codice stampato e non cambia più",
            remedy="Chi cura la bacheca lancia «python3 tasks.py number»",
            gravity=Gravity.WARNING,
        )
        for each in made
        if isinstance(each.thing, Service | Event) and each.thing.key not in lists.numbers
    ]


def _unfit_for_production(network: Network, content: str) -> list[Problem]:
    path = f"{content}/network.yaml"
    problems = []
    if network.host.endswith((".example", ".invalid")):
        problems.append(
            Problem(
                path=path,
                line=1,
                found=f"«address» dice «{network.address}», che è un indirizzo di esempio",
                expected="Il sito vero ha il suo indirizzo, che finisce su ogni foglio stampato",
                remedy="Scrivi l'indirizzo scelto dalla rete",
            )
        )
    if network.imprint and network.imprint.sample:
        problems.append(
            Problem(
                path=path,
                line=1,
                found="«imprint» è di esempio",
                expected="Ogni foglio stampato dice luogo e stampatore veri (legge 47/1948)",
                remedy="Scrivi chi stampa e togli «sample»; senza «imprint» niente volantini",
            )
        )
    return problems
