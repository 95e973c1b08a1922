"""The printer, by a program that stands in for CUPS's own."""

import os
from pathlib import Path

import pytest
import typst

from kiosk.printer import MOST_PAGES, CannotPrint, Printer, pages_in
from tests.kiosk.makers import a_pdf, a_printer

PDF = a_pdf()


@pytest.fixture
def taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the printer got."""
    a_printer(tmp_path / "bin", tmp_path / "taken")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    return tmp_path / "taken"


def test_sheet(taken: Path) -> None:
    """It goes to the queue of the settings, through a pipe and under a name that tells nothing."""
    Printer("ufficio").send(PDF)
    assert taken.read_bytes() == PDF
    arguments = Path(f"{taken}.txt").read_text().split()
    assert arguments[:4] == ["-d", "ufficio", "-t", "Bacheca"]
    assert arguments[-1] == "-"
    assert "-P" not in arguments


def test_kit(taken: Path) -> None:
    """All of it comes, to the last page that may."""
    kit = a_pdf(MOST_PAGES)
    Printer("ufficio").send(kit)
    assert taken.read_bytes() == kit


@pytest.mark.parametrize(
    "pdf", [a_pdf(MOST_PAGES + 1), b"%PDF-1.7 prova", b""], ids=["long", "unknown", "empty"]
)
def test_kit_that_is_too_long(taken: Path, pdf: bytes) -> None:
    """Nothing of it comes, and nobody has to wait for the next: no part is taken for the whole."""
    printer = Printer("ufficio")
    with pytest.raises(CannotPrint):
        printer.send(pdf)
    assert not taken.exists()
    printer.send(PDF)


@pytest.mark.parametrize("pages", [1, 3, 40])
def test_pages_of_a_sheet(pages: int) -> None:
    """They can be counted in what makes our sheets, with its outline of several headings."""
    source = "#pagebreak()\n".join(f"= Foglio {page}\n== Ore\n== Luogo\n" for page in range(pages))
    assert pages_in(typst.compile(source.encode())) == pages


def test_nothing_is_left(taken: Path) -> None:
    """Beside what the printer itself took there is no new file."""
    before = {*taken.parent.rglob("*")}
    Printer("ufficio").send(PDF)
    assert {*taken.parent.rglob("*")} - before == {taken, Path(f"{taken}.txt")}


def test_child_that_presses_again_and_again(taken: Path) -> None:
    """One sheet comes; the next after the pause."""
    moment = 100.0
    printer = Printer("ufficio", pause_seconds=15, clock=lambda: moment)
    printer.send(PDF)
    moment = 114.0
    with pytest.raises(CannotPrint):
        printer.send(PDF)
    moment = 115.0
    printer.send(PDF)
    assert len(Path(f"{taken}.txt").read_text().splitlines()) == 2


def test_kiosk_without_a_printer(taken: Path) -> None:
    """Nothing is sent anywhere, not even to the machine's own default queue."""
    with pytest.raises(CannotPrint):
        Printer("").send(PDF)
    assert not taken.exists()


def test_printer_that_refuses(taken: Path) -> None:
    """The visitor can be told."""
    a_printer(taken.parent / "bin", taken, status=1)
    with pytest.raises(CannotPrint):
        Printer("ufficio").send(PDF)


def test_machine_without_cups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is the same to the visitor."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotPrint):
        Printer("ufficio").send(PDF)
