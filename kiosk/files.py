"""The built folder, seen as a shelf of bytes.

In: the parts of a path, such as `("it", "index.html")`. Out: the bytes of that file, or None.
Never: a listing, a hidden file, a symbolic link, anything outside the folder.
Rule: each part is opened from the folder before it and no link is followed, so a path cannot
lead out even while somebody changes the folder.
"""

import os
from pathlib import Path
from stat import S_ISREG


class Folder:
    """A folder to read from; it may itself be reached by a link, nothing inside may."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, parts: tuple[str, ...]) -> bytes | None:
        """None if there is no such file, or if it is not ours to give."""
        if not parts or not all(map(is_plain, parts)):
            return None
        try:
            return self._read(parts)
        except OSError:
            return None

    def _read(self, parts: tuple[str, ...]) -> bytes | None:
        here = os.open(self._root, os.O_RDONLY | os.O_DIRECTORY)
        try:
            for part in parts[:-1]:
                here = _step(here, part)
            return _content(here, parts[-1])
        finally:
            os.close(here)


def is_plain(part: str) -> bool:
    """Whether it names one thing in one folder, and nothing hidden."""
    return bool(part) and not part.startswith(".") and not set(part) & {"/", "\\", "\0"}


def _step(here: int, part: str) -> int:
    """The folder `part` in place of `here`, which is closed; on a fault `here` stays open."""
    further = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=here)
    os.close(here)
    return further


def _content(here: int, name: str) -> bytes | None:
    """O_NONBLOCK: a pipe put into the folder must not hold us up; it is refused below."""
    opened = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=here)
    try:
        if not S_ISREG(os.fstat(opened).st_mode):
            return None
        with os.fdopen(opened, "rb", closefd=False) as file:
            return file.read()
    finally:
        os.close(opened)
