"""The network's own lists: network.yaml, needs.yaml, audiences.yaml, documents.yaml, numbers.txt.

Takes their files; gives typed values and problems. Missing lists are problems too: without them
nothing can be shown.
"""

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from plugins.neighbourhood import Audience, Document, Need, Network, Problem
from plugins.reading.complaints import problems_from
from plugins.reading.files import File
from plugins.reading.header import Written, yaml_from

M = TypeVar("M", bound=BaseModel)
FIRST_NUMBER, LAST_NUMBER = 101, 999
FIRST_SAMPLE_NUMBER = 901
_NUMBERED = re.compile(r"[0-9]{1,6} [a-z]+/[a-z0-9-]+(?: retired)?")


class Lists:
    """Everything but the pages themselves."""

    def __init__(self, files: dict[str, File], content: str) -> None:
        self.problems: list[Problem] = []
        self._files = files
        self._content = content
        self.network = self._network()
        self.ids: dict[str, list[str]] = {}
        """Ids as written, even of terms that are broken: one fault is not two."""
        self.needs = self._terms("needs.yaml", "needs", Need)
        self.audiences = self._terms("audiences.yaml", "audiences", Audience)
        self.documents = self._terms("documents.yaml", "documents", Document)
        self.numbers = self._numbers("numbers.txt") | self._numbers("samples/numbers.txt")

    def _network(self) -> Network | None:
        written = self._written("network.yaml")
        return self._made(Network, written.value, written, "network.yaml") if written else None

    def _terms(self, name: str, key: str, model: type[M]) -> tuple[M, ...]:
        written = self._written(name)
        rows = written.value.get(key, []) if written else []
        self.ids[key] = [str(row["id"]) for row in rows if isinstance(row, dict) and "id" in row]
        made = [
            self._made(model, row, _part(written, (key, number)), name)
            for number, row in enumerate(rows)
            if written
        ]
        return tuple(term for term in made if term)

    def _made(self, model: type[M], value: Any, written: Written, name: str) -> M | None:
        try:
            return model.model_validate(value)
        except ValidationError as fault:
            self.problems += problems_from(fault, f"{self._content}/{name}", written, model)
            return None

    def _written(self, name: str) -> Written | None:
        file = self._files.get(name)
        path = f"{self._content}/{name}"
        if file is None:
            self.problems.append(
                Problem(
                    path=path,
                    line=1,
                    found="il file non c'è",
                    expected="Senza questo elenco la bacheca non si può fare",
                    remedy="Rimetti il file al suo posto",
                )
            )
            return None
        answer = yaml_from(file.text, path)
        if isinstance(answer, Problem):
            self.problems.append(answer)
            return None
        return answer

    def _numbers(self, name: str) -> dict[str, int]:
        file = self._files.get(name)
        if file is None:
            return {}
        numbers: dict[str, int] = {}
        for line, row in enumerate(file.text.split("\n"), 1):
            words = row.split("#")[0].split()
            if not words:
                continue
            if fault := _wrong_number(words, numbers):
                numbers.setdefault(words[1] if len(words) > 1 else row, 0)
                path = f"{self._content}/{name}"
                self.problems.append(
                    Problem(path=path, line=line, found=f"c'è «{row}»", expected=fault)
                )
            else:
                numbers[words[1]] = int(words[0])
        return numbers


def _wrong_number(words: list[str], known: dict[str, int]) -> str | None:
    if not _NUMBERED.fullmatch(" ".join(words)):
        return "Ogni riga è un numero e il nome di una pagina: «101 services/spesa»"
    if not FIRST_NUMBER <= int(words[0]) <= LAST_NUMBER:
        return f"I numeri vanno da {FIRST_NUMBER} a {LAST_NUMBER}"
    if int(words[0]) in known.values() or words[1] in known:
        return "Ogni numero e ogni pagina stanno qui una volta sola: un codice stampato non cambia"
    return None


def _part(written: Written | None, place: tuple[str | int, ...]) -> Written:
    """The same lines, seen from inside one item of a list."""
    if written is None:
        return Written()
    size = len(place)
    lines = {path[size:]: line for path, line in written.lines.items() if path[:size] == place}
    return Written(lines=lines)
