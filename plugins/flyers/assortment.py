"""What this room prints: the kinds of sheets, in the order in which they are made.

A kind takes a print run and gives orders. A new one is a module of its own and a line here.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from plugins.flyers import kits, leaflets, need_poster, programme, referral, sign
from plugins.flyers.asked import Answer, answer_to
from plugins.flyers.order import Order
from plugins.flyers.run import Run

Kind: TypeAlias = Callable[[Run], Iterator[Order]]

ASSORTMENT: tuple[Kind, ...] = (
    leaflets.orders,
    kits.orders,
    programme.orders,
    need_poster.orders,
    sign.orders,
    referral.orders,
)


def answer_of(run: Run, asked: Mapping[str, str]) -> Answer:
    """What somebody asks for, or else everything."""
    if asked:
        return answer_to(asked, run)
    return Answer(tuple(order for kind in ASSORTMENT for order in kind(run)))
