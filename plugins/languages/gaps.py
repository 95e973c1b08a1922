"""What translators have still to do in one catalogue.

Takes the text of a PO file and the phrases that are asked for; gives each phrase that nobody has
translated, that is only a guess (fuzzy), or that nobody asks for any more, and the comments for
their translators. Never reads a file. A phrase is all its forms: one, or singular and plural.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from io import StringIO
from typing import TypeAlias

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from plugins.languages.phrases import Phrases, forms_of, is_said

Forms: TypeAlias = tuple[str, ...]


class Kind(Enum):
    """What is wrong with a phrase."""

    MISSING = auto()
    FUZZY = auto()
    UNUSED = auto()


@dataclass(frozen=True)
class Gap:
    """One phrase to look after."""

    kind: Kind
    phrase: Forms


def gaps_in(catalogue: str, wanted: Collection[Forms]) -> Iterator[Gap]:
    """In the order of the catalogue, then what is not in it at all."""
    entries = {forms_of(message.id): message for message in _entries(catalogue)}
    for phrase, message in entries.items():
        if phrase not in wanted:
            yield Gap(Kind.UNUSED, phrase)
        elif not is_said(message):
            yield Gap(Kind.FUZZY if message.fuzzy else Kind.MISSING, phrase)
    for phrase in sorted(set(wanted) - entries.keys()):
        yield Gap(Kind.MISSING, phrase)


def comments_in(catalogue: str) -> dict[Forms, str]:
    """Where each phrase stands, in the words for its translator."""
    messages = _entries(catalogue)
    return {forms_of(m.id): " ".join(m.user_comments) for m in messages if m.user_comments}


def missing_in_words(languages: Iterable[Phrases]) -> str | None:
    """What a build says: a new language may start before the last of its phrases is translated."""
    counts = [f"{each.language} {len(each.missing)}" for each in languages if each.missing]
    if not counts:
        return None
    task = "python3 tasks.py untranslated"
    return f"Frasi che restano in italiano: {', '.join(counts)}. Le elenca «{task}»."


def _entries(catalogue: str) -> Iterator[Message]:
    return (message for message in read_po(StringIO(catalogue)) if message.id)
