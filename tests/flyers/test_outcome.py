"""What came of a print run."""

from dataclasses import replace
from pathlib import Path

from plugins.flyers.offers import Sheets
from plugins.flyers.outcome import Outcome, outcome_of, ready
from plugins.flyers.press import Refused
from plugins.flyers.shop import GateClosed, Made, Trouble
from tests.flyers.makers import ARABIC, a_sheet, an_order

NAME = "content/services/spesa.it.md, volantino A4 in Italiano"


def made(folder: Path, trouble: Trouble = None, *, remark: str = "") -> Made:
    """A sheet of a few bytes, or what kept it from being made."""
    pdf = folder / "sheet.pdf"
    pdf.write_bytes(b"%PDF-1.7")
    return Made(replace(an_order(a_sheet()), remark=remark), pdf, trouble)


def of(*every: Made) -> Outcome:
    """Of these."""
    return outcome_of(every)


def test_a_sheet(tmp_path: Path) -> None:
    """It is offered, and nothing is said."""
    outcome = of(made(tmp_path))

    assert ["it/volantini/spesa-10101.pdf"] == [*outcome.sheets.files]
    assert ([], "") == (outcome.said, outcome.fault)


def test_words_that_cannot_be_printed(tmp_path: Path) -> None:
    """It is said of which sheet and why; the others go out."""
    outcome = of(made(tmp_path, Refused("una parola è troppo lunga")))

    assert {} == outcome.sheets.files
    assert [f"{NAME} non fatto: una parola è troppo lunga"] == outcome.said
    assert "" == outcome.fault


def test_a_fault_of_ours(tmp_path: Path) -> None:
    """Nothing may go out, and why is said."""
    outcome = of(made(tmp_path), made(tmp_path, GateClosed("nessun codice")))

    assert "\nQuesti volantini non sono in ordine:\n  ✗ nessun codice" == outcome.fault


def test_a_remark(tmp_path: Path) -> None:
    """It is said once, before anything else."""
    refused = made(tmp_path, Refused("no"))
    outcome = of(refused, *[made(tmp_path, remark="Manca il martedì")] * 2)

    assert ["Manca il martedì", f"{NAME} non fatto: no"] == outcome.said


def test_ready_to_print(tmp_path: Path) -> None:
    """Whoever prints is told which files lie where, and how to print them."""
    assert ready(of(made(tmp_path)).sheets, "stampe") == (
        "  Da stampare:\n    stampe/it/volantini/spesa-10101.pdf (A4, 1 pagina)\n"
        "  Stampa al 100 %, senza adattare alla pagina."
    )


def test_nothing_to_print(tmp_path: Path) -> None:
    """Then it is said why, and nothing about printers."""
    assert Outcome(said=["è chiuso"]).nothing == "\nNiente da stampare.\n  ✗ è chiuso."
    assert "" == of(made(tmp_path)).nothing
    assert "" == ready(Sheets(), "stampe")


def test_languages_of_an_offer(tmp_path: Path) -> None:
    """A sheet is offered on the pages of its language."""
    arabic = replace(made(tmp_path), order=an_order(a_sheet(ARABIC)))

    assert ["ar"] == [offer.languages[0] for offer in of(arabic).sheets.offers]
