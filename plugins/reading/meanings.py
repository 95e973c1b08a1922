"""What fields mean, read from the docstrings under the models' attributes.

Takes a model; gives a Meaning per attribute, so that a field and its words stand in one place:
"English (HSDS: x; schema.org: y; iCalendar: Z). it: Italian. Esempio: `x`." Asked only for the
reference and the schemas, never at a build.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from textwrap import dedent

from pydantic import BaseModel

STANDARDS = ("HSDS", "schema.org", "iCalendar")
_ITALIAN = re.compile(r"(?:^|\s)it: ")
_EXAMPLE = re.compile(r"\s*Esempio: `(?P<example>[^`]+)`\.?$")
_NAMES = re.compile(rf"\s*\((?P<names>(?:{'|'.join(map(re.escape, STANDARDS))}): [^()]+)\)")


@dataclass(frozen=True)
class Meaning:
    """What a field means; `standards` gives its names in each, as in {"HSDS": "phone"}."""

    english: str = ""
    italian: str = ""
    example: str = ""
    standards: dict[str, str] = field(default_factory=dict)


def meanings_in(model: type[BaseModel]) -> dict[str, Meaning]:
    """Of every attribute that has one; those of the nearest class win."""
    found: dict[str, Meaning] = {}
    for kind in reversed(model.__mro__):
        if issubclass(kind, BaseModel) and kind is not BaseModel:
            found |= {name: meaning_from(words) for name, words in _docstrings_in(kind)}
    return found


def meaning_from(docstring: str) -> Meaning:
    english, italian, *_ = [*_ITALIAN.split(" ".join(docstring.split()), maxsplit=1), ""]
    example, names = _EXAMPLE.search(italian), _NAMES.search(english)
    pairs = [pair.partition(": ") for pair in names["names"].split("; ")] if names else []
    return Meaning(
        english=_NAMES.sub("", english).rstrip("."),
        italian=_EXAMPLE.sub("", italian),
        example=example["example"] if example else "",
        standards={standard: name for standard, _, name in pairs},
    )


def _docstrings_in(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    (written,) = ast.parse(dedent(inspect.getsource(model))).body
    for attribute, below in pairwise(written.body if isinstance(written, ast.ClassDef) else []):
        match attribute, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(words))),
            ):
                yield name, words
