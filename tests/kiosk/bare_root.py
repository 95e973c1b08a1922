"""A bare Debian in a folder: made by debootstrap, entered as root, started with its own systemd.

In: an empty folder, a release's name, the project. Out: what was said in there. Never: anything
left mounted or running, or this machine changed (see `bare_root.sh`).
"""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.building import ROOT
from tests.kiosk.stand import children_of

ENTER = str(Path(__file__).with_suffix(".sh"))
# Where both versions are mounted, the second is in a folder of its own.
GROUPS = (Path("/sys/fs/cgroup/unified"), Path("/sys/fs/cgroup"))
GROUP = next((path for path in GROUPS if path.exists()), GROUPS[-1]) / "bare-root"
NOT_BROUGHT = shutil.ignore_patterns(".git", ".venv", ".cache", "output", "__pycache__")


class BareRoot:
    """Root's folder in it holds the project, as an operator would bring it."""

    def __init__(self, folder: Path, release: str) -> None:
        self.folder = folder
        self.project = folder / "root" / "bacheca"
        subprocess.run(["debootstrap", "--variant=minbase", release, folder], check=True)
        shutil.copytree(ROOT, self.project, ignore=NOT_BROUGHT)
        if "PIP_CERT" in os.environ:
            shutil.copy(os.environ["PIP_CERT"], folder / "root" / "authorities.crt")

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        """In the project's folder, until it ends."""
        words = self._words(command)
        return subprocess.run(words, env=_SURROUNDINGS, capture_output=True, text=True, check=False)

    def cut(self, command: str, path: Path) -> None:
        """As when the power fails as soon as that path has come to be."""
        with _begun(self._words(command), _SURROUNDINGS) as work:
            while work.poll() is None and not path.exists():
                time.sleep(0.1)
            work.kill()

    @contextmanager
    def started(self) -> Iterator[Callable[[str], str]]:
        """As at the parish, without network; what it yields answers commands."""
        words = ["sh", ENTER, str(self.folder), "/sbin/init"]
        with _begun(words, {**_SURROUNDINGS, "NETWORK": "no"}) as machine:
            try:
                yield lambda command: _said_inside(machine.pid, command)
            finally:
                machine.kill()

    def remove(self) -> None:
        shutil.rmtree(self.folder)
        for group in sorted(GROUP.rglob("*/"), reverse=True):
            if group.is_dir():
                group.rmdir()
        GROUP.rmdir()

    def files(self) -> dict[str, tuple[int, int, int, str]]:
        """Rights, owners and link of everything that an installation may touch."""
        paths = (path for part in ("etc", "opt", "var/lib") for path in self._below(part))
        return {str(path.relative_to(self.folder)): _marks(path) for path in paths}

    def _words(self, command: str) -> list[str]:
        return ["sh", ENTER, str(self.folder), "sh", "-c", f"cd /root/bacheca && {command}"]

    def _below(self, part: str) -> Iterator[Path]:
        return (path for path in (self.folder / part).rglob("*") if "apt/lists" not in str(path))


_SURROUNDINGS = {**os.environ, "GROUP": str(GROUP)}


def _begun(words: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    silent = subprocess.DEVNULL
    return subprocess.Popen(words, env=environment, stdin=silent, stdout=silent, stderr=silent)


def _said_inside(machine: int, command: str) -> str:
    """Nothing as long as its systemd has not begun."""
    first = [pid for pid in children_of(machine) if _name(pid) == "systemd"]
    if not first:
        return ""
    said = subprocess.run(
        [
            *("nsenter", "--target", str(first[0]), "--all", "--root", "--wd"),
            *("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "sh", "-c", command),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stdout + said.stderr


def _name(pid: int) -> str:
    with suppress(FileNotFoundError):
        return Path(f"/proc/{pid}/comm").read_text().strip()
    return ""


def _marks(path: Path) -> tuple[int, int, int, str]:
    found = path.lstat()
    link = str(path.readlink()) if path.is_symlink() else ""
    return found.st_mode, found.st_uid, found.st_gid, link
