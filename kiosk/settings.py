"""The settings of one kiosk: one frozen object, each field with its reason.

In: the text of an optional `kiosk.toml`. Out: `Settings`, or a `SettingsFault` that says in
Italian what is wrong and what to write instead. Never: a look at the disk, or a field that
opens the kiosk up: there is none for debugging, other sites or the sandbox.
"""

import re
import tomllib
from collections.abc import Callable, Container
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any


class SettingsFault(Exception):
    """The settings file cannot be used; the message is meant for who wrote it."""


@dataclass(frozen=True)
class Settings:
    """What may differ from kiosk to kiosk; without a file, these defaults hold."""

    # The build writes here. In a file: seen from the folder of that file.
    output_folder: Path = Path("output")

    # 0 = any free port. The window forgets everything at the end, so the port need not stay.
    port_number: int = 0

    # Where the kiosk starts, and returns to after a fault. "/" offers every language.
    home_path: str = "/"

    # A page that breaks at once must not keep the machine busy.
    reload_delay_seconds: float = 0.5

    # So long may nobody touch the screen before it asks whether anybody is there. Slow readers,
    # and families who talk it over, need time; whoever comes next should not find their page.
    idle_seconds: float = 120.0

    # So long the question stays before everything is wiped: WCAG 2.2.1 wants 20 at least.
    warning_seconds: float = 30.0

    # So long each picture of what is going on stays on the start page.
    attract_seconds: float = 8.0

    # The queue of CUPS that prints pages and flyers; "" = no printer, and nobody is offered one.
    printer_name: str = ""

    # How loud pages are read aloud, where the machine has a voice; 0 = never: some halls are quiet.
    reading_volume_percent: int = 50

    # Where whole copies of output_folder are kept, so that a damaged one or a half-finished build
    # is never shown. None = no copies, output_folder itself is shown: for a look at a desk.
    shelf_folder: Path | None = None

    # So often is output_folder looked at for a newer build.
    look_seconds: float = 30.0

    # Where the sums of opened needs are kept. None = nothing is counted, the safe choice.
    tally_folder: Path | None = None

    # So often are new sums written: a power cut loses no more, and a card is not worn out.
    tally_write_seconds: float = 60.0

    # What this kiosk is called in the sums that leave it, and on the page for volunteers.
    kiosk_name: str = "totem"

    # The digits that open the page for volunteers, after five taps in the upper left corner.
    # "" = there is no such page.
    staff_code: str = ""

    # So often is the page asked whether it is alive.
    heartbeat_seconds: float = 2.0

    # So long may it be silent, or be none of ours: a slow machine is slow while it loads a page.
    heartbeat_patience_seconds: float = 8.0

    # After so many faults of the page in ten minutes the whole program ends, to be started anew.
    failures_before_restart: int = 5


def settings_from_toml(text: str, folder: Path) -> Settings:
    """Relative folders in the text are seen from `folder`, where the file lies."""
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise SettingsFault(f"il file non è TOML corretto: {fault}") from fault
    for name in given:
        _refuse_unknown(name)
    typed = {name: _typed(name, value, folder) for name, value in given.items()}
    return replace(Settings(), **typed)


def _refuse_unknown(name: str) -> None:
    known = [field.name for field in fields(Settings)]
    if name in known:
        return
    nearest = get_close_matches(name, known, n=1, cutoff=0.0)[0]
    raise SettingsFault(
        f"«{name}» non esiste; forse volevi «{nearest}». Nomi possibili: {', '.join(known)}."
    )


def _typed(name: str, value: object, folder: Path) -> Any:
    shape = _SHAPES[name]
    taken = shape.take(value, folder)
    if taken is None:
        raise SettingsFault(f"«{name} = {value!r}» non va bene: serve {shape.expected}.")
    return taken


@dataclass(frozen=True)
class _Shape:
    """`take` gives the value as the kiosk holds it, or None if it cannot be."""

    expected: str
    take: Callable[[object, Path], Any]


def _folder(expected: str) -> _Shape:
    return _Shape(expected, lambda value, near: near / value if isinstance(value, str) else None)


def _words(pattern: str, expected: str) -> _Shape:
    def take(value: object, _near: Path) -> str | None:
        return value if isinstance(value, str) and re.fullmatch(pattern, value) else None

    return _Shape(expected, take)


def _number(least: float, most: float) -> _Shape:
    def take(value: object, _near: Path) -> float | None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None  # Python counts true and false among the numbers
        return float(value) if least <= value <= most else None

    return _Shape(f"un numero da {least:g} a {most:g}", take)


def _whole(numbers: Container[int], expected: str) -> _Shape:
    def take(value: object, _near: Path) -> int | None:
        if isinstance(value, bool) or not isinstance(value, int):
            return None
        return value if value in numbers else None

    return _Shape(expected, take)


_PORTS_FOR_ALL = range(1024, 65536)  # lower ones are kept for administrators

_SHAPES = {
    "output_folder": _folder('una cartella fra virgolette, per esempio "output"'),
    "port_number": _whole(
        frozenset((0, *_PORTS_FOR_ALL)), "0 (una porta libera) o un numero da 1024 a 65535"
    ),
    "home_path": _words(
        r"/(?!/).*", 'un indirizzo che comincia con una sola barra, per esempio "/it/"'
    ),
    "reload_delay_seconds": _number(0, 60),
    "idle_seconds": _number(30, 1800),
    "warning_seconds": _number(20, 60),
    "attract_seconds": _number(3, 60),
    "printer_name": _words(
        r"(?!-)[!-~]*", 'il nome della coda di stampa senza spazi, per esempio "ufficio"'
    ),
    "reading_volume_percent": _whole(range(101), "un numero intero da 0 a 100"),
    "shelf_folder": _folder('una cartella fra virgolette, per esempio "copie"'),
    "look_seconds": _number(1, 3600),
    "tally_folder": _folder('una cartella fra virgolette, per esempio "conteggi"'),
    "tally_write_seconds": _number(1, 3600),
    "kiosk_name": _words(
        r"[a-z0-9]+(-[a-z0-9]+)*", 'un nome in lettere minuscole, cifre e trattini: "biblioteca"'
    ),
    "staff_code": _words(r"([0-9]{6,12})?", 'un codice da 6 a 12 cifre fra virgolette, oppure ""'),
    "heartbeat_seconds": _number(0.5, 3),
    "heartbeat_patience_seconds": _number(2, 20),
    "failures_before_restart": _whole(range(2, 101), "un numero intero da 2 a 100"),
}
