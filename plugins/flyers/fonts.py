"""Fonts for the press.

Takes the theme's fonts, packed for the web (woff2); gives the same fonts as the press reads them
(TrueType). Never changes a glyph: what was left out when the subset was made is missing on paper
too, and the press names it.
"""

from io import BytesIO

from fontTools.ttLib import TTFont


def unpacked(woff2: bytes) -> bytes:
    font = TTFont(BytesIO(woff2), recalcTimestamp=False)
    font.flavor = None
    plain = BytesIO()
    font.save(plain)
    return plain.getvalue()
