"""What a first visit to a page weighs, from its files alone.

Comes in: a built page and its site. Goes out: what the browser asks for before the page stands, as
bytes on the wire. Pictures that are loaded only when scrolled to are not of the first view; neither
is what a script may ask for later, which `look.py` sees in the browser.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from tests.judging.goals import Figure
from tests.judging.host import answer
from tests.judging.site import BuiltPage, Site

KIBI = 1024
HERE = "https://this.test/"
LOADED = (
    "//link[@rel='icon' or @rel='stylesheet' or @rel='preload' or @rel='modulepreload']/@href"
    " | //script/@src | //img[not(@loading='lazy')]/@src | //iframe/@src"
    " | //source/@src | //video/@src | //audio/@src | //object/@data | //embed/@src"
)
IN_STYLE = re.compile(r"url\(\s*['\"]?([^'\")]+)")


def figures(site: Site, pages: Iterable[BuiltPage]) -> Iterator[Figure]:
    for page in pages:
        ours, others = _parted(page)
        sizes = {path: _wire_bytes(site.folder, path) for path in [page.address, *ours]}
        scripts = [path for path in ours if path.endswith((".js", ".mjs"))]
        script_bytes = sum(sizes[path] for path in scripts)
        found = tuple(f"{path or '/'}: {size}" for path, size in sizes.items())
        yield Figure("weight", page.address, round(sum(sizes.values()) / KIBI, 2), found)
        yield Figure("requests", page.address, len(sizes) + len(others), (*ours, *others))
        yield Figure("script", page.address, round(script_bytes / KIBI, 2), tuple(scripts))
        yield Figure("elsewhere", page.address, len(others), tuple(others))


def loaded_by(page: BuiltPage) -> list[str]:
    """Full addresses of what the page's own words ask for at once, each once, in order."""
    style = "\n".join(page.tree.xpath("//style/text() | //@style"))
    links = [*page.tree.xpath(LOADED), *IN_STYLE.findall(style)]
    full = [urljoin(HERE + page.address, link) for link in links]
    return list(dict.fromkeys(link for link in full if urlsplit(link).scheme != "data"))


def _parted(page: BuiltPage) -> tuple[list[str], list[str]]:
    """Paths of this site, addresses of others."""
    loaded = loaded_by(page)
    ours = [urlsplit(link).path.lstrip("/") for link in loaded if link.startswith(HERE)]
    return ours, [link for link in loaded if not link.startswith(HERE)]


@lru_cache(maxsize=4096)
def _wire_bytes(folder: Path, path: str) -> int:
    return answer(folder, path).wire_bytes
