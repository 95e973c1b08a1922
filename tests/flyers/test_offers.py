"""What pages are told about sheets."""

from pathlib import Path

from plugins.flyers.offers import Offer, Sheets
from tests.makers import a_service

ITALIAN = Offer("it/volantini/spesa-10101.pdf", "it", "A4", 23_000)
ARABIC = Offer("ar/volantini/spesa-10102.pdf", "ar", "A4", 36_000)


def test_asking_for_a_language() -> None:
    """A page is offered the sheets of its own thing in its own language."""
    sheets = Sheets()
    sheets.add(a_service("spesa"), ITALIAN, Path("one.pdf"))
    sheets.add(a_service("spesa"), ARABIC, Path("two.pdf"))

    assert sheets.of(a_service("spesa"), "ar") == (ARABIC,)


def test_nothing_printed() -> None:
    """What has no sheet is offered none."""
    assert Sheets().of(a_service("spesa"), "it") == ()
