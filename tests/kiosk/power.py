"""Power that is cut after a number of steps on the disk.

In: how many steps it lasts. Out: a `PowerCut` in the middle of the work, and, if asked for, the
loss of what had been written and was not yet on the disk, as file systems do.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


class PowerCut(BaseException):
    """No cleaning up follows: it is no `Exception`."""


class Power:
    """Counts what changes the disk; `written` is what a cut may lose."""

    def __init__(self, steps: int) -> None:
        self.steps = steps
        self.written: set[int] = set()

    def step(self) -> None:
        if self.steps == 0:
            raise PowerCut
        self.steps -= 1

    def lose(self, folder: Path) -> None:
        """Files are there by name, and empty."""
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink() and path.stat().st_ino in self.written:
                path.write_bytes(b"")


@contextmanager
def power(steps: int) -> Iterator[Power]:
    made = Power(steps)
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in _STEPS:
            patch.setattr(owner, name, _counted(getattr(owner, name), made))
        patch.setattr(Path, "write_bytes", _written(Path.write_bytes, made))
        patch.setattr(os, "sync", made.written.clear)
        yield made


_STEPS = [(Path, name) for name in ("mkdir", "unlink", "symlink_to", "rename", "replace")]
_STEPS += [(os, "fsync"), (shutil, "rmtree")]  # type: ignore[list-item]


def _counted(act: Callable[..., Any], made: Power) -> Callable[..., Any]:
    def counted(*words: Any, **named: Any) -> Any:
        made.step()
        return act(*words, **named)

    return counted


def _written(write: Callable[..., int], made: Power) -> Callable[..., int]:
    """Cut in the middle of a file, half of it is there."""

    def written(path: Path, content: bytes) -> int:
        try:
            made.step()
        except PowerCut:
            write(path, content[: len(content) // 2])
            raise
        size = write(path, content)
        made.written.add(path.stat().st_ino)
        return size

    return written
