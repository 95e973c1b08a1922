"""Starts the kiosk: `python -m kiosk [--settings kiosk.toml]`.

In: the arguments, the settings file, the environment. Out: the exit code, 1 with words in
Italian if the kiosk cannot start. Never: a kiosk that starts half locked.
Rule: look at everything first, bind the server, then open the window.
"""

import argparse
import ctypes
import os
import sys
from pathlib import Path

from kiosk.border import Border
from kiosk.caretaker import Caretaker
from kiosk.engine import environment_for_engine
from kiosk.equipment import Equipment, equipment_for
from kiosk.immortal import hold_singletons
from kiosk.premises import Premises
from kiosk.server import PortTaken, serving
from kiosk.settings import Settings, SettingsFault
from kiosk.settings_file import Found, settings_in


class CannotStart(Exception):
    """Something is missing; the message says in Italian what to do."""


def main(arguments: list[str]) -> int:
    wish = _wish(arguments)
    try:
        found = _found(wish.settings)
        _look_around(found.settings, under_test=wish.test_debugging_port is not None)
        _open(found, debugging_port=wish.test_debugging_port)
    except CannotStart as fault:
        print(f"Il totem non può partire: {fault}", file=sys.stderr)
        return 1
    return 0


def _wish(arguments: list[str]) -> argparse.Namespace:
    """A kiosk with settings of its own is a real one, and is never opened for a test."""
    parser = argparse.ArgumentParser(
        prog="python -m kiosk", description="Mostra il sito costruito a tutto schermo."
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--settings", type=Path, metavar="kiosk.toml", help="impostazioni")
    either.add_argument(
        "--test-debugging-port",
        type=int,
        metavar="PORTA",
        help="solo per le prove automatiche: chiunque sulla macchina può guidare il totem",
    )
    return parser.parse_args(arguments)


def _found(file: Path | None) -> Found:
    if file is None:
        return Found(Settings())
    lasting = os.environ.get("STATE_DIRECTORY")
    try:
        found = settings_in(file, Path(lasting) if lasting else None)
    except SettingsFault as fault:
        raise CannotStart(str(fault)) from fault
    if found.trouble:
        print(f"Valgono le impostazioni di prima: {found.trouble}", file=sys.stderr)
    return found


def _look_around(settings: Settings, *, under_test: bool) -> None:
    if settings.shelf_folder is None and not (settings.output_folder / "index.html").is_file():
        raise CannotStart(
            f"la cartella «{settings.output_folder}» manca o è vuota. "
            "Costruisci prima il sito: python3 tasks.py build"
        )
    if os.geteuid() == 0 and not under_test:
        raise CannotStart(
            "sei amministratore (root), e come root il motore del browser non ha protezioni. "
            "Usa un utente normale."
        )
    if not _has_display():
        raise CannotStart(
            "non c'è uno schermo. Avvialo da una sessione grafica, non da un terminale remoto."
        )


def _has_display() -> bool:
    """Knocks at X and at Wayland: where neither opens, Qt would abort without a word."""
    if "QT_QPA_PLATFORM" in os.environ:
        return True
    if "DISPLAY" in os.environ and _opens("libX11.so.6", "XOpenDisplay", "XCloseDisplay"):
        return True
    return "XDG_RUNTIME_DIR" in os.environ and _opens(
        "libwayland-client.so.0", "wl_display_connect", "wl_display_disconnect"
    )


def _opens(library: str, opening: str, closing: str) -> bool:
    try:
        door = ctypes.CDLL(library)
    except OSError:
        return False
    door_opening, door_closing = door[opening], door[closing]
    door_opening.restype = ctypes.c_void_p
    display = door_opening(None)
    if display is None:
        return False
    door_closing(ctypes.c_void_p(display))
    return True


def _open(found: Found, *, debugging_port: int | None) -> None:
    settings = found.settings
    try:
        premises = Premises(settings, found.trouble)
        equipment = equipment_for(settings, premises.read)
        with serving(premises.read, settings.port_number, equipment.hatch) as server:
            care = Caretaker(settings, premises, server)
            care.begin()
            try:
                _show(settings, equipment, care, debugging_port=debugging_port)
            finally:
                care.end()
    except PortTaken as fault:
        raise CannotStart(f"la porta {settings.port_number} è già occupata.") from fault


def _show(
    settings: Settings, equipment: Equipment, care: Caretaker, *, debugging_port: int | None
) -> None:
    """The window is imported last: it loads the engine, which reads its environment once."""
    origin = care.origin
    wanted = environment_for_engine(
        os.environ, origin=origin, under_test=debugging_port is not None
    )
    os.environ.clear()
    os.environ.update(wanted)
    hold_singletons()
    try:
        from kiosk.page import Plan  # noqa: PLC0415
        from kiosk.window import show  # noqa: PLC0415
    except ImportError as fault:
        raise CannotStart(f"manca un pacchetto ({fault}). Usa: python3 tasks.py kiosk") from fault
    print(f"Il totem mostra {origin}/ (per chiuderlo: Ctrl+C qui).", flush=True)
    plan = Plan(
        border=Border(origin),
        home=f"{origin}{settings.home_path}",
        reload_delay_seconds=settings.reload_delay_seconds,
        script=equipment.script,
        before_home=care.before_home,
    )
    locked = show(plan, equipment, care, debugging_port=debugging_port)
    if not locked:
        raise CannotStart("pywebview non ha trovato Qt (PySide6), il solo motore ammesso.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
