"""Letters stand where they may: clear of codes, edges, scissors and one another."""

import pypdfium2
import pytest
import typst

from plugins.flyers.formats import NAMES, format_named
from plugins.flyers.gates import faults, words_of
from plugins.flyers.leaflets import Leaflet, order_of
from plugins.flyers.letters import Box, letters_on, misplaced
from plugins.flyers.order import Order
from plugins.flyers.press import Press
from plugins.languages import Language
from plugins.neighbourhood import Service
from tests.flyers.makers import ARABIC, ITALIAN, a_full_service, the_sheet
from tests.flyers.paper import words_on

NOWHERE = Box(0, 0, 0, 0)
MAILS = (
    "sportello.famiglie@associazione-quartiere-gratosoglio.it",
    "sportello-di-ascolto-per-le-famiglie@associazione-culturale-del-quartiere-gratosoglio.it",
)

TRIED = [
    *((name, ARABIC) for name in NAMES),
    *((name, ITALIAN) for name in NAMES if format_named(name).sides == 1),
]
"""The bilingual one has both on it."""


def a_page(source: str) -> pypdfium2.PdfPage:
    """Ten centimetres on each side, with no margin."""
    setting = '#set page(width: 100mm, height: 100mm, margin: 0mm)\n#set text(lang: "it")\n'
    pdf = typst.compile((setting + source).encode(), format="pdf")
    assert isinstance(pdf, bytes)
    return pypdfium2.PdfDocument(pdf)[0]


def at(across: int, down: int, words: str = "parola") -> str:
    """Typst for these words, so many millimetres from the start and from the head of the page."""
    return f"#place(dx: {across}mm, dy: {down}mm)[{words}]\n"


def a_code(across: int, down: int, side: int) -> Box:
    """Where a code of so many millimetres stands; only its place counts here."""
    left, head = across * 72 / 25.4, (100 - down) * 72 / 25.4
    return Box(left, head - side * 72 / 25.4, left + side * 72 / 25.4, head)


def faults_of(source: str, code: Box = NOWHERE, *, halves: bool = False) -> list[str]:
    """What is wrong with where the letters of this page stand."""
    return list(misplaced(a_page(source), [code], halves=halves))


def test_words_in_their_place() -> None:
    """Clear of the code, of the edges and of each other: nothing to say."""
    assert [] == faults_of(at(10, 50) + at(10, 60), a_code(60, 50, 25))


def test_a_word_in_the_white_of_a_code() -> None:
    """A phone needs the quiet zone, and the word is cut by it."""
    assert ["ci sono lettere nel bianco di un codice QR: «a»"] == faults_of(
        at(48, 60), a_code(60, 50, 25)
    )


def test_a_word_that_leaves_the_paper() -> None:
    """What stands at the edge no cheap printer prints."""
    assert ["ci sono lettere fuori dai margini: «par»"] == faults_of(at(1, 50))


def test_a_word_across_the_scissors() -> None:
    """It is caught where the paper is cut, and there alone."""
    assert [] == faults_of(at(45, 50))
    assert ["ci sono lettere sulla linea di taglio: «aro»"] == faults_of(at(45, 50), halves=True)


def test_a_word_over_another() -> None:
    """A word that ran out of its column is not read, though it is still in the text."""
    (fault,) = faults_of(at(10, 50, "sportello") + "#set text(size: 14pt)\n" + at(12, 50, "codice"))

    assert fault.startswith("ci sono lettere sopra altre parole")


def test_what_is_pale() -> None:
    """The mark of a sample lies behind everything and is in nobody's way."""
    assert [] == letters_on(a_page("#set text(fill: luma(228))\n" + at(10, 50)))


def an_order(service: Service, name: str, language: Language) -> Order:
    """The service in this format; the bilingual one has Italian beside."""
    wanted = format_named(name)
    sheets = (the_sheet(service, each) for each in (language, ITALIAN)[: wanted.sides])
    return order_of(Leaflet(service, wanted, tuple(sheet for sheet in sheets if sheet)))


@pytest.mark.parametrize("mail", MAILS, ids=len)
@pytest.mark.parametrize(("name", "language"), TRIED)
def test_a_hyphenated_address(press: Press, name: str, language: Language, mail: str) -> None:
    """It breaks after its marks, as often as it must, runs into nothing and is read back whole."""
    order = an_order(a_full_service(email=mail, phone=None), name, language)
    pdf = press.printed(order)

    assert () == faults(pdf, order)
    assert [] == [each for each in words_of(mail) if each not in words_of(words_on(pdf))]
