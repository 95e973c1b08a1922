"""Writing the lock files: exact versions with hashes, for every system, naming no address.

Comes in: `pyproject.toml`. Goes out: `tools.lock` and one lock per group. The greatest group is
resolved first and binds the lesser ones, so each lock holds the one before it line for line.
Runs inside the test group's environment, where uv is.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from environment.groups import Group

FOLDER = Path(__file__).resolve().parent
PROJECT = FOLDER.parent / "pyproject.toml"
EXTRAS = {
    Group.SITE: (),
    Group.KIOSK: ("--extra", "kiosk"),
    Group.TEST: ("--extra", "kiosk", "--extra", "test"),
}


def command(
    lock: str, *which: str, bound_by: str | None = None, upgrade: bool = False
) -> list[str]:
    """The call of uv that writes one lock file."""
    return [
        *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-config"),
        *("--universal", "--generate-hashes", "--python-version", "3.11"),
        *("--no-annotate", "--custom-compile-command", "python3 tasks.py lock"),
        *(("--constraint", str(FOLDER / bound_by)) if bound_by else ()),
        *(("--upgrade",) if upgrade else ()),
        *which,
        *("--output-file", str(FOLDER / lock)),
    ]


def commands(*, upgrade: bool) -> list[list[str]]:
    """Every call, in the order in which the locks bind each other."""
    calls = [command("tools.lock", "--group", f"{PROJECT}:tools", upgrade=upgrade)]
    binding: str | None = None
    for group in sorted(Group, reverse=True):
        which = (str(PROJECT), *EXTRAS[group])
        calls.append(command(group.lock_name, *which, bound_by=binding, upgrade=upgrade))
        binding = group.lock_name
    return calls


def main(words: Sequence[str]) -> None:
    """Write them all; stop at the first that does not resolve."""
    for call in commands(upgrade="--upgrade" in words):
        subprocess.run(call, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
