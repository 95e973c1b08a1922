"""Where words stand among the facts: which fields of a model hold words, and in what shape.

Takes a model's field; says its shape. A field that has one may stand in a translation, no other.
"""

from enum import Enum
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plugins.languages import Text

TITLE = "title"


class Shape(Enum):
    """How a field holds words."""

    TEXT = "some words"
    TEXTS = "a list of words"
    ITEM = "some facts with a title"
    ITEMS = "a list of facts with titles"


def shape_of(field: FieldInfo) -> Shape | None:
    """None when the field holds facts alone."""
    kinds = [kind for kind in (field.annotation, *get_args(field.annotation)) if kind]
    is_list = get_origin(field.annotation) is tuple
    if Text in kinds:
        return Shape.TEXTS if is_list else Shape.TEXT
    models = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
    if not any(_holds_a_title(model) for model in models):
        return None
    return Shape.ITEMS if is_list else Shape.ITEM


def title_of(item: Any) -> Any:
    """The words of an item, written with its name or alone."""
    return item.get(TITLE) if isinstance(item, dict) else item


def is_words(item: Any) -> bool:
    """Words alone, or a title and nothing else: facts are those of the source."""
    return isinstance(title_of(item), str) and (not isinstance(item, dict) or set(item) == {TITLE})


def _holds_a_title(model: type[BaseModel]) -> bool:
    title = model.model_fields.get(TITLE)
    return title is not None and title.annotation is Text
