"""Writes into translations which words they were made from: `python3 tasks.py stamp`.

Reads the content; adds the stamp of the source's words to every translation that has none, and
renews those that are named: corrected, or still right because the change was minor. Touches the one
line of `translation` and nothing else; an old translation stays old until somebody says otherwise.
"""

import re
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from plugins.neighbourhood import Neighbourhood
from plugins.reading.moment import moment_of_this_build
from plugins.reading.sources import TRANSLATION
from plugins.reading.whole import read

_INLINE = re.compile(rf"^{TRANSLATION}: *\{{(?P<inside>[^}}\n]*)\}} *$", re.MULTILINE)
_ALONE = re.compile(rf"^{TRANSLATION}: *[\"']?(?P<method>[a-z-]+)[\"']? *$", re.MULTILINE)
_BLOCK = re.compile(rf"^{TRANSLATION}: *\n(?P<inside>(?: +[^\n]*\n)+)", re.MULTILINE)
_OLD = re.compile(r",? *source: *[\"']?[0-9a-f]*[\"']?")


def due(neighbourhood: Neighbourhood, renew: list[str]) -> Iterator[tuple[str, str, str]]:
    """(key, language, stamp) of every translation to be stamped."""
    for thing in (*neighbourhood.things, *neighbourhood.unpublished):
        for language, translation in thing.translations.items():
            renewed = translation.stale and {thing.key, f"{thing.key}.{language}"} & {*renew}
            if not translation.source or renewed:
                yield thing.key, language, thing.stamp


def stamped(text: str, stamp: str) -> str:
    """The file's text with this stamp in its header, however `translation` is written there."""
    if match := _INLINE.search(text):
        inside = _OLD.sub("", match["inside"]).strip()
        return _put(text, match, f'{{{inside}, source: "{stamp}"}}')
    if match := _ALONE.search(text):
        return _put(text, match, f'{{method: {match["method"]}, source: "{stamp}"}}')
    if match := _BLOCK.search(text):
        rows = [row for row in match["inside"].splitlines() if not _OLD.fullmatch(row.strip())]
        indent = rows[0][: len(rows[0]) - len(rows[0].lstrip())]
        return _put(text, match, "\n".join(["", *rows, f'{indent}source: "{stamp}"', ""]))
    return text


def _put(text: str, match: re.Match[str], declared: str) -> str:
    gap = "" if declared.startswith("\n") else " "
    return f"{text[: match.start()]}{TRANSLATION}:{gap}{declared}{text[match.end() :]}"


def main(words: list[str] | None = None) -> int:
    asked = ArgumentParser(prog="python -m plugins.reading.stamping")
    asked.add_argument("renew", nargs="*", help="services/spesa.ar, services/spesa")
    asked.add_argument("--content", type=Path, default=Path("content"))
    named = asked.parse_args(words)
    folder: Path = named.content
    reading = read(folder, theme=Path("theme"), moment=moment_of_this_build())
    if reading.neighbourhood is None:
        print("\n".join(problem.in_words() for problem in reading.errors))
        return 1
    if unknown := [name for name in named.renew if not _is_known(name, reading.neighbourhood)]:
        print(f"Non c'è nessuna traduzione che si chiama: {', '.join(unknown)}.")
        return 1
    files = [
        (folder.parent / reading.origins.pages[key, language].path, stamp)
        for key, language, stamp in due(reading.neighbourhood, named.renew)
    ]
    missed = [path for path, stamp in files if not _stamp(path, stamp)]
    print(f"Traduzioni timbrate: {len(files) - len(missed)}.")
    for path in missed:
        print(f"  ! {path}: qui «translation» è scritto in un modo che non so timbrare.")
    return 1 if missed else 0


def _is_known(name: str, neighbourhood: Neighbourhood) -> bool:
    key, _, language = name.partition(".")
    things = (*neighbourhood.things, *neighbourhood.unpublished)
    return any(t.key == key and (not language or language in t.translations) for t in things)


def _stamp(path: Path, stamp: str) -> bool:
    """Whether the file says it now."""
    before = path.read_text(encoding="utf-8")
    after = stamped(before, stamp)
    path.write_text(after, encoding="utf-8")
    return after != before


if __name__ == "__main__":
    sys.exit(main())
