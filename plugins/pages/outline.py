"""The outline of an icon, with no more digits than an eye can see.

Takes the data of an SVG path; gives the same with one decimal. Never joins two numbers: the two
flags of an arc may be written without a space before the number that follows them ("0 011.4" is
0, 0, 1, 1.4), so arcs are taken apart flag by flag.
"""

import re
from collections.abc import Iterator

_NUMBER = r"[-+]?(?:\d*\.\d+|\d+)"
_GAP = r"[\s,]*"
_PART = re.compile(r"([a-zA-Z])([^a-zA-Z]*)")
_ARC = re.compile(_GAP.join(["", *[f"({_NUMBER})"] * 3, "([01])", "([01])", *[f"({_NUMBER})"] * 2]))


def rounded(path: str) -> str:
    return "".join(letter + _joined(_numbers(letter, said)) for letter, said in _PART.findall(path))


def _numbers(letter: str, said: str) -> Iterator[str]:
    found = _ARC.finditer(said) if letter in "aA" else re.finditer(f"({_NUMBER})", said)
    for each in found:
        yield from map(_short, each.groups())


def _short(number: str) -> str:
    """As in `.7`, `-1`, `0`."""
    short = f"{float(number):.1f}".removesuffix(".0")
    return "0" if short in ("0", "-0") else re.sub(r"^(-?)0\.", r"\1.", short)


def _joined(numbers: Iterator[str]) -> str:
    return " ".join(numbers).replace(" -", "-")
