"""`python3 tasks.py check` as a partner, a coordinator and a pull request use it."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.__main__ import main
from plugins.checks.all_checks import ALL_CHECKS
from plugins.neighbourhood import Gravity
from tests.building import MOMENT, SAMPLES


@pytest.fixture
def street(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One street, on the day its content was written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MOMENT)
    content = tmp_path / "content"
    shutil.copytree(SAMPLES / "one-street", content)
    return content


def add(content: Path, fault: str) -> None:
    """Puts the one fault of a broken sample into it."""
    shutil.copytree(SAMPLES / "broken" / fault / "content", content, dirs_exist_ok=True)


def git(folder: Path, *words: str) -> None:
    """Runs git as somebody, whoever runs the tests."""
    who = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@prova.example"}
    who |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@prova.example"}
    subprocess.run(["git", *words], cwd=folder, check=True, env=os.environ | who)


def test_a_street_without_errors(street: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Warnings and advice are said, and do not fail."""
    assert 0 == main([str(street)])
    assert "Errori: 0." in capsys.readouterr().out


def test_an_error_fails(street: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the site could not be built from fails the check too."""
    add(street, "wrong-need")

    assert 1 == main([str(street)])
    assert "Forse volevi scrivere «mangiare»" in capsys.readouterr().out


def test_in_english(street: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same words in English, for whoever reads it better."""
    add(street, "wrong-need")
    main([str(street), "--language", "en"])

    assert "line 4: “needs” says “mangare”" in capsys.readouterr().out


def test_for_another_program(street: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON names file, line, gravity and check of each problem."""
    add(street, "wrong-need")
    main([str(street), "--format", "json"])
    (problem, *_) = json.loads(capsys.readouterr().out)["problems"]

    assert ("content/services/spesa.it.md", 4, "error", "reading") == (
        problem["path"],
        problem["line"],
        problem["gravity"],
        problem["check"],
    )


def test_beside_the_lines_of_a_pull_request(
    street: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Annotations name file and line as the forge wants them."""
    add(street, "wrong-need")
    main([str(street), "--format", "annotations"])

    assert capsys.readouterr().out.startswith(
        "::error file=content/services/spesa.it.md,line=4,title=reading::"
    )


def test_all_checks_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """The list is the promise: every check once, by its name."""
    main(["--list"])
    listed = [line.split()[1] for line in capsys.readouterr().out.splitlines()]

    assert [check.id for check in ALL_CHECKS] == listed
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.id)
@pytest.mark.parametrize("language", ["it", "en"])
def test_each_check_explains_itself(
    check: object, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its promise, its reason and its gravity, in both languages."""
    name = getattr(check, "id", "")
    main(["--explain", name, "--language", language])
    said = capsys.readouterr().out.splitlines()

    assert (name, 4) == (said[0], len(said))


def test_a_check_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt name is answered with the nearest one."""
    assert 2 == main(["--explain", "ageig"])
    assert "«ageing»" in capsys.readouterr().out


def test_a_code_that_was_printed_and_is_gone(
    street: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever removes a line of the numbers is told, because paper hangs somewhere."""
    git(street, "init", "-q")
    git(street, "add", ".")
    git(street, "commit", "-qm", "prima")
    numbers = street / "numbers.txt"
    numbers.write_text("103 events/festa\n104 services/spesa\n", encoding="utf-8")

    assert 1 == main([str(street)])
    assert "[vanished-code]" in capsys.readouterr().out


def test_an_edition_nobody_knows(street: Path) -> None:
    """A branch that is not there is named, instead of checking nothing."""
    git(street, "init", "-q")

    with pytest.raises(SystemExit, match="origin/nessuno"):
        main([str(street), "--since", "origin/nessuno"])


def test_errors_are_for_harm_alone() -> None:
    """Style never stops a build: only what harms a resident, or the law, does."""
    stopping = {check.id for check in ALL_CHECKS if check.gravity == Gravity.ERROR}

    assert not stopping & {"gulpease", "very-hard", "jargon", "long-sentence", "untranslated"}
