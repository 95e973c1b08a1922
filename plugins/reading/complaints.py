"""What a model refuses, in words a partner understands.

Takes pydantic's faults and the lines they come from; gives Problems: what is there, what is
expected, what to do. Every rule of the model that a file can break has its sentence here.
"""

from difflib import get_close_matches
from textwrap import shorten
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.languages import NOTHING, Sentence, Text, Unreadable, say
from plugins.neighbourhood import Problem
from plugins.reading.expectations import (
    EXPECTED,
    FOUND,
    ONE_PIECE,
    PATTERNS,
    SOMETHING_ELSE,
    STANDS_AT,
    UNREADABLE,
)
from plugins.reading.header import Path, Written
from plugins.reading.parts import model_at, value_at

NOT_WRITTEN = {"slug", "path", "translations", "stamp", "body"}
REFERENCE = "docs/campi.md"
READ_AT_A_GLANCE = 12
"""Longer lists of names help nobody."""
ALIKE = 0.65
"""Above it «data» is near «date», and «autore» is not."""


def problems_from(
    fault: ValidationError, path: str, written: Written, model: type[BaseModel]
) -> list[Problem]:
    """One fault is said once; of names that nobody may write, the kinds have told already."""
    errors = fault.errors()
    unknown = [str(e["loc"][-1]) for e in errors if e["type"] == "extra_forbidden"]
    reserved = NOT_WRITTEN & model.model_fields.keys() & written.value.keys()
    problems: list[Problem] = []
    for error in errors:
        if not (
            reserved.intersection(error["loc"][:1]) or _is_said_already(error, errors, unknown)
        ):
            problem = _problem_from(error, path, written, model)
            problems += [problem] if problem not in problems else []
    return problems


def _is_said_already(error: ErrorDetails, errors: list[ErrorDetails], unknown: list[str]) -> bool:
    """A misspelt name is missing too, and a list with a fault in it seems too short."""
    if error["type"] == "missing":
        return bool(_nearest_to(str(error["loc"][-1]), unknown))
    size = len(error["loc"])
    inside = [e for e in errors if len(e["loc"]) > size and e["loc"][:size] == error["loc"]]
    return error["type"] == "too_short" and bool(inside)


def _problem_from(
    error: ErrorDetails, path: str, written: Written, model: type[BaseModel]
) -> Problem:
    place: Path = tuple(error["loc"])
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, Unreadable):
        return _unreadable(path, written, place, cause)
    if whole := _of_one_piece(error, place, model):
        subject = _subject_of(model_at(whole, model), path)
        value = value_at(whole, written.value) or error["input"]
        return _unreadable(path, written, whole, Unreadable(subject, _shown(value)))
    line, field = written.line_of(place), name_of(place)
    if error["type"] == "missing":
        return _missing(path, line, place, is_empty=place in written.lines)
    if error["type"] == "extra_forbidden":
        return unknown_field(path, line, field, names_in(model_at(place[:-1], model)))
    if error["type"] in ("literal_error", "enum"):
        return not_one_of(path, line, field, error["input"], _choices(error))
    expected, remedy = _expected(error, names_in(model_at(place, model)))
    found = _says(field, error["input"])
    return Problem(path=path, line=line, found=found, expected=expected, remedy=remedy)


def _of_one_piece(error: ErrorDetails, place: Path, model: type[BaseModel]) -> Path:
    """The part that is written in one piece and was not; of its inside a partner knows nothing."""
    deepest = len(place) - (error["type"] in ("missing", "extra_forbidden", "tuple_type"))
    sizes = range(1, deepest + 1)
    size = next((size for size in sizes if model_at(place[:size], model) in ONE_PIECE), 0)
    return place[:size]


def _subject_of(model: type[BaseModel], path: str) -> str:
    """In the network's lists words stand in several languages, in a page in one."""
    return "phrase" if model is Text and not path.endswith(".yaml") else ONE_PIECE[model]


def _expected(error: ErrorDetails, names: list[str]) -> tuple[Sentence, Sentence]:
    kind, bounds = error["type"], error.get("ctx", {})
    if kind == "too_long":
        expected = say("Ci sono troppe voci: al massimo {most}", most=bounds["max_length"])
        return expected, say("Tieni le più importanti")
    if kind == "greater_than_equal":
        return say("Il numero è almeno {least}", least=f"{bounds['ge']:g}"), NOTHING
    if kind == "less_than_equal":
        return say("Il numero è al massimo {most}", most=f"{bounds['le']:g}"), NOTHING
    if kind == "string_pattern_mismatch":
        of_any = PATTERNS.get(str(error["loc"][-1]), SOMETHING_ELSE)
        return PATTERNS.get(name_of(error["loc"]), of_any)
    if kind == "model_type":
        example = ", ".join(f"{name}: …" for name in names)
        expected = say("Ci vogliono dei campi: {fields}", fields=", ".join(names))
        return expected, say("Scrivili tra graffe: {{{example}}}", example=example)
    return EXPECTED.get(kind, SOMETHING_ELSE)


