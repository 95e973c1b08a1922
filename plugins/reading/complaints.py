"""What a model refuses, in words a partner understands.

Takes pydantic's faults and the lines they come from; gives Problems: what is there, what is
expected, what to do. Every rule of the model that a file can break has its sentence here.
"""

from difflib import get_close_matches
from textwrap import shorten
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.languages import NOTHING, Sentence, Unreadable, say
from plugins.neighbourhood import Problem
from plugins.reading.expectations import EXPECTED, SOMETHING_ELSE, UNREADABLE
from plugins.reading.header import Path, Written

NOT_WRITTEN = {"slug", "path", "translations", "stamp", "body"}


def problems_from(
    fault: ValidationError, path: str, written: Written, model: type[BaseModel]
) -> list[Problem]:
    """One fault is said once."""
    errors = fault.errors()
    unknown = [str(e["loc"][-1]) for e in errors if e["type"] == "extra_forbidden"]
    return [
        _problem_from(error, path, written, model)
        for error in errors
        if not _is_said_already(error, errors, unknown)
    ]


def _is_said_already(error: ErrorDetails, errors: list[ErrorDetails], unknown: list[str]) -> bool:
    """A misspelt name is missing too, and a list with a fault in it seems too short."""
    if error["type"] == "missing":
        return bool(get_close_matches(str(error["loc"][-1]), unknown, n=1))
    size = len(error["loc"])
    inside = [e for e in errors if len(e["loc"]) > size and e["loc"][:size] == error["loc"]]
    return error["type"] == "too_short" and bool(inside)


def _problem_from(
    error: ErrorDetails, path: str, written: Written, model: type[BaseModel]
) -> Problem:
    place: Path = tuple(error["loc"])
    line = written.line_of(place)
    field = _name_of(place)
    if error["type"] == "missing":
        return _missing(path, line, field, is_empty=place in written.lines)
    if error["type"] == "extra_forbidden":
        known = names_in(_model_at(place[:-1], model))
        return unknown_field(path, line, field, known)
    if error["type"] in ("literal_error", "enum"):
        return not_one_of(path, line, field, error["input"], _choices(error))
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, Unreadable):
        return _unreadable(path, written, place, cause)
    expected, remedy = _expected(error)
    found = _says(field, error["input"])
    return Problem(path=path, line=line, found=found, expected=expected, remedy=remedy)


def _expected(error: ErrorDetails) -> tuple[Sentence, Sentence]:
    if error["type"] == "too_long":
        most = error["ctx"]["max_length"]
        expected = say("Ci sono troppe voci: al massimo {most}", most=most)
        return expected, say("Tieni le più importanti")
    return EXPECTED.get(error["type"], SOMETHING_ELSE)


def not_one_of(path: str, line: int, field: str, found: Any, choices: list[str]) -> Problem:
    """The value is not in a closed list; the nearest one is offered."""
    near = get_close_matches(str(found), choices, n=1)
    return Problem(
        path=path,
        line=line,
        found=say("«{field}» dice «{words}»", field=field, words=_shown(found)),
        expected=say("Si può scrivere: {choices}", choices=", ".join(choices))
        if choices
        else say("L'elenco è ancora vuoto"),
        remedy=_nearest(near[0]) if near else NOTHING,
    )


def _nearest(near: str) -> Sentence:
    return say("Forse volevi scrivere «{near}»", near=near)


def _missing(path: str, line: int, field: str, *, is_empty: bool) -> Problem:
    leaf = field.rsplit(" › ", maxsplit=1)[-1]
    write = say("Scrivi il valore dopo i due punti")
    add = say("Aggiungi una riga che comincia con «{field}:»", field=leaf)
    return Problem(
        path=path,
        line=line,
        found=_is_empty(field) if is_empty else say("manca «{field}»", field=field),
        expected=say("Senza «{field}» la pagina non si può fare", field=leaf),
        remedy=write if is_empty else add,
    )


def _is_empty(field: str) -> Sentence:
    return say("«{field}» è vuoto", field=field)


def names_in(model: type[BaseModel]) -> list[str]:
    """The names a partner may write, as they are written."""
    fields = model.model_fields.items()
    return [field.alias or name for name, field in fields if name not in NOT_WRITTEN]


def _model_at(place: Path, model: type[BaseModel]) -> type[BaseModel]:
    """The model that was being read there: that of a part, inside a thing's."""
    for step in place:
        field = model.model_fields.get(str(step))
        model = (_model_in(field.annotation) if field else None) or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    parts = (_model_in(part) for part in get_args(annotation))
    return next((part for part in parts if part), None)


def unknown_field(path: str, line: int, field: str, known: list[str]) -> Problem:
    """A name nobody knows; the nearest one is offered."""
    near = get_close_matches(field.rsplit(" › ", maxsplit=1)[-1], known, n=1)
    return Problem(
        path=path,
        line=line,
        found=say("il campo «{field}» non esiste", field=field),
        expected=say("I campi sono: {fields}", fields=", ".join(known)),
        remedy=_nearest(near[0]) if near else say("Togli la riga, o cambia il nome"),
    )


def _unreadable(path: str, written: Written, place: Path, cause: Unreadable) -> Problem:
    expected, remedy = UNREADABLE[cause.subject]
    field = _name_of(place) or cause.subject
    found = say("«{field}» dice «{words}»", field=field, words=_written(cause))
    if cause.subject == "source_words":
        found = say("in «{field}» manca «{tag}»", field=field, tag=cause.words)
    return Problem(
        path=path,
        line=_line_saying(cause.words, written, place or (cause.subject,)),
        found=found,
        expected=expected,
        remedy=remedy,
    )


def _line_saying(words: str, written: Written, place: Path) -> int:
    """The very row of a list, when the words are one of its items."""
    value: Any = written.value
    for step in place:
        is_there = step in value if isinstance(value, dict) else isinstance(value, list)
        value = value[step] if is_there else None
    if isinstance(value, list) and words in value:
        return written.line_of((*place, value.index(words)))
    return written.line_of(place)


def _choices(error: ErrorDetails) -> list[str]:
    words = str(error.get("ctx", {}).get("expected", ""))
    return [word.strip(" '") for word in words.replace(" or ", ", ").split(",")]


def _name_of(place: Path) -> str:
    names = [str(step) for step in place if isinstance(step, str) and step != "versions"]
    return " › ".join(names)


def _says(field: str, value: Any) -> Sentence:
    if value in ("", [], {}, None):
        return _is_empty(field)
    return say("«{field}» dice «{words}»", field=field, words=_shown(value))


def _written(cause: Unreadable) -> str | Sentence:
    """What the partner wrote, which may be nothing at all."""
    return _shown(cause.words) if cause.words else say("niente")


def _shown(value: Any) -> str:
    """As a partner wrote it, more or less; never the program's own notation."""
    if isinstance(value, dict):
        value = [f"{key}: {_shown(each)}" for key, each in value.items()]
    words = ", ".join(map(_shown, value)) if isinstance(value, list | tuple) else str(value)
    return shorten(words, 60, placeholder="…")
