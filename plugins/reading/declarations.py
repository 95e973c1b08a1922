"""What a translation says of itself: who made it, when, and from which words.

Takes one translation's file; gives the problems of its `translation` field, each at its line. Never
looks at the words that were translated.
"""

from pydantic import BaseModel, ValidationError

from plugins.languages import say
from plugins.neighbourhood import Problem, Translation
from plugins.reading.complaints import not_one_of, problems_from, unknown_field
from plugins.reading.sources import DECLARED, METHODS, TRANSLATION, Source


class _Declared(BaseModel):
    """The header of a translation, as far as it says how it came to be."""

    translation: Translation


def misdeclared(translation: Source) -> list[Problem]:
    method, written = translation.declared.get("method"), translation.written
    unknown = [name for name in translation.declared if name not in DECLARED]
    faults = [
        unknown_field(
            translation.path,
            written.line_of((TRANSLATION, name)),
            f"{TRANSLATION} › {name}",
            DECLARED,
        )
        for name in unknown
    ]
    if not method:
        return [_undeclared(translation), *faults]
    if method not in METHODS:
        line = written.line_of((TRANSLATION, "method"))
        field = f"{TRANSLATION} › method"
        return [not_one_of(translation.path, line, field, method, METHODS), *faults]
    return faults or _misread(translation)


def _misread(translation: Source) -> list[Problem]:
    """A day that is none, a stamp that is none."""
    try:
        _Declared.model_validate({TRANSLATION: translation.declared})
    except ValidationError as fault:
        return problems_from(fault, translation.path, translation.written, _Declared)
    return []


def _undeclared(translation: Source) -> Problem:
    return Problem(
        path=translation.path,
        line=translation.written.line_of((TRANSLATION,)),
        found=say("non si sa chi ha tradotto"),
        expected=say("«translation» dice come: {methods}", methods=", ".join(METHODS)),
        remedy=say("Aggiungi per esempio «translation: {method: person, by: nome dell'ente}»"),
    )
