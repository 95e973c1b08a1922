"""A built site as files: its pages, what each is, and the few that stand for the rest.

Comes in: an output folder. Goes out: one `BuiltPage` per HTML file, whose template is what its body
says in `data-page`; so a template added today is judged today, without being named here. Knows no
content: only `REMARKABLE` names addresses, and passes over those that a site does not have.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from lxml import html

INDEX = "index.html"
REMARKABLE = (
    "eventi/andare-in-gita/",  # is cancelled
    "eventi/camminare-insieme/",  # has dates that moved
    "eventi/festa-di-autunno/",  # is over
    "numeri/",  # nothing but telephones
    "servizi/parlare-con-una-persona/",  # says nothing to who looks over a shoulder
    "servizi/tenere-la-casa/",  # three partners answer together
)
"""Ends of addresses whose pages look unlike the others of their template."""


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file, by the address a visitor asks for."""

    address: str
    html: str = field(repr=False)

    @cached_property
    def tree(self) -> Any:
        return html.document_fromstring(self.html.encode())

    @property
    def template(self) -> str:
        return self.tree.xpath("string(//body/@data-page)") or "?"

    @property
    def language(self) -> str:
        return str(self.tree.get("lang", ""))

    @property
    def leads_on(self) -> bool:
        """Is never seen: it leads to another page at once."""
        return bool(self.tree.xpath("//meta[@http-equiv='refresh']"))

    @property
    def wants_to_be_found(self) -> bool:
        """By search engines, under its own address."""
        robots = self.tree.xpath("//meta[@name='robots']/@content")
        (canonical,) = self.tree.xpath("//link[@rel='canonical']/@href") or [""]
        is_own = urlsplit(canonical).path == f"/{self.address}"
        return is_own and not any("noindex" in said for said in robots)


@dataclass(frozen=True)
class Site:
    """Every file by its path, and every page."""

    folder: Path
    files: frozenset[str] = field(repr=False)
    pages: tuple[BuiltPage, ...] = field(repr=False)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted({page.language for page in self.pages}))

    @property
    def seen(self) -> tuple[BuiltPage, ...]:
        """The pages that stay on the screen."""
        return tuple(page for page in self.pages if not page.leads_on)


def site_in(folder: Path) -> Site:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = [path.relative_to(folder).as_posix() for path in paths]
    pages = [_page(folder, file) for file in files if file.endswith(".html")]
    return Site(folder, frozenset(files), tuple(sorted(pages, key=lambda page: page.address)))


def firsts(pages: Iterable[BuiltPage]) -> list[BuiltPage]:
    """The first page of each template and language."""
    in_order = sorted(pages, key=lambda page: page.address)
    first = {(page.template, page.language): page for page in reversed(in_order)}
    return sorted(first.values(), key=lambda page: page.address)


def representatives(pages: Iterable[BuiltPage]) -> list[BuiltPage]:
    """The first ones, and the remarkable ones."""
    pages = list(pages)
    return together(firsts(pages), filter(_is_remarkable, pages))


def heaviest(pages: Iterable[BuiltPage]) -> list[BuiltPage]:
    """The longest page of each template and language: most words, most to go wrong."""
    longest = {
        (page.template, page.language): page
        for page in sorted(pages, key=lambda page: len(page.html))
    }
    return sorted(longest.values(), key=lambda page: page.address)


def together(*groups: Iterable[BuiltPage]) -> list[BuiltPage]:
    """Each page once, in the order of their addresses."""
    by_address = {page.address: page for group in groups for page in group}
    return [by_address[address] for address in sorted(by_address)]


def chosen(
    pages: Iterable[BuiltPage], languages: Sequence[str] = (), templates: Sequence[str] = ()
) -> list[BuiltPage]:
    """Those in these languages and of these templates; none named means all."""
    return [
        page
        for page in pages
        if (not languages or page.language in languages)
        and (not templates or page.template in templates)
    ]


def file_of(address: str) -> str:
    """The file that answers at an address."""
    return f"{address}{INDEX}" if not address or address.endswith("/") else address


def _page(folder: Path, file: str) -> BuiltPage:
    address = re.sub(rf"(^|/){INDEX}$", r"\1", file)
    return BuiltPage(address, (folder / file).read_text(encoding="utf-8"))


def _is_remarkable(page: BuiltPage) -> bool:
    return any(page.address == f"{page.language}/{end}" for end in REMARKABLE)
