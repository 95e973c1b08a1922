"""Splits a file into header and body, and reads YAML with the line of every value.

The only file that knows the file format. Every scalar is text: the models decide what it means, so
that YAML's own guesses (`no`, `16:30`, `020202`) never change what a partner wrote. Anchors, tags
and doubled keys are refused.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NoReturn

import yaml

from plugins.languages import Sentence, say
from plugins.neighbourhood import Problem

Path = tuple[str | int, ...]
FENCE = "---"
DEEPEST = 6
_GLUED = re.compile(r"\s*([a-z_]+):[^\s/]")
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN_TAGS = {None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}


@dataclass(frozen=True)
class Written:
    """A YAML value as text, lists and mappings, and the line of each part of it."""

    value: dict[str, Any] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1

    def line_of(self, path: Path) -> int:
        """The line of this part, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def page_from(text: str, path: str) -> Written | Problem:
    """A Markdown file: header between two `---` lines, then the body."""
    lines = text.split("\n")
    if lines[0].strip() != FENCE:
        return _no_fence(path, 1, say("la prima riga è «{words}»", words=lines[0][:40]))
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)
    if closing is None:
        return _no_fence(path, len(lines), say("la testata non finisce mai"))
    answer = yaml_from("\n".join(lines[1:closing]), path, first_line=2)
    if isinstance(answer, Problem):
        return answer
    below = "\n".join(lines[closing + 1 :])
    empty = len(below[: len(below) - len(below.lstrip())].split("\n")) - 1
    return Written(
        value=answer.value,
        lines=answer.lines,
        body=below.strip(),
        body_line=closing + 2 + empty,
    )


def yaml_from(text: str, path: str, *, first_line: int = 1) -> Written | Problem:
    """A YAML mapping. Empty values count as not written."""
    try:
        tree = _Tree(text, first_line)
        value = tree.value()
    except yaml.MarkedYAMLError as fault:
        return _not_yaml(path, fault, text, first_line)
    except yaml.reader.ReaderError as fault:
        return _unprintable(path, fault, text, first_line)
    except _Refused as refused:
        return Problem(path=path, line=refused.line, found=refused.found, expected=refused.expected)
    if not isinstance(value, dict):
        return Problem(
            path=path,
            line=first_line,
            found=say("non ci sono campi"),
            expected=say("Ogni riga è un campo: il nome, due punti, uno spazio, il valore"),
            remedy=say("Scrivi per esempio «title: Ritirare la spesa»"),
        )
    return Written(value=value, lines=tree.lines)


@cache
def _shared(path: Path) -> Path:
    """The one path of all files that has these names: there are many files and few names."""
    return path


class _Refused(Exception):
    def __init__(self, line: int, found: Sentence, expected: Sentence) -> None:
        super().__init__(found.in_words())
        self.line, self.found, self.expected = line, found, expected


def _cut_by_a_comma(name: str, line: int) -> _Refused:
    """Between braces a comma begins a new field, also in the middle of a sentence."""
    return _Refused(
        line,
        say("tra le parentesi graffe «{words}» non ha un valore", words=name),
        say('Una frase con la virgola va tra virgolette, per esempio {title: "Lunedì, martedì"}'),
    )


