"""What stands beside the window: the hatch, the voice, the printer, and what the settings say.

In: the settings, and how files of the site are read. Out: one `Equipment`, its hatch already
offering what needs no window. Never: a wish that reaches further than the voice and the printer.
Rule: the token is made anew each time the kiosk starts, and is written nowhere.
"""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from kiosk.answers import Read
from kiosk.hatch import Hatch, Refused
from kiosk.idle import Patience
from kiosk.printer import CannotPrint, Printer
from kiosk.reader import Reader
from kiosk.settings import Settings

_SCRIPT = Path(__file__).with_name("page.js")


@dataclass(frozen=True)
class Equipment:
    """One kiosk's."""

    hatch: Hatch
    reader: Reader
    printer: Printer
    patience: Patience
    attract_seconds: float

    @property
    def script(self) -> str:
        """What is put into each page, with what only it may know."""
        known = {
            "token": self.hatch.token,
            "voices": sorted(self.reader.languages),
            "prints": self.printer.is_there,
            "attractSeconds": self.attract_seconds,
        }
        return _SCRIPT.read_text(encoding="utf-8").replace("KNOWN", json.dumps(known), 1)

    def print(self, pdf: bytes) -> None:
        try:
            self.printer.send(pdf)
        except CannotPrint as fault:
            raise Refused from fault


def equipment_for(settings: Settings, read: Read) -> Equipment:
    equipment = Equipment(
        hatch=Hatch(secrets.token_urlsafe()),
        reader=Reader(settings.reading_volume_percent),
        printer=Printer(settings.printer_name),
        patience=Patience(settings.idle_seconds, settings.warning_seconds),
        attract_seconds=settings.attract_seconds,
    )

    def say(body: bytes) -> bytes:
        """The language in the first line, the words below; cut short, the page must not go on."""
        tag, _, words = body.decode(errors="replace").partition("\n")
        if not equipment.reader.say(words, tag):
            raise Refused
        return b""

    def hush(_body: bytes) -> bytes:
        equipment.reader.hush()
        return b""

    def print_sheet(body: bytes) -> bytes:
        """A sheet of the site, by its address; nothing else can be reached by it."""
        parts = tuple(unquote(body.decode(errors="replace")).removeprefix("/").split("/"))
        sheet = read(parts) if parts[-1].endswith(".pdf") else None
        if sheet is None:
            raise Refused
        equipment.print(sheet)
        return b""

    equipment.hatch.offer("say", say)
    equipment.hatch.offer("hush", hush)
    equipment.hatch.offer("print-sheet", print_sheet)
    return equipment
