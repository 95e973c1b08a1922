"""Joins everything that was read into one Neighbourhood.

Takes files; gives the neighbourhood and every problem of every file. When a problem is an error
there is no neighbourhood: a half-right noticeboard is worse than yesterday's. References are
resolved here, once, so that nothing later can miss.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

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

NOT_REAL = (".example", ".invalid", ".localhost", "example.com", "example.org", "example.net")
"""Hosts reserved for examples (RFC 2606)."""


@dataclass(frozen=True)
class Reading:
    """What came of reading: errors leave `neighbourhood` None."""

    neighbourhood: Neighbourhood | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.gravity == Gravity.ERROR)


@dataclass(frozen=True)
class Rules:
    """What a build asks of the content beyond its own good order.

    `today` refuses facts checked in the future, `icons` names those the theme has; None asks not.
    """

    production: bool = False
    today: date | None = None
    icons: frozenset[str] | None = None


def assemble(files: Iterable[File], *, content: str, rules: Rules | None = None) -> Reading:
    """`content` is the folder's name, for messages about files that are not there."""
    rules = rules or Rules()
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
    problems += _numbers_without_a_thing(things, lists, content)
    problems += _missing_roles(things.made, content)
    problems += _terms_out_of_place(lists, rules, content)
    problems += _checked_tomorrow(things.made, rules)
    problems += _unfit_for_production(things.made, lists, content) if rules.production else []
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
        retired=lists.retired,
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
        if list_name in choices and found not in choices[list_name]:
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


def _numbers_without_a_thing(things: Things, lists: Lists, content: str) -> Iterator[Problem]:
    """A printed code must lead somewhere for ever."""
    names = {f"{kind}/{slug}" for kind, slug in things.names}
    for key, (name, line) in lists.number_lines.items():
        lost = key in lists.numbers and key not in names
        if lost or (key in lists.retired and key in names):
            yield Problem(
                path=f"{content}/{name}",
                line=line,
                found=f"«{key}» non c'è più" if lost else f"«{key}» è ritirata, ma c'è ancora",
                expected="Un codice stampato porta a una pagina, o dice che non c'è più",
                remedy="Scrivi «retired» in fondo alla riga" if lost else "Togli «retired»",
            )


def _missing_roles(made: tuple[Made, ...], content: str) -> Iterator[Problem]:
    roles = {each.thing.role for each in made if isinstance(each.thing, Page)}
    if "help-us" not in roles:
        yield Problem(
            path=f"{content}/pages",
            line=1,
            found="nessuna pagina ha «role: help-us»",
            expected="«Voglio aiutare» sta in fondo a ogni pagina e porta lì",
            remedy="Scrivi una pagina per chi vuole aiutare",
        )


def _terms_out_of_place(lists: Lists, rules: Rules, content: str) -> Iterator[Problem]:
    for need in lists.needs:
        for audience in need.audiences:
            if "audiences" in lists.ids and audience not in lists.ids["audiences"]:
                name = f"{need.id} › audiences"
                yield not_one_of(f"{content}/needs.yaml", 1, name, audience, lists.ids["audiences"])
        if rules.icons is not None and need.icon not in rules.icons:
            name = f"{need.id} › icon"
            yield not_one_of(f"{content}/needs.yaml", 1, name, need.icon, sorted(rules.icons))


def _checked_tomorrow(made: tuple[Made, ...], rules: Rules) -> Iterator[Problem]:
    for each in made:
        verified = getattr(each.thing, "verified", None)
        if rules.today and verified and verified.date > rules.today:
            yield Problem(
                path=each.thing.path,
                line=each.written.line_of(("verified", "date")),
                found=f"«verified › date» dice «{verified.date}», che deve ancora venire",
                expected="È il giorno in cui qualcuno ha controllato i fatti",
                remedy="Scrivi la data giusta",
            )


def _unfit_for_production(made: tuple[Made, ...], lists: Lists, content: str) -> Iterator[Problem]:
    network, written = lists.network, lists.network_written
    if network and network.host.endswith(NOT_REAL):
        yield Problem(
            path=f"{content}/network.yaml",
            line=written.line_of(("address",)),
            found=f"«address» dice «{network.address}», che è un indirizzo di esempio",
            expected="Il sito vero ha il suo indirizzo, che finisce su ogni foglio stampato",
            remedy="Scrivi l'indirizzo scelto dalla rete",
        )
    if network and network.imprint and network.imprint.sample:
        yield Problem(
            path=f"{content}/network.yaml",
            line=written.line_of(("imprint",)),
            found="«imprint» è di esempio",
            expected="Ogni foglio stampato dice luogo e stampatore veri (legge 47/1948)",
            remedy="Scrivi chi stampa e togli «sample»; senza «imprint» niente volantini",
        )
    for each in made:
        if each.thing.sample:
            yield Problem(
                path=each.thing.path,
                line=each.written.line_of(("sample",)),
                found="è un esempio",
                expected="Sul sito vero gli esempi non ci sono",
                remedy="Sposta il file in «samples»",
            )
