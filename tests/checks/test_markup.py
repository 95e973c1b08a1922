"""What the site does not show as it was meant."""

from datetime import date
from typing import Any

import pytest

from plugins.checks.markup import CHECKS
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_page, a_service, a_text

ALL = tuple(check.id for check in CHECKS)


def heard(name: str, body: str) -> str:
    """What one check says of a page with this text."""
    return said(CHECKS, name, a_subject(pages=(a_page(body=a_text(body)),)))


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("picture-in-text", "![La sala](sala.jpg)", "nel testo c'è «![La sala](»"),
        ("picture-in-text", "![La sala](sala.jpg)", "va nel campo «image»"),
        ("table-in-text", "Giorno | Ora\n---|---\nlunedì | 10", "Fanne un elenco"),
        ("table-in-text", "| Giorno |\n|:---|---:|", "nel testo c'è «|:---|---:|»"),
        ("html-in-text", "Vieni <b>subito</b>.", "nel testo c'è «<b>»"),
        ("html-in-text", "Ciao<br/>noi", "«**parola**»"),
        ("html-in-text", "<!-- da finire -->", "nel testo c'è «<!--»"),
        ("bare-address", "Vedi https://prova.test/orari.", "c'è «https://prova.test/orari»"),
        ("bare-address", "Vedi www.prova.test", "«[gli orari della biblioteca](https://…)»"),
    ],
)
def test_what_comes_out_wrong(name: str, body: str, words: str) -> None:
    """It is shown, with what to write instead."""
    assert words in heard(name, body)


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(
    "body",
    [
        "Vedi [gli orari](https://prova.test/orari).",
        "Vedi <https://prova.test>.",
        "Vedi `https://prova.test` e `<b>`.",
        "[1]: https://prova.test",
        "Se sono < 3 o > 5.",
        "Uno\n\n---\n\nDue | tre",
        "Ciao, azzurro.it!",
    ],
)
def test_what_comes_out_right(name: str, body: str) -> None:
    """Links, code, rules and signs that only look like it."""
    assert "" == heard(name, body)


def test_one_fault_is_told_once() -> None:
    """The address of a picture or of a tag is no bare address."""
    body = '![a](https://prova.test/a.jpg) <a href="https://prova.test">b</a>'

    assert "" == heard("bare-address", body)


def test_the_line_it_stands_on() -> None:
    """In the body, counted from its first line."""
    page = a_page(body=a_text("Ciao.\n\nVedi www.prova.test"))
    subject = a_subject(pages=(page,), origins=written(page, {}))

    assert [22] == [problem.line for problem in asked(CHECKS, "bare-address", subject)]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("title", a_text("<b>Ritirare</b> la spesa")),
        ("limits", a_text("Solo<br>per te")),
        ("steps", (a_text("Vieni"), a_text("Prendi", ar="<i>خذ</i>"))),
        ("alert", {"title": a_text("<!-- chiuso -->"), "until": date(2026, 12, 1)}),
    ],
)
def test_tags_in_a_field(field: str, words: Any) -> None:
    """Posters print them as they are, so a field is told of once, in its own words."""
    told = said(CHECKS, "html-in-text", a_subject(services=(a_service(**{field: words}),)))

    assert (1, True) == (told.count("solo parole"), f"«{field}» dice «<" in told)


def test_the_line_of_a_tag_in_a_translation() -> None:
    """It points to the field in the file of that language."""
    service = a_service(steps=(a_text("Prendi", ar="<i>خذ</i>"),))
    origins = written(service, {("steps", 0): 7}, "ar")
    subject = a_subject(services=(service,), origins=origins)

    assert [7] == [problem.line for problem in asked(CHECKS, "html-in-text", subject)]
