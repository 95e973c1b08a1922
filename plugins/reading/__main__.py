"""Says whether the content is in good order: `python -m plugins.reading`, or `tasks.py check`.

Reads everything, builds nothing; prints each problem with its remedy. Code 1 when a page could not
be built.
"""

import sys
from pathlib import Path

from plugins.reading.assemble import assemble
from plugins.reading.files import files_below


def main(folder: Path = Path("content")) -> int:
    files, unread = files_below(folder, with_samples=True)
    reading = assemble(files, content=folder.name)
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
