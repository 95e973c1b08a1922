"""The machine underneath: what it is, and the programs it can run.

Comes in: commands as lists of words. Goes out: how they ended and what they printed. Every
program that makes the environment ready is started here, so that tests can stand a simulated
machine in its place. Never asks a question: programs get no keyboard.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Say = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """How a program ended, and every line it printed."""

    code: int
    lines: tuple[str, ...] = ()


class Machine(Protocol):
    """What the environment asks of the machine it is made on."""

    @property
    def platform(self) -> str:
        """The system, in the words of `sys.platform`."""

    @property
    def python(self) -> str:
        """The Python that new environments are made from, outside any environment."""

    @property
    def is_root(self) -> bool:
        """May system packages be installed without asking for more rights?"""

    def has(self, program: str) -> bool:
        """Can this program, a name or a path, be started?"""

    def run(
        self,
        command: Sequence[str],
        *,
        extra: Mapping[str, str] | None = None,
        show: Say | None = None,
    ) -> Outcome:
        """Run to the end, with extra environment variables, showing each line as it comes."""

    def release(self) -> Mapping[str, str]:
        """The system's own description, as in `/etc/os-release`; empty where there is none."""


class ThisMachine:
    """The machine this program runs on."""

    platform: str = sys.platform
    # Inside an environment this is the Python it was made from, which outlives it.
    python: str = getattr(sys, "_base_executable", None) or sys.executable

    @property
    def is_root(self) -> bool:
        """Only systems that know root have it."""
        return hasattr(os, "geteuid") and os.geteuid() == 0

    def has(self, program: str) -> bool:
        """Look along PATH, or at the very path."""
        return shutil.which(program) is not None

    def run(
        self,
        command: Sequence[str],
        *,
        extra: Mapping[str, str] | None = None,
        show: Say | None = None,
    ) -> Outcome:
        """A program that cannot be started counts as one that failed, with the system's words."""
        lines: list[str] = []
        try:
            with _started(command, extra or {}) as process:
                for line in process.stdout or ():
                    lines.append(line.rstrip())
                    if show:
                        show(lines[-1])
        except OSError as error:
            return Outcome(code=127, lines=(str(error),))
        return Outcome(code=process.returncode, lines=tuple(lines))

    def release(self) -> Mapping[str, str]:
        """Read `/etc/os-release`."""
        path = Path("/etc/os-release")
        return release_from_text(path.read_text("utf-8")) if path.is_file() else {}


def release_from_text(text: str) -> dict[str, str]:
    """Read `NAME=value` and `NAME="value"` lines."""
    pairs = (line.split("=", 1) for line in text.splitlines() if "=" in line)
    return {name: value.strip().strip("\"'") for name, value in pairs}


def clean_environment(extra: Mapping[str, str]) -> dict[str, str]:
    """This program's environment without what would bend another Python out of shape."""
    bent = {
        "PYTHONHOME",
        "PYTHONPATH",
        "PYTHONSAFEPATH",
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_REQUIRE_VIRTUALENV",
    }
    kept = {name: value for name, value in os.environ.items() if name not in bent}
    return kept | {"PIP_USER": "0", "PYTHONUTF8": "1"} | dict(extra)


def _started(command: Sequence[str], extra: Mapping[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        env=clean_environment(extra),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
