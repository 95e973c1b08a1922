"""What somebody asks to be printed, instead of everything.

Takes the words of `BACHECA_PRINT`, as the tasks hand them on; gives the orders for it: one thing's
sheets, the programme of any week, a referral card for some services. What cannot be meant is
refused in words, with what there is to choose from; so is what nobody answers for, or what has no
words in a language.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar

from plugins.flyers import leaflets, programme, referral
from plugins.flyers.formats import FORMATS, NAMES
from plugins.flyers.order import Order
from plugins.flyers.run import Run
from plugins.flyers.sheets import why_not
from plugins.flyers.tongue import Tongue
from plugins.neighbourhood import Event, Service
from plugins.neighbourhood.programme import programme_of

Chosen = TypeVar("Chosen")
EVERY = "tutte"
FORMATS_BY_NAME = {each.name: each for each in FORMATS}


def orders_asked(asked: Mapping[str, str], run: Run) -> Iterator[Order]:
    """Raises SystemExit when there is nothing to print, and says why."""
    kinds = {"flyers": _flyers, "programme": _programme, "referral": _referral}
    made = 0
    for order in kinds[asked["kind"]](asked, run):
        made += 1
        yield order
    if not made:
        raise SystemExit(
            "\n  ✗ Niente da stampare: non c'è niente in programma, in network.yaml manca"
            " «imprint», un servizio è chiuso o non ha un numero, oppure mancano le frasi in"
            " quella lingua (le elenca «python3 tasks.py untranslated»)."
        )


def _flyers(asked: Mapping[str, str], run: Run) -> Iterator[Order]:
    """Why there is none in a language is said, when there is none."""
    things: tuple[Service | Event, ...] = (*run.neighbourhood.services, *run.neighbourhood.events)
    thing = _one_of({each.key: each for each in things}, asked["item"], "scheda")
    names = NAMES if asked["format"] == EVERY else asked["format"].lower().split(",")
    formats = [_one_of(FORMATS_BY_NAME, name.strip(), "formato") for name in names]
    for tongue in _tongues(asked["lang"], run):
        if reason := why_not(thing, tongue, run.neighbourhood, run.moment):
            raise SystemExit(f"\n  ✗ {thing.path}: nessun volantino, perché {reason}.")
        yield from leaflets.orders_for(thing, tongue, formats, run)


def _programme(asked: Mapping[str, str], run: Run) -> Iterator[Order]:
    week = programme_of(run.neighbourhood, _day(asked["week"], run))
    if week.sunday < run.today:
        raise SystemExit(
            f"\n  ✗ La settimana dal {week.monday:%d/%m/%Y} al {week.sunday:%d/%m/%Y} è già"
            " passata: il programma si stampa per questa settimana o per una che deve venire."
        )
    papers = {paper.lower(): paper for paper in programme.PAPERS}
    for tongue in _tongues(asked["lang"], run):
        for name in asked["format"].split(","):
            paper = _one_of(papers, name.strip().lower(), "formato")
            yield from programme.orders_for(week, paper, tongue, run)


def _referral(asked: Mapping[str, str], run: Run) -> Iterator[Order]:
    known = {service.slug: service for service in run.neighbourhood.services}
    names = [name.strip().removeprefix("services/") for name in asked["services"].split(",")]
    services: tuple[Service, ...] = tuple(_one_of(known, name, "servizio") for name in names)
    for tongue in _tongues(asked["lang"], run):
        yield from referral.orders_for(services, tongue, run)


def _tongues(names: str, run: Run) -> Iterator[Tongue]:
    known = {tongue.language.tag: tongue for tongue in run.tongues}
    if names == EVERY:
        yield from run.tongues
        return
    for name in names.split(","):
        yield _one_of(known, name.strip(), "lingua")


def _day(written: str, run: Run) -> date:
    """Of the week that is asked for; today, if none is."""
    try:
        return date.fromisoformat(written) if written else run.today
    except ValueError as unreadable:
        raise SystemExit(
            f"\n  ✗ «{written}» non è un giorno. Scrivilo così: --week=2026-12-07"
        ) from unreadable


def _one_of(choices: Mapping[str, Chosen], name: str, what: str) -> Chosen:
    if name not in choices:
        raise SystemExit(f"\n  ✗ Non c'è: {what} «{name}». Ci sono: {', '.join(choices)}.")
    return choices[name]