def not_one_of(path: str, line: int, field: str, found: Any, choices: list[str]) -> Problem:
    """The value is not in a closed list; the nearest one is offered."""
    near = _nearest_to(str(found), choices)
    return Problem(
        path=path,
        line=line,
        found=_says(field, found),
        expected=say("Si può scrivere: {choices}", choices=", ".join(choices))
        if choices
        else say("L'elenco è ancora vuoto"),
        remedy=_perhaps(near) if near else NOTHING,
    )


def _nearest_to(written: str, names: list[str]) -> str:
    """The name that was meant, if one is near enough."""
    return next(iter(get_close_matches(written, names, n=1, cutoff=ALIKE)), "")


def _perhaps(near: str) -> Sentence:
    return say("Forse volevi scrivere «{near}»", near=near)


def _missing(path: str, line: int, place: Path, *, is_empty: bool) -> Problem:
    field, leaf, around = name_of(place), str(place[-1]), name_of(place[:-1])
    page = say("Senza «{field}» la pagina non si può fare", field=leaf)
    file = say("Senza «{field}» questo file non si può usare", field=leaf)
    add = say("Aggiungi una riga che comincia con «{field}:»", field=leaf)
    if around:
        add = say("Aggiungilo accanto agli altri campi di «{field}»", field=around)
    return Problem(
        path=path,
        line=line,
        found=_is_empty(field) if is_empty else say("manca «{field}»", field=field),
        expected=file if path.endswith(".yaml") else page,
        remedy=say("Scrivi il valore dopo i due punti") if is_empty else add,
    )


def _is_empty(field: str) -> Sentence:
    return say("«{field}» è vuoto", field=field)


def names_in(model: type[BaseModel]) -> list[str]:
    """The names a partner may write, as they are written."""
    fields = model.model_fields.items()
    return [field.alias or name for name, field in fields if name not in NOT_WRITTEN]


def unknown_field(path: str, line: int, field: str, known: list[str]) -> Problem:
    """A name nobody knows; the nearest one is offered."""
    near = _nearest_to(field.rsplit(" › ", maxsplit=1)[-1], known)
    everywhere = say("Tutti i campi sono spiegati in «{file}»", file=REFERENCE)
    here = say("I campi sono: {fields}", fields=", ".join(known))
    return Problem(
        path=path,
        line=line,
        found=say("il campo «{field}» non esiste", field=field),
        expected=here if len(known) <= READ_AT_A_GLANCE else everywhere,
        remedy=_perhaps(near) if near else say("Togli la riga, o cambia il nome"),
    )


def _unreadable(path: str, written: Written, place: Path, cause: Unreadable) -> Problem:
    place = place or (STANDS_AT.get(cause.subject, cause.subject),)
    spot = _spot(cause.words, written, place)
    value = value_at(spot, written.value)
    is_field = spot != place and isinstance(value, dict) and bool(value)
    subject = "hours_colon" if cause.subject == "hours" and is_field else cause.subject
    expected, remedy = UNREADABLE[subject]
    return Problem(
        path=path,
        line=written.line_of(spot),
        found=_found(subject, name_of(place), cause.words, value),
        expected=expected,
        remedy=remedy,
    )


def _spot(words: str, written: Written, place: Path) -> Path:
    """The very row of a list, when it is one that says these words."""
    value = value_at(place, written.value)
    for number, row in enumerate(value if isinstance(value, list) else ()):
        if words in (row, str(row)) or (isinstance(row, dict) and words in row.values()):
            return (*place, number)
    return place


def _found(subject: str, field: str, words: str, value: Any) -> Sentence:
    """What the partner wrote: the whole of it, when one word of it alone is no fault."""
    if subject in FOUND:
        return FOUND[subject]
    if subject == "source_words":
        return say("in «{field}» manca «{tag}»", field=field, tag=words)
    if words == str(value) or (isinstance(value, dict) and words in value.values()):
        words = _shown(value)
    return say("«{field}» dice «{words}»", field=field, words=_shown(words) or say("niente"))


def _choices(error: ErrorDetails) -> list[str]:
    words = str(error.get("ctx", {}).get("expected", ""))
    return [word.strip(" '") for word in words.replace(" or ", ", ").split(",")]


def name_of(place: Path) -> str:
    names = [str(step) for step in place if isinstance(step, str) and step != "versions"]
    return " › ".join(names)


def _says(field: str, value: Any) -> Sentence:
    words = _shown(value) if value is not None else ""
    return say("«{field}» dice «{words}»", field=field, words=words) if words else _is_empty(field)


def _shown(value: Any) -> str:
    """As a partner wrote it, more or less; never the program's own notation."""
    if isinstance(value, dict):
        value = [f"{key}: {_shown(each)}" for key, each in value.items()]
    words = ", ".join(map(_shown, value)) if isinstance(value, list | tuple) else str(value)
    return shorten(words, 60, placeholder="…")
