"""Gives permanent numbers to the services and events that have none.

Reads the content, appends lines to `numbers.txt` and `samples/numbers.txt`; never changes or
removes a line, because a printed number outlives its page. Run: `python3 tasks.py number`.
"""

import sys
from pathlib import Path

from plugins.neighbourhood import Event, Service, Thing
from plugins.reading.lists import REAL, SAMPLE
from plugins.reading.moment import moment_of_this_build
from plugins.reading.whole import read


def lines_for(things: list[Thing], known: dict[str, int]) -> dict[str, str]:
    """The line to append for each key that has no number yet: {key: "902 events/festa"}."""
    taken, lines = set(known.values()), {}
    for thing in sorted(things, key=lambda thing: thing.key):
        if thing.key in known or not isinstance(thing, Service | Event):
            continue
        number = _next(taken, sample=thing.sample)
        taken.add(number)
        lines[thing.key] = f"{number} {thing.key}"
    return lines


def _next(taken: set[int], *, sample: bool) -> int:
    allowed = SAMPLE if sample else REAL
    return max((number for number in taken if number in allowed), default=allowed[0] - 1) + 1


def main(folder: Path = Path("content")) -> int:
    reading = read(folder, theme=Path("theme"), moment=moment_of_this_build())
    if reading.neighbourhood is None:
        print("\n".join(problem.in_words() for problem in reading.errors))
        return 1
    things = list(reading.neighbourhood.things)
    known = reading.neighbourhood.numbers | reading.neighbourhood.retired
    lines = lines_for(things, known)
    for thing in things:
        if thing.key in lines:
            _append(folder / "samples" if thing.sample else folder, lines[thing.key])
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
