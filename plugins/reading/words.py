"""Joins the languages: words of each file into one Text per field.

Takes the source language's file and its translations; gives the raw value a model is made from,
and the problems of the translations. Facts never come from a translation: only the fields that the
model declares as Text may stand there.
"""

from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plugins.languages import Method, Text
from plugins.neighbourhood import Problem
from plugins.neighbourhood.thing import Limit
from plugins.reading.complaints import not_one_of
from plugins.reading.header import Path, Written

TRANSLATION = "translation"
_METHODS = [method.value for method in Method if method != Method.ORIGINAL]


@dataclass(frozen=True)
class Source:
    """One language's file of a thing."""

    path: str
    language: str
    written: Written

    @property
    def method(self) -> str:
        """As declared; `_misdeclared` has refused what is not a method."""
        declared = self.written.value.get(TRANSLATION)
        method = declared.get("method") if isinstance(declared, dict) else None
        return method if method in _METHODS else Method.MACHINE


def joined(
    model: type[BaseModel], source: Source, translations: list[Source]
) -> tuple[dict[str, Any], list[Problem]]:
    value = dict(source.written.value)
    problems = [fault for other in translations for fault in _misdeclared(model, other)]
    for name, field in model.model_fields.items():
        if name == "body" or name not in value or not words_in(field):
            continue
        problems += [
            fault for each in (source, *translations) for fault in _too_long(each, name, field)
        ]
        value[name], faults = _joined_field(name, field, source, translations)
        problems += faults
    if source.written.body:
        bodies = [
            (each, each.written.body) for each in (source, *translations) if each.written.body
        ]
        value["body"] = _text(bodies)
    if translations:
        value["translations"] = {each.language: _declared(each) for each in translations}
    return value, problems


def words_in(field: FieldInfo) -> str | None:
    """How a field holds words: "text", "texts" (a list of them), "items" (with a title), or not."""
    kinds = [kind for kind in (field.annotation, *get_args(field.annotation)) if kind]
    if Text in kinds:
        return "texts" if get_origin(field.annotation) is tuple else "text"
    models = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
    return "items" if any(_holds_a_title(model) for model in models) else None


def _holds_a_title(model: type[BaseModel]) -> bool:
    title = model.model_fields.get("title")
    return title is not None and title.annotation is Text


def _joined_field(
    name: str, field: FieldInfo, source: Source, translations: list[Source]
) -> tuple[Any, list[Problem]]:
    original = source.written.value[name]
    if words_in(field) == "text":
        written = [
            (each, each.written.value[name]) for each in translations if name in each.written.value
        ]
        return _text([(source, original), *written]), []
    if not isinstance(original, list):
        return original, []
    faults = [fault for each in translations if (fault := _uneven(name, original, each))]
    even = [
        each
        for each in translations
        if name in each.written.value and not _uneven(name, original, each)
    ]
    if words_in(field) == "texts":
        return [
            _text(_at(number, name, [source, *even])) for number in range(len(original))
        ], faults
    return [_item(number, name, source, even) for number in range(len(original))], faults


def _item(number: int, name: str, source: Source, translations: list[Source]) -> Any:
    item = source.written.value[name][number]
    if not isinstance(item, dict) or "title" not in item:
        return item
    titles = [(each, _title(words)) for each, words in _at(number, name, [source, *translations])]
    return {**item, "title": _text(titles)}


def _at(number: int, name: str, sources: list[Source]) -> list[tuple[Source, Any]]:
    return [(each, each.written.value[name][number]) for each in sources]


def _title(item: Any) -> Any:
    return item.get("title") if isinstance(item, dict) else item


def _text(written: list[tuple[Source, Any]]) -> Any:
    original = written[0][0]
    versions = [
        {
            "language": each.language,
            "words": words,
            "method": Method.ORIGINAL if each is original else each.method,
        }
        for each, words in written
    ]
    return {"versions": versions}


def _declared(translation: Source) -> Any:
    return translation.written.value.get(TRANSLATION, {"method": Method.MACHINE})


def _misdeclared(model: type[BaseModel], translation: Source) -> list[Problem]:
    written = translation.written
    allowed = [name for name, field in model.model_fields.items() if words_in(field)]
    faults = [
        Problem(
            path=translation.path,
            line=written.line_of((name,)),
            found=f"il campo «{name}» non va in una traduzione",
            expected=f"Qui ci sono solo parole: {', '.join(n for n in allowed if n != 'body')}",
            remedy="Togli la riga: orari, luoghi e numeri si scrivono solo nel file di partenza",
        )
        for name in written.value
        if name not in (*allowed, TRANSLATION)
    ]
    declared = written.value.get(TRANSLATION)
    method = declared.get("method") if isinstance(declared, dict) else declared
    if not method:
        faults.append(_undeclared(translation))
    elif method not in _METHODS:
        place: Path = (TRANSLATION, "method")
        line = written.line_of(place)
        faults.append(not_one_of(translation.path, line, "translation › method", method, _METHODS))
    return faults


def _undeclared(translation: Source) -> Problem:
    return Problem(
        path=translation.path,
        line=translation.written.line_of((TRANSLATION,)),
        found="non si sa chi ha tradotto",
        expected=f"«translation» dice come: {', '.join(_METHODS)}",
        remedy="Aggiungi per esempio «translation: {method: person, by: nome dell'ente}»",
    )


def _too_long(source: Source, name: str, field: FieldInfo) -> list[Problem]:
    words = source.written.value.get(name)
    limits = [mark.characters for mark in field.metadata if isinstance(mark, Limit)]
    return [
        Problem(
            path=source.path,
            line=source.written.line_of((name,)),
            found=f"«{name}» ha {len(words)} lettere",
            expected=f"Al massimo {limit}, spazi compresi",
            remedy="Dillo più corto; il resto va nel testo sotto",
        )
        for limit in limits
        if isinstance(words, str) and len(words) > limit
    ]


def _uneven(name: str, original: list[Any], translation: Source) -> Problem | None:
    words = translation.written.value.get(name)
    if words is None or (isinstance(words, list) and len(words) == len(original)):
        return None
    count = len(words) if isinstance(words, list) else 1
    return Problem(
        path=translation.path,
        line=translation.written.line_of((name,)),
        found=f"«{name}» ha {count} voci",
        expected=f"Il file di partenza ne ha {len(original)}",
        remedy="Traduci ogni voce, nello stesso ordine",
    )
