"""Says what translators have still to do: `python3 tasks.py untranslated`.

Reads the program for the phrases it asks for, and the catalogues of the site and of the messages to
partners; prints, for each catalogue, the phrases to translate, to look at again and to throw away.
Writes nothing. Code 1 when there is anything to do.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

from plugins.languages.gaps import Forms, Gap, Kind, comments_in, gaps_in
from plugins.languages.phrases import forms_of

Keywords = Mapping[str, tuple[int, ...] | None]
"""Which functions are called with a phrase, and which of their arguments it is."""

PLACES = Path("theme/locale/babel.cfg")
TO_DO = {Kind.MISSING: "da tradurre", Kind.FUZZY: "da rivedere", Kind.UNUSED: "non serve più"}


@dataclass(frozen=True)
class Shelf:
    """A folder of catalogues, and how the program asks for their phrases."""

    folder: Path
    asked_by: Keywords


SITE = Shelf(
    Path("theme/locale"),
    {"_": None, "phrases": None, "_phrases": None, "_n": (1, 2), "many": (1, 2)},
)
MESSAGES = Shelf(Path("plugins/locale"), {"say": None})


def wanted(root: Path, asked_by: Keywords) -> frozenset[Forms]:
    """The phrases that templates and program ask for."""
    with (root / PLACES).open(encoding="utf-8") as config:
        methods, options = parse_mapping_cfg(config)  # type: ignore[no-untyped-call]
    found = extract_from_dir(root, methods, options, keywords=asked_by)
    return frozenset(forms_of(message) for _, _, message, _, _ in found)


def main(root: Path = Path()) -> int:
    in_order = True
    for shelf in (SITE, MESSAGES):
        texts = _catalogues(root / shelf.folder)
        asked, comments = wanted(root, shelf.asked_by), _comments(texts.values())
        for path, text in texts.items():
            gaps = [*gaps_in(text, asked)]
            print("\n".join([_heading(path.relative_to(root), gaps), *_lines(gaps, comments)]))
            in_order = in_order and not gaps
    return 0 if in_order else 1


def _catalogues(folder: Path) -> dict[Path, str]:
    paths = sorted(folder.glob("*/LC_MESSAGES/messages.po"))
    return {path: path.read_text(encoding="utf-8") for path in paths}


def _comments(texts: Iterable[str]) -> dict[Forms, str]:
    """A phrase that one language lacks is explained in the words that another has."""
    return {phrase: words for text in texts for phrase, words in comments_in(text).items()}


def _heading(path: Path, gaps: list[Gap]) -> str:
    return f"{path}: {f'{len(gaps)} da sistemare' if gaps else 'in ordine'}"


def _lines(gaps: Iterable[Gap], comments: Mapping[Forms, str]) -> Iterator[str]:
    for gap in gaps:
        yield f"  {TO_DO[gap.kind]}: «{'», «'.join(gap.phrase)}»"
        if comment := comments.get(gap.phrase):
            yield f"      {comment}"


if __name__ == "__main__":
    sys.exit(main())
