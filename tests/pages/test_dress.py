"""Styles, icons, scripts, policy."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from plugins.languages import Language
from plugins.pages.dress import Dress, MissingIcon
from tests.building import ROOT
from tests.makers import ARABIC, ITALIAN

THEME = ROOT / "theme"
DRESS = Dress(THEME)
TEMPLATES = sorted(path.stem for path in (THEME / "templates").glob("*.html"))


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_policy_names_the_very_style(template: str) -> None:
    """Only the page's own style, by its hash, is allowed to apply."""
    outfit = DRESS.outfit(template)
    digest = base64.b64encode(hashlib.sha256(outfit.style.encode()).digest()).decode()

    assert f"'sha256-{digest}'" in outfit.policy
    assert "unsafe" not in outfit.policy


def test_styles_come_in_their_order() -> None:
    """Tokens before all, print rules last."""
    style = DRESS.outfit("home").style
    positions = [style.index(part) for part in (":root{", "box-sizing", ".tile{", "@page")]

    assert sorted(positions) == positions


def test_a_page_carries_only_the_styles_it_may_need() -> None:
    """A page for who is in danger brings no styles of opening hours."""
    assert ".open-now" in DRESS.outfit("service").style
    assert ".open-now" not in DRESS.outfit("danger").style


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_class_a_template_reaches_is_dressed(template: str) -> None:
    """No component leans on the styles of another that is not there."""
    style = DRESS.outfit(template).style
    every = "".join(path.read_text() for path in THEME.glob("components/*/*.css"))
    styled = set(re.findall(r"\.([a-z][a-z-]*)", re.sub(r"/\*.*?\*/", "", every, flags=re.DOTALL)))
    used = {
        name
        for path in reached(template)
        for value in re.findall(r'class="([^"{]*)', path.read_text())
        for name in value.split()
    }

    assert set() == {name for name in used & styled if f".{name}" not in style}


def reached(template: str) -> set[Path]:
    """Files of a template, of those it extends and of the components it uses."""
    seen: set[Path] = set()
    ahead = [THEME / "templates" / f"{template}.html"]
    while ahead:
        path = ahead.pop()
        if path not in seen:
            seen.add(path)
            names = re.findall(r'\{% (?:from|extends) "([^"]+)"', path.read_text())
            ahead += [
                THEME / ("components" if "/" in name else "templates") / name for name in names
            ]
    return seen


def test_room_for_tall_scripts() -> None:
    """Whatever language a network adds, its script gets the line height it needs."""
    tamil = Language(tag="ta", number=13)
    style = Dress(THEME, [ITALIAN, ARABIC, tamil]).outfit("home").style

    assert ":is(:lang(ar),:lang(ta)){line-height:1.8}" in style


def test_an_icon_is_hidden_from_screen_readers() -> None:
    """The word beside an icon says it all."""
    assert DRESS.icon("clock").startswith('<svg class="icon" aria-hidden="true"')


def test_an_icon_that_is_not_there() -> None:
    """A misspelt icon fails the build and names those there are."""
    with pytest.raises(MissingIcon, match="clock"):
        DRESS.icon("clok")


def test_a_module_that_is_not_there() -> None:
    """A misspelt module fails the build and names those there are."""
    with pytest.raises(LookupError, match=r"lean-qr\.mjs"):
        DRESS.module("lean-kr.mjs")


def test_a_module_has_an_address_of_its_content() -> None:
    """Modules name each other, so they change their folder together."""
    assert re.fullmatch(r"script/[0-9a-f]{8}/lean-qr\.mjs", DRESS.module("lean-qr.mjs"))
