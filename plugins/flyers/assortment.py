"""What this room prints: the kinds of sheets, in the order in which they are made.

A kind takes a print run and gives orders. A new one is a module of its own and a line here.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from plugins.flyers import kits, leaflets, need_poster, programme, referral, sign
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


def everything(run: Run) -> Iterator[Order]:
    for kind in ASSORTMENT:
        yield from kind(run)
