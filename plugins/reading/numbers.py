"""Gives permanent numbers to what goes on paper and has none: services, events, needs, and partners
who listen to people.

Reads the content, appends lines to `numbers.txt` and `samples/numbers.txt`; never changes or
removes a line, because a printed number outlives its page. Run: `python3 tasks.py number`.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from plugins.neighbourhood import Event, Need, Organisation, Service, Thing
from plugins.reading.lists import REAL, SAMPLE
from plugins.reading.moment import moment_of_this_build
from plugins.reading.whole import read


def lines_for(things: Iterable[Thing | Need], known: dict[str, int]) -> dict[str, str]:
    """The line to append for each key that has no number yet: {key: "902 events/festa"}."""
    taken, lines = set(known.values()), {}
    for thing in sorted(things, key=lambda thing: thing.key):
        if thing.key in known or not _goes_on_paper(thing):
            continue
        number = _next(taken, sample=_is_sample(thing))
        taken.add(number)
        lines[thing.key] = f"{number} {thing.key}"
    return lines


def _goes_on_paper(thing: Thing | Need) -> bool:
    listens = isinstance(thing, Organisation) and thing.listening_point is not None
    return listens or isinstance(thing, Service | Event | Need)


def _is_sample(thing: Thing | Need) -> bool:
    return isinstance(thing, Thing) and thing.sample


def _next(taken: set[int], *, sample: bool) -> int:
    allowed = SAMPLE if sample else REAL
    return max((number for number in taken if number in allowed), default=allowed[0] - 1) + 1


def main(folder: Path = Path("content")) -> int:
    reading = read(folder, theme=Path("theme"), moment=moment_of_this_build())
    if reading.neighbourhood is None:
        print("\n".join(problem.in_words() for problem in reading.errors))
        return 1
    things: list[Thing | Need] = [*reading.neighbourhood.things, *reading.neighbourhood.needs]
    known = reading.neighbourhood.numbers | reading.neighbourhood.retired
    lines = lines_for(things, known)
    for thing in sorted(things, key=lambda thing: thing.key):
        if thing.key in lines:
            _append(folder / "samples" if _is_sample(thing) else folder, lines[thing.key])
    print("\n".join(lines.values()) or "Tutte le pagine hanno già il loro numero.")
    return 0


def _append(folder: Path, line: str) -> None:
    path = folder / "numbers.txt"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if text and not text.endswith("\n"):
        text += "\n"
    path.write_text(f"{text}{line}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
