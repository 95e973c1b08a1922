"""Whether everything a page points at is there: files, fragments, the same page elsewhere.

Comes in: a built site. Goes out: faults, each on one page. Looks at files alone, asks no network:
what leads to other hosts is not followed. Rule of alternates: whoever is named as a translation
exists, is in the language it is named for, and names everyone back (a false one hides the page it
stands for from search engines).
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from tests.judging.goals import Figure
from tests.judging.site import BuiltPage, Site, file_of

HERE = "https://this.test/"
ANY = "x-default"
STATE = "="
"""A fragment that holds one is no place but words for the page's script: `#bisogni=ascolto`."""
Faults = Iterator[str]


@dataclass(frozen=True)
class Named:
    """How a page names itself and its translations, by their addresses."""

    language: str
    canonical: str | None
    alternates: dict[str, str]
    chooser: tuple[tuple[str, str], ...]


def figures(site: Site, pages: Iterable[BuiltPage]) -> Iterator[Figure]:
    ids, named = ids_of(site), named_by(site)
    for page in pages:
        faults = {
            "links": links_to_nothing(page, site),
            "fragments": fragments_to_nothing(page, ids),
            "alternates": false_alternates(page, named),
            "composed": not_composed(page),
        }
        for goal, each in faults.items():
            found = tuple(each)
            yield Figure(goal, page.address, len(found), found)


def links_to_nothing(page: BuiltPage, site: Site) -> Faults:
    """Links and loaded files that no file answers."""
    for link in _links(page):
        path, _ = _split(page, link)
        if path is not None and file_of(path) not in site.files:
            yield link


def fragments_to_nothing(page: BuiltPage, ids: dict[str, frozenset[str]]) -> Faults:
    """Links into a page that has no such place."""
    for link in _links(page):
        path, fragment = _split(page, link)
        is_place = bool(fragment) and STATE not in fragment
        if is_place and path is not None and fragment not in ids.get(path, {fragment}):
            yield link


def false_alternates(page: BuiltPage, named: dict[str, Named]) -> Faults:
    """What the page says of itself and its translations, against what those pages say."""
    yield from _false_of_itself(page, named)
    yield from _false_of_others(page, named)
    for tag, address in named[page.address].chooser:
        if address in named and tag != named[address].language:
            yield f"the chooser's {tag}: {address} is in another language"


def not_composed(page: BuiltPage) -> Faults:
    """Letters and marks written apart: they look alike and are found by nobody's search."""
    for line in unescape(page.html).splitlines():
        if not unicodedata.is_normalized("NFC", line):
            yield line.strip()[:120]


def ids_of(site: Site) -> dict[str, frozenset[str]]:
    """The places of each page that a link may lead into."""
    return {page.address: frozenset(page.tree.xpath("//@id | //a/@name")) for page in site.pages}


def named_by(site: Site) -> dict[str, Named]:
    """What each page says of itself."""
    return {page.address: _named(page) for page in site.pages}


def _false_of_itself(page: BuiltPage, named: dict[str, Named]) -> Faults:
    own = named[page.address]
    if own.canonical is not None and own.canonical not in named:
        yield f"canonical: {own.canonical} is not there"
    if own.alternates and own.canonical != page.address:
        yield f"says that {own.canonical} stands for it, and yet names translations"
    if own.alternates and own.alternates.get(page.language) != page.address:
        yield f"does not name itself as {page.language}"
    if own.alternates and ANY not in own.alternates:
        yield f"names no {ANY}"


def _false_of_others(page: BuiltPage, named: dict[str, Named]) -> Faults:
    for tag, address in named[page.address].alternates.items():
        if address not in named:
            yield f"{tag}: {address} is not there"
        elif page.address not in named[address].alternates.values():
            yield f"{tag}: {address} does not name this page back"
        elif tag not in (ANY, named[address].language):
            yield f"{tag}: {address} is in another language"


def _named(page: BuiltPage) -> Named:
    alternates = page.tree.xpath("//link[@rel='alternate'][@hreflang]")
    canonical = page.tree.xpath("//link[@rel='canonical']/@href")
    chooser = page.tree.xpath("//a[@hreflang]")
    return Named(
        language=page.language,
        canonical=_path(page, canonical[0]) if canonical else None,
        alternates={link.get("hreflang"): _path(page, link.get("href")) for link in alternates},
        chooser=tuple((link.get("hreflang"), _path(page, link.get("href"))) for link in chooser),
    )


def _path(page: BuiltPage, link: str) -> str:
    """Alternates carry the host's name, which nothing in the output tells us: it is passed over."""
    return unquote(urlsplit(urljoin(HERE + page.address, link)).path).lstrip("/")


def _links(page: BuiltPage) -> Iterator[str]:
    for element, attribute, link, _ in page.tree.iterlinks():
        if attribute in ("href", "src", "action", "data") and element.tag != "link":
            yield link
    yield from page.tree.xpath("//link[not(@rel='alternate' or @rel='canonical')]/@href")


def _split(page: BuiltPage, link: str) -> tuple[str | None, str]:
    """The address inside the site, None when it is elsewhere; and the fragment."""
    target = urlsplit(urljoin(HERE + page.address, link))
    inside = f"{target.scheme}://{target.netloc}/" == HERE
    return (unquote(target.path).lstrip("/") if inside else None), unquote(target.fragment)
