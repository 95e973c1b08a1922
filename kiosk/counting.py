"""What is counted of a visit: which need was opened, and where nothing was found.

In: the addresses a window went to, one after the other, and the needs that may be counted.
Out: a `Count` (need, language, "opened" or "not found"), or none. Never: danger, doors, discreet
needs, what somebody did at a listening point; an order, a moment, a visitor.
Rule: only needs the edition names can be counted, so what nobody thought of is never counted.
"""

from collections.abc import Set as AbstractSet
from typing import NamedTuple

OPENED, NOT_FOUND = "opened", "not_found"
NO_NEED = "-"
"""Somebody did not find what they looked for, and had opened no need before."""

_NEED, _PATH, _LISTENING = "bisogni", "percorso", "ascolto"
_THINGS = frozenset({"servizi", "eventi"})
_EVERYTHING = "tutto"


class Count(NamedTuple):
    need: str
    language: str
    what: str


class Countable(NamedTuple):
    """As the edition says."""

    languages: AbstractSet[str]
    needs: AbstractSet[str]


class Page(NamedTuple):
    """An address of the site, taken apart."""

    language: str
    section: str
    rest: tuple[str, ...]

    @property
    def need(self) -> str:
        """Of a need's page, or of the last step of the guided path; empty if it is neither."""
        steps = {_NEED: 1, _PATH: 2}.get(self.section)
        return self.rest[-1] if self.rest and len(self.rest) == steps else ""

    @property
    def is_thing(self) -> bool:
        return self.section in _THINGS and len(self.rest) == 1

    @property
    def says_nothing(self) -> bool:
        """A list, the home page, a question of the path: who was here told us nothing delicate."""
        if self.section == _PATH:
            return self.need in ("", _EVERYTHING)
        return not self.rest and self.section in ("", "settimana", *_THINGS)


class Visit:
    """Knows the last page, and the need it was opened from; at home it knows nothing."""

    def __init__(self) -> None:
        self._last = _page("")
        self._behind = ""

    def went(self, path: str, countable: Countable) -> Count | None:
        """`path` as in an address; after a delicate page not even "not found" is counted."""
        page, before, behind = _page(path), self._last, self._behind
        self._last, self._behind = page, self._need_behind(page, countable)
        if page.language not in countable.languages:
            return None
        if page.section == _LISTENING and not page.rest:
            is_known = behind or (before.says_nothing and before.language in countable.languages)
            return _not_found(before, page, behind) if is_known else None
        is_new = page.need in countable.needs and page.need != behind
        return Count(page.need, page.language, OPENED) if is_new else None

    def _need_behind(self, page: Page, countable: Countable) -> str:
        """Things opened straight from a need belong to it: behind it nothing is discreet."""
        if page.need in countable.needs:
            return page.need
        return self._last.need if page.is_thing and self._last.need in countable.needs else ""


def _not_found(before: Page, page: Page, behind: str) -> Count | None:
    """Twice in a row is once."""
    is_again = before.section == _LISTENING
    return None if is_again else Count(behind or NO_NEED, page.language, NOT_FOUND)


def _page(path: str) -> Page:
    language, section, *rest = [*path.partition("#")[0].strip("/").split("/"), ""]
    return Page(language, section, tuple(part for part in rest if part))
