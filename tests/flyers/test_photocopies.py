"""What a bad photocopier and a slanted telephone leave of a sheet: every code is still read."""

from collections import Counter
from random import Random

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from plugins.flyers.formats import NAMES, format_named
from plugins.flyers.leaflets import Leaflet, order_of
from plugins.flyers.order import Order
from plugins.flyers.press import Press
from plugins.languages import Language
from tests.flyers.makers import LANGUAGES, a_full_service, the_sheet

DPI = 300
"""Of the copier, and of what a telephone sees from a hand's distance."""
COPIES = 3
"""A copy of a copy of a copy, as they hang at the tram stop."""
TILT_DEGREES = 12
GREY, WHITE = 128, 255
TRIED = [language for language in LANGUAGES if language.tag in ("ar", "zh-Hans", "uk")]


def an_order(name: str, language: Language) -> Order:
    """The full service in this format; the bilingual one has Italian beside."""
    wanted, service = format_named(name), a_full_service()
    italian = next(each for each in LANGUAGES if each.tag == "it")
    sheets = [the_sheet(service, each) for each in (language, italian)[: wanted.sides]]
    return order_of(Leaflet(service, wanted, tuple(sheet for sheet in sheets if sheet)))


def photographed(pdf: bytes) -> Image.Image:
    """The first page, three times through the copier, then held at a slant."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=DPI / 72, grayscale=True)
    picture: Image.Image = page.to_pil().convert("L")
    for number in range(COPIES):
        picture = copied(picture, Random(number))
    return picture.rotate(TILT_DEGREES, Image.Resampling.BILINEAR, expand=True, fillcolor=WHITE)


def copied(picture: Image.Image, chance: Random) -> Image.Image:
    """Blurred, dusty, and harder than before, as toner makes it."""
    small = (picture.width // 2, picture.height // 2)
    dust = Image.frombytes("L", small, chance.randbytes(small[0] * small[1]))
    dust = dust.point(lambda grey: grey // 4).resize(picture.size)
    blurred = picture.filter(ImageFilter.GaussianBlur(1.2))
    return ImageChops.subtract(blurred, dust).point(harder)


def harder(grey: int) -> int:
    """Away from the middle: paper turns white again, grey turns to toner."""
    return max(0, min(WHITE, round((grey - GREY) * 1.6 + GREY)))


@pytest.mark.parametrize("language", TRIED, ids=lambda each: each.tag)
@pytest.mark.parametrize("name", NAMES)
def test_a_copy_of_a_copy(name: str, language: Language, press: Press) -> None:
    """What hangs on a wall was copied before; whoever scans it gets there all the same."""
    order = an_order(name, language)
    picture = photographed(press.printed(order))
    read = Counter(code.text for code in zxingcpp.read_barcodes(picture))

    assert Counter(order.codes) == read


def test_the_copier_does_harm() -> None:
    """It is no copier at all that leaves a page as it was."""
    page = Image.new("L", (200, 200), GREY)

    assert len(set(copied(page, Random(0)).tobytes())) > 10
