"""The press: an order goes in, the bytes of its PDF come out.

Takes the theme and the folder of unpacked fonts. Words travel as JSON, never as markup; fonts of
the machine are never used; a character no font has, or words that do not fit the page, are refused.
Everything is asked for as PDF/UA-1 and without a date, so the same order gives the same bytes.
"""

import json
import re
import unicodedata
from dataclasses import asdict
from functools import cache, lru_cache
from pathlib import Path

import typst

from plugins.flyers.codes import LONGEST, Code, code_of
from plugins.flyers.files import theme_for_each
from plugins.flyers.order import Order

DOES_NOT_FIT = "does-not-fit"
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)


class Refused(ValueError):
    """This sheet cannot be printed as it is written; the words say why, in Italian."""


class DoesNotFit(Refused):
    """There is more to say than the paper holds."""


class Press:
    """Stays warm: the compiler of each template is made once and asked many times."""

    def __init__(self, theme: Path, fonts: Path) -> None:
        self._theme = theme
        self._faces = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
        )
        self._compiler = cache(self._made)

    def _made(self, template: str) -> typst.Compiler:
        path = self._theme / "sheets" / template
        return typst.Compiler(path, root=self._theme, font_paths=self._faces)

    def printed(self, order: Order) -> bytes:
        if order.parts:
            return self._bound(order)
        return _compiled(self._compiler(order.template), sheet=_given(order))

    def _bound(self, order: Order) -> bytes:
        """Each part with templates of its own: a template is read once, with one sheet's words."""
        with theme_for_each(self._theme, map(_given, order.parts)) as theme:
            path = theme / order.template
            compiler = typst.Compiler(path, root=theme, font_paths=self._faces)
            parts = [f"{place}/{part.template}" for place, part in enumerate(order.parts)]
            return _compiled(compiler, kit=json.dumps({**order.record, "parts": parts}))


def _given(order: Order) -> str:
    codes = {address: asdict(_code(address)) for address in order.codes}
    return json.dumps({"record": order.record, "codes": codes}, sort_keys=True)


def _compiled(compiler: typst.Compiler, **words: str) -> bytes:
    try:
        pdf = compiler.compile(format="pdf", sys_inputs=words, pdf_standards=["ua-1"])
    except typst.TypstError as error:
        raise _refusal(error) from error
    if not isinstance(pdf, bytes):
        raise TypeError("a PDF is one file, whatever the number of pages")
    return pdf


@lru_cache(maxsize=64)
def _code(address: str) -> Code:
    """Every format of a sheet shows the same one, one after another."""
    if len(address) > LONGEST:
        raise _too_long(address)
    return code_of(address)


def _too_long(address: str) -> Refused:
    return Refused(
        f"l'indirizzo per il codice QR, «{address}», ha {len(address)} caratteri, e al massimo "
        f"{LONGEST} si leggono bene da lontano. Scegli un «address» più corto in network.yaml"
    )


def _refusal(error: typst.TypstError) -> Exception:
    """What the words cause, in words; whatever the template causes, as it came."""
    if DOES_NOT_FIT in error.message:
        return DoesNotFit(
            "le parole non stanno su una pagina nemmeno con le lettere più piccole di questo "
            "formato, o una è troppo lunga. Accorcia quello che è lungo: titolo, sintesi od orari"
        )
    if missing := _NO_GLYPH.search(error.message):
        letter = missing[1]
        name = " + ".join(unicodedata.name(part, hex(ord(part))) for part in letter)
        return Refused(f"nessun carattere di stampa ha il segno «{letter}» ({name}). Toglilo")
    return error
