"""What a partner may write: every field of a model, how it is written and what it means.

Takes the heart's models; gives Field values, nested ones inside. Meanings are read from the
docstrings under the models' attributes, so that a field and its words stand in one place:
"English (HSDS: x; schema.org: y; iCalendar: Z). it: Italian. Esempio: `x`." Never read at a build.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import Enum, StrEnum
from functools import cache
from textwrap import dedent
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plugins.languages import LanguageTag, Text
from plugins.neighbourhood import Hours, Network, Phone, Translation
from plugins.neighbourhood.contact import Email, WebAddress
from plugins.neighbourhood.occurrences import Repeats
from plugins.neighbourhood.picture import PictureName
from plugins.neighbourhood.thing import Limit
from plugins.reading.complaints import NOT_WRITTEN
from plugins.reading.shapes import TITLE, shape_of
from plugins.reading.sources import DECLARED, METHODS, TRANSLATION

STANDARDS = ("HSDS", "schema.org", "iCalendar")
_ITALIAN = re.compile(r"(?:^|\s)it: ")
_EXAMPLE = re.compile(r"\s*Esempio:\s`(?P<example>[^`]+)`\.?$")
_NAMES = re.compile(rf"\s*\((?P<names>(?:{'|'.join(map(re.escape, STANDARDS))}): [^()]+)\)")


class Form(Enum):
    """How one value is written."""

    WORDS = "words, which are translated"
    WORDS_BY_LANGUAGE = "the same words in several languages"
    NAME = "a name or a code, which is not translated"
    CHOICE = "one of a few words"
    YES_NO = "yes or no"
    WHOLE = "a whole number"
    DECIMAL = "a number"
    DAY = "a day"
    MOMENT = "a day and an hour"
    CLOCK = "an hour"
    HOURS = "opening hours"
    WEEKDAYS = "days of the week or of the month"
    PHONE = "a telephone number"
    MAIL = "a mail address"
    WEB = "a web address"
    TAG = "the code of a language"
    NUMBERS_BY_TAG = "languages, each with its number"
    PICTURE = "the name of a picture"
    PARTS = "fields inside a field"


_FORMS: dict[Any, Form] = {
    Text: Form.WORDS,
    WebAddress: Form.WEB,
    Email: Form.MAIL,
    LanguageTag: Form.TAG,
    PictureName: Form.PICTURE,
    Phone: Form.PHONE,
    Hours: Form.HOURS,
    bool: Form.YES_NO,
    int: Form.WHOLE,
    float: Form.DECIMAL,
    datetime: Form.MOMENT,
    date: Form.DAY,
    time: Form.CLOCK,
    str: Form.NAME,
}
_FORMS_OF_FIELDS = {
    (Repeats, "on"): Form.WEEKDAYS,
    (Network, "languages"): Form.NUMBERS_BY_TAG,
}
"""Written in another way than they are kept."""


@dataclass(frozen=True)
class Meaning:
    """What a field means; `standards` gives its names in each, as in {"HSDS": "phone"}."""

    english: str = ""
    italian: str = ""
    example: str = ""
    standards: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Field:
    """One name and what may stand after its colon."""

    name: str
    meaning: Meaning
    form: Form
    is_required: bool = False
    is_list: bool = False
    choices: tuple[str, ...] = ()
    least: int | None = None
    """Items of a list, years, degrees."""
    most: int | None = None
    """The same; of words, letters."""
    pattern: str | None = None
    parts: tuple["Field", ...] = ()


def fields_of(model: type[BaseModel], *, by_language: bool = False) -> tuple[Field, ...]:
    """As they are written; `by_language` in the network's lists, where words stand side by side."""
    hints = get_type_hints(model, include_extras=True)
    fields = (
        _field(model, name, hints[name])
        for name in model.model_fields
        if name not in NOT_WRITTEN and not (model is Translation and name not in DECLARED)
    )
    return tuple(_by_language(each) if by_language else each for each in fields)


