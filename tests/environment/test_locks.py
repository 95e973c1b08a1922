"""The committed lock files."""

import re
import tomllib
from pathlib import Path

import pytest

from environment.groups import Group
from environment.locking import commands

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "environment"
LOCKS = sorted(FOLDER.glob("*.lock"))


def _entries(lock: Path) -> set[str]:
    """Each package of a lock with its version, marker and hashes, as one string."""
    text = re.sub(r"^#.*\n", "", lock.read_text("utf-8"), flags=re.MULTILINE)
    return set(text.replace(" \\\n", "").splitlines())


def _pin(words: str) -> str:
    """`Name_x==1.0 ; marker` as `name-x==1.0`, the way all names are compared."""
    name, version = words.split(maxsplit=1)[0].split("==")
    return re.sub(r"[-_.]+", "-", name.lower()) + "==" + version


def _declared(*where: str) -> set[str]:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    for key in where:
        table = table[key]
    return {_pin(str(words)) for words in table}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_address(lock: Path) -> None:
    """A lock names packages and hashes and no place they come from."""
    assert "://" not in lock.read_text("utf-8")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_hashes(lock: Path) -> None:
    """Every locked package carries its hashes."""
    assert all("--hash=sha256:" in entry for entry in _entries(lock))


def test_groups_hold_each_other() -> None:
    """Each group's lock holds the lesser one's, entry for entry."""
    site, kiosk, test = (_entries(FOLDER / group.lock_name) for group in Group)

    assert site < kiosk < test


@pytest.mark.parametrize(
    ("where", "lock"),
    [
        (("project", "dependencies"), "site.lock"),
        (("project", "optional-dependencies", "kiosk"), "kiosk.lock"),
        (("project", "optional-dependencies", "test"), "test.lock"),
        (("dependency-groups", "tools"), "tools.lock"),
    ],
    ids=["site", "kiosk", "test", "tools"],
)
def test_locks_follow_the_project(where: tuple[str, ...], lock: str) -> None:
    """What pyproject.toml asks for is what the lock holds."""
    assert _declared(*where) <= {_pin(entry) for entry in _entries(FOLDER / lock)}


def test_greater_groups_bind_lesser_ones() -> None:
    """The locks are written from the greatest group down, each bound by the one before."""
    calls = commands(upgrade=False)
    written = [Path(call[-1]).name for call in calls]
    bound = [Path(call[call.index("--constraint") + 1]).name for call in calls[2:]]

    assert written == ["tools.lock", "test.lock", "kiosk.lock", "site.lock"]
    assert bound == ["test.lock", "kiosk.lock"]
