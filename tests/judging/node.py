"""Judges of others that Node runs, where Node is: Lighthouse, and the Nu checker on top of Java.

Comes in: a package with its version, and words for it. Goes out: what it printed. They are fetched
by npm when first asked for; nothing that is built or tested on every change leans on them.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence

PATIENCE_SECONDS = 600


class Failed(Exception):
    """The tool ran and gave nothing to judge by."""


def missing(*programs: str) -> list[str]:
    """Those of `npx` and the named ones that are not on this machine."""
    return [name for name in ("npx", *programs) if not shutil.which(name)]


def run(package: Sequence[str], *words: str) -> str:
    """Its standard output; what it says on the side is shown only when it fails."""
    ran = subprocess.run(
        ["npx", "--yes", *package, *words],
        env={**os.environ, "NO_UPDATE_NOTIFIER": "1"},
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    if ran.returncode or not ran.stdout.strip():
        raise Failed(f"{package[0]}: {(ran.stderr or ran.stdout).strip()[-500:]}")
    return ran.stdout
