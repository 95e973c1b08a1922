"""Where everything was written: file and line, so that whoever must mend it finds it.

Made by the reading, asked by whatever has something to say about a thing. Knows no files: it only
remembers what was read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.neighbourhood.thing import Thing

Part = tuple[str | int, ...]


@dataclass(frozen=True)
class Origin:
    """A line of a file, counted from 1."""

    path: str
    line: int = 1


@dataclass(frozen=True)
class Lines:
    """One file of one thing: the line of each field, and of the first line of its body."""

    path: str
    lines: Mapping[Part, int]
    body_line: int

    def line_of(self, part: Part) -> int:
        """The line of this part, or of the nearest thing around it."""
        while part and part not in self.lines:
            part = part[:-1]
        return self.lines.get(part, 1)


@dataclass(frozen=True)
class Origins:
    """The files of all things. `content` is the folder's name, as in every path."""

    content: str = "content"
    pages: Mapping[tuple[str, str], Lines] = field(default_factory=dict)
    """By the key of the thing and the language of the file."""

    def of(self, thing: Thing, *part: str | int, language: str = "") -> Origin:
        """Where a field stands: `of(service, "verified", "date")`; in a translation, if named."""
        page = self._page(thing, language)
        return Origin(page.path, page.line_of(part)) if page else Origin(thing.path)

    def in_body(self, thing: Thing, line: int, *, language: str = "") -> Origin:
        """Where the n-th line of the body stands, counted from 0."""
        page = self._page(thing, language)
        return Origin(page.path, page.body_line + line) if page else Origin(thing.path)

    def file(self, name: str, line: int = 1) -> Origin:
        """One of the network's own lists: `file("calendar.yaml")`."""
        return Origin(f"{self.content}/{name}", line)

    def _page(self, thing: Thing, language: str) -> Lines | None:
        return self.pages.get((thing.key, language or thing.title.source.language))
