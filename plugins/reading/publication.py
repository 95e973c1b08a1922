"""What is shown, and what is kept back.

Takes all things that were read; gives those that are published and those that are not: facts nobody
has checked (never), and on the real site facts nobody has checked for a year. What stands at a
place that is kept back is kept back with it: it would send people to an unknown door. Whoever wrote
it is told.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import compress

from plugins.languages import say
from plugins.neighbourhood import (
    Event,
    FactualThing,
    Freshness,
    Gravity,
    Organisation,
    Problem,
    Service,
    Thing,
)
from plugins.neighbourhood.freshness import freshness_at
from plugins.reading.kinds import Made
from plugins.reading.lists import Lists
from plugins.reading.rules import Rules

NOT_REAL = (".example", ".invalid", ".localhost", "example.com", "example.org", "example.net")
"""Hosts reserved for examples (RFC 2606)."""


@dataclass(frozen=True)
class Publication:
    """Everything that was read, on two heaps."""

    shown: tuple[Thing, ...]
    hidden: tuple[FactualThing, ...]
    problems: tuple[Problem, ...] = ()


def publication_of(made: Iterable[Made], rules: Rules) -> Publication:
    made = list(made)
    hidden = {
        each.thing.key: each.thing
        for each in made
        if isinstance(each.thing, FactualThing) and _is_kept_back(each.thing, rules)
    }
    problems: list[Problem] = []
    while dependent := [each for each in made if _depends(each.thing, hidden)]:
        for each in dependent:
            if isinstance(each.thing, FactualThing):
                hidden[each.thing.key] = each.thing
                problems.append(_kept_back_with(each))
    shown = tuple(_pruned(each.thing, hidden) for each in made if each.thing.key not in hidden)
    return Publication(shown, tuple(hidden.values()), tuple(problems))


def _is_kept_back(thing: FactualThing, rules: Rules) -> bool:
    return thing.unverified is not None or (
        rules.production and rules.today is not None and _has_lapsed(thing, rules.today)
    )


def _has_lapsed(thing: FactualThing, day: date) -> bool:
    return freshness_at(thing.checked_on, day) == Freshness.LAPSED


def _depends(thing: Thing, hidden: Iterable[str]) -> bool:
    """Nothing is left of it without what is kept back: a door it names, or all who answer."""
    if thing.key in hidden:
        return False
    if isinstance(thing, Service | Event) and f"places/{thing.place}" in hidden:
        return True
    changed = thing.changed if isinstance(thing, Event) else ()
    if any(f"places/{change.place}" in hidden for change in changed):
        return True
    return isinstance(thing, Service | Event) and all(
        f"organisations/{each.organisation}" in hidden for each in thing.organisations
    )


def _pruned(thing: Thing, hidden: Iterable[str]) -> Thing:
    """Without the partners, the seat and the further places that are kept back."""
    if isinstance(thing, Organisation) and f"places/{thing.place}" in hidden:
        return thing.model_copy(update={"place": None})
    if not isinstance(thing, Service | Event):
        return thing
    stays = [f"organisations/{each.organisation}" not in hidden for each in thing.organisations]
    changes: dict[str, object] = {"organisations": tuple(compress(thing.organisations, stays))}
    if isinstance(thing, Service):
        changes["parts"] = tuple(compress(thing.parts, stays))
        sites = [site for site in thing.also_at if f"places/{site.place}" not in hidden]
        changes["also_at"] = tuple(sites)
    return thing.model_copy(update=changes)


def _kept_back_with(made: Made) -> Problem:
    return Problem(
        path=made.thing.path,
        line=made.written.line_of(("place",)),
        found=say("questa pagina non si pubblica"),
        expected=say("Il suo luogo, o chi risponde, non è stato controllato"),
        remedy=say("Controlla prima quelli, e scrivi lì «verified» con la data"),
        gravity=Gravity.WARNING,
    )


def unfit_for_production(made: tuple[Made, ...], lists: Lists, content: str) -> Iterator[Problem]:
    network, written = lists.network, lists.network_written
    if network and network.host.endswith(NOT_REAL):
        yield Problem(
            path=f"{content}/network.yaml",
            line=written.line_of(("address",)),
            found=say(
                "«address» dice «{address}», che è un indirizzo di esempio",
                address=network.address,
            ),
            expected=say("Il sito vero ha il suo indirizzo, che finisce su ogni foglio stampato"),
            remedy=say("Scrivi l'indirizzo scelto dalla rete"),
        )
    if network and network.imprint and network.imprint.sample:
        yield Problem(
            path=f"{content}/network.yaml",
            line=written.line_of(("imprint",)),
            found=say("«imprint» è di esempio"),
            expected=say("Ogni foglio stampato dice luogo e stampatore veri (legge 47/1948)"),
            remedy=say("Scrivi chi stampa e togli «sample»; senza «imprint» niente volantini"),
        )
    yield from _samples_left(made)


def _samples_left(made: tuple[Made, ...]) -> Iterator[Problem]:
    for each in made:
        if each.thing.sample:
            yield Problem(
                path=each.thing.path,
                line=each.written.line_of(("sample",)),
                found=say("è un esempio"),
                expected=say("Sul sito vero gli esempi non ci sono"),
                remedy=say("Sposta il file in «samples»"),
            )
