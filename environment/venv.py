"""The project's own Python environment, the folder `.venv/`.

Comes in: a machine and a folder. Goes out: a fresh environment, or the Python inside one. Knows
where each system puts that Python. Never installs anything into it.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

from environment.machine import Machine
from environment.trouble import FailedInstall

# An environment without Invoke could not run a single task, so it counts as broken.
PROBE = (
    "import importlib.util, sys\n"
    "found = importlib.util.find_spec('invoke')\n"
    "print('%d.%d' % sys.version_info[:2]) if found else sys.exit(1)"
)


@dataclass(frozen=True)
class Venv:
    """A folder that is, or will be, a Python environment."""

    folder: Path
    windows: bool

    @property
    def programs(self) -> Path:
        """The folder of its programs."""
        return self.folder / ("Scripts" if self.windows else "bin")

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.programs / ("python.exe" if self.windows else "python")


def version_inside(venv: Venv, machine: Machine) -> str | None:
    """Its Python's version (`3.11`); None when it does not start or has no Invoke."""
    if not venv.python.exists():
        return None
    outcome = machine.run([str(venv.python), "-I", "-c", PROBE])
    return outcome.lines[-1] if outcome.code == 0 and outcome.lines else None


def make(venv: Venv, machine: Machine) -> None:
    """Put a fresh environment in the place of whatever is there."""
    _clear(venv.folder)
    outcome = machine.run([machine.python, "-m", "venv", str(venv.folder)])
    if outcome.code:
        raise FailedInstall("Non riesco a creare la cartella .venv:\n" + "\n".join(outcome.lines))


def _clear(folder: Path) -> None:
    try:
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        elif folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise FailedInstall(
            f"Non riesco a togliere la vecchia cartella {folder}: {error}.\n"
            "Chiudi i programmi che la usano, o cancellala a mano, e ripeti."
        ) from error
