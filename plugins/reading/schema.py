"""JSON Schemas of the files as partners write them: for editors, forms and whoever hands data over.

Takes the fields of the heart's models; gives one schema (draft 2020-12) per kind of file. Describes
the header of a page as YAML gives it, before anything is made of it. What one field says of another
(a last day after the first) is beyond a schema; `check` says it.
"""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from plugins.neighbourhood import (
    Audience,
    Calendar,
    Consent,
    Document,
    FactualThing,
    Jargon,
    Line,
    Need,
    Network,
)
from plugins.neighbourhood.contact import SAMPLE_WORDS
from plugins.neighbourhood.hours import (
    ALWAYS,
    APPOINTMENT,
    CALL_FIRST,
    DAYS,
    HOLIDAYS,
    SCHOOL_HOLIDAYS,
)
from plugins.neighbourhood.seasons import DATES, SEASON
from plugins.reading.fields import Field, Form, fields_of, words_of
from plugins.reading.header import Written, yaml_from
from plugins.reading.kinds import KINDS
from plugins.reading.sources import TRANSLATION

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
LISTS: dict[str, type[BaseModel]] = {
    "needs": Need,
    "audiences": Audience,
    "documents": Document,
    "jargon": Jargon,
    "lines": Line,
}
"""Files that hold one list, under their own name."""
SINGLE: dict[str, type[BaseModel]] = {"network": Network, "calendar": Calendar, "consent": Consent}
"""Files that hold one thing."""

_DAY = rf"(?:{'|'.join(DAYS)})"
_PART = rf"{_DAY}(?:\[(?:[1-5]|-1)\]|-{_DAY})?"
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_SPAN = rf"{_CLOCK}-(?:{_CLOCK}|24:00)"
_SPANS = rf"{_SPAN}(?:,{_SPAN})*"
_ROW = "|".join(
    [
        rf"(?:{SEASON}:? )?{_PART}(?:,{_PART})* {_SPANS}(?: {APPOINTMENT})?",
        rf"(?:{HOLIDAYS}|{DATES}) (?:off|{_SPANS})",
        rf"(?:{SCHOOL_HOLIDAYS}|{SEASON}) off",
        *(APPOINTMENT, CALL_FIRST, ALWAYS),
    ]
)
_NTH = rf"{_DAY}(?:\[(?:[1-5]|-1)\])?"
_TAG = "[A-Za-z]{2,3}(?:-[A-Za-z]+)?"
_PHONE = rf"\+?[0-9][0-9 ]*[0-9]|{SAMPLE_WORDS}"


def _like(pattern: str, *kinds: str) -> Schema:
    return {"type": [*kinds, "string"] if kinds else "string", "pattern": f"^(?:{pattern})$"}


