"""Says whether the content is in good order: `python -m plugins.reading`, or `tasks.py check`.

Reads everything, builds nothing; prints each problem with its remedy. Code 1 when a page could not
be built.
"""

import sys
from pathlib import Path

from plugins.reading.moment import moment_of_this_build
from plugins.reading.whole import read


def main(folder: Path = Path("content"), theme: Path = Path("theme")) -> int:
    reading = read(folder, theme=theme, moment=moment_of_this_build())
    for problem in reading.problems:
        print(f"  {'✗' if problem in reading.errors else '!'} {problem.in_words()}")
    if reading.neighbourhood is None:
        return 1
    things = len(list(reading.neighbourhood.things))
    print(f"In ordine: {things} pagine, {len(reading.neighbourhood.needs)} bisogni.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
