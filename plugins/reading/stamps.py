"""The stamp of a page's words: tells whether they changed after they were translated.

Takes what is written in the source language's file; gives eight hexadecimal digits that depend on
its words alone. Facts do not count, they are never translated; nor do spaces and line ends.
"""

import hashlib
import json
from functools import cache
from typing import Any

from pydantic import BaseModel

from plugins.reading.complaints import NOT_WRITTEN
from plugins.reading.header import Written
from plugins.reading.shapes import Shape, shape_of, title_of

DIGITS = 8
NOT_COUNTED = NOT_WRITTEN | {"alert", "closed"}
"""What holds for a while only: an alert that comes and goes makes no translation old."""


def stamp_of(model: type[BaseModel], written: Written) -> str:
    words = {
        name: _words_of(written.value[name], shape)
        for name, shape in shapes_in(model).items()
        if name in written.value and name not in NOT_COUNTED
    }
    told = json.dumps({**words, "body": _even(written.body)}, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:DIGITS]


@cache
def shapes_in(model: type[BaseModel]) -> dict[str, Shape]:
    """Of its fields that hold words, by their names."""
    fields = model.model_fields.items()
    return {name: shape for name, field in fields if (shape := shape_of(field))}


def _words_of(value: Any, shape: Shape) -> Any:
    if shape in (Shape.TEXT, Shape.ITEM):
        return _even(title_of(value))
    return [_even(title_of(each)) for each in value] if isinstance(value, list) else []


def _even(words: Any) -> str:
    return " ".join(str(words).split())
