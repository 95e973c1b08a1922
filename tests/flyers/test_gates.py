"""No page leaves that is not what it must be."""

from dataclasses import replace

import pytest
import typst

from plugins.flyers.codes import code_of
from plugins.flyers.gates import codes_on, faults
from plugins.flyers.press import Press
from tests.flyers.makers import ARABIC, a_sheet

ADDRESS = "HTTPS://VIA-PROVA.TEST/10101"


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
def test_a_good_sheet(press: Press, sheet: object) -> None:
    """A sheet as we print it passes: its code is read back from the picture of the page."""
    pdf = press.printed(sheet)  # type: ignore[arg-type]

    assert codes_on(pdf) == [sheet.address]  # type: ignore[attr-defined]
    assert faults(pdf, sheet.address) == ()  # type: ignore[attr-defined]


def test_a_code_that_leads_elsewhere(press: Press) -> None:
    """A code for another address is caught, and both are named."""
    pdf = press.printed(replace(a_sheet(), address="HTTPS://VIA-PROVA.TEST/10199"))

    assert faults(pdf, ADDRESS) == (
        "il codice QR porta a «HTTPS://VIA-PROVA.TEST/10199», non a «HTTPS://VIA-PROVA.TEST/10101»",
    )


def test_a_sample_under_its_mark(press: Press) -> None:
    """The mark across the page does not keep the code from being read."""
    sample = replace(a_sheet(), mark="Esempio")

    assert faults(press.printed(sample), ADDRESS) == ()


@pytest.mark.parametrize("codes", [0, 2])
def test_the_wrong_number_of_codes(codes: int) -> None:
    """A page with no code, or with one too many, stays inside."""
    assert faults(a_page(codes=codes), ADDRESS) == (
        f"sulla pagina si leggono {codes} codici QR, non 1",
    )


def test_a_second_page() -> None:
    """What was meant for one page and took two is caught."""
    assert faults(a_page(pages=2), ADDRESS) == ("ha 2 pagine, non una",)


def test_a_page_nobody_can_hear() -> None:
    """A PDF without its structure is useless to a screen reader, and is caught."""
    assert any("PDF/UA-1" in fault for fault in faults(a_page(tagged=False), ADDRESS))
