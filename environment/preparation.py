"""What happens between `python3 tasks.py <task>` and the task itself.

Comes in: a place (root, machine, someone to tell) and the words typed. Goes out: a `.venv/` and
system packages that serve the task. Makes nothing when all is there. The stamp goes first and
comes back last, so whatever interrupts the work, the next run knows that it was not finished.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from environment import apt, packages, venv
from environment.groups import Group, group_for
from environment.machine import Machine, Say
from environment.stamp import (
    Stamp,
    Step,
    drop_stamp,
    next_step,
    prints_of_locks,
    read_stamp,
    write_stamp,
)
from environment.system import Need, needs_for
from environment.trouble import FailedInstall, MissingPackages, UnfitMachine
from environment.turn import turn
from environment.venv import Venv

CAN_IMPORT_VENV = ("-c", "import ensurepip, venv")


@dataclass(frozen=True)
class Place:
    """Where work is made ready, on which machine, and who hears of it."""

    root: Path
    machine: Machine
    say: Say

    @property
    def venv(self) -> Venv:
        """The project's own environment, there or not."""
        return Venv(self.root / ".venv", windows=self.machine.platform == "win32")

    @property
    def locks(self) -> Path:
        """The folder of the lock files."""
        return self.root / "environment"


def prepare(place: Place, words: Sequence[str]) -> None:
    """Make ready all that the words typed need."""
    _provide_system(place, words)
    wanted = group_for(words)
    if _next(place, wanted)[0] is Step.NOTHING:
        return
    with turn(place.root / ".cache" / "turn", waiting=lambda: place.say(_WAITING)):
        # Whoever held the turn before may have done it all.
        step, group = _next(place, wanted)
        if step is not Step.NOTHING:
            _change(place, step, group)


_WAITING = "Un altro comando sta preparando l'ambiente: lo aspetto…"


def _next(place: Place, wanted: Group) -> tuple[Step, Group]:
    prints = prints_of_locks(place.locks)
    inside = venv.version_inside(place.venv, place.machine)
    return next_step(read_stamp(place.venv.folder), wanted, prints=prints, python=inside)


def _change(place: Place, step: Step, group: Group) -> None:
    drop_stamp(place.venv.folder)
    if step is Step.MAKE:
        place.say("Preparo l'ambiente in .venv: la prima volta servono alcuni minuti.")
        _provide_venv(place)
        venv.make(place.venv, place.machine)
    else:
        place.say("Aggiungo all'ambiente quello che serve a questo comando.")
    _fill(place, group)
    place.say("L'ambiente è pronto.\n")


def _fill(place: Place, group: Group) -> None:
    prints = prints_of_locks(place.locks)
    for name in ("tools.lock", group.lock_name):
        packages.install(place.venv, place.machine, lock=place.locks / name, say=place.say)
    inside = venv.version_inside(place.venv, place.machine)
    if inside is None:
        raise FailedInstall(
            "L'ambiente appena fatto non parte: cancella la cartella .venv e ripeti."
        )
    write_stamp(place.venv.folder, Stamp(group, prints[group], inside))


def _provide_venv(place: Place) -> None:
    """Debian's bare python3 comes without what makes environments; apt has it."""
    python = place.machine.python
    if place.machine.run([python, *CAN_IMPORT_VENV]).code == 0:
        return
    if not place.machine.has("apt-get"):
        raise MissingPackages(f"A questo Python ({python}) mancano i moduli venv ed ensurepip.")
    version = place.machine.run([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])
    apt.provide([Need((f"python{version.lines[-1]}-venv",))], place.machine, place.say)


def _provide_system(place: Place, words: Sequence[str]) -> None:
    needs = needs_for(words)
    if not needs:
        return
    if place.machine.platform != "linux":
        _accept_without_linux(words)
    elif place.machine.has("apt-get"):
        apt.provide(needs, place.machine, place.say)
    else:
        names = " ".join(need.names[-1] for need in needs)
        place.say(f"Qui non c'è apt: controlla tu di avere l'equivalente di: {names}")


def _accept_without_linux(words: Sequence[str]) -> None:
    if "test" in words:
        raise UnfitMachine(
            "Le prove girano solo su Linux (Debian 12 o 13, Ubuntu): aprono anche la finestra\n"
            "del totem su uno schermo finto. Qui puoi usare build, serve, lint e gli altri."
        )
