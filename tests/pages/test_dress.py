"""Styles, icons, policy."""

import base64
import hashlib

import pytest

from plugins.pages.dress import Dress, MissingIcon
from tests.building import ROOT

DRESS = Dress(ROOT / "theme")


def test_the_policy_names_the_very_style() -> None:
    """Only the page's own style, by its hash, is allowed to apply."""
    digest = base64.b64encode(hashlib.sha256(DRESS.style.encode()).digest()).decode()

    assert f"'sha256-{digest}'" in DRESS.policy
    assert "unsafe" not in DRESS.policy


def test_styles_come_in_their_order() -> None:
    """Tokens before all, print rules last."""
    positions = [
        DRESS.style.index(part) for part in (":root{", "box-sizing", ".tile{", "@media print")
    ]

    assert sorted(positions) == positions


def test_an_icon_is_hidden_from_screen_readers() -> None:
    """The word beside an icon says it all."""
    assert DRESS.icon("clock").startswith('<svg class="icon" aria-hidden="true"')


def test_an_icon_that_is_not_there() -> None:
    """A misspelt icon fails the build and names those there are."""
    with pytest.raises(MissingIcon, match="clock"):
        DRESS.icon("clok")
