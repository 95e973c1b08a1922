"""Joins the languages: words of each file into one Text per field.

Takes the source language's file and its translations; gives the raw value a model is made from,
and the problems of the translations. Facts never come from a translation: only the fields that the
model declares as Text may stand there.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from plugins.languages import Method, Sentence, say
from plugins.neighbourhood import Problem
from plugins.neighbourhood.thing import Limit
from plugins.reading.complaints import NOT_WRITTEN, name_of
from plugins.reading.declarations import misdeclared
from plugins.reading.header import Path
from plugins.reading.shapes import TITLE, Shape, is_words, title_of
from plugins.reading.sources import TRANSLATION, Source
from plugins.reading.stamps import shapes_in, stamp_of


def joined(
    model: type[BaseModel], source: Source, translations: list[Source]
) -> tuple[dict[str, Any], list[Problem]]:
    """A translation with a fault is told of and left aside, so that it is not told of twice."""
    faults = {each.path: _faults_of(model, source, each) for each in translations}
    sound = [each for each in translations if not faults[each.path]]
    value = dict(source.written.value)
    problems = [fault for each in translations for fault in faults[each.path]]
    problems += [fault for name in value for fault in _too_long(model, source, name)]
    for name, shape in shapes_in(model).items():
        if name in value and name not in NOT_WRITTEN:
            value[name] = _joined_field(name, shape, source, sound)
    bodies = [(each, each.written.body) for each in (source, *sound) if each.written.body]
    if source.written.body:
        value["body"] = _text(bodies)
    stamp = value["stamp"] = stamp_of(model, source.written)
    if sound:
        value["translations"] = {each.language: _declared(each, stamp) for each in sound}
    return value, problems


@cache
def _limits(model: type[BaseModel]) -> dict[str, list[int]]:
    """How many characters each field may have."""
    return {
        name: [mark.characters for mark in field.metadata if isinstance(mark, Limit)]
        for name, field in model.model_fields.items()
    }


def _declared(translation: Source, stamp: str) -> dict[str, Any]:
    """What the translation says of itself, and whether the source has changed since."""
    known = translation.declared.get("source", "")
    return {**translation.declared, "stale": bool(known) and known != stamp}


def _faults_of(model: type[BaseModel], source: Source, translation: Source) -> list[Problem]:
    faults = [*_not_translated(model, translation), *misdeclared(translation)]
    for name in translation.written.value:
        if shape := shapes_in(model).get(name):
            faults += _too_long(model, translation, name)
            if not _lacks(model, source, name):
                faults += _misshapen(name, shape, source, translation)
    if translation.written.body and not source.written.body:
        found = say("qui c'è il testo sotto i campi, ma nel file di partenza no")
        faults.append(_nothing_to_translate(found, 1, translation))
    return faults


def _lacks(model: type[BaseModel], source: Source, name: str) -> bool:
    """What must be there and is not: the source is told of it, its translations are right."""
    return model.model_fields[name].is_required() and source.written.value.get(name) is None


def _joined_field(name: str, shape: Shape, source: Source, translations: list[Source]) -> Any:
    original = source.written.value[name]
    sources = [source, *(each for each in translations if name in each.written.value)]
    if shape == Shape.TEXT:
        return _text([(each, each.written.value[name]) for each in sources])
    if shape == Shape.ITEM:
        return _item(original, [(each, each.written.value[name]) for each in sources])
    if not isinstance(original, list):
        return original
    rows = [
        [(each, each.written.value[name][number]) for each in sources]
        for number in range(len(original))
    ]
    if shape == Shape.TEXTS:
        return [_text(row) for row in rows]
    return [_item(item, row) for item, row in zip(original, rows, strict=True)]


def _item(item: Any, written: list[tuple[Source, Any]]) -> Any:
    if not isinstance(item, dict) or "title" not in item:
        return item
    return {**item, "title": _text([(each, title_of(words)) for each, words in written])}


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


def _not_translated(model: type[BaseModel], translation: Source) -> list[Problem]:
    """Facts, which are those of the source."""
    allowed = [name for name in shapes_in(model) if name not in NOT_WRITTEN]
    return [
        _not_words(translation, (name,), allowed)
        for name in translation.written.value
        if name not in (*allowed, TRANSLATION)
    ]


def _not_words(translation: Source, place: Path, allowed: list[str]) -> Problem:
    return Problem(
        path=translation.path,
        line=translation.written.line_of(place),
        found=say("il campo «{field}» non va in una traduzione", field=name_of(place)),
        expected=say("Qui ci sono solo parole: {fields}", fields=", ".join(allowed)),
        remedy=say("Togli la riga: orari, luoghi e numeri si scrivono solo nel file di partenza"),
    )


def _too_long(model: type[BaseModel], source: Source, name: str) -> list[Problem]:
    words = source.written.value.get(name)
    return [
        Problem(
            path=source.path,
            line=source.written.line_of((name,)),
            found=say("«{field}» ha {count} lettere", field=name, count=len(words)),
            expected=say("Al massimo {limit}, spazi compresi", limit=limit),
            remedy=say("Dillo più corto; il resto va nel testo sotto"),
        )
        for limit in _limits(model).get(name, ())
        if isinstance(words, str) and len(words) > limit
    ]


def _misshapen(name: str, shape: Shape, source: Source, translation: Source) -> list[Problem]:
    """Words where a list is expected, a list where words are, or lists of another length."""
    original = source.written.value.get(name)
    words = translation.written.value[name]
    line = translation.written.line_of((name,))
    if original is None:
        found = say("qui c'è «{field}», ma nel file di partenza no", field=name)
        return [_nothing_to_translate(found, line, translation)]
    if facts := list(_facts_in(name, shape, words)):
        return [_not_words(translation, place, [TITLE]) for place in facts]
    if shape in (Shape.TEXT, Shape.ITEM):
        fits = isinstance(words, str) if shape == Shape.TEXT else is_words(words)
        wrong = None if fits else _not_a_phrase(name)
    elif not isinstance(words, list) or not all(is_words(item) for item in words):
        wrong = _not_a_list(name)
    elif isinstance(original, list) and len(words) != len(original):
        wrong = _of_another_length(name, len(words), len(original))
    else:
        wrong = None
    return [_unlike(wrong, line, translation)] if wrong else []


def _facts_in(name: str, shape: Shape, words: Any) -> Iterator[Path]:
    """Where facts stand beside the title of an item."""
    if shape == Shape.ITEM:
        yield from ((name, part) for part in _beside_the_title(words))
    for number, item in enumerate(words if isinstance(words, list) else ()):
        if shape == Shape.ITEMS:
            yield from ((name, number, part) for part in _beside_the_title(item))


def _beside_the_title(item: Any) -> list[str]:
    return [part for part in item if part != TITLE] if isinstance(item, dict) else []


def _not_a_phrase(field: str) -> tuple[Sentence, Sentence]:
    return say("«{field}» è un elenco", field=field), say("Qui ci vuole una frase")


def _not_a_list(field: str) -> tuple[Sentence, Sentence]:
    found = say("«{field}» non è un elenco di frasi", field=field)
    return found, say("Ci vuole una frase per ogni voce, con un trattino")


def _of_another_length(field: str, here: int, there: int) -> tuple[Sentence, Sentence]:
    found = say("«{field}» ha {count} voci", field=field, count=here)
    return found, say("Il file di partenza ne ha {count}", count=there)


def _unlike(wrong: tuple[Sentence, Sentence], line: int, translation: Source) -> Problem:
    return Problem(
        path=translation.path,
        line=line,
        found=wrong[0],
        expected=wrong[1],
        remedy=say("Traduci ogni voce, nello stesso ordine del file di partenza"),
    )


def _nothing_to_translate(found: Sentence, line: int, translation: Source) -> Problem:
    return Problem(
        path=translation.path,
        line=line,
        found=found,
        expected=say("Una traduzione dice le stesse cose del file di partenza"),
        remedy=say("Aggiungilo anche nel file di partenza, oppure toglilo qui"),
    )
