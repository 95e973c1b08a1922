"""The press: a sheet goes in, the bytes of its PDF come out.

Takes one template and the folder of unpacked fonts. Words travel as JSON, never as markup; fonts of
the machine are never used; a character no font has, or words that do not fit the page, are refused.
Everything is asked for as PDF/UA-1 and without a date, so the same sheet gives the same bytes.
"""

import json
import re
import unicodedata
from dataclasses import asdict
from pathlib import Path

import typst

from plugins.flyers.codes import LONGEST, code_of
from plugins.flyers.sheets import Sheet

DOES_NOT_FIT = "does-not-fit"
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)


class Refused(ValueError):
    """This sheet cannot be printed as it is written; the words say why, in Italian."""


class Press:
    """One template, warm: the compiler is made once and asked many times."""

    def __init__(self, template: Path, fonts: Path) -> None:
        faces = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
        )
        self._compiler = typst.Compiler(template, root=template.parent, font_paths=faces)

    def printed(self, sheet: Sheet) -> bytes:
        if len(sheet.address) > LONGEST:
            raise _too_long(sheet.address)
        given = {"sheet": asdict(sheet), "code": asdict(code_of(sheet.address))}
        words = {"sheet": json.dumps(given, sort_keys=True)}
        try:
            pdf = self._compiler.compile(format="pdf", sys_inputs=words, pdf_standards=["ua-1"])
        except typst.TypstError as error:
            raise _refusal(error) from error
        if not isinstance(pdf, bytes):
            raise TypeError("a PDF is one file, whatever the number of pages")
        return pdf


def _too_long(address: str) -> Refused:
    return Refused(
        f"l'indirizzo per il codice QR, «{address}», ha {len(address)} caratteri, e al massimo "
        f"{LONGEST} si leggono bene da lontano. Scegli un «address» più corto in network.yaml"
    )


def _refusal(error: typst.TypstError) -> Exception:
    """What the words cause, in words; whatever the template causes, as it came."""
    if DOES_NOT_FIT in error.message:
        return Refused(
            "le parole non stanno su una pagina nemmeno a 14 punti, o una è troppo lunga. "
            "Accorcia il titolo o la sintesi"
        )
    if missing := _NO_GLYPH.search(error.message):
        letter = missing[1]
        name = " + ".join(unicodedata.name(part, hex(ord(part))) for part in letter)
        return Refused(f"nessun carattere di stampa ha il segno «{letter}» ({name}). Toglilo")
    return error
