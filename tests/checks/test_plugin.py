"""Pelican's door: what stops a build, and what is only said."""

from typing import Any

import pytest

from plugins.checks import plugin
from plugins.languages import say
from plugins.neighbourhood import Gravity, Problem
from plugins.neighbourhood.origin import Origins
from tests.makers import NOON, a_neighbourhood


def checked(
    monkeypatch: pytest.MonkeyPatch, *gravities: Gravity, prints: dict[str, str] | None = None
) -> None:
    """A build, of all or of one print, in which the checks find problems of these gravities."""
    problems = tuple(
        Problem(path="a.md", line=2, found=say("è vuoto"), expected=say("Altro"), gravity=gravity)
        for gravity in gravities
    )
    monkeypatch.setattr(plugin, "find", lambda _subject: problems)
    generator: Any = object.__new__(plugin.ChecksGenerator)
    generator.settings = {"BACHECA_PRINT": prints or {}}
    generator.context = {
        "neighbourhood": a_neighbourhood(),
        "moment": NOON,
        "origins": Origins(),
    }
    generator.generate_context()


def test_an_error_stops_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """Errors are the last words; the rest is not told now."""
    with pytest.raises(SystemExit) as stopped:
        checked(monkeypatch, Gravity.ERROR, Gravity.ADVICE)

    assert (
        "\nC'è una cosa da sistemare. Quello di prima resta com'era."
        "\n  ✗ a.md, riga 2: è vuoto. Altro." == str(stopped.value)
    )


def test_the_rest_is_counted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, and where to read more."""
    checked(monkeypatch, Gravity.WARNING, Gravity.ADVICE, Gravity.ADVICE)

    assert (
        "  ! Avvisi: 1, consigli: 2. Li mostra «python3 tasks.py check».\n"
        == capsys.readouterr().out
    )


def test_who_prints_is_not_told_the_rest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sheet is wanted, and errors alone stand in its way."""
    checked(monkeypatch, Gravity.WARNING, Gravity.ADVICE, prints={"kind": "kit"})

    assert "" == capsys.readouterr().out
    with pytest.raises(SystemExit):
        checked(monkeypatch, Gravity.ERROR, prints={"kind": "kit"})


def test_all_in_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Then nothing is said."""
    checked(monkeypatch)

    assert "" == capsys.readouterr().out
