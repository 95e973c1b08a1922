"""Print kits: all that hangs on the board of a place in one file, for one job at the printer.

Takes a place, tongues, a week and needs; gives one order, made of the orders of its sheets: an A4
poster of whatever is held there, the programme of the week, the sign if somebody listens there, the
posters of the needs. Nothing discreet hangs there. A place where nothing else is held and nobody
listens has none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.flyers import wanted
from plugins.flyers.formats import format_named
from plugins.flyers.order import Order
from plugins.flyers.run import Run
from plugins.flyers.tongue import Tongue
from plugins.flyers.wanted import Found, Unmade
from plugins.neighbourhood import Event, Need, Place, Service, addresses
from plugins.neighbourhood.programme import monday_of, programme_of

POSTER = format_named("a4")


@dataclass(frozen=True)
class Kit:
    """What is wanted for the board of a place; `day` is one of the programme's week."""

    place: Place
    tongues: tuple[Tongue, ...]
    day: date
    needs: tuple[Need, ...] = ()


def orders(run: Run) -> Iterator[Order]:
    """One for each place and language: those of the page that offers it."""
    for place in run.neighbourhood.places:
        for tongue in run.tongues:
            found = bound(Kit(place, (tongue,), run.today), run)
            yield from (each for each in found if isinstance(each, Order))


def bound(kit: Kit, run: Run) -> Found:
    """One order or none, and whatever is missing from it."""
    own = [*_of_the_place(kit, run)]
    found = [*own, *_of_the_network(kit, run)]
    yield from (each for each in found if isinstance(each, Unmade))
    if not own:
        yield Unmade(kit.place.path, "in questo luogo adesso non c'è niente da appendere")
    if any(isinstance(each, Order) for each in own):
        yield _order(kit, tuple(each for each in found if isinstance(each, Order)), run)


def _of_the_place(kit: Kit, run: Run) -> Found:
    """One thing after another, each in all languages; then the sign, which speaks them all.

    Nothing discreet: nobody may be seen reading it. Who wants its sheet asks for it by name.
    """
    near = run.neighbourhood
    things: tuple[Service | Event, ...] = (
        *near.held_at(kit.place),
        *near.events_at(kit.place, run.moment),
    )
    for thing in (each for each in things if not each.discreet):
        for tongue in kit.tongues:
            yield from wanted.leaflet(thing, POSTER, tongue, run)
    for point in near.listening_points:
        if near.place_of(point) == kit.place:
            yield from wanted.window_sign(point, run)


def _of_the_network(kit: Kit, run: Run) -> Found:
    programme = programme_of(run.neighbourhood, kit.day)
    for tongue in kit.tongues:
        yield from wanted.week(programme, "A4", tongue, run)
    for need in kit.needs:
        for tongue in kit.tongues:
            yield from wanted.poster(need, tongue, run)


def _order(kit: Kit, parts: tuple[Order, ...], run: Run) -> Order:
    languages = tuple(tongue.language.tag for tongue in kit.tongues)
    names = ", ".join(tongue.language.own_name for tongue in kit.tongues)
    return Order(
        name=f"{kit.place.path}, tutti i fogli del luogo in {names}",
        format="kit",
        template="kit.typ",
        record={"title": kit.place.public_title.source.words},
        address=addresses.kit(kit.place, *languages, monday=_another_week(kit, run)),
        languages=languages,
        codes=(),
        about=kit.place.key,
    ).made_of(parts)


def _another_week(kit: Kit, run: Run) -> date | None:
    """Its Monday, unless it is this one."""
    monday = monday_of(kit.day)
    return None if monday == monday_of(run.today) else monday
