"""Which lines stand where they must not: samples among the real ones, one name twice.

Takes the lines of both files, each with its file and the line of that file; gives problems. What
one line says of itself the model has judged already.
"""

from collections.abc import Iterable, Iterator

from plugins.languages import say
from plugins.neighbourhood import Line, Problem

LINES, SAMPLE_LINES = "lines.yaml", "samples/lines.yaml"
Row = tuple[str, int, Line]


def misplaced(rows: Iterable[Row], content: str) -> Iterator[Problem]:
    rows = list(rows)
    yield from _mislabelled(rows, content)
    for number, (name, place, line) in enumerate(rows):
        words = line.name.source.words
        if any(earlier.is_called(words) for _, _, earlier in rows[:number]):
            yield Problem(
                path=f"{content}/{name}",
                line=place,
                found=say("«name» dice «{name}», che c'è già", name=words),
                expected=say("Ogni linea ha un nome tutto suo, anche tra gli esempi"),
            )


def _mislabelled(rows: list[Row], content: str) -> Iterator[Problem]:
    for name, place, line in rows:
        if line.sample != (name == SAMPLE_LINES):
            words = line.name.source.words
            yield Problem(
                path=f"{content}/{name}",
                line=place,
                found=say("la linea «{name}» è segnata come esempio", name=words)
                if line.sample
                else say("la linea «{name}» è un esempio ma non lo dice", name=words),
                expected=say(
                    "Gli esempi stanno nella cartella «samples» e hanno la riga «sample: true»"
                ),
                remedy=say("Se è una linea vera togli «sample», altrimenti spostala in «samples»")
                if line.sample
                else say("Aggiungi la riga «sample: true»"),
            )