def words_of(model: type[BaseModel]) -> tuple[Field, ...]:
    """What may stand in a translation of it: words, and how they came to be."""
    names = {info.alias or name for name, info in model.model_fields.items() if shape_of(info)}
    words = [_words_alone(each) for each in fields_of(model) if each.name in names]
    english, italian = "How these words came to be", "Chi ha tradotto, e come."
    meaning = Meaning(english, italian, "{method: person, by: Associazione Esempio Uno}")
    declared = Field(TRANSLATION, meaning, Form.PARTS, True, parts=fields_of(Translation))
    return (*words, declared)


def meaning_from(docstring: str) -> Meaning:
    english, italian, *_ = [*_ITALIAN.split(" ".join(docstring.split()), maxsplit=1), ""]
    example, names = _EXAMPLE.search(italian), _NAMES.search(english)
    pairs = [pair.split(": ") for pair in names["names"].split("; ")] if names else []
    return Meaning(
        english=_NAMES.sub("", english).rstrip("."),
        italian=_EXAMPLE.sub("", italian),
        example=example["example"] if example else "",
        standards={standard: name for standard, name in pairs},
    )


def _field(model: type[BaseModel], name: str, hint: Any) -> Field:
    info = model.model_fields[name]
    kind, is_list = _kind_in(hint)
    form = _FORMS_OF_FIELDS.get((model, name)) or _form_of(kind)
    choices = METHODS if (model, name) == (Translation, "method") else _choices(kind)
    return Field(
        name=info.alias or name,
        meaning=meaning_from(_docstrings(model).get(name, "")),
        form=form,
        is_required=info.is_required(),
        is_list=is_list and (model, name) not in _FORMS_OF_FIELDS,
        choices=tuple(choices),
        least=_mark(info, "ge", "min_length"),
        most=_mark(info, "le", "max_length", "characters"),
        pattern=_mark(info, "pattern"),
        parts=fields_of(kind) if form is Form.PARTS else (),
    )


def _kind_in(hint: Any) -> tuple[Any, bool]:
    """The type of one value, without the marks and the None around it; whether it is a list."""
    if hint in _FORMS:
        return hint, False
    if hasattr(hint, "__metadata__"):
        return _kind_in(get_args(hint)[0])
    kinds = [kind for kind in get_args(hint) if kind not in (type(None), Ellipsis)]
    if get_origin(hint) is tuple:
        return _kind_in(kinds[0])[0], True
    is_choice = any(isinstance(kind, str) for kind in kinds)
    return (hint, False) if is_choice or not kinds else _kind_in(kinds[0])


def _form_of(kind: Any) -> Form:
    if kind in _FORMS:
        return _FORMS[kind]
    return Form.CHOICE if _choices(kind) else Form.PARTS


def _choices(kind: Any) -> tuple[str, ...]:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return tuple(kind)
    return tuple(choice for choice in get_args(kind) if isinstance(choice, str))


def _mark(info: FieldInfo, *names: str) -> Any:
    """What a constraint says, under whichever of these names."""
    said = (getattr(mark, name, None) for mark in info.metadata for name in names)
    return next((value for value in said if value is not None), None)


def _by_language(each: Field) -> Field:
    form = Form.WORDS_BY_LANGUAGE if each.form is Form.WORDS else each.form
    return replace(each, form=form, parts=tuple(_by_language(part) for part in each.parts))


def _words_alone(each: Field) -> Field:
    parts = tuple(part for part in each.parts if part.name == TITLE)
    return replace(each, is_required=False, least=None, parts=parts)


@cache
def _docstrings(model: type[BaseModel]) -> dict[str, str]:
    """The words under each attribute, those of the nearest class first."""
    found: dict[str, str] = {}
    for kind in reversed(model.__mro__):
        if issubclass(kind, BaseModel) and kind is not BaseModel:
            found |= dict(_docstrings_in(kind))
    return found


def _docstrings_in(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    (written,) = ast.parse(dedent(inspect.getsource(model))).body
    body = written.body if isinstance(written, ast.ClassDef) else []
    for attribute, below in zip(body, body[1:], strict=False):
        match attribute, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(words))),
            ):
                yield name, words
