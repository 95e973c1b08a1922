"""A thirteenth language, Tamil, is one line and one catalogue: data, and nothing else."""

import re
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from lxml import etree, html

from plugins.languages.phrases import forms_of, is_said
from tests.building import ROOT, SAMPLES, Built, build

DRAFT = SAMPLES / "tamil" / "messages.po"
LEFT_OUT = "Voglio aiutare"
"""Taken out of the catalogue, as if its translator had not come to it yet."""


@pytest.fixture(scope="module")
def tamil(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample street in Italian, English and Tamil."""
    folder = tmp_path_factory.mktemp("tamil")
    content = shutil.copytree(SAMPLES / "one-street", folder / "content")
    network = (content / "network.yaml").read_text(encoding="utf-8")
    with_tamil = network.replace("en: 12}\nofficial", "en: 12, ta: 13}\nofficial")
    (content / "network.yaml").write_text(with_tamil, encoding="utf-8")
    built = build(content, folder, settings=str(settings(folder)))
    assert built.succeeded, built.said
    return built


def settings(folder: Path) -> Path:
    """Those of every build, with a copy of the theme that has the Tamil catalogue too."""
    theme = shutil.copytree(ROOT / "theme", folder / "theme")
    catalogue = theme / "locale" / "ta" / "LC_MESSAGES" / "messages.po"
    catalogue.parent.mkdir(parents=True)
    entry = rf'(#[^\n]*\n)*msgid "{LEFT_OUT}"\nmsgstr "[^"]*"\n'
    catalogue.write_text(re.sub(entry, "", DRAFT.read_text(encoding="utf-8")), encoding="utf-8")
    changed = {"THEME": str(theme), "THEME_TEMPLATES_OVERRIDES": [str(theme / "components")]}
    lines = [f"{name} = {value!r}\n" for name, value in changed.items()]
    path = folder / "settings.py"
    path.write_text((ROOT / "pelicanconf.py").read_text(encoding="utf-8") + "".join(lines))
    return path


def page(tamil: Built, address: str) -> etree._Element:
    """One page, read as a browser does."""
    return html.parse(str(tamil.output / address / "index.html")).getroot()


def addresses(tamil: Built, tag: str) -> set[str]:
    """The pages of one language, without its tag."""
    return {
        path.parent.relative_to(tamil.output / tag).as_posix()
        for path in (tamil.output / tag).rglob("index.html")
    }


def words_in_tamil(root: etree._Element) -> Iterator[str]:
    """What a page says as Tamil, also in attributes: not what it marks as another language's."""
    said = root.xpath("//body//text()[ancestor::*[@lang][1]/@lang = 'ta']")
    said += root.xpath("//body//@*[ancestor::*[@lang][1]/@lang = 'ta']")
    return (" ".join(words.split()) for words in said)


def test_every_page_in_tamil(tamil: Built) -> None:
    """Whatever there is in Italian is there in Tamil, and says that it is."""
    shown = addresses(tamil, "ta")
    marked = {(page(tamil, f"ta/{each}").get("lang")) for each in shown}

    assert addresses(tamil, "it") == shown
    assert {"ta"} == marked


def test_its_own_name_in_the_chooser(tamil: Built) -> None:
    """Every page offers Tamil by its own name."""
    offered = page(tamil, "it/servizi/spesa").xpath("//a[@hreflang='ta' and @lang='ta']")

    assert ["தமிழ்"] == [link.text_content() for link in offered]


def test_its_own_door(tamil: Built) -> None:
    """The start page asks in Tamil what is needed."""
    assert "உங்களுக்கு என்ன தேவை?" in [*words_in_tamil(page(tamil, ""))]


def test_dates_and_hours(tamil: Built) -> None:
    """CLDR says dates; hours stand in a Tamil phrase, in the digits of the door."""
    said = [*words_in_tamil(page(tamil, "ta/eventi/festa"))]

    assert "சனி, 15 மே, 2027" in said
    assert "10:00 முதல் 18:00 வரை" in said


def test_printed_numbers(tamil: Built) -> None:
    """A code on paper leads to the Tamil page at once: number × 100 + 13."""
    assert page(tamil, "10113").xpath("//a[@href='../ta/servizi/spesa/']")


def test_line_height(tamil: Built) -> None:
    """Its script gets the room between lines that it needs."""
    style = page(tamil, "ta").xpath("string(//style)")

    assert re.search(r":lang\(ta\)\)?\{line-height:1\.8\}", style)


def test_nothing_stays_italian(tamil: Built) -> None:
    """No phrase that the catalogue translates is said in Italian."""
    entries = [entry for entry in read_po(BytesIO(DRAFT.read_bytes())) if is_said(entry)]
    phrases = {forms_of(entry.id)[0] for entry in entries} - {LEFT_OUT}
    said = {
        words
        for each in addresses(tamil, "ta")
        for words in words_in_tamil(page(tamil, f"ta/{each}"))
    }

    assert set() == phrases & said


def test_a_phrase_nobody_has_translated_yet(tamil: Built) -> None:
    """It comes in Italian instead of stopping the build, which says so and where to look."""
    assert LEFT_OUT in [*words_in_tamil(page(tamil, "ta"))]
    assert re.search(r"Frasi che restano in italiano: .*ta \d+\. Le elenca", tamil.said)
