"""Parts of a page: which model reads them, and what was written there.

Takes a place such as `("alert", "until")`; gives the model or the value that stands at it. A place
may lead further than either knows: then it is the last one that was met, or nothing.
"""

from typing import Any, get_args

from pydantic import BaseModel

from plugins.reading.header import Path


def model_at(place: Path, model: type[BaseModel]) -> type[BaseModel]:
    """The model that was being read there: that of a part, inside a thing's."""
    for step in place:
        field = model.model_fields.get(str(step))
        model = (_model_in(field.annotation) if field else None) or model
    return model


def value_at(place: Path, value: Any) -> Any:
    """None where nothing was written."""
    for step in place:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = (_model_in(part) for part in get_args(annotation))
    return next((part for part in parts if part), None)
