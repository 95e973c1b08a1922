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
from plugins.reading.complaints import NOT_WRITTEN, not_one_of, unknown_field
from plugins.reading.header import Written

TRANSLATION = "translation"
_METHODS = [method.value for method in Method if method != Method.ORIGINAL]


@dataclass(frozen=True)
class Source:
    """One language's file of a thing."""

    path: str
    language: str
    written: Written

    @property
    def declared(self) -> dict[str, Any]:
        """How it was translated: `{method: person, by: …}`, or the method alone."""
        declared = self.written.value.get(TRANSLATION, {})
        return declared if isinstance(declared, dict) else {"method": declared}

    @property
    def method(self) -> str:
        """As declared; `_misdeclared` has refused what is not a method."""
        method = self.declared.get("method")
        return method if method in _METHODS else Method.MACHINE


def joined(
    model: type[BaseModel], source: Source, translations: list[Source]
) -> tuple[dict[str, Any], list[Problem]]:
    """A translation with a fault is told of and left aside, so that it is not told of twice."""
    faults = {each.path: _faults_of(model, source, each) for each in translations}
    sound = [each for each in translations if not faults[each.path]]
    value = dict(source.written.value)
    problems = [fault for each in translations for fault in faults[each.path]]
    problems += [fault for name in value for fault in _too_long(model, source, name)]
    for name, field in model.model_fields.items():
        if name in value and name not in NOT_WRITTEN and words_in(field):
            value[name] = _joined_field(name, field, source, sound)
    bodies = [(each, each.written.body) for each in (source, *sound) if each.written.body]
    if source.written.body:
        value["body"] = _text(bodies)
    if sound:
        value["translations"] = {each.language: each.declared for each in sound}
    return value, problems


def _faults_of(model: type[BaseModel], source: Source, translation: Source) -> list[Problem]:
    faults = _misdeclared(model, translation)
    for name in translation.written.value:
        field = model.model_fields.get(name)
        if field and words_in(field):
            faults += _too_long(model, translation, name)
            faults += _misshapen(name, words_in(field) or "", source, translation)
    if translation.written.body and not source.written.body:
        faults.append(_nothing_to_translate("il testo sotto i campi", 1, translation))
    return faults


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


def _joined_field(name: str, field: FieldInfo, source: Source, translations: list[Source]) -> Any:
    original = source.written.value[name]
    written = [each for each in translations if name in each.written.value]
    if words_in(field) == "text":
        return _text([(each, each.written.value[name]) for each in (source, *written)])
    if not isinstance(original, list):
        return original
    if words_in(field) == "texts":
        return [_text(_at(number, name, [source, *written])) for number in range(len(original))]
    return [_item(number, name, source, written) for number in range(len(original))]


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


def _misdeclared(model: type[BaseModel], translation: Source) -> list[Problem]:
    written = translation.written
    allowed = [
        name
        for name, field in model.model_fields.items()
        if words_in(field) and name not in NOT_WRITTEN
    ]
    faults = [
        Problem(
            path=translation.path,
            line=written.line_of((name,)),
            found=f"il campo «{name}» non va in una traduzione",
            expected=f"Qui ci sono solo parole: {', '.join(allowed)}",
            remedy="Togli la riga: orari, luoghi e numeri si scrivono solo nel file di partenza",
        )
        for name in written.value
        if name not in (*allowed, TRANSLATION)
    ]
    method = translation.declared.get("method")
    line = written.line_of((TRANSLATION, "method"))
    if not method:
        faults.append(_undeclared(translation))
    elif method not in _METHODS:
        faults.append(not_one_of(translation.path, line, "translation › method", method, _METHODS))
    faults += [
        unknown_field(translation.path, line, f"translation › {name}", ["method", "by"])
        for name in translation.declared
        if name not in ("method", "by")
    ]
    return faults


def _undeclared(translation: Source) -> Problem:
    return Problem(
        path=translation.path,
        line=translation.written.line_of((TRANSLATION,)),
        found="non si sa chi ha tradotto",
        expected=f"«translation» dice come: {', '.join(_METHODS)}",
        remedy="Aggiungi per esempio «translation: {method: person, by: nome dell'ente}»",
    )


def _too_long(model: type[BaseModel], source: Source, name: str) -> list[Problem]:
    words = source.written.value.get(name)
    field = model.model_fields.get(name)
    limits = (
        [mark.characters for mark in field.metadata if isinstance(mark, Limit)] if field else []
    )
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


def _misshapen(name: str, shape: str, source: Source, translation: Source) -> list[Problem]:
    """Words where a list is expected, a list where words are, or lists of another length."""
    original = source.written.value.get(name)
    words = translation.written.value[name]
    line = translation.written.line_of((name,))
    if original is None:
        return [_nothing_to_translate(f"«{name}»", line, translation)]
    if shape == "text":
        wrong = None if isinstance(words, str) else ("è un elenco", "Qui ci vuole una frase")
    elif not isinstance(words, list) or not all(_is_words(item) for item in words):
        wrong = ("non è un elenco di frasi", "Ci vuole una frase per ogni voce, con un trattino")
    elif isinstance(original, list) and len(words) != len(original):
        wrong = (f"ha {len(words)} voci", f"Il file di partenza ne ha {len(original)}")
    else:
        wrong = None
    return [_unlike(name, line, wrong, translation)] if wrong else []


def _is_words(item: Any) -> bool:
    return isinstance(_title(item), str)


def _unlike(name: str, line: int, wrong: tuple[str, str], translation: Source) -> Problem:
    return Problem(
        path=translation.path,
        line=line,
        found=f"«{name}» {wrong[0]}",
        expected=wrong[1],
        remedy="Traduci ogni voce, nello stesso ordine del file di partenza",
    )


def _nothing_to_translate(what: str, line: int, translation: Source) -> Problem:
    return Problem(
        path=translation.path,
        line=line,
        found=f"qui c'è {what}, ma nel file di partenza no",
        expected="Una traduzione dice le stesse cose del file di partenza",
        remedy="Aggiungilo anche nel file di partenza, oppure toglilo qui",
    )
