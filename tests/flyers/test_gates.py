"""No page leaves that is not what it must be."""

from dataclasses import replace

import pypdfium2
import pytest
import typst

from plugins.flyers.codes import code_of
from plugins.flyers.gates import codes_on, faults
from plugins.flyers.press import Press
from plugins.flyers.sheets import Sheet
from tests.flyers.makers import ARABIC, a_sheet, an_order

ADDRESS = "HTTPS://VIA-PROVA.TEST/10101"
A_PAGE = replace(an_order(a_sheet()), codes=(ADDRESS,), words=())


def a_page(*, codes: int = 1, pages: int = 1, tagged: bool = True) -> bytes:
    """A plain page of our own making, right or wrong as asked."""
    picture = f'#image(bytes({_quoted(code_of(ADDRESS).svg)}), width: 60mm, alt: "Codice QR")\n'
    source = (
        '#set document(title: "Prova", date: none)\n#set text(lang: "it")\n'
        "= Prova\n" + picture * codes + "#pagebreak()\nAncora\n" * (pages - 1)
    )
    pdf = typst.compile(
        source.encode(),
        format="pdf",
        pdf_standards=["ua-1"] if tagged else [],
        pdf_tags=tagged,
    )
    assert isinstance(pdf, bytes)
    return pdf


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.mark.parametrize("sheet", [a_sheet(), a_sheet(ARABIC)], ids=lambda sheet: sheet.language)
def test_a_good_sheet(press: Press, sheet: Sheet) -> None:
    """A sheet as we print it passes: its code is read back from the picture of the page."""
    pdf = press.printed(an_order(sheet))

    assert codes_on(pypdfium2.PdfDocument(pdf)) == [sheet.address]
    assert faults(pdf, an_order(sheet)) == ()


def test_a_code_that_leads_elsewhere(press: Press) -> None:
    """A code for another address is caught, and both are named."""
    elsewhere = replace(a_sheet(), address="HTTPS://VIA-PROVA.TEST/10199")
    pdf = press.printed(an_order(elsewhere))

    assert faults(pdf, replace(an_order(elsewhere), codes=(ADDRESS,))) == (
        "un codice QR porta a «HTTPS://VIA-PROVA.TEST/10199», non a «HTTPS://VIA-PROVA.TEST/10101»",
    )


def test_a_sample_under_its_mark(press: Press) -> None:
    """The mark across the page does not keep the code from being read."""
    sample = replace(a_sheet(), mark="Esempio")

    assert faults(press.printed(an_order(sample)), an_order(sample)) == ()


@pytest.mark.parametrize("codes", [0, 2])
def test_the_wrong_number_of_codes(codes: int) -> None:
    """A page with no code, or with one too many, stays inside."""
    first, *_ = faults(a_page(codes=codes), A_PAGE)

    assert first == f"sulla carta si leggono {codes} codici QR, non 1"


def test_a_second_page() -> None:
    """What was meant for one page and took two is caught."""
    assert faults(a_page(pages=2), A_PAGE) == ("ha 2 pagine, non 1",)


def test_a_page_nobody_can_hear() -> None:
    """A PDF without its structure is useless to a screen reader, and is caught."""
    assert any("PDF/UA-1" in fault for fault in faults(a_page(tagged=False), A_PAGE))
