"""What pages are told about sheets."""

from dataclasses import replace
from pathlib import Path

from plugins.flyers.offers import Offer, Sheets
from plugins.flyers.order import Order
from tests.flyers.makers import ARABIC, a_sheet, an_order
from tests.makers import a_service


def an_offer(order: Order) -> Offer:
    """What becomes of an order."""
    return Offer(order.address, order.format, order.paper, order.languages, 1, 23_000)


def offered(*orders: Order) -> Sheets:
    """All of these, as if they had been printed."""
    sheets = Sheets()
    for order in orders:
        sheets.add(order, an_offer(order), Path("one.pdf"))
    return sheets


def test_asking_for_a_language() -> None:
    """A page is offered the sheets of its own thing in its own language."""
    italian, arabic = an_order(a_sheet()), an_order(a_sheet(ARABIC))

    assert offered(italian, arabic).of(a_service("spesa"), "ar") == (an_offer(arabic),)


def test_what_every_language_offers() -> None:
    """A kit is offered on the pages in every language, after their own sheets."""
    own, kit = an_order(a_sheet(ARABIC)), replace(an_order(a_sheet()), everywhere=True)

    assert offered(kit, own).of(a_service("spesa"), "ar") == (an_offer(own), an_offer(kit))


def test_nothing_printed() -> None:
    """What has no sheet is offered none."""
    assert Sheets().of(a_service("spesa"), "it") == ()
