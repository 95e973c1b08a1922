"""The start: what is missing is said in Italian, with what to do, and the kiosk stays shut."""

import os
import socket
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import main


@pytest.fixture(autouse=True)
def hall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a built site, on a machine with a screen, for a person without rights."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "index.html").write_text("inizio")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    return tmp_path


def _words(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What it says when it does not start."""
    assert main([*arguments]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


@pytest.mark.parametrize("state", ["missing", "empty"])
def test_site_that_is_not_built(hall: Path, capsys: pytest.CaptureFixture[str], state: str) -> None:
    """The command that builds it is named."""
    (hall / "output" / "index.html").unlink()
    if state == "missing":
        (hall / "output").rmdir()
    assert _words(capsys) == (
        "Il totem non può partire: la cartella «output» manca o è vuota. "
        "Costruisci prima il sito: python3 tasks.py build\n"
    )


def test_administrator(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A real kiosk never runs as root, where the engine has no sandbox."""
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert "Usa un utente normale" in _words(capsys)


@pytest.mark.parametrize("display", [None, ":4242"])
def test_machine_without_a_screen(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, display: str | None
) -> None:
    """It is said, instead of Qt's sudden end."""
    monkeypatch.delenv("QT_QPA_PLATFORM")
    if display is not None:
        monkeypatch.setenv("DISPLAY", display)
    assert "non c'è uno schermo" in _words(capsys)


def test_settings_that_are_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """The file is named."""
    assert "kiosk.toml: non riesco a leggerlo" in _words(capsys, "--settings", "kiosk.toml")


def test_settings_with_a_fault(hall: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file and the fault are named."""
    (hall / "kiosk.toml").write_text("port = 1")
    words = _words(capsys, "--settings", "kiosk.toml")
    assert "kiosk.toml: «port» non esiste; forse volevi «port_number»" in words


def test_port_that_is_taken(hall: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The port is named."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        (hall / "kiosk.toml").write_text(f'output_folder = "output"\nport_number = {port}')
        assert f"la porta {port} è già occupata" in _words(capsys, "--settings", "kiosk.toml")


def test_kiosk_whose_packages_are_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command that brings them is named."""
    monkeypatch.setattr(os, "environ", os.environ.copy())
    monkeypatch.setitem(sys.modules, "kiosk.window", None)
    assert "python3 tasks.py kiosk" in _words(capsys)


def test_real_kiosk_that_somebody_wants_to_guide(
    hall: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With settings of its own it has no debugging port, whatever is asked."""
    (hall / "kiosk.toml").write_text("")
    with pytest.raises(SystemExit):
        main(["--settings", "kiosk.toml", "--test-debugging-port", "9222"])
    assert "not allowed with" in capsys.readouterr().err
