"""What the judging found, as a table for people and as JSON for machines.

Comes in: verdicts. Goes out: text. Prints and writes nothing itself.
"""

import json
from collections.abc import Iterable, Sequence

from tests.judging.goals import Figure, Verdict

HEAD = ("goal", "limit", "pages", "worst", "on", "verdict")
EXAMPLES = 3
WIDEST = 110


def table(verdicts: Iterable[Verdict]) -> str:
    """One row a goal."""
    rows = [HEAD, *(_row(verdict) for verdict in verdicts)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(_line(row, widths) for row in rows)


def shortcomings(verdicts: Iterable[Verdict]) -> str:
    """For each goal that was missed: on how many pages, and what was found on the worst."""
    lines: list[str] = []
    for verdict in verdicts:
        if verdict.missed and verdict.worst:
            lines.append(f"{verdict.goal.says}: {len(verdict.missed)} of {verdict.pages} pages")
            lines += [f"    {each[:WIDEST]}" for each in _shown(verdict.worst)]
    return "\n".join(lines)


def as_json(verdicts: Iterable[Verdict]) -> str:
    """Every page that missed a goal, with all that was found there."""
    return json.dumps([_told(verdict) for verdict in verdicts], ensure_ascii=False, indent=1)


def _row(verdict: Verdict) -> tuple[str, ...]:
    goal, worst = verdict.goal, verdict.worst
    limit = f"{'≥' if goal.at_least else '≤'} {goal.limit:g}"
    value, page = (f"{worst.value:g}", worst.page or "/") if worst else ("", "")
    place = page if verdict.missed or goal.limit else ""
    return goal.says, limit, str(verdict.pages), value, place, verdict.says


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if column in (2, 3) else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def _shown(figure: Figure) -> list[str]:
    here = f"{figure.page or '/'}: {figure.value:g}"
    rest = len(figure.found) - EXAMPLES
    more = [f"and {rest} more"] if rest > 0 else []
    return [here, *figure.found[:EXAMPLES], *more]


def _told(verdict: Verdict) -> dict[str, object]:
    return {
        "goal": verdict.goal.name,
        "says": verdict.goal.says,
        "limit": verdict.goal.limit,
        "verdict": verdict.says,
        "pages": verdict.pages,
        "worst": _page(verdict.worst) if verdict.worst else None,
        "missed": [_page(figure) for figure in verdict.missed],
    }


def _page(figure: Figure) -> dict[str, object]:
    return {"page": figure.page, "value": figure.value, "found": list(figure.found)}
