"""The page of last resort: every language, the number, and nothing it would have to load."""

import re
from pathlib import Path

import html5lib
import pytest
import yaml
from babel.messages.pofile import read_po
from lxml import html

from kiosk.showing import EMERGENCY
from plugins.languages import Language
from tests.building import ROOT

TEXT = EMERGENCY.read_text(encoding="utf-8")
PAGE = html.fromstring(TEXT)
NETWORK = yaml.safe_load((ROOT / "content" / "network.yaml").read_text(encoding="utf-8"))
LANGUAGES = list(NETWORK["languages"])


@pytest.mark.parametrize("tag", LANGUAGES)
def test_language(tag: str) -> None:
    """It is there, in its own direction, with the number and the site's own words for danger."""
    (line,) = PAGE.xpath(f"//li[@lang='{tag}']")
    words = line.xpath("string(strong)")
    assert line.get("dir") == Language(tag=tag, number=1).direction
    assert "112" in words
    assert words.startswith(_danger(tag))


def _danger(tag: str) -> str:
    if tag == "it":
        return "Sono in pericolo"
    path = ROOT / "theme" / "locale" / tag.replace("-", "_") / "LC_MESSAGES" / "messages.po"
    with Path(path).open("rb") as file:
        message = read_po(file).get("Sono in pericolo")
    assert message is not None
    return str(message.string)


def test_page() -> None:
    """It is sound HTML."""
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(TEXT)


def test_what_it_loads() -> None:
    """Nothing: whatever it needed could be missing too."""
    assert re.findall(r"(?:src|href|url\(|@import)", TEXT) == []


def test_way_out() -> None:
    """By itself it looks for the start page again."""
    (refresh,) = PAGE.xpath("//meta[@http-equiv='refresh']/@content")
    assert refresh == "10;url=/"
