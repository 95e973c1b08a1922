"""Small editions by hand: a site of a few pages in one colour, with its table of contents.

In: a folder, empty or with an older edition; a colour, a day. Out: what a kiosk takes in.
"""

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path

from plugins.edition.contents import Print, contents
from tests.kiosk import pages
from tests.makers import a_neighbourhood

MADE = datetime(2026, 11, 22, 12, tzinfo=UTC)
HANGING = "for (;;) {}"
NEED = "it/bisogni/mangiare"


def write_edition(
    folder: Path, colour: tuple[int, int, int], *, made: datetime = MADE, ballast_bytes: int = 0
) -> Path:
    """The new one takes the old one's place file by file, its table last, as a build does."""
    files = _files(colour, ballast_bytes)
    table = contents(a_neighbourhood(), made, {path: _print(file) for path, file in files.items()})
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in {**files, "edition.json": table}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def _files(colour: tuple[int, int, int], ballast_bytes: int) -> dict[str, bytes]:
    links = (
        f'<a href="/{NEED}/">Mangiare</a><a href="/blocca/">Blocca</a>'
        '<a href="/it/ascolto/">Non trovo</a>'
    )
    words = {
        "index.html": pages.page("Inizio", links, colour),
        f"{NEED}/index.html": pages.page("Mangiare", links, pages.RED),
        "it/ascolto/index.html": pages.page("Ascolto", links, pages.RED),
        "blocca/index.html": pages.page("Blocca", '<script src="blocca.js"></script>', pages.RED),
        "blocca/blocca.js": HANGING,
        "404.html": pages.page("Non trovata", "", pages.RED),
    }
    ballast = {f"ballast/{n}.bin": bytes([n]) * 100_000 for n in range(ballast_bytes // 100_000)}
    return {path: text.encode() for path, text in words.items()} | ballast


def _print(content: bytes) -> Print:
    return Print(len(content), hashlib.sha256(content).hexdigest())
