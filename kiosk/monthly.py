"""A month's reading of needs: what leaves the kiosk, and the sum of several kiosks.

In: the counts of one kiosk, or exports of several. Out: JSON and CSV, by need and language. Never:
a number from one to four, nor a sum from which one could be worked out.
Rule: small numbers are hidden before they leave the kiosk, so no later reader has to be trusted.
"""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from kiosk.counting import Count

FEWEST_SHOWN = 5
"""Below it somebody of the quarter might be recognised; the usual limit of public statistics."""


class UnreadableExport(Exception):
    """This file is no export of a kiosk; the message says why."""


class Cell(NamedTuple):
    """At least `known`; `hidden` numbers from one to four would come on top of it."""

    known: int = 0
    hidden: int = 0

    def __str__(self) -> str:
        if not self.hidden:
            return str(self.known)
        return f"{self.known}+" if self.known else f"<{(FEWEST_SHOWN - 1) * self.hidden + 1}"


@dataclass(frozen=True)
class Month:
    """`month` as `2026-11`; `kiosks` by their names, in the order of the alphabet."""

    month: str
    kiosks: tuple[str, ...]
    cells: Mapping[Count, Cell]


def month_of(counts: Counter[Count], *, month: str, kiosk: str) -> Month:
    cells = {
        count: Cell(number) if number >= FEWEST_SHOWN else Cell(hidden=1)
        for count, number in counts.items()
        if number > 0
    }
    return Month(month, (kiosk,), cells)


def merged(months: Iterable[Month]) -> Month:
    """Of the same month; a kiosk that comes twice would be counted twice, and is refused."""
    parts = list(months)
    names = sorted(kiosk for part in parts for kiosk in part.kiosks)
    if len({part.month for part in parts}) != 1:
        raise UnreadableExport("i file non sono dello stesso mese")
    if len(set(names)) != len(names):
        raise UnreadableExport("lo stesso totem c'è due volte")
    cells: dict[Count, Cell] = {}
    for part in parts:
        for count, cell in part.cells.items():
            before = cells.get(count, Cell())
            cells[count] = Cell(before.known + cell.known, before.hidden + cell.hidden)
    return Month(parts[0].month, tuple(names), cells)


def json_from_month(month: Month) -> str:
    rows = [[*count, *cell] for count, cell in sorted(month.cells.items())]
    table = {"month": month.month, "kiosks": month.kiosks, "counts": rows}
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def month_from_json(text: str) -> Month:
    try:
        table: Any = json.loads(text)
        rows = ((Count(*map(str, row[:3])), row[3:]) for row in table["counts"])
        cells = {count: Cell(int(known), int(hidden)) for count, (known, hidden) in rows}
        return Month(str(table["month"]), tuple(map(str, table["kiosks"])), cells)
    except (ValueError, KeyError, TypeError, IndexError) as fault:
        raise UnreadableExport(f"non è un'esportazione di un totem ({fault})") from fault


def csv_from_month(month: Month) -> str:
    """One line for each need and language; no sums: with them a hidden number could be found."""
    written = io.StringIO()
    lines = csv.writer(written, lineterminator="\n")
    lines.writerow(("mese", "totem", "bisogno", "lingua", "aperto", "non trovo"))
    for need, language in sorted({(count.need, count.language) for count in month.cells}):
        cells = (
            month.cells.get(Count(need, language, what), Cell()) for what in ("opened", "not_found")
        )
        lines.writerow((month.month, " + ".join(month.kiosks), need, language, *map(str, cells)))
    return written.getvalue()
