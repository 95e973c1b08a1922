"""The door that every task comes through."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from environment import refusal
from environment.entrance import enter, environment_inside, stray_word, tasks_in
from environment.groups import GROUP_OF_TASK, Group, group_for
from environment.system import NEEDS_OF_TASK
from environment.venv import Venv

ROOT = Path(__file__).resolve().parents[2]
NEEDS_MORE = {"preview"}


def test_old_python() -> None:
    """An old Python is told which one it is and which one is asked for."""
    assert "3.11 o più recente; questo è il 3.9" in str(refusal((3, 9), "/usr/bin/python3", None))


def test_old_python_with_a_newer_one() -> None:
    """Where a newer Python is at hand, the very words to type are told."""
    text = refusal((3, 10), "/usr/bin/python3", "python3.12")

    assert str(text).endswith("python3.12 tasks.py serve")


@pytest.mark.parametrize("version", [(3, 11), (3, 14), (4, 0)])
def test_new_python(version: tuple[int, int]) -> None:
    """Python 3.11 and all that follow may go on."""
    assert refusal(version, "/usr/bin/python3", None) is None


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ([], Group.SITE),
        (["serve", "--port", "9000"], Group.SITE),
        (["build", "kiosk"], Group.KIOSK),
        (["test", "kiosk"], Group.TEST),
    ],
    ids=["nothing", "preview", "two tasks", "greatest wins"],
)
def test_group_for_words(words: list[str], group: Group) -> None:
    """The greatest need among the tasks typed decides."""
    assert group_for(words) is group


@pytest.mark.parametrize(
    ("words", "stray"),
    [
        (["flyers", "--item", "spesa", "--lang=ar"], None),
        (["--help", "flyers"], None),
        (["lint", "test"], None),
        (["flyers", "spesa"], "spesa"),
        (["volantini", "--item=spesa"], "volantini"),
    ],
    ids=["a value", "help", "two tasks", "a value without its option", "no task"],
)
def test_words_that_are_no_task(words: list[str], stray: str | None) -> None:
    """What follows an option may be its value; anything else must be a task."""
    assert stray == stray_word(words, tasks_in((ROOT / "tasks.py").read_text()))


def test_slip_of_the_pen(capsys: pytest.CaptureFixture[str]) -> None:
    """It is said in Italian before anything is installed, with what was probably meant."""
    assert enter(["flier"]) == 1
    assert "«flier» non è un comando. Forse volevi «flyers»." in capsys.readouterr().err


def test_programs_of_the_environment_come_first(tmp_path: Path) -> None:
    """Inside a task `python` is the environment's own."""
    venv = Venv(tmp_path / ".venv", windows=False)

    inside = environment_inside(venv, {"PATH": "/usr/bin"})

    assert inside["PATH"] == os.pathsep.join([str(venv.programs), "/usr/bin"])


def test_tasks_named_here_exist() -> None:
    """No need is kept for a task that is not there."""
    tree = ast.parse((ROOT / "tasks.py").read_text("utf-8"))
    tasks = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}

    assert GROUP_OF_TASK.keys() | NEEDS_OF_TASK.keys() <= tasks


def test_tasks_are_one_line() -> None:
    """Each task is a docstring and one statement."""
    tree = ast.parse((ROOT / "tasks.py").read_text("utf-8"))
    sizes = {node.name: len(node.body) for node in tree.body if isinstance(node, ast.FunctionDef)}

    assert set(sizes.values()) == {2}


@pytest.mark.parametrize(
    "module", sorted(path.stem for path in (ROOT / "environment").glob("*.py")), ids=str
)
def test_bare_python(module: str) -> None:
    """All but the preview runs on Python's standard library alone."""
    tree = ast.parse((ROOT / "environment" / f"{module}.py").read_text("utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names]
    roots = {name.split(".")[0] for name in names}
    beyond = roots - sys.stdlib_module_names - {"environment"}

    assert bool(beyond) == (module in NEEDS_MORE)


def test_tasks_listed() -> None:
    """The tasks' file is one that Invoke reads and lists."""
    listed = subprocess.run(
        [sys.executable, "-m", "invoke", "--list"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert "serve" in listed.stdout
