"""The network's own lists: who it is, its calendar, needs, papers, words, lines, numbers.

Takes their files; gives typed values and problems. Missing lists are problems too: without them
nothing can be shown.
"""

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from plugins.languages import NOTHING, Sentence, say
from plugins.neighbourhood import (
    Audience,
    Calendar,
    Consent,
    Document,
    Jargon,
    Line,
    Need,
    Network,
    Problem,
)
from plugins.reading.complaints import problems_from
from plugins.reading.files import File, is_consent
from plugins.reading.header import Written, yaml_from
from plugins.reading.lines import LINES, SAMPLE_LINES, misplaced

M = TypeVar("M", bound=BaseModel)
REAL, SAMPLE = range(101, 901), range(901, 1000)
"""Samples have numbers of their own, so that a real number never led to an example."""
_NUMBERED = re.compile(
    r"[0-9]{1,6} (?:services|events|organisations|needs)/[a-z0-9-]+(?: retired)?"
)


class Lists:
    """Everything but the pages themselves."""

    def __init__(self, files: dict[str, File], content: str) -> None:
        self.problems: list[Problem] = []
        self._files = files
        self._content = content
        self.network_written = self._written("network.yaml")
        source = self.network_written.value.get("source_language")
        self._source = source if isinstance(source, str) else None
        self.network = self._network()
        self.terms_written: dict[str, Written] = {}
        self.ids: dict[str, list[str]] = {}
        """Ids as written, even of terms that are broken: one fault is not two."""
        self.needs = self._terms("needs", Need)
        self.audiences = self._terms("audiences", Audience)
        self.documents = self._terms("documents", Document)
        self.calendar_written = self._written("calendar.yaml")
        self.calendar = self._calendar()
        self.jargon = self._jargon()
        self.lines = self._lines()
        self.consents = self._consents()
        self.retired: dict[str, int] = {}
        self.numbers: dict[str, int] = {}
        self.number_lines: dict[str, tuple[str, int]] = {}
        for name, range_ in (("numbers.txt", REAL), ("samples/numbers.txt", SAMPLE)):
            self._number_things(name, range_)

    def _network(self) -> Network | None:
        written = self.network_written
        return (
            self._made(Network, written.value, written, "network.yaml") if written.value else None
        )

    def _calendar(self) -> Calendar | None:
        written = self.calendar_written
        value = written.value
        return self._made(Calendar, value, written, "calendar.yaml") if value else None

    def _jargon(self) -> tuple[Jargon, ...]:
        """Nobody has to have such a list."""
        return self._terms("jargon", Jargon) if "jargon.yaml" in self._files else ()

    def _lines(self) -> tuple[Line, ...]:
        """Nobody has to have any; the samples stand in a file of their own, like their numbers."""
        names = [name for name in (LINES, SAMPLE_LINES) if name in self._files]
        rows = [(name, *row) for name in names for row in self._rows("lines", Line, name)]
        self.problems += misplaced(rows, self._content)
        return tuple(line for _, _, line in rows)

    def _consents(self) -> tuple[Consent, ...]:
        consents = []
        for name, file in self._files.items():
            if is_consent(file) and (written := self._written(name)).value:
                consents.append(self._made(Consent, written.value, written, name))
        return tuple(consent for consent in consents if consent)

    def _terms(self, key: str, model: type[M]) -> tuple[M, ...]:
        return tuple(term for _, term in self._rows(key, model, f"{key}.yaml"))

    def _rows(self, key: str, model: type[M], name: str) -> list[tuple[int, M]]:
        """Each item of a list that could be made, with the line it begins at."""
        written = self.terms_written[key] = self._written(name)
        if not written.value:
            return []
        rows = written.value.get(key)
        if not isinstance(rows, list) or not rows or not all(isinstance(r, dict) for r in rows):
            first, second, *_ = model.model_fields
            absent = say("non c'è l'elenco «{key}»", key=key)
            misshapen = say("«{key}» non è un elenco di voci", key=key)
            self._complain(
                name,
                written.line_of((key,)),
                absent if rows is None else misshapen,
                say(
                    "Il file comincia con «{key}:», poi voci con il trattino, «{id}» e «{name}»",
                    key=key,
                    id=first,
                    name=second,
                ),
            )
            return []
        self.ids[key] = [row["id"] for row in rows if isinstance(row.get("id"), str)]
        self._refuse_doubles(name, key, written)
        made = [
            (written.line_of((key, number)), self._made(model, row, part, name))
            for number, row in enumerate(rows)
            for part in (_part(written, (key, number)),)
        ]
        return [(line, term) for line, term in made if term]

    def line_of(self, key: str, term_id: str, *place: str | int) -> int:
        """Where something of a term stands in its list."""
        number = self.ids[key].index(term_id)
        return self.terms_written[key].line_of((key, number, *place))

    def _refuse_doubles(self, name: str, key: str, written: Written) -> None:
        for number, term_id in enumerate(self.ids[key]):
            if term_id in self.ids[key][:number]:
                line = written.line_of((key, number))
                found = say("«id» dice «{id}», che c'è già", id=term_id)
                self._complain(name, line, found, say("Ogni voce ha un «id» tutto suo"))

    def _complain(
        self, name: str, line: int, found: Sentence, expected: Sentence, remedy: Sentence = NOTHING
    ) -> None:
        path = f"{self._content}/{name}"
        self.problems.append(
            Problem(path=path, line=line, found=found, expected=expected, remedy=remedy)
        )

    def _made(self, model: type[M], value: Any, written: Written, name: str) -> M | None:
        try:
            return model.model_validate(value, context={"source": self._source})
        except ValidationError as fault:
            self.problems += problems_from(fault, f"{self._content}/{name}", written, model)
            return None

    def _written(self, name: str) -> Written:
        """Empty when the file is missing or cannot be read, which has then been said."""
        file = self._files.get(name)
        if file is None:
            expected = say("Senza questo elenco la bacheca non si può fare")
            remedy = say("Rimetti il file al suo posto")
            self._complain(name, 1, say("il file non c'è"), expected, remedy)
            return Written()
        answer = yaml_from(file.text, f"{self._content}/{name}")
        if isinstance(answer, Problem):
            self.problems.append(answer)
            return Written()
        if not answer.value:
            expected = say("Senza i suoi campi la bacheca non si fa")
            self._complain(name, 1, say("il file è vuoto"), expected)
        return answer

    def _number_things(self, name: str, allowed: range) -> None:
        file = self._files.get(name)
        for line, row in enumerate(file.text.split("\n") if file else [], 1):
            words = row.split("#")[0].split()
            if not words:
                continue
            if fault := self._wrong_number(words, allowed):
                self._complain(name, line, say("c'è «{row}»", row=row.strip()), fault)
            key = words[1] if len(words) > 1 else row
            self.number_lines[key] = (name, line)
            known = self.retired if words[-1] == "retired" else self.numbers
            known.setdefault(key, int(words[0]) if words[0].isdecimal() else 0)

    def _wrong_number(self, words: list[str], allowed: range) -> Sentence | None:
        if not _NUMBERED.fullmatch(" ".join(words)):
            return say("Ogni riga è un numero e un servizio o un evento: «101 services/spesa»")
        if int(words[0]) not in allowed:
            return say("Qui i numeri vanno da {first} a {last}", first=allowed[0], last=allowed[-1])
        known = {**self.retired, **self.numbers}
        if int(words[0]) in known.values() or words[1] in known:
            return say(
                "Ogni numero e ogni pagina stanno qui una volta sola: un codice stampato non cambia"
            )
        return None


def _part(written: Written, place: tuple[str | int, ...]) -> Written:
    """The same lines, seen from inside one item of a list."""
    size = len(place)
    lines = {path[size:]: line for path, line in written.lines.items() if path[:size] == place}
    return Written(lines=lines)
