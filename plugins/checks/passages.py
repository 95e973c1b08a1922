"""The words of things: every passage in its language, and every other string a partner wrote.

Takes a thing; gives its passages, each able to say on which line of which file it stands. Where a
field is new in the model it is found here without a line being changed. Never judges the words.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from plugins.checks.check import Subject
from plugins.languages import Text
from plugins.neighbourhood import FactualThing, Thing
from plugins.neighbourhood.origin import Origin, Origins, Part

ITALIAN = "it"
BODY: Part = ("body",)
_NOT_WORDS = {"slug", "path", "stamp", "translations", "hours", "repeats"}
"""Names and times: nobody wrote a sentence there."""


class Passage(NamedTuple):
    """Some words of a thing in one language; `part` is their field, as in `("steps", 2)`."""

    thing: Thing
    part: Part
    language: str
    words: str

    @property
    def is_body(self) -> bool:
        return self.part == BODY

    def line(self, origins: Origins, offset: int = 0) -> Origin:
        """Where the character of this offset stands; a field is known by its first line only."""
        if self.is_body:
            line = self.words.count("\n", 0, offset)
            return origins.in_body(self.thing, line, language=self.language)
        return origins.of(self.thing, *self.part, language=self.language)


def passages(thing: Thing) -> Iterator[Passage]:
    """In every language there is."""
    for part, text in _leaves(thing, Text):
        for version in text.versions:
            yield _passage(thing, part, version.language, version.words)


def own_passages(thing: Thing) -> Iterator[Passage]:
    """In the language it was first written in."""
    for part, text in _leaves(thing, Text):
        yield _passage(thing, part, text.source.language, text.source.words)


def in_italian(subject: Subject) -> Iterator[tuple[Thing, list[Passage]]]:
    """Every thing that is shown, with its words, when they are Italian."""
    if subject.neighbourhood.network.source_language == ITALIAN:
        for thing in subject.neighbourhood.things:
            yield thing, list(own_passages(thing))


def bodies(subject: Subject) -> Iterator[Passage]:
    """The text under the fields of every thing that is shown, in every language."""
    for thing in subject.neighbourhood.things:
        for version in thing.body.versions if thing.body else ():
            yield _passage(thing, BODY, version.language, version.words)


def facts(thing: Thing) -> Iterator[Passage]:
    """What is written once for all languages: names, roles, streets, numbers, addresses."""
    source = thing.title.source.language
    for part, words in _leaves(thing, str):
        yield _passage(thing, part, source, words)


def everything(subject: Subject) -> Iterator[Thing]:
    """What is shown, and what waits to be checked: both stand in a repository anyone can read."""
    waiting: tuple[FactualThing, ...] = subject.neighbourhood.unpublished
    return chain(subject.neighbourhood.things, waiting)


def _passage(thing: Thing, part: Part, language: str, words: str) -> Passage:
    return Passage(thing, part, language, _composed(words))


@cache
def _composed(words: str) -> str:
    """Letters and their accents as one sign, so that «perché» is one word however it was typed.

    Every check asks for the same words again, and in Bengali or Sinhala they are slow to compose.
    """
    return unicodedata.normalize("NFC", words)


def _leaves(value: Any, wanted: type, part: Part = ()) -> Iterator[tuple[Part, Any]]:
    if isinstance(value, wanted):
        yield part, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _leaves(item, wanted, (*part, number))
    elif isinstance(value, BaseModel):
        for name in _holding(type(value), wanted):
            if (held := getattr(value, name)) is not None:
                yield from _leaves(held, wanted, (*part, name))


@cache
def _holding(model: type[BaseModel], wanted: type) -> tuple[str, ...]:
    """Fields in which such a value may stand, at whatever depth."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if name not in _NOT_WORDS and _may_hold(field.annotation, wanted)
    )


def _may_hold(annotation: Any, wanted: type) -> bool:
    if annotation is wanted:
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation != Text:
        return bool(_holding(annotation, wanted))
    return any(_may_hold(kind, wanted) for kind in get_args(annotation))
