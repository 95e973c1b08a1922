"""What the stamp inside an environment tells."""

from pathlib import Path

import pytest

from environment.groups import Group
from environment.stamp import STAMP_NAME, Stamp, read_stamp, write_stamp


def test_round_trip(tmp_path: Path) -> None:
    """What was written is what is read."""
    stamp = Stamp(Group.KIOSK, lock="abc", python="3.11")

    write_stamp(tmp_path, stamp)

    assert read_stamp(tmp_path) == stamp


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"group": 9, "lock": "", "python": ""}'])
def test_unreadable_stamp(tmp_path: Path, text: str) -> None:
    """A stamp that cannot be understood counts as none."""
    (tmp_path / STAMP_NAME).write_text(text)

    assert read_stamp(tmp_path) is None


def test_no_stamp(tmp_path: Path) -> None:
    """An environment that was never finished has none."""
    assert read_stamp(tmp_path) is None