class _Tree:
    """Makes a value of what the parser meets, in one pass; `lines` fills up on the way.

    Never composes: that goes down into every bracket and may never come back up.
    """

    def __init__(self, text: str, first_line: int) -> None:
        self.lines: dict[Path, int] = {(): first_line}
        self._first_line = first_line
        self._anchors: dict[str | None, int] = {}
        self._next: Callable[[], Any] = _Loader(text).get_event

    def value(self) -> Any:
        """The only document there is; without one, as good as an empty mapping."""
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return {}
        value = self._value_of(self._next(), ())
        self._next()
        more = self._next()
        if not isinstance(more, yaml.StreamEndEvent):
            raise yaml.MarkedYAMLError(problem_mark=more.start_mark)
        return value

    def _value_of(self, event: Any, path: Path) -> Any:
        line = event.start_mark.line + self._first_line
        self._refuse_tricks(event, line)
        self.lines[path] = line
        if isinstance(event, yaml.ScalarEvent):
            return event.value.strip()
        if len(path) >= DEEPEST:
            found = say("ci sono troppi elenchi uno dentro l'altro")
            raise _Refused(line, found, say("Bastano tre livelli"))
        return (
            self._list(path)
            if isinstance(event, yaml.SequenceStartEvent)
            else self._map(event, path)
        )

    def _list(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            values.append(self._value_of(event, _shared((*path, len(values)))))
        return values

    def _map(self, event: Any, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(key := self._next(), yaml.MappingEndEvent):
            name = self._name(key, path)
            value = self._value_of(self._next(), _shared((*path, name)))
            if value != "":
                values[name] = value
            elif event.flow_style:
                raise _cut_by_a_comma(name, key.start_mark.line + self._first_line)
        return values

    def _name(self, key: Any, path: Path) -> str:
        line = key.start_mark.line + self._first_line
        self._refuse_tricks(key, line)
        if not isinstance(key, yaml.ScalarEvent):
            raise _Refused(
                line, say("il nome di un campo è un elenco"), say("Il nome è una parola")
            )
        if (*path, key.value) in self.lines:
            found = say("«{field}» è scritto due volte", field=key.value)
            raise _Refused(line, found, say("Ogni campo si scrive una volta"))
        return str(key.value)

    def _refuse_tricks(self, event: Any, line: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._refuse_call(event)
        if event.tag not in _PLAIN_TAGS:
            found = say("c'è il segno «{sign}»", sign=event.tag)
            raise _Refused(line, found, say("I campi sono parole ed elenchi"))
        if event.anchor:
            self._anchors[event.anchor] = line

    def _refuse_call(self, event: Any) -> NoReturn:
        """On the line of what is called back."""
        line = self._anchors.get(event.anchor)
        if line is None:
            raise yaml.MarkedYAMLError(problem_mark=event.start_mark)
        raise _Refused(line, say("c'è un richiamo con «*»"), say("Scrivi il valore per intero"))


def _no_fence(path: str, line: int, found: Sentence) -> Problem:
    return Problem(
        path=path,
        line=line,
        found=found,
        expected=say("Il file comincia con una riga «---», poi i campi, poi un'altra riga «---»"),
        remedy=say("Copia le prime righe da una pagina che funziona"),
    )


def _unprintable(path: str, fault: yaml.reader.ReaderError, text: str, first_line: int) -> Problem:
    return Problem(
        path=path,
        line=text[: fault.position].count("\n") + first_line,
        found=say("c'è un carattere invisibile"),
        expected=say("Nei campi ci sono solo lettere, cifre e segni"),
        remedy=say("Cancella la riga e riscrivila a mano"),
    )


def _not_yaml(path: str, fault: yaml.MarkedYAMLError, text: str, first_line: int) -> Problem:
    mark = fault.problem_mark or fault.context_mark
    number = mark.line if mark else 0
    lines = text.split("\n")
    written = lines[min(number, len(lines) - 1)].strip()
    return Problem(
        path=path,
        line=number + first_line,
        found=say("non si capisce la riga «{words}»", words=written[:60]),
        expected=say("Ogni riga è un campo: il nome, due punti, uno spazio, il valore"),
        remedy=_remedy_for(lines[max(0, number - 1) : number + 1]),
    )


def _remedy_for(lines: list[str]) -> Sentence:
    """The line that is not understood, and the one before, where the fault often stands."""
    if any("\t" in line for line in lines):
        return say("C'è una tabulazione: usa solo spazi")
    glued = next((match for line in lines if (match := _GLUED.match(line))), None)
    if glued:
        return say("Dopo «{field}:» ci vuole uno spazio", field=glued[1])
    if lines and lines[-1].startswith(" "):
        return say("Controlla gli spazi in cima alla riga: i campi cominciano al margine")
    return say('Se nel valore ci sono i due punti, mettilo tra virgolette: title: "Lunedì: festa"')