_ROWS = _like(_ROW)
_SCALARS: dict[Form, Schema] = {
    Form.WORDS: {"type": "string", "minLength": 1},
    # An editor takes `line: 15` or `postal_code: 10100` for a number; we read all of it as words.
    Form.NAME: {"type": ["number", "string"]},
    Form.CHOICE: {"type": "string"},
    Form.YES_NO: {"enum": ["yes", "no", "true", "false", True, False]},
    Form.WHOLE: _like("[0-9]+", "integer"),
    Form.DECIMAL: _like(r"-?[0-9]+(?:\.[0-9]+)?", "number"),
    Form.DAY: {"type": "string", "format": "date"},
    Form.MOMENT: _like(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}[ T]{_CLOCK}"),
    Form.CLOCK: _like(_CLOCK),
    Form.PHONE: _like(_PHONE, "integer"),
    Form.MAIL: _like(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"),
    Form.WEB: _like(r"https?://\S+"),
    Form.TAG: _like(_TAG),
    Form.PICTURE: _like(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpg|jpeg|png|webp)"),
    Form.HOURS: {"anyOf": [_ROWS, {"type": "array", "items": _ROWS, "minItems": 1}]},
    Form.WEEKDAYS: {
        "anyOf": [
            _like(rf"{_NTH}(?:,{_NTH})*|[1-9]|[12][0-9]|3[01]"),
            {"type": "integer", "minimum": 1, "maximum": 31},
            {"type": "array", "items": _like(_NTH), "minItems": 1},
        ]
    },
}


def schemas() -> dict[str, Schema]:
    """By the name of the file; the translations of a kind of page have one of their own."""
    pages = {kind: _page(kind, model) for kind, model in KINDS.items()}
    translations = {
        f"{kind}.{TRANSLATION}": _document(f"{kind}.{TRANSLATION}", words_of(model))
        for kind, model in KINDS.items()
    }
    lists = {name: _list(name, fields_of(model, by_tag=True)) for name, model in LISTS.items()}
    single = {
        name: _document(name, fields_of(model, by_tag=True)) for name, model in SINGLE.items()
    }
    return pages | translations | lists | single


def _page(kind: str, model: type[BaseModel]) -> Schema:
    """Somebody checked the facts, or nobody has: never both, never neither."""
    either = [{"required": ["verified"]}, {"required": ["unverified"]}]
    document = _document(kind, fields_of(model))
    return document | ({"oneOf": either} if issubclass(model, FactualThing) else {})


def _list(name: str, fields: Iterable[Field]) -> Schema:
    rows = {"type": "array", "items": _object(fields), "minItems": 1}
    return {**_head(name), **_closed({name: rows}, [name])}


def _document(name: str, fields: Iterable[Field]) -> Schema:
    return {**_head(name), **_object(fields)}


def _head(name: str) -> Schema:
    return {"$schema": DIALECT, "title": name}


def _object(fields: Iterable[Field]) -> Schema:
    fields = tuple(fields)
    properties = {each.name: _described(each) for each in fields}
    return _closed(properties, [each.name for each in fields if each.is_required])


def _closed(properties: Schema, required: list[str]) -> Schema:
    closed: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**closed, "required": required} if required else closed


def _described(field: Field) -> Schema:
    meaning = field.meaning
    described = {"title": field.name, "description": f"{meaning.italian} ({meaning.english}.)"}
    return {**described, **_value(field), "examples": [_example(field)]}


def _value(field: Field) -> Schema:
    item = _item(field)
    if not field.is_list:
        return item
    bounds = {"minItems": field.least, "maxItems": field.most}
    return {"type": "array", "items": item, **_said(bounds)}


def _item(field: Field) -> Schema:
    if field.form is Form.WORDS_BY_TAG:
        return _by_tag({"type": "string", "minLength": 1})
    if field.form is Form.NUMBERS_BY_TAG:
        return _by_tag({**_like("[0-9]{1,2}", "integer"), "minimum": 1, "maximum": 99})
    if field.form is Form.PARTS:
        return _object(field.parts)
    if field.form is Form.FIRST_OR_PARTS:
        return {"anyOf": [_item(field.parts[0]), _object(field.parts)]}
    bounds = {} if field.is_list else _bounds(field)
    choices = {"enum": list(field.choices)} if field.choices else {}
    return {**_SCALARS[field.form], **choices, **bounds}


def _by_tag(value: Schema) -> Schema:
    names = {"propertyNames": {"pattern": f"^{_TAG}$"}, "minProperties": 1}
    return {"type": "object", "additionalProperties": value, **names}


def _bounds(field: Field) -> Schema:
    is_number = field.form in (Form.WHOLE, Form.DECIMAL)
    least, most = ("minimum", "maximum") if is_number else ("minLength", "maxLength")
    return _said({least: field.least, most: field.most, "pattern": field.pattern})


def _said(bounds: Schema) -> Schema:
    return {name: value for name, value in bounds.items() if value is not None}


def _example(field: Field) -> Any:
    """As YAML gives it."""
    written = yaml_from(f"{field.name}: {field.meaning.example}", field.name)
    return written.value.get(field.name) if isinstance(written, Written) else None
