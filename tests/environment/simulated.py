"""A Debian machine that is not there: it makes environments, has apt, and remembers what it did.

Stands in for `environment.machine.ThisMachine`. Its environments are real folders that hold a
file where a Python would be; its packages are names in a set. Never starts a program.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from environment.machine import Outcome, Say

DONE = Outcome(0)
OFFLINE = Outcome(
    1, ("WARNING: Retrying after NewConnectionError", "ERROR: No matching distribution")
)


@dataclass
class SimulatedDebian:
    """Bare by default: Python without venv, root, a network, and apt with all it is asked for."""

    platform: str = "linux"
    python: str = "/usr/bin/python3"
    version: str = "3.11"
    is_root: bool = True
    is_online: bool = True
    programs: set[str] = field(default_factory=lambda: {"apt-get"})
    installed: set[str] = field(default_factory=set)
    unknown_to_apt: set[str] = field(default_factory=lambda: {"libasound2t64", "libglib2.0-0t64"})
    description: dict[str, str] = field(default_factory=lambda: {"ID": "debian"})
    sudo_asks: bool = True
    stops_at: str | None = None
    started: list[tuple[str, ...]] = field(default_factory=list)

    def has(self, program: str) -> bool:
        """Programs are those named, wherever they are asked for."""
        return program in self.programs

    def release(self) -> Mapping[str, str]:
        """What the machine says of itself."""
        return self.description

    def run(
        self,
        command: Sequence[str],
        *,
        extra: Mapping[str, str] | None = None,
        show: Say | None = None,
    ) -> Outcome:
        """Remember the command, then do what it would have done."""
        self.started.append(tuple(command))
        words = list(command)
        if self.stops_at and self.stops_at in " ".join(words):
            raise KeyboardInterrupt
        outcome = self._answer(words)
        if show:
            for line in outcome.lines:
                show(line)
        return outcome

    def lines_started(self, part: str) -> list[str]:
        """The commands started so far that hold this part."""
        lines = [" ".join(command) for command in self.started]
        return [line for line in lines if part in line]

    def _answer(self, words: list[str]) -> Outcome:
        answers: dict[str, Callable[[list[str]], Outcome]] = {
            "import ensurepip, venv": self._import_venv,
            "venv": self._make,
            "pip": self._pip,
            "dpkg-query": self._dpkg,
            "apt-cache": self._policy,
            "install": self._apt_install,
            "sudo": lambda _: Outcome(1 if self.sudo_asks else 0),
        }
        known = next((answer for word, answer in answers.items() if word in words), self._probe)
        return known(words)

    def _import_venv(self, _: list[str]) -> Outcome:
        return Outcome(0 if f"python{self.version}-venv" in self.installed else 1)

    def _make(self, words: list[str]) -> Outcome:
        python = Path(words[-1]) / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text("")
        return DONE

    def _pip(self, words: list[str]) -> Outcome:
        if not self.is_online:
            return OFFLINE
        Path(words[0]).write_text("with invoke")
        return DONE

    def _probe(self, words: list[str]) -> Outcome:
        is_broken = "-I" in words and not Path(words[0]).read_text()
        return Outcome(1) if is_broken else Outcome(0, (self.version,))

    def _dpkg(self, words: list[str]) -> Outcome:
        found = [f"installed {name}" for name in words if name in self.installed]
        return Outcome(1, (*found, "dpkg-query: no packages found matching the rest"))

    def _policy(self, words: list[str]) -> Outcome:
        lines: list[str] = []
        for name in words[2:]:
            version = "(none)" if name in self.unknown_to_apt else "1.0"
            lines += [f"{name}:", "  Installed: (none)", f"  Candidate: {version}"]
        return Outcome(0, tuple(lines))

    def _apt_install(self, words: list[str]) -> Outcome:
        if not self.is_online:
            return Outcome(100, ("E: Failed to fetch",))
        names = words[words.index("--no-install-recommends") + 1 :]
        self.installed.update(names)
        return Outcome(0, tuple(f"Setting up {name}:amd64 (1.0) ..." for name in names))
