"""What a bad photocopier and a slanted telephone leave of a sheet: every code is still read."""

from collections import Counter
from math import cos, radians, tan
from random import Random

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

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
SLANT_DEGREES = 30
"""Between the sheet and the telephone: one side of the page is nearer than the other."""
PAGES_AWAY = 2
"""How far the telephone is, in widths of the page: from half a metre."""
GREY, WHITE = 128, 255
TRIED = [language for language in LANGUAGES if language.tag in ("ar", "zh-Hans", "uk")]


def an_order(name: str, language: Language) -> Order:
    """The full service in this format; the bilingual one has Italian beside."""
    wanted, service = format_named(name), a_full_service()
    italian = next(each for each in LANGUAGES if each.tag == "it")
    sheets = [the_sheet(service, each) for each in (language, italian)[: wanted.sides]]
    return order_of(Leaflet(service, wanted, tuple(sheet for sheet in sheets if sheet)))


def photographed(pdf: bytes) -> Image.Image:
    """The first page, three times through the copier, then seen from one side."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=DPI / 72, grayscale=True)
    picture: Image.Image = page.to_pil().convert("L")
    for number in range(COPIES):
        picture = copied(picture, Random(number))
    return slanted(picture)


def slanted(picture: Image.Image) -> Image.Image:
    """Turned about its upright middle, as a camera sees it: the near side is larger."""
    wall = ImageOps.expand(picture, border=picture.width // 4, fill=WHITE)
    across, down = wall.width / 2, wall.height / 2
    slope = tan(radians(SLANT_DEGREES)) / (PAGES_AWAY * picture.width)
    narrow = cos(radians(SLANT_DEGREES))
    scale = 1 + across * slope
    # Where in the picture each point of what is seen comes from, seen from the middle of both.
    seen = (
        1 / narrow - across * slope,
        0.0,
        across * (scale - 1 / narrow),
        -down * slope,
        1.0,
        down * across * slope,
        -slope,
        0.0,
    )
    coefficients = tuple(part / scale for part in seen)
    kind = Image.Transform.PERSPECTIVE
    return wall.transform(wall.size, kind, coefficients, Image.Resampling.BILINEAR, fillcolor=WHITE)


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


def read_in(picture: Image.Image, due: int) -> list[str]:
    """What a telephone reads: of ten codes it may miss one at first, and comes closer."""
    read = []
    for code in zxingcpp.read_barcodes(picture):
        at = code.position
        corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
        ImageDraw.Draw(picture).polygon([(each.x, each.y) for each in corners], fill=WHITE)
        read.append(code.text)
    if len(read) < due:
        closer = (picture.width * 3 // 2, picture.height * 3 // 2)
        read += [code.text for code in zxingcpp.read_barcodes(picture.resize(closer))]
    return read


@pytest.mark.parametrize("language", TRIED, ids=lambda each: each.tag)
@pytest.mark.parametrize("name", NAMES)
def test_a_copy_of_a_copy(name: str, language: Language, press: Press) -> None:
    """What hangs on a wall was copied before; whoever scans it gets there all the same."""
    order = an_order(name, language)
    picture = photographed(press.printed(order))

    assert Counter(order.codes) == Counter(read_in(picture, len(order.codes)))


def test_a_slant() -> None:
    """The near side of a page stands taller than the far one, and the whole is narrower."""
    black = Image.new("L", (200, 300), 0)
    seen = slanted(black).point(lambda grey: WHITE - grey)
    left, _, right, _ = seen.getbbox() or (0, 0, 0, 0)
    near, far = (seen.crop((x, 0, x + 1, seen.height)).getbbox() for x in (right - 4, left + 4))

    assert near
    assert far
    assert right - left < 200
    assert abs((near[3] - near[1]) - (far[3] - far[1])) > 40


def test_the_copier_does_harm() -> None:
    """It is no copier at all that leaves a page as it was."""
    page = Image.new("L", (200, 200), GREY)

    assert len(set(copied(page, Random(0)).tobytes())) > 10
