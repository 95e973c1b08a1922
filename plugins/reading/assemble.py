"""Joins everything that was read into one Neighbourhood.

Takes files; gives the neighbourhood and every problem of every file. When a problem is an error
there is no neighbourhood: a half-right noticeboard is worse than yesterday's. References are
resolved here, once, so that nothing later can miss.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.neighbourhood import (
    Event,
    Gravity,
    Neighbourhood,
    Network,
    Organisation,
    Page,
    Problem,
    Service,
    Thing,
)
from plugins.neighbourhood.problem import in_order
from plugins.reading.complaints import not_one_of
from plugins.reading.files import File
from plugins.reading.header import Path
from plugins.reading.kinds import KINDS, Made, Things, Tongues, things_from
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
    things = things_from(files, tongues)
    problems = [*lists.problems, *things.problems]
    problems += [fault for made in things.made for fault in _dangling(made, things, lists)]
    problems += _roles_taken_twice(things.made)
    problems += _unnumbered(things.made, lists, content)
    problems += _unfit_for_production(network, content) if production else []
    ordered = in_order(problems)
    if any(problem.gravity == Gravity.ERROR for problem in ordered):
        return Reading(None, ordered)
    return Reading(_neighbourhood(network, lists, things.made), ordered)


def _neighbourhood(network: Network, lists: Lists, made: tuple[Made, ...]) -> Neighbourhood:
    by_kind: dict[str, list[Thing]] = {kind: [] for kind in KINDS}
    for each in made:
        by_kind[each.thing.kind].append(each.thing)
    return Neighbourhood(
        network=network,
        needs=lists.needs,
        audiences=lists.audiences,
        documents=lists.documents,
        numbers=lists.numbers,
        **{kind: tuple(things) for kind, things in by_kind.items()},
    )


def _dangling(made: Made, things: Things, lists: Lists) -> Iterator[Problem]:
    """References to what is not there."""
    choices = {
        **lists.ids,
        "places": [slug for kind, slug in sorted(things.names) if kind == "places"],
        "organisations": [slug for kind, slug in sorted(things.names) if kind == "organisations"],
    }
    for place, found, list_name in _references(made.thing):
        if found not in choices[list_name]:
            line = made.written.line_of(place)
            yield not_one_of(made.thing.path, line, str(place[0]), found, choices[list_name])


def _references(thing: Thing) -> Iterator[tuple[Path, str, str]]:
    """Gives where it stands, what it says, and the list it must be in."""
    if isinstance(thing, Service | Event | Organisation) and thing.place:
        yield ("place",), thing.place, "places"
    if isinstance(thing, Service | Event):
        for number, provider in enumerate(thing.organisations):
            place = ("organisations", number, "organisation")
            yield place, provider.organisation, "organisations"
        for number, need in enumerate(thing.needs):
            yield ("needs", number), need, "needs"
        for number, audience in enumerate(thing.audiences):
            yield ("audiences", number), audience, "audiences"
    if isinstance(thing, Service):
        for number, document in enumerate(thing.documents or ()):
            yield ("documents", number), document, "documents"


def _roles_taken_twice(made: tuple[Made, ...]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for each in made:
        role = each.thing.role if isinstance(each.thing, Page) else None
        if role in first:
            yield Problem(
                path=each.thing.path,
                line=each.written.line_of(("role",)),
                found=f"«role» dice «{role}», ma lo dice già «{first[role]}»",
                expected="Ogni posto fisso del sito ha una pagina sola",
                remedy="Togli «role» da una delle due",
            )
        elif role:
            first[role] = each.thing.path


def _unnumbered(made: tuple[Made, ...], lists: Lists, content: str) -> Iterator[Problem]:
    """Services and events without a permanent number get a page but no sheet."""
    things = [each.thing for each in made if isinstance(each.thing, Service | Event)]
    keys = [thing.key for thing in things if thing.key not in lists.numbers]
    if keys:
        yield Problem(
            path=f"{content}/numbers.txt",
            line=1,
            found=f"non hanno ancora un numero, quindi nemmeno un volantino: {', '.join(keys)}",
            expected="Il numero finisce nel codice stampato e non cambia più",
            remedy="Chi cura la bacheca lancia «python3 tasks.py number»",
            gravity=Gravity.WARNING,
        )


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
