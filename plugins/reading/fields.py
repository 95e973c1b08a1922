"""What a partner may write: every field of a model, how it is written and what it means.

Takes the heart's models; gives Field values, nested ones inside. The reference for partners and the
schemas for editors are both made from these, so that they cannot say two things. Never reads a file
of content.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plugins.languages import LanguageTag, Method, Text
from plugins.neighbourhood import Hours, Network, Phone, Thing, Translation
from plugins.neighbourhood.contact import Email, WebAddress
from plugins.neighbourhood.occurrences import Repeats
from plugins.neighbourhood.picture import PictureName
from plugins.reading.complaints import NOT_WRITTEN
from plugins.reading.meanings import Meaning, meanings_in
from plugins.reading.shapes import TITLE, shape_of
from plugins.reading.sources import DECLARED, METHODS, TRANSLATION


class Form(Enum):
    """How one value is written."""

    WORDS = "words, which are translated"
    WORDS_BY_TAG = "the same words in several languages"
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
    FIRST_OR_PARTS = "the first of the fields alone, or all of them"


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
_UNLIKE_THEIR_TYPE = {
    (Repeats, "on"): Form.WEEKDAYS,
    (Network, "languages"): Form.NUMBERS_BY_TAG,
}


@dataclass(frozen=True)
class Field:
    """One name, and what may stand after its colon."""

    name: str
    meaning: Meaning
    form: Form
    is_required: bool = False
    is_list: bool = False
    choices: tuple[str, ...] = ()
    least: int | None = None
    """Items of a list, letters of words, or the number itself."""
    most: int | None = None
    pattern: str | None = None
    parts: tuple["Field", ...] = ()


def fields_of(model: type[BaseModel], *, by_tag: bool = False) -> tuple[Field, ...]:
    """As they are written; `by_tag` in the network's lists, where languages stand side by side."""
    hints, meanings = get_type_hints(model, include_extras=True), meanings_in(model)
    fields = (
        _field(model, name, hints[name], meanings.get(name, Meaning()))
        for name in model.model_fields
        if name not in NOT_WRITTEN and not (model is Translation and name not in DECLARED)
    )
    return tuple(_by_tag(each) if by_tag else each for each in fields)


def words_of(model: type[Thing]) -> tuple[Field, ...]:
    """What may stand in a translation: words, and how they came to be."""
    named = {info.alias or name for name, info in model.model_fields.items() if shape_of(info)}
    words = [_words_alone(each) for each in fields_of(model) if each.name in named]
    return *words, _declaration(model)


def _declaration(model: type[Thing]) -> Field:
    meaning = meanings_in(model).get("translations", Meaning())
    parts = fields_of(Translation)
    return Field(TRANSLATION, meaning, Form.FIRST_OR_PARTS, is_required=True, parts=parts)


def _words_alone(each: Field) -> Field:
    """Of a field with others inside, its title."""
    title = next((part for part in each.parts if part.name == TITLE), None)
    if title is None:
        return replace(each, is_required=False)
    example = f"[{title.meaning.example}]" if each.is_list else title.meaning.example
    meaning = replace(title.meaning, example=example)
    form = Form.FIRST_OR_PARTS
    return replace(each, meaning=meaning, form=form, is_required=False, parts=(title,))


def _field(model: type[BaseModel], name: str, hint: Any, meaning: Meaning) -> Field:
    info = model.model_fields[name]
    kind, is_list = _kind_in(hint)
    unlike = _UNLIKE_THEIR_TYPE.get((model, name))
    form = unlike or _form_of(kind)
    return Field(
        name=info.alias or name,
        meaning=meaning,
        form=form,
        is_required=info.is_required(),
        is_list=is_list and not unlike,
        choices=_choices(kind),
        least=_mark(info, "ge", "min_length"),
        most=_mark(info, "le", "max_length", "characters"),
        pattern=_mark(info, "pattern"),
        parts=fields_of(kind) if form is Form.PARTS else (),
    )


def _kind_in(hint: Any) -> tuple[Any, bool]:
    """The type of one value, without marks and None around it; whether there may be several."""
    if hint in _FORMS:
        return hint, False
    if hasattr(hint, "__metadata__"):
        return _kind_in(get_args(hint)[0])
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    if get_origin(hint) is tuple:
        return _kind_in(kinds[0])[0], True
    is_union = bool(kinds) and not any(isinstance(kind, str) for kind in kinds)
    return _kind_in(kinds[0]) if is_union else (hint, False)


def _form_of(kind: Any) -> Form:
    return _FORMS.get(kind) or (Form.CHOICE if _choices(kind) else Form.PARTS)


def _choices(kind: Any) -> tuple[str, ...]:
    """A translation may be made in any way but be the original."""
    if kind is Method:
        return tuple(METHODS)
    return tuple(choice for choice in get_args(kind) if isinstance(choice, str))


def _mark(info: FieldInfo, *names: str) -> Any:
    """What a constraint says, under whichever of these names."""
    said = (getattr(mark, name, None) for mark in info.metadata for name in names)
    return next((value for value in said if value is not None), None)


def _by_tag(each: Field) -> Field:
    form = Form.WORDS_BY_TAG if each.form is Form.WORDS else each.form
    return replace(each, form=form, parts=tuple(_by_tag(part) for part in each.parts))
