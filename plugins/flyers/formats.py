"""The formats in which a service or an event is printed.

A format is a template and what must be found on its finished page. Settings and tasks call it by
its name; the page says it in the reader's language. A new format is a line here, a template, a word
in the addresses and one in the page's list.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.flyers.facts import ALWAYS, ON_A_POSTER

NOTHING = ALWAYS - 1


@dataclass(frozen=True)
class Format:
    """`words` is Italian, for messages: «volantino A5 in Arabo»."""

    name: str
    template: str
    words: str
    codes: int
    """How many times each code stands on it."""
    keeps: int
    """The highest rank of a fact that never gives way here."""
    sides: int = 1
    """In how many languages it speaks; the second is the network's own."""
    halves: bool = False
    """Whether nothing may cross the middle of the paper."""


FORMATS = (
    Format("a4", "poster.typ", "volantino A4", codes=1, keeps=ON_A_POSTER),
    Format("a5", "a5.typ", "volantino A5", codes=2, keeps=ALWAYS, halves=True),
    Format("strips", "strips.typ", "volantino con le strisce", codes=10, keeps=ALWAYS),
    Format("cards", "cards.typ", "biglietti da tasca", codes=10, keeps=NOTHING, halves=True),
    Format(
        "bilingual",
        "bilingual.typ",
        "volantino in due lingue",
        codes=1,
        keeps=ALWAYS,
        sides=2,
        halves=True,
    ),
)
NAMES = tuple(each.name for each in FORMATS)


class UnknownFormat(ValueError):
    """A name in the settings or on the command line that is none of ours."""


def format_named(name: str) -> Format:
    found = {each.name: each for each in FORMATS}.get(name)
    if found is None:
        raise UnknownFormat(f"Non c'è un formato «{name}». Ci sono: {', '.join(NAMES)}.")
    return found


def formats_from(names: Iterable[str]) -> tuple[str, ...]:
    """The same names, each known."""
    return tuple(format_named(name).name for name in names)
