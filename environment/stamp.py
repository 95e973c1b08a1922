"""What a `.venv/` holds, told by a small file inside it, written last.

Comes in: a stamp and what is asked for now. Goes out: the next step. An environment without a
readable stamp was never finished, so it is made anew; so is one whose lock has changed, because
pip adds packages and never takes away those that left the lock.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

from environment.groups import Group

STAMP_NAME = "bacheca.json"


class Step(Enum):
    """What has to happen before the task can run."""

    NOTHING = "nothing"
    GROW = "grow"
    MAKE = "make"


@dataclass(frozen=True)
class Stamp:
    """Which group was installed, from which lock, for which Python (`3.11`)."""

    group: Group
    lock: str
    python: str


Prints = Mapping[Group, str]


def next_step(
    stamp: Stamp | None, wanted: Group, *, prints: Prints, python: str | None
) -> tuple[Step, Group]:
    """Decide what to do and for which group; a group once installed is kept."""
    if stamp is None:
        return Step.MAKE, wanted
    if stamp.python != python or stamp.lock != prints[stamp.group]:
        return Step.MAKE, max(stamp.group, wanted)
    if stamp.group < wanted:
        return Step.GROW, wanted
    return Step.NOTHING, stamp.group


def prints_of_locks(folder: Path) -> dict[Group, str]:
    """The fingerprint of each group's lock together with the installer's own lock."""
    tools = (folder / "tools.lock").read_bytes()
    return {
        group: hashlib.sha256(tools + (folder / group.lock_name).read_bytes()).hexdigest()
        for group in Group
    }


def read_stamp(venv: Path) -> Stamp | None:
    """None when there is no stamp or it cannot be understood."""
    try:
        fields = json.loads((venv / STAMP_NAME).read_text("utf-8"))
        return Stamp(Group(fields["group"]), str(fields["lock"]), str(fields["python"]))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def drop_stamp(venv: Path) -> None:
    """From here on the environment counts as unfinished."""
    with suppress(FileNotFoundError, NotADirectoryError):
        (venv / STAMP_NAME).unlink()


def write_stamp(venv: Path, stamp: Stamp) -> None:
    """Write beside and rename, so that half a stamp never exists."""
    draft = venv / f"{STAMP_NAME}.new"
    draft.write_text(json.dumps(asdict(stamp)), "utf-8")
    draft.replace(venv / STAMP_NAME)
