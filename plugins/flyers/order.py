"""An order: one PDF to be made, as plain values.

Takes what a kind of sheet has to say, what its codes hold and where it will be found; asks nothing
and makes nothing. It travels to other processes, so there is nothing in it but text and numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.flyers.tongue import Words

NETWORK = "network"
"""What a sheet is about that belongs to nothing smaller."""


@dataclass(frozen=True)
class Order:
    """`name` is for messages: "content/services/spesa.it.md, volantino A4 in Italiano"."""

    name: str
    format: str
    template: str
    """A file of `theme/sheets`."""
    record: Mapping[str, Any]
    """All the words and facts, as JSON has them."""
    address: str
    """In the output."""
    languages: tuple[str, ...]
    """Of its words; the pages in the first one offer it."""
    codes: tuple[str, ...]
    """What each code on the paper holds, in any order."""
    paper: str = "A4"
    """What goes into the printer."""
    about: str = NETWORK
    """The key of the thing it belongs to: "services/spesa"."""
    pages: int = 1
    flows: bool = False
    """Whether it may take fewer pages: what is said flows on where a page is full."""
    words: tuple[Words, ...] = ()
    """What must be read back from the finished page; without what a template may leave out."""
    halves: bool = False
    """Whether the paper is cut down the middle."""
    remark: str = ""
    """What whoever prints should know, in Italian; it keeps nothing from being printed."""
    everywhere: bool = False
    """Offered by the pages in every language."""
