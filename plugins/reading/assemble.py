"""Joins everything that was read into one Neighbourhood.

Takes files; gives the neighbourhood, the lines everything was written at, and every problem of
every file. When a problem is an error there is no neighbourhood: a half-right noticeboard is worse
than yesterday's. References are resolved here, once, so that nothing later can miss.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from plugins.languages import say
from plugins.neighbourhood import (
    Audience,
    Calendar,
    Event,
    Gravity,
    Need,
    Neighbourhood,
    Network,
    Organisation,
    Page,
    Problem,
    Service,
    Thing,
)
from plugins.neighbourhood.origin import Lines, Origins
from plugins.neighbourhood.problem import in_order
from plugins.reading.complaints import not_one_of
from plugins.reading.files import File
from plugins.reading.header import Path
from plugins.reading.kinds import KINDS, Made, Things, Tongues, things_from
from plugins.reading.lists import Lists
from plugins.reading.publication import Publication, publication_of, unfit_for_production
from plugins.reading.rules import Rules

LATEST_ZONE = timedelta(days=1)
"""Somewhere it is already tomorrow; a fact may have been checked there."""


@dataclass(frozen=True)
class Reading:
    """What came of reading: errors leave `neighbourhood` None."""

    neighbourhood: Neighbourhood | None
    problems: tuple[Problem, ...]
    origins: Origins = field(default_factory=Origins)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(p for p in self.problems if p.gravity == Gravity.ERROR)


def assemble(
    files: Iterable[File],
    *,
    content: str,
    rules: Rules | None = None,
    pictures: tuple[str, ...] = (),
) -> Reading:
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
    publication = publication_of(things.made, rules)
    problems = [*lists.problems, *things.problems, *publication.problems]
    problems += _faults_of_all(things, lists, rules, content)
    ordered = in_order(problems)
    if any(problem.gravity == Gravity.ERROR for problem in ordered) or lists.calendar is None:
        return Reading(None, ordered)
    neighbourhood = _neighbourhood(network, lists.calendar, lists, publication, pictures)
    return Reading(neighbourhood, ordered, _origins(things.made, content))


def _faults_of_all(things: Things, lists: Lists, rules: Rules, content: str) -> Iterator[Problem]:
    yield from _dangling(things, lists)
    yield from _roles_taken_twice(things.made)
    yield from _numbers_without_a_thing(things, lists, content)
    yield from _missing_roles(things.made, content)
    yield from _terms_out_of_place(lists, rules, content)
    yield from _open_in_closures(things, lists, content)
    yield from _checked_tomorrow(things.made, rules)
    if rules.production:
        yield from unfit_for_production(things.made, lists, content)


def _neighbourhood(
    network: Network,
    calendar: Calendar,
    lists: Lists,
    publication: Publication,
    pictures: tuple[str, ...],
) -> Neighbourhood:
    by_kind: dict[str, list[Thing]] = {kind: [] for kind in KINDS}
    for thing in publication.shown:
        by_kind[thing.kind].append(thing)
    hidden = {thing.key for thing in publication.hidden}
    numbers = lists.numbers.items()
    return Neighbourhood(
        network=network,
        calendar=calendar,
        needs=lists.needs,
        audiences=lists.audiences,
        documents=lists.documents,
        jargon=lists.jargon,
        lines=lists.lines,
        numbers={key: number for key, number in numbers if key not in hidden},
        retired=lists.retired | {key: number for key, number in numbers if key in hidden},
        unpublished=publication.hidden,
        consents=lists.consents,
        pictures=pictures,
        **{kind: tuple(things) for kind, things in by_kind.items()},
    )


def _origins(made: tuple[Made, ...], content: str) -> Origins:
    pages = {
        (each.thing.key, source.language): Lines(
            source.path, source.written.lines, source.written.body_line
        )
        for each in made
        for source in each.sources
    }
    return Origins(content, pages)


def _dangling(things: Things, lists: Lists) -> Iterator[Problem]:
    """References to what is not there."""
    choices = {
        **lists.ids,
        "places": [slug for kind, slug in sorted(things.names) if kind == "places"],
        "organisations": [slug for kind, slug in sorted(things.names) if kind == "organisations"],
    }
    known = {name: frozenset(ids) for name, ids in choices.items()}
    for made in things.made:
        for place, found, name in _references(made.thing):
            if name in known and found not in known[name]:
                line = made.written.line_of(place)
                yield not_one_of(made.thing.path, line, str(place[0]), found, choices[name])


def _references(thing: Thing) -> Iterator[tuple[Path, str, str]]:
    """Gives where it stands, what it says, and the list it must be in."""
    yield from _places_named(thing)
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


def _places_named(thing: Thing) -> Iterator[tuple[Path, str, str]]:
    if isinstance(thing, Service | Event | Organisation) and thing.place:
        yield ("place",), thing.place, "places"
    for number, site in enumerate(thing.also_at if isinstance(thing, Service) else ()):
        yield ("also_at", number, "place"), site.place, "places"
    for number, change in enumerate(thing.changed if isinstance(thing, Event) else ()):
        if change.place:
            yield ("changed", number, "place"), change.place, "places"


def _roles_taken_twice(made: tuple[Made, ...]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for each in made:
        role = each.thing.role if isinstance(each.thing, Page) else None
        if role in first:
            yield Problem(
                path=each.thing.path,
                line=each.written.line_of(("role",)),
                found=say(
                    "«role» dice «{role}», ma lo dice già «{page}»", role=role, page=first[role]
                ),
                expected=say("Ogni posto fisso del sito ha una pagina sola"),
                remedy=say("Togli «role» da una delle due"),
            )
        elif role:
            first[role] = each.thing.path


def _numbers_without_a_thing(things: Things, lists: Lists, content: str) -> Iterator[Problem]:
    """A printed code must lead somewhere for ever."""
    names = {f"{kind}/{slug}" for kind, slug in things.names}
    names |= {f"needs/{need_id}" for need_id in lists.ids.get("needs", ())}
    for key, (name, line) in lists.number_lines.items():
        lost = key in lists.numbers and key not in names
        if lost or (key in lists.retired and key in names):
            yield Problem(
                path=f"{content}/{name}",
                line=line,
                found=say("«{page}» non c'è più", page=key)
                if lost
                else say("«{page}» è ritirata, ma c'è ancora", page=key),
                expected=say("Un codice stampato porta a una pagina, o dice che non c'è più"),
                remedy=say("Scrivi «retired» in fondo alla riga")
                if lost
                else say("Togli «retired»"),
            )


def _missing_roles(made: tuple[Made, ...], content: str) -> Iterator[Problem]:
    roles = {each.thing.role for each in made if isinstance(each.thing, Page)}
    if "help-us" not in roles:
        yield Problem(
            path=f"{content}/pages",
            line=1,
            found=say("nessuna pagina ha «role: help-us»"),
            expected=say("«Voglio aiutare» sta in fondo a ogni pagina e porta lì"),
            remedy=say("Scrivi una pagina per chi vuole aiutare"),
        )


def _terms_out_of_place(lists: Lists, rules: Rules, content: str) -> Iterator[Problem]:
    path = f"{content}/needs.yaml"
    for need in lists.needs:
        for audience in need.audiences:
            if "audiences" in lists.ids and audience not in lists.ids["audiences"]:
                line, name = lists.line_of("needs", need.id, "audiences"), f"{need.id} › audiences"
                yield not_one_of(path, line, name, audience, lists.ids["audiences"])
        yield from _questions_out_of_place(need, lists, path)
    yield from _icons_out_of_place(lists, rules, content)


def _questions_out_of_place(need: Need, lists: Lists, path: str) -> Iterator[Problem]:
    """A question leads to a need, and may name a hotline."""
    numbers = [line.number.written for line in lists.network.hotlines] if lists.network else []
    for place, question in enumerate(need.questions):
        if question.need not in lists.ids["needs"]:
            line = lists.line_of("needs", need.id, "questions", place, "need")
            name = f"{need.id} › questions › need"
            yield not_one_of(path, line, name, question.need, lists.ids["needs"])
        if question.call and lists.network and question.call not in numbers:
            line = lists.line_of("needs", need.id, "questions", place, "call")
            yield not_one_of(path, line, f"{need.id} › questions › call", question.call, numbers)


def _icons_out_of_place(lists: Lists, rules: Rules, content: str) -> Iterator[Problem]:
    terms: dict[str, tuple[Need, ...] | tuple[Audience, ...]] = {
        "needs": lists.needs,
        "audiences": lists.audiences,
    }
    for key, each in terms.items():
        for term in each:
            if rules.icons is not None and term.icon not in rules.icons:
                line = lists.line_of(key, term.id, "icon")
                path, name = f"{content}/{key}.yaml", f"{term.id} › icon"
                yield not_one_of(path, line, name, term.icon, sorted(rules.icons))


def _open_in_closures(things: Things, lists: Lists, content: str) -> Iterator[Problem]:
    """A closure names what stays open by its key."""
    names = sorted(f"{kind}/{slug}" for kind, slug in things.names)
    for number, closure in enumerate(lists.calendar.closures if lists.calendar else ()):
        for key in closure.open:
            if key not in names:
                line = lists.calendar_written.line_of(("closures", number, "open"))
                kind = key.split("/")[0]
                alike = [name for name in names if name.startswith(f"{kind}/")] or names
                yield not_one_of(f"{content}/calendar.yaml", line, "open", key, alike)


def _checked_tomorrow(made: tuple[Made, ...], rules: Rules) -> Iterator[Problem]:
    for each in made:
        verified = getattr(each.thing, "verified", None)
        if rules.today and verified and verified.date > rules.today + LATEST_ZONE:
            yield Problem(
                path=each.thing.path,
                line=each.written.line_of(("verified", "date")),
                found=say(
                    "«verified › date» dice «{date}», che deve ancora venire",
                    date=str(verified.date),
                ),
                expected=say("È il giorno in cui qualcuno ha controllato i fatti"),
                remedy=say("Scrivi la data giusta"),
            )
