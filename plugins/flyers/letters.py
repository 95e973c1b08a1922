"""Where the letters of a finished page stand, and where none may.

Takes a page and the places of its codes; gives what is wrong with its layout, in Italian, or
nothing. Reading the words back cannot see this: a word cut by the white around a code or printed
over another is still in the text. What is pale (the mark of a sample) lies behind everything and is
no letter here.
"""

import ctypes
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

MILLIMETRE = 72 / 25.4
UNPRINTED = 5 * MILLIMETRE
"""From every edge: what cheap printers leave blank."""
BESIDE_A_CUT = 2 * MILLIMETRE
"""Scissors go no straighter."""
QUIET_PART = 4 / 25
"""Of the side of a code: its quiet zone, to which no letter may come."""
BLUR = 0.5 * MILLIMETRE
"""How exactly a code is seen: two dots of the picture it is read from."""
DARK = 128
_CELL = 12
"""Points; letters are compared only with those close by."""


class Box(NamedTuple):
    """Points from the left edge and from the page's foot."""

    left: float
    foot: float
    right: float
    head: float

    def grown(self, more: float) -> "Box":
        return Box(self.left - more, self.foot - more, self.right + more, self.head + more)

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.foot < other.head
            and other.foot < self.head
        )

    def holds(self, across: float, up: float) -> bool:
        return self.left < across < self.right and self.foot < up < self.head


class Letter(NamedTuple):
    """A dark sign, and the box of its ink."""

    sign: str
    box: Box


def misplaced(page: pypdfium2.PdfPage, codes: Iterable[Box], *, halves: bool) -> Iterator[str]:
    """`halves` is whether the paper is cut down the middle; one reason of each kind is enough."""
    letters = letters_on(page)
    width, height = page.get_size()
    paper = Box(0, 0, width, height).grown(-UNPRINTED)
    for code in codes:
        quiet = code.grown(QUIET_PART * (code.right - code.left) - BLUR)
        yield from _said("nel bianco di un codice QR", (x for x in letters if x.box.meets(quiet)))
    yield from _said("fuori dai margini", (x for x in letters if not _within(x.box, paper)))
    if halves:
        middle = Box(width / 2, 0, width / 2, height).grown(BESIDE_A_CUT)
        yield from _said("sulla linea di taglio", (x for x in letters if x.box.meets(middle)))
    yield from _said("sopra altre parole", _overprinted(letters))


def letters_on(page: pypdfium2.PdfPage) -> list[Letter]:
    text = page.get_textpage()
    sides = [ctypes.c_double() for _ in range(4)]
    tones = [ctypes.c_uint() for _ in range(4)]
    left, right, foot, head = (ctypes.byref(side) for side in sides)
    colour = [ctypes.byref(tone) for tone in tones]
    letters = []
    for place in range(text.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(text.raw, place))
        pdfium.FPDFText_GetFillColor(text.raw, place, *colour)
        if sign <= " " or tones[0].value >= DARK:
            continue
        pdfium.FPDFText_GetCharBox(text.raw, place, left, right, foot, head)
        from_left, from_right, from_foot, from_head = (side.value for side in sides)
        letters.append(Letter(sign, Box(from_left, from_foot, from_right, from_head)))
    return letters


def _within(box: Box, paper: Box) -> bool:
    return (
        paper.left <= box.left
        and box.right <= paper.right
        and paper.foot <= box.foot
        and box.head <= paper.head
    )


def _overprinted(letters: list[Letter]) -> Iterator[Letter]:
    """Latin letters and figures whose middle lies in another letter.

    In other scripts signs share a place as they should: what belongs to a letter stands above it,
    below it or around it.
    """
    near = _by_place(letters)
    for letter in letters:
        box = letter.box
        if not (letter.sign.isascii() and letter.sign.isalnum()):
            continue
        across, up = (box.left + box.right) / 2, (box.foot + box.head) / 2
        close_by = (other.box for other in near[_cell(across), _cell(up)])
        if any(other != box and other.holds(across, up) for other in close_by):
            yield letter


def _by_place(letters: list[Letter]) -> dict[tuple[int, int], list[Letter]]:
    """Those that reach into each cell of a grid."""
    near: dict[tuple[int, int], list[Letter]] = defaultdict(list)
    for letter in letters:
        box = letter.box
        if unicodedata.category(letter.sign)[0] not in "LN":
            continue
        for across in range(_cell(box.left), _cell(box.right) + 1):
            for up in range(_cell(box.foot), _cell(box.head) + 1):
                near[across, up].append(letter)
    return near


def _cell(place: float) -> int:
    return int(place // _CELL)


def _said(where: str, letters: Iterable[Letter]) -> Iterator[str]:
    signs = "".join(letter.sign for letter in letters)
    if signs:
        yield f"ci sono lettere {where}: «{signs[:30]}»"
