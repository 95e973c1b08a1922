"""Places where an environment may be made: a root with lock files, on a simulated machine."""

from pathlib import Path

from environment.preparation import Place
from tests.environment.simulated import SimulatedDebian

LOCKS = ("tools", "site", "kiosk", "test")


def a_place(root: Path, machine: SimulatedDebian, told: list[str] | None = None) -> Place:
    """A root that holds lock files and nothing else."""
    folder = root / "environment"
    folder.mkdir(parents=True, exist_ok=True)
    for name in LOCKS:
        (folder / f"{name}.lock").write_text(f"{name}==1.0")
    return Place(root, machine, say=(told if told is not None else []).append)


def a_ready_machine() -> SimulatedDebian:
    """A Debian on which python3-venv is there already."""
    return SimulatedDebian(installed={"python3.11-venv"})
