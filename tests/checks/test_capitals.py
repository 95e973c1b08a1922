"""Words written all in capitals."""

import pytest

from plugins.checks.capitals import CHECKS
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_page, a_text, an_organisation


def shouted(body: str) -> str:
    """What is said of a page with this text."""
    return said(CHECKS, "capitals", a_subject(pages=(a_page(body=a_text(body)),)))


def test_a_word_that_shouts() -> None:
    """It is shown, with the quiet one."""
    words = shouted("Il corso è GRATUITO per tutti.")

    assert "«GRATUITO» è tutto in maiuscolo" in words
    assert "«gratuito»" in words


@pytest.mark.parametrize(
    "quiet",
    [
        "Porta l'ISEE e lo SPID.",
        "Questo è un ESEMPIO.",
        "Inquadra il codice QR.",
        "Il papa Giovanni XXIII.",
        "Vai al centro per la salute (CSPM).",
        "Vai al CSPM (centro per la salute).",
        "Leggi CONTRIBUTING.md e poi scrivi.",
        "Leggi [le regole](https://prova.test/REGOLE).",
        "La linea è la M2.",
    ],
)
def test_capitals_that_are_right(quiet: str) -> None:
    """Short names people know, or find explained; figures, files, addresses."""
    assert "" == shouted(quiet)


def test_the_same_word_again() -> None:
    """Once is enough."""
    page = a_page(title=a_text("CORSO"), body=a_text("CORSO\n\nCORSO"))

    assert 1 == len(asked(CHECKS, "capitals", a_subject(pages=(page,))))


def test_the_name_of_a_partner() -> None:
    """As the partner writes it, here and in all pages."""
    partner = an_organisation(title=a_text("Cooperativa COMIN"))
    page = a_page(body=a_text("Chiedi a COMIN."))

    assert "" == said(CHECKS, "capitals", a_subject(organisations=(partner,), pages=(page,)))


def test_a_partner_that_shouts() -> None:
    """A whole name in capitals is a habit, not a mark."""
    partner = an_organisation(title=a_text("ASSOCIAZIONE AMICI"))

    assert 2 == len(asked(CHECKS, "capitals", a_subject(organisations=(partner,))))


def test_the_line_of_the_word() -> None:
    """In the body, counted from its first line."""
    page = a_page(body=a_text("Vieni.\n\nÈ tutto GRATIS."))
    subject = a_subject(pages=(page,), origins=written(page, {}))

    assert [22] == [problem.line for problem in asked(CHECKS, "capitals", subject)]
