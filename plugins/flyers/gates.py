"""What every newly made PDF must pass before anyone sees it.

Takes the bytes and the order; gives the reasons it may not go out, in Italian, or nothing. Looks
only at the finished pages, as a phone, an eye and a screen reader will: codes are read back from
the picture, words from the text and places from the letters, never trusted from the record.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

import page
import pypdfium2
import zxingcpp

from plugins.flyers.letters import Box, misplaced
from plugins.flyers.order import Order
from plugins.flyers.tongue import Words

SEEN_AT_DPI = 150
"""Coarser than any printer: what is read here is read from paper."""
MAY_BE_LOST = {"ar": 0.1, "bn": 0.1, "fa": 0.1, "si": 0.1, "ur": 0.1}
"""The part of the words, by language, and one in any case; none in any other. A mark or a vowel
above or below its letter may come twice or apart, whatever program makes the PDF."""
_VOWEL_MARKS = re.compile("[\u064b-\u065f\u0670]")
"""Arabic ones: a word is the same without."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]")


def faults(pdf: bytes, order: Order) -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(pdf)
    seen = [seen_on(sheet) for sheet in document]
    return (
        *_miscounted(len(document), order),
        *_misread((code.text for codes in seen for code in codes), order.codes),
        *_misplaced(document, seen, order),
        *_unreadable(text_on(document), order.words),
        *_inaccessible(pdf),
    )


def pages_of(pdf: bytes) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def _miscounted(pages: int, order: Order) -> Iterator[str]:
    fewest = 1 if order.flows else order.pages
    if not fewest <= pages <= order.pages:
        yield f"ha {_counted(pages, 'pagina', 'pagine')}, non {order.pages}"


def _misread(found: Iterable[str], wanted: Iterable[str]) -> Iterator[str]:
    seen, due = Counter(found), Counter(wanted)
    if seen.total() != due.total():
        codes = _counted(seen.total(), "codice QR", "codici QR")
        yield f"sulla carta si leggono {codes}, non {due.total()}"
    for text in seen - due:
        others = ", ".join(f"«{each}»" for each in due - seen) or "nessun altro indirizzo"
        yield f"un codice QR porta a «{text}», non a {others}"


def _misplaced(
    document: pypdfium2.PdfDocument, seen: list[list[zxingcpp.Barcode]], order: Order
) -> Iterator[str]:
    for sheet, codes in zip(document, seen, strict=True):
        places = [_box_of(code, sheet.get_height()) for code in codes]
        yield from misplaced(sheet, places, halves=order.halves)


def _box_of(code: zxingcpp.Barcode, height: float) -> Box:
    """The picture counts dots from its head, the page points from its foot."""
    corners = code.position
    every = (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)
    dot = 72 / SEEN_AT_DPI
    across, down = [corner.x * dot for corner in every], [corner.y * dot for corner in every]
    return Box(min(across), height - max(down), max(across), height - min(down))


def _unreadable(page_text: str, wanted: Iterable[Words]) -> Iterator[str]:
    """Word by word, since lines break where they will; among right-to-left words marks wander."""
    seen = _Seen(words_of(page_text))
    due: dict[str, list[str]] = {}
    for words in wanted:
        due.setdefault(words.language, []).extend(words_of(words.text))
    for language, every in due.items():
        lost = [word for word in every if not seen.has(word)]
        part = MAY_BE_LOST.get(language)
        if len(lost) > (max(1, len(every) * part) if part else 0):
            some = ", ".join(f"«{word}»" for word in lost[:5])
            yield f"dal PDF non si rileggono {len(lost)} parole ({language}): {some}"


class _Seen:
    """The words of a page as they come out of it."""

    def __init__(self, words: list[str]) -> None:
        self._whole = "".join(words)
        self._letters = {_letters(word) for word in words}

    def has(self, word: str) -> bool:
        """In its letters' order, or, as with lam and alef, in another."""
        return word in self._whole or _letters(word) in self._letters


def _letters(word: str) -> str:
    return "".join(sorted(word))


def _inaccessible(pdf: bytes) -> Iterator[str]:
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    for failure in report.failures:
        yield f"non è accessibile (PDF/UA-1): {failure.message}"


def codes_on(document: pypdfium2.PdfDocument) -> list[str]:
    """What a camera reads from the printed pages."""
    return [code.text for sheet in document for code in seen_on(sheet)]


def seen_on(sheet: pypdfium2.PdfPage) -> list[zxingcpp.Barcode]:
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    picture = sheet.render(scale=SEEN_AT_DPI / 72, grayscale=True)
    seen = memoryview(picture.buffer).cast("B", shape=(picture.height, picture.stride))
    return zxingcpp.read_barcodes(seen, formats=formats)


def text_on(document: pypdfium2.PdfDocument) -> str:
    return " ".join(sheet.get_textpage().get_text_bounded() for sheet in document)


def words_of(text: str) -> list[str]:
    """Letters and figures, joined ones taken apart: what two readings have in common."""
    plain = _VOWEL_MARKS.sub("", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)))
    return "".join(sign if _is_said(sign) else " " for sign in plain).split()


def _is_said(sign: str) -> bool:
    """A letter, a figure or what belongs to one."""
    return unicodedata.category(sign)[0] in "LMN"


def _counted(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
