"""The page that draws the neighbourhood, as it is really built."""

import shutil
from pathlib import Path

import pytest
from lxml import html

from tests.building import ROOT, SAMPLES, build

STOP = "Via dei Missaglia Via Saponaro"


def page_of(output: Path, tag: str) -> html.HtmlElement:
    """The page in this language."""
    path = output / tag / "quartiere" / "index.html"
    return html.document_fromstring(path.read_bytes())


def stations(page: html.HtmlElement) -> list[str]:
    """What is said of each station: its name and the lines that stop there."""
    return [" ".join(p.text_content().split()) for p in page.xpath("//ol/li//p")]


def drawings(page: html.HtmlElement) -> list[html.HtmlElement]:
    """The strips."""
    return list(page.xpath("//ol/.."))


def test_the_real_lines(built_site: Path) -> None:
    """Where three lines meet, who cannot see the drawing hears all three."""
    said = stations(page_of(built_site, "it"))

    assert "Piazza Abbiategrasso: metro M2, tram 3, tram 15" in said
    assert f"{STOP}: tram 3, tram 15" in said
    assert "Rozzano, via Guido Rossa: tram 15" in said


def test_names_of_stops_are_italian(built_site: Path) -> None:
    """In Arabic too the name is the one on the pole, marked as what it is; the line is said."""
    page = page_of(built_site, "ar")
    (name,) = page.xpath(f"//ol/li//bdi[text()='{STOP}']")

    assert ("it", "ltr") == (name.get("lang"), name.get("dir"))
    assert "الترام 15" in name.getparent().text_content()


@pytest.mark.parametrize("tag", ["it", "ar"])
def test_places_near_a_stop(tag: str, built_site: Path) -> None:
    """A sample place stands at its stop and leads to its page; its strip says it is a sample."""
    real, sample = drawings(page_of(built_site, tag))

    assert [] == real.xpath(".//ol//a")
    assert "../luoghi/sala-esempio/" in sample.xpath(".//ol//a/@href")
    assert sample.find_class("mark")


def test_places_by_street(built_site: Path) -> None:
    """Every place is there, with what is in it, discreet things under their neutral name."""
    page = page_of(built_site, "it")
    streets = [" ".join(h3.text_content().split()) for h3 in page.xpath("//h3")]
    house = next(card for card in page.find_class("card") if "Casa Esempio" in card.text_content())

    assert ["piazza dell'Esempio", "via dell'Esempio"] == streets
    assert "tram di esempio, fermata di esempio" in house.text_content()
    assert "Parlare con una persona" in house.text_content()
    assert "paura" not in page.text_content()


@pytest.mark.parametrize("page", ["it/luoghi/", "it/pagine/il-quartiere-in-tram/"])
def test_ways_to_the_drawing(page: str, built_site: Path) -> None:
    """The list of places and the page about trams lead there."""
    links = html.parse(str(built_site / page / "index.html")).xpath("//main//a/@href")

    assert "../../quartiere/" in links or "../quartiere/" in links


def test_no_samples_on_the_real_site(tmp_path: Path) -> None:
    """A real site draws the real lines and no other."""
    content = tmp_path / "content"
    shutil.copytree(SAMPLES / "one-street", content)
    shutil.copy(ROOT / "content" / "lines.yaml", content)
    samples = ROOT / "content" / "samples"
    shutil.copytree(samples, content / "samples", ignore=shutil.ignore_patterns("*.md"))
    built = build(content, tmp_path, settings="publishconf.py")

    assert built.succeeded, built.said
    assert 1 == len(drawings(page_of(built.output, "it")))


def test_a_town_without_lines(tmp_path: Path) -> None:
    """It has its places by street, and nothing else."""
    built = build(SAMPLES / "other-town", tmp_path)
    page = page_of(built.output, "en")

    assert [] == drawings(page)
    assert ["Orchard Row"] == [h3.text_content() for h3 in page.xpath("//h3")]
