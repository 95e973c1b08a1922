"""One edition of the output folder.

Takes (path, bytes); stages what differs from the last edition beside it; `publish` moves it into
place file by file and removes what is no longer made. Never rewrites an unchanged file: its date
tells web servers, browsers and copies that it is the same. A path is made once.
"""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.edition.contents import Print

KEPT = frozenset({".gitkeep"})


class PathTaken(Exception):
    """Two pages want the same file."""


class PathOutside(Exception):
    """The path leaves the output folder."""


@dataclass(frozen=True)
class Published:
    """What an edition changed, as paths relative to the output folder."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]


class Edition:
    """`staging` is a folder of ours on the same disk; it is emptied at the start.

    An edition is all there is in `output`, unless it `adds` to what others have put there.
    """

    def __init__(self, output: Path, staging: Path, *, adds: bool = False) -> None:
        self._output = output
        self._adds = adds
        self._staging = staging
        self._staged: list[str] = []
        self._same: list[str] = []
        self._made: dict[str, Print] = {}
        shutil.rmtree(staging, ignore_errors=True)

    @property
    def prints(self) -> dict[str, Print]:
        """By what each file is known, of all that has been put until now."""
        return dict(self._made)

    def put(self, path: str, content: bytes) -> None:
        self._claim(path)
        self._made[path] = Print(len(content), hashlib.sha256(content).hexdigest())
        if _holds(self._output / path, content):
            self._same.append(path)
            return
        target = self._staging / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        self._staged.append(path)

    def publish(self) -> Published:
        known = {path for path in self._staged if (self._output / path).exists()}
        for path in self._staged:
            self._put_in_place(path)
        removed = [] if self._adds else self._forget_the_rest()
        shutil.rmtree(self._staging, ignore_errors=True)
        return Published(
            new=tuple(path for path in self._staged if path not in known),
            changed=tuple(path for path in self._staged if path in known),
            removed=tuple(removed),
            unchanged=tuple(self._same),
        )

    def _put_in_place(self, path: str) -> None:
        """Whatever of the last edition stands in the way goes first: a folder, or a file above."""
        target = self._output / path
        for above in reversed(target.relative_to(self._output).parents):
            if (self._output / above).is_file():
                (self._output / above).unlink()
        if target.is_dir():
            shutil.rmtree(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        (self._staging / path).replace(target)

    def _claim(self, path: str) -> None:
        if path in self._made:
            raise PathTaken(path)
        pure = PurePosixPath(path)
        if pure.is_absolute() or ".." in pure.parts or "\\" in path or not path:
            raise PathOutside(path)

    def _forget_the_rest(self) -> list[str]:
        """Removes files nobody made, then folders that are left empty, deepest first."""
        removed = []
        for path in sorted(self._output.rglob("*"), reverse=True):
            name = path.relative_to(self._output).as_posix()
            if path.is_dir() and not path.is_symlink():
                if not any(path.iterdir()):
                    path.rmdir()
            elif name not in self._made and name not in KEPT:
                path.unlink()
                removed.append(name)
        return removed


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
