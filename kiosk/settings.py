"""The settings of one kiosk: one frozen object, each field with its reason.

In: the text of an optional `kiosk.toml`. Out: `Settings`, or a `SettingsFault` that says in
Italian what is wrong and what to write instead. Never: a look at the disk, or a field that
opens the kiosk up: there is none for debugging, other sites or the sandbox.
"""

import tomllib
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
    match name, value:
        case _, bool():
            pass  # Python counts true and false among the numbers
        case "output_folder", str():
            return folder / value
        case "port_number", int() if value in (0, *_PORTS_FOR_ALL):
            return value
        case "home_path", str() if value.startswith("/") and not value.startswith("//"):
            return value
        case "reload_delay_seconds", int() | float() if 0 <= value <= _LONGEST_DELAY_SECONDS:
            return float(value)
    raise SettingsFault(f"«{name} = {value!r}» non va bene: {_EXPECTED[name]}.")


_PORTS_FOR_ALL = range(1024, 65536)  # lower ones are kept for administrators
_LONGEST_DELAY_SECONDS = 60

_EXPECTED = {
    "output_folder": 'serve una cartella fra virgolette, per esempio "output"',
    "port_number": "serve 0 (una porta libera) o un numero da 1024 a 65535",
    "home_path": 'serve un indirizzo che comincia con una sola barra, per esempio "/it/"',
    "reload_delay_seconds": "serve un numero da 0 a 60",
}
