"""Partners' Markdown → harmless HTML, kept by content hash.

Takes the words of a body; gives HTML with nothing in it that a partner's text should not do: no
script, no style, no picture from elsewhere, no other scheme than web, mail and telephone. The same
words are parsed once ever: the result depends on them and on the versions below alone.
"""

import hashlib
import re
import sqlite3
from importlib.metadata import version
from pathlib import Path
from typing import Self

import markdown
import nh3
from markupsafe import Markup

TAGS = {"p", "ul", "ol", "li", "h2", "h3", "strong", "em", "a", "blockquote", "br", "hr"}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
SCHEMES = {"https", "http", "mailto", "tel"}
_ALLOWED = f"{sorted(TAGS)} {sorted(SCHEMES)} {sorted((k, *v) for k, v in ATTRIBUTES.items())}"
_RECIPE = f"2 markdown {version('markdown')} nh3 {version('nh3')} {_ALLOWED}"


def html_from(words: str) -> str:
    parser = markdown.Markdown(
        extensions=["sane_lists", "toc"],
        extension_configs={"toc": {"baselevel": _top_level(words), "toc_depth": "2-3"}},
        output_format="html",
    )
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    return str(
        nh3.clean(
            parser.convert(words),
            tags=TAGS,
            attributes=ATTRIBUTES,
            url_schemes=SCHEMES,
            link_rel="noopener noreferrer",
        )
    )


def _top_level(words: str) -> int:
    """The page has its title already: a partner's `#` is a second heading, like another's `##`."""
    return 2 if re.search(r"^# ", words, re.MULTILINE) else 1


class Bodies:
    """The cache of parsed bodies, one small database beside the other caches."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._base = _opened(path)
        except sqlite3.DatabaseError:
            path.unlink()  # damaged: it is only a cache
            self._base = _opened(path)
        self._fresh: dict[str, str] = {}

    def html(self, words: str) -> Markup:
        key = hashlib.sha256(f"{_RECIPE}\n{words}".encode()).hexdigest()
        kept = self._base.execute("select html from bodies where key = ?", (key,)).fetchone()
        if kept:
            return Markup(kept[0])  # noqa: S704  what is kept was cleaned by nh3
        if key not in self._fresh:
            self._fresh[key] = html_from(words)
        return Markup(self._fresh[key])  # noqa: S704  cleaned by nh3

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Writes what is new, in one go."""
        with self._base:
            self._base.executemany(
                "insert or replace into bodies values (?, ?)", self._fresh.items()
            )
        self._base.close()


def _opened(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path)
    try:
        base.execute("create table if not exists bodies (key text primary key, html text)")
    except sqlite3.DatabaseError:
        base.close()
        raise
    return base
