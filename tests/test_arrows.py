"""The architecture, as assertions."""

import ast
import re
from pathlib import Path

import pytest

from tests.building import ROOT

ROOMS = sorted(path.parent.name for path in (ROOT / "plugins").glob("*/__init__.py"))
OURS = sorted(
    path for folder in ("plugins", "kiosk", "environment") for path in (ROOT / folder).rglob("*.py")
)


def imports(path: Path) -> set[str]:
    """First names of all modules a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def importers(module: str) -> set[str]:
    """The files of ours that import a module."""
    return {path.relative_to(ROOT).as_posix() for path in OURS if module in imports(path)}


def test_only_plugin_files_speak_pelican() -> None:
    """In each room exactly one file knows Pelican."""
    assert {"plugin.py"} == {Path(path).name for path in importers("pelican")}


def test_only_the_window_speaks_webview() -> None:
    """In the kiosk exactly one file knows pywebview."""
    assert {"kiosk/window.py"} == importers("webview")


def test_plugins_are_thin() -> None:
    """A plugin.py is glue: seventy lines at most."""
    lines = {
        path.parent.name: len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "plugins").glob("*/plugin.py")
    }

    assert {} == {room: count for room, count in lines.items() if count > 70}


@pytest.mark.parametrize("room", ["feeds", "flyers"])
def test_the_rest_without_a_room(room: str) -> None:
    """Nothing outside a room that can be taken out names it, but the line of the settings."""
    naming = {
        path.relative_to(ROOT).as_posix()
        for path in OURS
        if f"plugins.{room}" in path.read_text(encoding="utf-8") and path.parent.name != room
    }

    assert set() == naming


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_module_says_what_it_is(path: Path) -> None:
    """A module opens with its docstring."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_the_real_names_are_data() -> None:
    """No name of this neighbourhood stands in the program or the theme."""
    theme = [*(ROOT / "theme").rglob("*.html"), *(ROOT / "theme").rglob("*.css")]
    local = re.compile("gratosoglio|milano|qubi", re.IGNORECASE)
    naming = [path.name for path in (*OURS, *theme) if local.search(path.read_text("utf-8"))]

    assert [] == naming
