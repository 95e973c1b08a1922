"""What the words of whoever asks for a sheet mean.

Takes words as they are typed and what there is to choose from; gives what is meant, however it is
written, if it can mean one thing only. Anything else is refused in Italian, with what there is.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from typing import TypeAlias, TypeVar

from plugins.flyers.formats import FORMATS, NAMES, Format
from plugins.flyers.run import Run
from plugins.flyers.tongue import Tongue
from plugins.neighbourhood import Event, Need, Neighbourhood, Organisation, Place, Service

Chosen = TypeVar("Chosen")
Item: TypeAlias = Service | Event | Need | Organisation
"""What there is a sheet of; an organisation has a sign if people are listened to there."""

Named = TypeVar("Named", Service, Event, Need, Organisation, Place, Item)

EVERY = "tutte"
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
FORMATS_BY_NAME = {each.name: each for each in FORMATS}


def item_named(name: str, run: Run) -> Item:
    """By its key, or by the end of it alone."""
    near = run.neighbourhood
    items: tuple[Item, ...] = (*near.services, *near.events, *near.needs, *near.listening_points)
    return _by_key({each.key: each for each in items}, name, "--item", "scheda")


def place_named(name: str, near: Neighbourhood) -> Place:
    return _by_key({each.key: each for each in near.places}, name, "--place", "luogo")


def services_named(names: str, near: Neighbourhood) -> tuple[Service, ...]:
    """Each once, in the order they are named."""
    known = {each.key: each for each in near.services}
    named = [_by_key(known, name, "--services", "servizio") for name in names.split(",")]
    return tuple({service.key: service for service in named}.values())


def needs_named(names: str, near: Neighbourhood) -> tuple[Need, ...]:
    """None, some or all."""
    known = {each.key: each for each in near.needs}
    if names.strip().lower() in ("tutti", EVERY):
        return tuple(known.values())
    return tuple(_by_key(known, name, "--needs", "bisogno") for name in _split(names))


def tongues_named(names: str, run: Run) -> Iterator[Tongue]:
    if names.strip().lower() in ("tutti", EVERY):
        yield from run.tongues
        return
    known = {tongue.language.tag.lower(): tongue for tongue in run.tongues}
    shown = [tongue.language.tag for tongue in run.tongues]
    for name in dict.fromkeys(name.lower() for name in _split(names)):
        yield _one_of(known, name, "lingua", shown)


def formats_named(names: str) -> list[Format]:
    wanted = NAMES if names.strip().lower() in ("tutti", EVERY) else _split(names.lower())
    return [_one_of(FORMATS_BY_NAME, name, "formato") for name in dict.fromkeys(wanted)]


def papers_named(names: str, papers: tuple[Chosen, ...]) -> list[Chosen]:
    known = {f"{paper}".lower(): paper for paper in papers}
    shown = [f"{paper}" for paper in papers]
    return [_one_of(known, name, "formato", shown) for name in dict.fromkeys(_split(names.lower()))]


def day_named(written: str, today: date) -> date:
    """Of the week that is asked for, which is not over; today, if none is."""
    if not written:
        return today
    for shape in DAYS:
        try:
            day = datetime.strptime(written.strip(), shape).date()  # noqa: DTZ007  a day
        except ValueError:
            continue
        return _not_over(day, today)
    raise SystemExit(f"\n  ✗ «{written}» non è un giorno. Scrivilo così: --week=2026-12-07")


def _not_over(day: date, today: date) -> date:
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    if sunday < today:
        raise SystemExit(
            f"\n  ✗ La settimana dal {monday:%d/%m/%Y} al {sunday:%d/%m/%Y} è già passata: il"
            " programma si stampa per questa settimana o per una che deve venire."
        )
    return day


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


def _by_key(known: Mapping[str, Named], name: str, option: str, what: str) -> Named:
    """By its key, the last part of it, its file or its title, if no other is called so."""
    plain = _plain(name)
    if not plain:
        some = next(iter(known), "…")
        raise SystemExit(
            f"\n  ✗ Che cosa stampo? Scrivilo con {option}, per esempio {option}={some}."
            f"\n    Ci sono: {', '.join(known)}."
        )
    meant = [key for key, thing in known.items() if plain in _names_of(key, thing)]
    if len(meant) > 1:
        raise SystemExit(f"\n  ✗ «{name}» può essere {' oppure '.join(meant)}. Scrivilo intero.")
    if not meant:
        near = get_close_matches(plain, known, n=3) or known
        raise SystemExit(
            f"\n  ✗ Non c'è: {what} «{name.strip()}». Ci sono: {', '.join(near)}."
            "\n    Se il file c'è, «python3 tasks.py check» dice perché non si pubblica."
        )
    return known[meant[0]]


def _plain(name: str) -> str:
    """Whoever drags a file into the window, or copies its name, means what is in it."""
    path = name.strip().strip("'\"").lower().replace("\\", "/")
    path = path.rpartition("content/")[2].strip("/").removeprefix("samples/")
    return _FILE.sub("", path)


_FILE = re.compile(r"(\.[a-z]{2,3}(-[a-z]+)?)?\.md$")


def _names_of(key: str, thing: Named) -> set[str]:
    title = thing.name if isinstance(thing, Need) else thing.title
    return {key, key.rsplit("/", maxsplit=1)[-1], title.source.words.lower()}


def _one_of(
    choices: Mapping[str, Chosen], name: str, what: str, shown: list[str] | None = None
) -> Chosen:
    """`shown` are the names as people write them."""
    if name not in choices:
        there = ", ".join(shown or choices)
        raise SystemExit(f"\n  ✗ Non c'è: {what} «{name}». Ci sono: {there}.")
    return choices[name]
