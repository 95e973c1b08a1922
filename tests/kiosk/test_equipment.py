"""What stands beside the window, and what may be wished of it."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.equipment import Equipment, equipment_for
from kiosk.hatch import Wish
from kiosk.printer import MOST_PAGES
from kiosk.settings import Settings
from tests.kiosk.makers import a_pdf, a_printer, a_voice
from tests.kiosk.stand import wait_until

HOST = "127.0.0.1:8000"
SHEET = a_pdf()
FILES = {
    ("it", "volantini", "spesa.pdf"): SHEET,
    ("it", "volantini", "luoghi", "tutti.pdf"): a_pdf(MOST_PAGES + 1),
    ("it", "index.html"): b"casa",
}


@pytest.fixture
def equipment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Equipment:
    """A voice and a printer are there."""
    a_voice(tmp_path / "bin", tmp_path / "said.txt")
    a_printer(tmp_path / "bin", tmp_path / "taken")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    return equipment_for(Settings(printer_name="ufficio"), FILES.get)


def wish(equipment: Equipment, name: str, body: str = "") -> int:
    """The status of the answer."""
    hatch = equipment.hatch
    asked = Wish(f"/.kiosk/{name}", HOST, f"http://{HOST}", hatch.token, body.encode())
    return int(hatch.answer(asked, own_hosts=frozenset({HOST})).status)


def test_words_to_be_said(equipment: Equipment, tmp_path: Path) -> None:
    """The first line names the language, the rest is said."""
    assert wish(equipment, "say", "it\nprima riga\nseconda") == 200
    assert (tmp_path / "said.txt").read_text().splitlines()[1:] == ["prima riga", "seconda"]


def test_words_that_are_cut_short(equipment: Equipment, tmp_path: Path) -> None:
    """The page is told, so that it asks for no further part."""
    a_voice(tmp_path / "bin", tmp_path / "said.txt", seconds=60)
    with ThreadPoolExecutor() as threads:
        asked = threads.submit(wish, equipment, "say", "it\nparole")
        wait_until(lambda: equipment.reader.is_speaking and (tmp_path / "said.txt").exists())
        assert wish(equipment, "hush") == 200
        assert asked.result(5) == 409


def test_sheet_of_the_site(equipment: Equipment, tmp_path: Path) -> None:
    """It is printed as it is."""
    assert wish(equipment, "print-sheet", "/it/volantini/spesa.pdf") == 200
    assert (tmp_path / "taken").read_bytes() == SHEET


def test_kit_that_is_too_long(equipment: Equipment, tmp_path: Path) -> None:
    """The page is told that it does not come."""
    assert wish(equipment, "print-sheet", "/it/volantini/luoghi/tutti.pdf") == 409
    assert not (tmp_path / "taken").exists()


@pytest.mark.parametrize(
    "address", ["/it/index.html", "/no.pdf", "/../etc/passwd.pdf", "", "/", "http://x/y.pdf"]
)
def test_what_is_no_sheet_of_the_site(equipment: Equipment, tmp_path: Path, address: str) -> None:
    """It is not printed."""
    assert wish(equipment, "print-sheet", address) == 409
    assert not (tmp_path / "taken").exists()


def test_script_of_the_pages(equipment: Equipment) -> None:
    """It knows the token of this start, what can be heard and what can be printed."""
    assert f'"token": "{equipment.hatch.token}"' in equipment.script
    assert '"prints": true' in equipment.script
    assert '"it"' in equipment.script
    assert "KNOWN" not in equipment.script


def test_two_starts(equipment: Equipment) -> None:
    """Each has a token of its own."""
    other = equipment_for(Settings(), FILES.get)
    assert equipment.hatch.token != other.hatch.token
    assert len(other.hatch.token) > 40
