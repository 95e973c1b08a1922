"""Says whether the content is in good order: `python -m plugins.reading`, or `tasks.py check`.

Reads everything, builds nothing; prints each problem with its remedy. Code 1 when a page could not
be built.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from plugins.reading.assemble import Rules, assemble
from plugins.reading.files import files_below

ICONS = Path("theme/static/icons")


def main(folder: Path = Path("content")) -> int:
    files, unread = files_below(folder, with_samples=True)
    icons = frozenset(path.stem for path in ICONS.glob("*.svg"))
    rules = Rules(today=datetime.now(UTC).date() + timedelta(days=1), icons=icons)
    reading = assemble(files, content=folder.name, rules=rules)
    problems = [*unread, *reading.problems]
    for problem in problems:
        print(f"  {'✗' if problem.gravity == 'error' else '!'} {problem.in_words()}")
    if unread or reading.neighbourhood is None:
        return 1
    things = len(list(reading.neighbourhood.things))
    print(f"In ordine: {things} pagine, {len(reading.neighbourhood.needs)} bisogni.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
