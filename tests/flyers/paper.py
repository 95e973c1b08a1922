"""Looks at a printed sheet as a reader does: the words and where they stand on the page."""

import ctypes
import re
import unicodedata
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

_DIRECTION_MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Letter:
    """One letter on the page: points from the left edge and from the page's foot, and its size.

    It stands on `foot`; its ink reaches from `low` to `high`.
    """

    text: str
    left: float
    foot: float
    size: float
    low: float
    high: float


def words_on(pdf: bytes) -> str:
    """All words of the page, with plain spaces and without line ends."""
    return plain(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded())


def plain(words: str) -> str:
    return " ".join(words.replace("\u00a0", " ").split())


def bare(words: str) -> str:
    """Without direction marks, joined letters taken apart: what two readings have in common."""
    return plain(_DIRECTION_MARKS.sub("", unicodedata.normalize("NFKC", words)))


def letters_on(pdf: bytes) -> list[Letter]:
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    letters = []
    for place in range(text.count_chars()):
        left, foot = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text.raw, place, left, foot)
        size = pdfium.FPDFText_GetFontSize(text.raw, place)
        sign = chr(pdfium.FPDFText_GetUnicode(text.raw, place))
        _, low, _, high = text.get_charbox(place)
        letters.append(Letter(sign, left.value, foot.value, size, low, high))
    return [letter for letter in letters if letter.text > " "]


def lines_of(letters: list[Letter]) -> list[list[Letter]]:
    """Line by line, in reading order; a mark above or below its letter stays in the line."""
    lines: list[list[Letter]] = []
    for letter in letters:
        if lines and lines[-1][0].foot - letter.foot < letter.size:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return lines


def seen_on_the_line_of(figures: str, pdf: bytes) -> str:
    """The signs of the line that holds just these figures, as the eye meets them from the left."""
    signs = [letter for letter in letters_on(pdf) if letter.text in "+0123456789"]
    lines: dict[int, list[Letter]] = {}
    for letter in signs:
        lines.setdefault(round(letter.foot), []).append(letter)
    seen = ["".join(x.text for x in sorted(line, key=lambda x: x.left)) for line in lines.values()]
    return next(line for line in seen if sorted(line) == sorted(figures))


def links_on(pdf: bytes) -> list[str]:
    """Web addresses the page leads to when it is read on a screen."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    links = []
    for place in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, place)
        action = pdfium.FPDFLink_GetAction(pdfium.FPDFAnnot_GetLink(annotation))
        length = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
        address = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(document.raw, action, address, length)
        pdfium.FPDFPage_CloseAnnot(annotation)
        links.append(address.value.decode())
    return links


def place_of_the_code(pdf: bytes) -> float:
    """The middle of the code, in points from the left edge."""
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=2, grayscale=True)
    seen = memoryview(picture.buffer).cast("B", shape=(picture.height, picture.stride))
    (code,) = zxingcpp.read_barcodes(seen)
    return float(code.position.top_left.x + code.position.bottom_right.x) / 2 / 2
