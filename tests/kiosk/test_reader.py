"""Reading aloud, by a program that stands in for the machine's voice."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.reader import Reader, languages_in
from tests.kiosk.makers import VOICES, a_voice
from tests.kiosk.stand import wait_until


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the voice writes what it says."""
    a_voice(tmp_path / "bin", tmp_path / "said.txt")
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    return tmp_path / "said.txt"


def test_voices_of_the_machine() -> None:
    """Each language that any voice speaks, by all its names."""
    assert languages_in(VOICES) == {"ar", "cmn", "zh", "zh-cmn", "en-gb", "en", "it"}


def test_words_of_a_page(said: Path) -> None:
    """They are said in their language, as loud as asked, and stand on no command line."""
    assert Reader(40).say("Una borsa di cibo", "it")
    arguments, words = said.read_text(encoding="utf-8").splitlines()
    assert arguments.startswith("-v it -a 80 ")
    assert "cibo" not in arguments
    assert words == "Una borsa di cibo"


def test_words_in_a_script_of_a_language(said: Path) -> None:
    """The voice of the language reads them."""
    Reader(50).say("食物", "zh-Hans")
    assert said.read_text(encoding="utf-8").startswith("-v zh ")


@pytest.mark.parametrize("tag", ["fil", "si", ""])
def test_language_without_a_voice(said: Path, tag: str) -> None:
    """Nothing is said: another language's voice would not be understood. What follows may be."""
    assert Reader(50).say("Pagkain", tag)
    assert not said.exists()


@pytest.mark.usefixtures("said")
def test_silent_hall() -> None:
    """At volume nought there is no voice at all."""
    assert Reader(0).languages == frozenset()


def test_machine_without_voices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is as silent, and nothing fails."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert Reader(50).languages == frozenset()


def test_visitor_who_has_heard_enough(said: Path, tmp_path: Path) -> None:
    """The voice ends at once, and whoever made it speak is told that not all was said."""
    a_voice(tmp_path / "bin", said, seconds=60)
    reader = Reader(50)
    with ThreadPoolExecutor() as threads:
        speaking = threads.submit(reader.say, "Parole", "it")
        wait_until(lambda: reader.is_speaking and said.exists())
        reader.hush()
        assert speaking.result(5) is False
    assert not reader.is_speaking


def test_words_that_come_in_between(said: Path, tmp_path: Path) -> None:
    """They end what is being said: one voice at a time."""
    a_voice(tmp_path / "bin", said, seconds=60)
    reader = Reader(50)
    with ThreadPoolExecutor() as threads:
        first = threads.submit(reader.say, "prima", "it")
        wait_until(lambda: reader.is_speaking and said.exists())
        second = threads.submit(reader.say, "dopo", "it")
        assert first.result(5) is False
        time.sleep(0.05)
        assert reader.is_speaking
        reader.hush()
        assert second.result(5) is False
