"""A settings file that was right yesterday and is wrong today: the kiosk goes on as yesterday."""

from pathlib import Path

import pytest

from kiosk.settings import SettingsFault
from kiosk.settings_file import settings_in

RIGHT = 'kiosk_name = "biblioteca"\noutput_folder = "arriva"\n'
WRONG = {
    "a name that is none": b'name = "biblioteca"',
    "half a line": b"kiosk_name = ",
    "not UTF-8": b'kiosk_name = "caff\xe8"',
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Right, and with a folder beside it for what lasts."""
    (tmp_path / "lasting").mkdir()
    file = tmp_path / "kiosk.toml"
    file.write_text(RIGHT, encoding="utf-8")
    return file


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_file_that_went_wrong(file: Path, wrong: bytes) -> None:
    """What was right last holds, folders and all; the fault is told, the file stays as it is."""
    lasting = file.parent / "lasting"
    right = settings_in(file, lasting)
    file.write_bytes(wrong)

    found = settings_in(file, lasting)

    assert right.trouble == ""
    assert found.settings == right.settings
    assert found.settings.output_folder == file.parent / "arriva"
    assert found.trouble.startswith(f"{file}: ")
    assert file.read_bytes() == wrong


def test_file_that_is_gone(file: Path) -> None:
    """As one that is wrong."""
    lasting = file.parent / "lasting"
    settings_in(file, lasting)
    file.unlink()

    assert "non riesco a leggerlo" in settings_in(file, lasting).trouble


def test_file_that_is_mended(file: Path) -> None:
    """It holds again, and from then on it is what is kept."""
    lasting = file.parent / "lasting"
    settings_in(file, lasting)
    file.write_text("x = 1", encoding="utf-8")
    settings_in(file, lasting)
    file.write_text('kiosk_name = "parrocchia"', encoding="utf-8")
    assert settings_in(file, lasting).trouble == ""
    file.write_text("x = 1", encoding="utf-8")

    assert settings_in(file, lasting).settings.kiosk_name == "parrocchia"


@pytest.mark.parametrize("kept", [None, b"", b"x = 1", b"\xff"], ids=["no folder", "", "old", "?"])
def test_fault_without_a_memory(file: Path, kept: bytes | None) -> None:
    """Nothing is guessed: the fault is the answer, unless what was kept is right."""
    lasting = file.parent / "lasting" if kept is not None else None
    file.write_text("x = 1", encoding="utf-8")
    if lasting and kept:
        (lasting / "kiosk.toml").write_bytes(kept)
    with pytest.raises(SettingsFault, match="«x» non esiste"):
        settings_in(file, lasting)


def test_memory_is_nobody_elses(file: Path) -> None:
    """The code of the volunteers stands in it; nothing half-written is left beside it."""
    lasting = file.parent / "lasting"
    settings_in(file, lasting)

    (kept,) = lasting.iterdir()
    assert kept.read_text(encoding="utf-8") == RIGHT
    assert kept.stat().st_mode & 0o777 == 0o600


def test_disk_that_takes_nothing(file: Path) -> None:
    """A file that is right holds, whether it can be kept or not."""
    (file.parent / "lasting" / "kiosk.new").mkdir()

    assert settings_in(file, file.parent / "lasting").settings.kiosk_name == "biblioteca"
