"""What somebody asks to be printed, instead of everything.

Takes the words of `BACHECA_PRINT`, as the tasks hand them on; gives the orders for it: one thing's
sheets, the programme of any week, a referral card for some services, the kit of a place. What there
is gets printed; what there is not is listed, each with its reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.flyers import choices, kits, programme, wanted
from plugins.flyers.order import Order
from plugins.flyers.run import Run
from plugins.flyers.wanted import Found, Unmade
from plugins.neighbourhood import Need, Organisation
from plugins.neighbourhood.programme import programme_of


@dataclass(frozen=True)
class Answer:
    """`unmade` says of the rest why there is none: Italian, without a final stop."""

    orders: tuple[Order, ...]
    unmade: tuple[str, ...] = ()


def answer_to(asked: Mapping[str, str], run: Run) -> Answer:
    kinds = {"flyers": _flyers, "programme": _programme, "referral": _referral, "kit": _kit}
    found = [*kinds[asked["kind"]](asked, run)]
    orders = tuple(each for each in found if isinstance(each, Order))
    unmade = tuple(wanted.in_words(each for each in found if isinstance(each, Unmade)))
    return Answer(orders, unmade)


def _flyers(asked: Mapping[str, str], run: Run) -> Found:
    """Of a need there is one poster, for a window one sign: the format is theirs."""
    item = choices.item_named(asked["item"], run)
    if isinstance(item, Organisation):
        yield from wanted.window_sign(item, run)
        return
    for tongue in choices.tongues_named(asked["lang"], run):
        if isinstance(item, Need):
            yield from wanted.poster(item, tongue, run)
            continue
        for each in choices.formats_named(asked["format"]):
            yield from wanted.leaflet(item, each, tongue, run)


def _programme(asked: Mapping[str, str], run: Run) -> Found:
    week = programme_of(run.neighbourhood, choices.day_named(asked["week"], run.today))
    for tongue in choices.tongues_named(asked["lang"], run):
        for paper in choices.papers_named(asked["format"], programme.PAPERS):
            yield from wanted.week(week, paper, tongue, run)


def _referral(asked: Mapping[str, str], run: Run) -> Found:
    services = choices.services_named(asked["services"], run.neighbourhood)
    yield from wanted.cards(services, choices.tongues_named(asked["lang"], run), run)


def _kit(asked: Mapping[str, str], run: Run) -> Found:
    near = run.neighbourhood
    kit = kits.Kit(
        place=choices.place_named(asked["place"], near),
        tongues=tuple(choices.tongues_named(asked["lang"], run)),
        day=choices.day_named(asked["week"], run.today),
        needs=choices.needs_named(asked["needs"], near),
    )
    yield from kits.bound(kit, run)
