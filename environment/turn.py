"""One at a time: two tasks started together must not make the same `.venv/` at once.

A small file is held while the environment changes; the system lets go of it when the program
ends, however it ends, so nobody ever has to delete it.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

LOOK_AGAIN_SECONDS = 0.5


@contextmanager
def turn(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the file at this path; call `waiting` once if someone else holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        if not _take(file):
            waiting()
            while not _take(file):
                time.sleep(LOOK_AGAIN_SECONDS)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str]) -> bool:
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
