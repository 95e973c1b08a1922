"""What has changed on disk between two looks.

Comes in: files and folders to watch. Goes out: a snapshot; two are equal exactly when nothing
was added, removed or written between them. One look sees all changes at once, so that fifty
files that arrive together cost one build, not fifty.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# Made by Python itself while building, and by editors while writing.
PASSED_OVER = ("__pycache__", ".git")
DRAFTS = (".swp", ".swx", "~", ".tmp", ".pyc")

Snapshot = dict[str, tuple[int, int]]


def snapshot(paths: Iterable[Path]) -> Snapshot:
    """Each file's time of writing and size; a path that is not there counts as empty."""
    return {str(path): mark for path in _files(paths) if (mark := _mark(path))}


def changed(before: Snapshot, after: Snapshot) -> list[str]:
    """The files that differ, sorted."""
    return sorted(name for name in before | after if before.get(name) != after.get(name))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_file():
            yield path
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if name not in PASSED_OVER]
            yield from (Path(folder, name) for name in names if not name.endswith(DRAFTS))


def _mark(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        # Gone between the look at the folder and the look at the file.
        return None
    return found.st_mtime_ns, found.st_size
