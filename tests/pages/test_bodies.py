"""Partners' Markdown becomes harmless HTML."""

from pathlib import Path

import html5lib
import pytest

from plugins.pages.bodies import SCHEMES, TAGS, Bodies, html_from


def test_ordinary_words() -> None:
    """Paragraphs, lists and links come through."""
    html = html_from("Vieni **qui**.\n\n- uno\n- due\n\n[sito](https://via-prova.test)")

    assert "<p>Vieni <strong>qui</strong>.</p>" in html
    assert "<li>due</li>" in html
    assert 'href="https://via-prova.test"' in html


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![foto](https://altrove.test/x.png)",
        "[clic](javascript:alert(1))",
        "[clic](JaVaScRiPt:alert(1))",
        "[clic](data:text/html,x)",
        "[clic](vbscript:x)",
        '<a href="https://x.test" onclick="alert(1)">x</a>',
        "<style>body{display:none}</style>",
        "<iframe src=https://x.test></iframe>",
        "<form action=https://x.test><input></form>",
        "<svg onload=alert(1)>",
        "[x]: javascript:alert(1)\n\n[clic][x]",
        "<base href=https://x.test>",
    ],
)
def test_hostile_words(words: str) -> None:
    """Nothing a partner writes runs, loads, sends or restyles anything."""
    tree = html5lib.parseFragment(html_from(words), namespaceHTMLElements=False)
    elements = [element for element in tree.iter() if element.tag != "DOCUMENT_FRAGMENT"]

    assert {element.tag for element in elements} <= TAGS
    for element in elements:
        assert set(element.attrib) <= {"href", "rel"}
        assert element.get("href", "https:").split(":")[0] in SCHEMES


def test_the_same_words_are_parsed_once(tmp_path: Path) -> None:
    """A second build finds the body in the cache."""
    path = tmp_path / "bodies.sqlite"
    first = Bodies(path)
    html = first.html("**Ciao**")
    first.close()
    second = Bodies(path)

    assert (html, {}) == (second.html("**Ciao**"), second._fresh)  # noqa: SLF001  that is the point
    second.close()


def test_headings_stay_below_the_title() -> None:
    """The page has its title already: a partner's first heading is a second one."""
    assert "<h2>Orari</h2>" in html_from("# Orari")


def test_a_damaged_cache_is_made_anew(tmp_path: Path) -> None:
    """A cache that cannot be read costs time, never the build."""
    path = tmp_path / "bodies.sqlite"
    path.write_bytes(b"not a database at all, " * 100)
    bodies = Bodies(path)

    assert "<p>Ciao</p>" == bodies.html("Ciao")
    bodies.close()
