"""What a copy of the site is made of: the build's `edition.json`, read and trusted no further.

In: its bytes. Out: a `Manifest` (when it was made, every file by size and hash, which needs may be
counted), or an `UnreadableManifest`. Never: a look at the disk.
Rule: a path that could lead out of the copy makes the whole table unreadable.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any, NamedTuple

EDITION = "edition.json"
"""As `plugins/neighbourhood/addresses.py` calls it."""


class UnreadableManifest(Exception):
    """These bytes are no table of contents of ours."""


class Print(NamedTuple):
    """By what a file is known: bytes, and SHA-256 in hexadecimal digits."""

    size: int
    sha256: str

    def fits(self, content: bytes) -> bool:
        return len(content) == self.size and hashlib.sha256(content).hexdigest() == self.sha256


@dataclass(frozen=True)
class Manifest:
    made: datetime
    files: Mapping[str, Print]
    languages: frozenset[str]
    needs: frozenset[str]
    """Only these are ever counted."""
    name: str
    """Of the copy: its day and its hash, so that the table itself cannot change unseen."""

    @property
    def size(self) -> int:
        """Bytes that a copy takes, without what the file system adds."""
        return sum(each.size for each in self.files.values())


def manifest_from_json(content: bytes) -> Manifest:
    try:
        table = json.loads(content)
        files = {str(path): _print(said) for path, said in table["files"].items()}
        made = datetime.fromisoformat(table["made"])
        counted = table["counted"]
        languages, needs = frozenset(counted["languages"]), frozenset(counted["needs"])
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise UnreadableManifest(str(fault)) from fault
    if made.tzinfo is None or "index.html" not in files or not all(map(_stays_inside, files)):
        raise UnreadableManifest("no moment, no start page, or a path that leads out")
    return Manifest(made, files, languages, needs, _name(made, content))


def _print(said: Any) -> Print:
    size, sha256 = said
    return Print(int(size), str(sha256))


def _stays_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return not (
        pure.is_absolute() or set(path) & {"\\", "\0"} or any(p.startswith(".") for p in pure.parts)
    )


def _name(made: datetime, content: bytes) -> str:
    return f"{made:%Y%m%d}-{hashlib.sha256(content).hexdigest()[:16]}"
