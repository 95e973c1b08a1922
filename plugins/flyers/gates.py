"""What every newly made PDF must pass before anyone sees it.

Takes the bytes and the address its code must hold; gives the reasons it may not go out, in Italian,
or nothing. Looks only at the finished page, as a phone and a screen reader will: the code is read
back from the picture, never trusted from the record. The rule: one page, one code, PDF/UA-1.
"""

import page
import pypdfium2
import zxingcpp

SEEN_AT_DPI = 150
"""Coarser than any printer: what is read here is read from paper."""


def faults(pdf: bytes, address: str, *, codes: int = 1) -> tuple[str, ...]:
    return (*_miscounted(pdf), *_misread(pdf, address, codes), *_inaccessible(pdf))


def _miscounted(pdf: bytes) -> list[str]:
    pages = len(pypdfium2.PdfDocument(pdf))
    return [] if pages == 1 else [f"ha {pages} pagine, non una"]


def _misread(pdf: bytes, address: str, codes: int) -> list[str]:
    found = codes_on(pdf)
    if len(found) != codes:
        return [f"sulla pagina si leggono {len(found)} codici QR, non {codes}"]
    wrong = [text for text in found if text != address]
    return [f"il codice QR porta a «{text}», non a «{address}»" for text in wrong]


def _inaccessible(pdf: bytes) -> list[str]:
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    return [f"non è accessibile (PDF/UA-1): {failure.message}" for failure in report.failures]


def codes_on(pdf: bytes) -> list[str]:
    """What a camera reads from the printed first page."""
    sheet = pypdfium2.PdfDocument(pdf)[0]
    picture = sheet.render(scale=SEEN_AT_DPI / 72, grayscale=True)
    seen = memoryview(picture.buffer).cast("B", shape=(picture.height, picture.stride))
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return [code.text for code in zxingcpp.read_barcodes(seen, formats=formats)]
