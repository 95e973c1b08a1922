"""The room where work is made ready: Python packages, system packages, preview, lock files.

Comes in: the task someone asked for. Goes out: a `.venv/` that holds exactly what that task's
lock file names, and the task running inside it. Never installs anything that is not locked.
Rule: only `preview.py` leans on more than Python's standard library, since the rest runs before
anything is installed; and this file must still be readable by the Pythons it turns away.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST_TO_LOOK_FOR = 16


def refusal(version: tuple[int, int], here: str, newer: str | None) -> str | None:
    """Say in Italian why this Python cannot go on and what to type instead; None if it can."""
    if version >= OLDEST:
        return None
    fault = (
        f"Bacheca chiede Python {OLDEST[0]}.{OLDEST[1]} o più recente; "
        f"questo è il {version[0]}.{version[1]} ({here})."
    )
    if newer:
        return f"{fault}\nSu questa macchina c'è anche {newer}. Scrivi:\n  {newer} tasks.py serve"
    return f"{fault}\nDebian 12 e 13 e Ubuntu 24.04 l'hanno già; per le altre macchine: python.org"


def newer_python() -> str | None:
    """Name a Python of this machine that is new enough, the newest first."""
    names = [f"python3.{minor}" for minor in range(NEWEST_TO_LOOK_FOR, OLDEST[1] - 1, -1)]
    return next((name for name in names if _starts(name)), None)


def _starts(name: str) -> bool:
    """Some names on PATH only tell that the Python they stand for is not chosen."""
    silent = subprocess.DEVNULL
    command = [name, "-c", ""]
    return bool(shutil.which(name)) and not subprocess.call(command, stdout=silent, stderr=silent)


# Not a leftover: this is the very place that turns old Pythons away.
if sys.version_info < OLDEST:
    sys.exit(refusal(sys.version_info[:2], sys.executable, newer_python()))
