"""The look's own rules."""

import re
from pathlib import Path

import pytest

from plugins.pages.tokens import READ_ON, Tokens
from tests.building import ROOT

THEME = ROOT / "theme"
STYLES = sorted([*THEME.glob("styles/*.css"), *THEME.glob("components/*/*.css")])
TEMPLATES = sorted([*THEME.glob("templates/*.html"), *THEME.glob("components/*/*.html")])
NOT_LOGICAL = re.compile(
    r"(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|(?:^|[;{\s])(?:left|right|width|height):"
)


def name_of(path: Path) -> str:
    """A file's path inside the theme."""
    return path.relative_to(THEME).as_posix()


def rules_of(path: Path) -> str:
    """A style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize(("ink", "ground"), READ_ON)
def test_text_can_be_read(ink: str, ground: str) -> None:
    """Every text stands at least 7 to 1 on its ground (WCAG 1.4.6)."""
    tokens = Tokens((THEME / "styles" / "tokens.css").read_text(encoding="utf-8"))

    assert tokens.contrast(ink, ground) >= 7


@pytest.mark.parametrize("track", ["track-green", "track-blue", "track-amber", "track-rose"])
def test_tracks_can_be_seen(track: str) -> None:
    """The lines of a drawing stand at least 3 to 1 on their card (WCAG 1.4.11)."""
    tokens = Tokens((THEME / "styles" / "tokens.css").read_text(encoding="utf-8"))

    assert tokens.contrast(track, "card") >= 3


@pytest.mark.parametrize("path", STYLES, ids=name_of)
def test_only_tokens_hold_raw_colours(path: Path) -> None:
    """A colour has one place; print alone may say black."""
    text = path.read_text()
    raw = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", text))

    assert path.name in {"tokens.css", "kiosk.css"} or raw <= {"#000"}


@pytest.mark.parametrize("path", STYLES, ids=name_of)
def test_every_rule_is_closed(path: Path) -> None:
    """All styles stand in one sheet: a brace left open would undress what comes after it."""
    rules = rules_of(path)

    assert rules.count("{") == rules.count("}")


@pytest.mark.parametrize("path", STYLES, ids=name_of)
def test_only_logical_properties(path: Path) -> None:
    """Right-to-left scripts need no second style sheet."""
    assert [] == NOT_LOGICAL.findall(path.read_text())


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_no_style_or_script_in_templates(path: Path) -> None:
    """Looks and behaviour have files of their own, which the policy knows."""
    text = path.read_text().replace("<style>{{ outfit.style }}</style>", "")
    text = text.replace('<script src="{{ page.link(page.script) }}" defer></script>', "")

    assert not re.search(r"<style|<script|\bstyle=|\bon[a-z]+=", text)


def test_every_class_has_its_style() -> None:
    """No class in a template without a rule, no rule without a template."""
    named = set()
    for path in TEMPLATES:
        for value in re.findall(r'class="([^"]*)"', path.read_text()):
            plain = re.sub(r"\{[{%].*?[%}]\}", " ", value)
            named |= {name for name in plain.split() if not name.endswith("-")}
    styled = {name for path in STYLES for name in re.findall(r"\.([a-z][a-z-]*)", rules_of(path))}
    conditional = {"hotline-urgent", "icon"} | {
        f"area-{area}" for area in ("economic", "educational", "social", "unsure")
    }

    assert set() == named - styled - {"heading"}
    assert set() == styled - named - conditional
