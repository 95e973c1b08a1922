"""The same thing told twice: two pages of which one will be forgotten.

Services are laid beside each other only where they share a need, and a place or who leads: five
thousand of them must not be compared with each other. Words are compared without articles and
without their last letter, so that «Corso di italiano» is «Corsi d'italiano». A sample is never the
double of something real.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import say
from plugins.neighbourhood import Event, Gravity, Service, Thing
from plugins.neighbourhood.service import Site

ALIKE = 0.8
"""Share of words in common, as difflib counts it: twice those in both, over all of both."""
LONGEST_ARTICLE = 3
LONGEST_UNBENT = 4
_WORD = re.compile(r"\w+")

Pair = tuple[Thing, Thing]


@dataclass(frozen=True)
class Sketch:
    """What is compared of a service."""

    service: Service
    words: frozenset[str]
    sites: tuple[Site, ...]
    leading: frozenset[str]

    @property
    def shelves(self) -> Iterator[tuple[bool, str, str, str]]:
        """Where those stand that could be its double."""
        for need in self.service.needs:
            for site in self.sites:
                yield self.service.sample, need, "place", site.place
            for organisation in self.leading:
                yield self.service.sample, need, "lead", organisation

    def is_double_of(self, other: "Sketch") -> bool:
        """For the same people; two desks of one organisation may well open at the same hours."""
        if {*self.service.audiences}.isdisjoint(other.service.audiences):
            return False
        is_one_desk = self.leading.isdisjoint(other.leading) and self._has_hours_of(other)
        return _are_alike(self.words, other.words) or is_one_desk

    def _has_hours_of(self, other: "Sketch") -> bool:
        return any(
            site.place == there.place and site.hours == there.hours
            for site in self.sites
            for there in other.sites
            if site.hours and site.hours.rows
        )


def _sketch(service: Service) -> Sketch:
    leading = (each.organisation for each in service.organisations if each.role == "lead")
    return Sketch(
        service=service,
        words=_words(service.title.source.words),
        sites=tuple(service.sites),
        leading=frozenset(leading),
    )


def _words(title: str) -> frozenset[str]:
    """A figure is never an article: «Italiano 1» is not «Italiano 2»."""
    apart = unicodedata.normalize("NFKD", title.casefold())
    words = _WORD.findall("".join(each for each in apart if not unicodedata.combining(each)))
    telling = [w for w in words if len(w) > LONGEST_ARTICLE or any(map(str.isdecimal, w))]
    return frozenset(w[:-1] if len(w) > LONGEST_UNBENT else w for w in telling or words)


def _are_alike(words: frozenset[str], others: frozenset[str]) -> bool:
    return 2 * len(words & others) >= ALIKE * (len(words) + len(others))


def _doubles(subject: Subject) -> Iterator[Pair]:
    shelves: dict[tuple[bool, str, str, str], list[Sketch]] = defaultdict(list)
    for sketch in map(_sketch, subject.neighbourhood.services):
        for shelf in sketch.shelves:
            shelves[shelf].append(sketch)
    compared: set[tuple[str, str]] = set()
    for shelf_full in shelves.values():
        for first, second in combinations(shelf_full, 2):
            slugs = first.service.slug, second.service.slug
            if len({*slugs}) == len(slugs) and slugs not in compared:
                compared.add(slugs)
                if first.is_double_of(second):
                    yield first.service, second.service


def _duplicate_services(subject: Subject) -> Iterator[Finding]:
    for first, second in _doubles(subject):
        yield Finding(
            at=subject.origins.of(second, "title"),
            found=say(
                "«{title}» sembra la stessa cosa di «{other}» ({page})",
                title=second.title.source.words,
                other=first.title.source.words,
                page=first.path,
            ),
            expected=say("Di due pagine sulla stessa cosa una resta indietro, e dice il falso"),
            remedy=say(
                "Tieni una pagina sola e scrivi tutti gli enti in «organisations»;"
                " se sono due cose diverse, fallo capire dal titolo"
            ),
        )


def _same_titles(subject: Subject) -> Iterator[Finding]:
    """Once for two pages, in the language in which it is seen first; not of known doubles."""
    said = {(first.key, second.key) for first, second in _doubles(subject)}
    for language, first, second in _namesakes(subject):
        if (first.key, second.key) not in said:
            said.add((first.key, second.key))
            yield Finding(
                at=subject.origins.of(second, "title", language=language),
                found=say(
                    "«{title}» è anche il titolo di {page}",
                    title=second.title.reading(language).words,
                    page=first.path,
                ),
                expected=say("In un elenco due titoli uguali non si distinguono"),
                remedy=say("Aggiungi al titolo quello che cambia: per chi, dove o quando"),
            )


def _namesakes(subject: Subject) -> Iterator[tuple[str, Thing, Thing]]:
    """Events that are over are in no list any more."""
    neighbourhood = subject.neighbourhood
    things = [thing for thing in neighbourhood.things if not isinstance(thing, Event)]
    first: dict[tuple[str, bool, str, str], Thing] = {}
    for thing in (*things, *neighbourhood.events_after(subject.moment)):
        for version in thing.title.versions:
            title = " ".join(version.words.casefold().split())
            known = first.setdefault((thing.kind, thing.sample, version.language, title), thing)
            if known is not thing:
                yield version.language, known, thing


CHECKS = (
    Check(
        id="duplicate-service",
        gravity=Gravity.WARNING,
        promise=say("Ogni servizio ha una pagina sola, anche se lo fanno in tanti"),
        reason=say("Se le pagine sono due, qualcuno va all'orario di quella sbagliata"),
        examine=_duplicate_services,
    ),
    Check(
        id="same-title",
        gravity=Gravity.WARNING,
        promise=say("Due pagine dello stesso genere non hanno lo stesso titolo"),
        reason=say("Chi legge apre quella sbagliata e crede che l'altra non ci sia"),
        examine=_same_titles,
    ),
)
