"""The links in a partner's Markdown, and what the site cannot show of it.

Takes the words of a body; gives each link with its offset, its words and its address as written.
Follows what the site's own parser does; parses nothing that it would not. Never judges.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)[^`]+\1(?!`)")
_CODE = re.compile(rf"{_CODE_SPAN.pattern}|^(?: {{4}}|\t).*$", re.MULTILINE)
"""Code is shown as it stands. Four spaces begin it, but not where there are lists."""
_INLINE = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]]*)\]\((?P<address>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)"
)
_APART = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*(?P<address>\S*)", re.MULTILINE)
_ANGLES = re.compile(
    r"<(?P<address>(?:https?://|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s]+)>", re.IGNORECASE
)
_PICTURES = re.compile(r"!\[[^\[\]]*\]\([^()\n]*\)")
_TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*')$")
_LIST = re.compile(r"^\s*(?:[-+*]|\d+\.)\s", re.MULTILINE)

PICTURE = re.compile(r"!\[[^\[\]]*\][(\[]")
_DASHES = r":?-{3,}:?[ \t]*"
TABLE = re.compile(
    rf"^[ \t]*(?:\|[ \t]*)?{_DASHES}(?:\|[ \t]*{_DASHES})+(?:\|[ \t]*)?$", re.MULTILINE
)
TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?=[\s/>])[^<>]*>|<!--")
BARE = re.compile(r"(?:https?://|www\.)[^\s<>()]*[^\s<>().,;:!?»”\"'*_]", re.IGNORECASE)


@dataclass(frozen=True)
class Link:
    """`words` is None where the address stands apart from them."""

    offset: int
    words: str | None
    address: str


def without_code(body: str) -> str:
    """The same length: every offset stays true."""
    if "`" not in body and "    " not in body and "\t" not in body:
        return body
    return (_CODE_SPAN if _LIST.search(body) else _CODE).sub(_blank, body)


@lru_cache(maxsize=10_000)
def links(body: str) -> tuple[Link, ...]:
    """Remembered, because several checks ask about the same body."""
    return tuple(_links(without_code(body))) if "[" in body or "<" in body else ()


def _links(body: str) -> Iterator[Link]:
    for match in _INLINE.finditer(body):
        address = _TITLE.sub("", match["address"].strip())
        yield Link(match.start(), " ".join(match["words"].split()), address.strip("<>"))
    for match in _APART.finditer(body):
        yield Link(match.start(), None, match["address"].strip("<>"))
    for match in _ANGLES.finditer(body):
        address = match["address"]
        is_mail = "@" in address and ":" not in address
        yield Link(match.start(), address, f"mailto:{address}" if is_mail else address)


def without_links(body: str) -> str:
    """What is left between links, pictures and tags, in the same places."""
    for pattern in (_PICTURES, _INLINE, _APART, _ANGLES, TAG):
        body = pattern.sub(_blank, body)
    return body


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
