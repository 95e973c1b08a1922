"""The three groups of Python packages, and which one each task needs.

Each group holds the one before it: who previews the site need not download the kiosk's window,
and who runs the kiosk need not download the tests' tools. Comes in: the words typed after
`tasks.py`. Goes out: the group. A task that is not named here needs the first group only.
"""

from collections.abc import Sequence
from enum import IntEnum


class Group(IntEnum):
    """A lock file by name; a greater group holds the lesser ones."""

    SITE = 1
    KIOSK = 2
    TEST = 3

    @property
    def lock_name(self) -> str:
        """The file beside this one that names the group's packages."""
        return f"{self.name.lower()}.lock"


GROUP_OF_TASK = {
    "kiosk": Group.KIOSK,
    "test": Group.TEST,
    "needs": Group.KIOSK,
    "soak": Group.TEST,
    "bare": Group.TEST,
    "judge": Group.TEST,
    "screenshots": Group.TEST,
    "lint": Group.TEST,
    "fix": Group.TEST,
    "lock": Group.TEST,
}


def group_for(words: Sequence[str]) -> Group:
    """The greatest group that any of the named tasks needs."""
    return max((GROUP_OF_TASK.get(word, Group.SITE) for word in words), default=Group.SITE)
