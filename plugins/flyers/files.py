"""What this room keeps on the disk: unpacked fonts and finished PDFs, by the hash of their making.

Takes the theme and the cache folder; gives paths and bytes. A name in the cache says everything its
content depends on, so nothing in it is ever stale; the hash beside each file says that it is whole.
Deleting the cache costs time and nothing else.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.flyers.fonts import unpacked

PACKAGES = ("typst", "qrcode", "fonttools", "Brotli", "zxing-cpp", "pypdfium2", "page-validation")
MAKERS = ("codes", "fonts", "gates", "press", "shop")
"""The modules that turn a record into a page; the others only write records."""
SEAL = ".sha256"
KIT = "kit.typ"


def font_folder(theme: Path, cache: Path) -> Path:
    """A folder with the theme's fonts, unpacked once for each state of the fonts."""
    packed = sorted((theme / "static" / "fonts").glob("*.woff2"))
    folder = cache / "fonts" / _digest(path.read_bytes() for path in packed)[:16]
    for path in packed:
        made_once(folder / f"{path.stem}.ttf", partial(_unpacked_from, path))
    return folder


def fingerprint(theme: Path) -> str:
    """Everything a sheet depends on but its words: templates, fonts, icons, press, packages."""
    ours = [Path(__file__).parent / f"{name}.py" for name in MAKERS]
    looks = sorted((theme / "sheets").iterdir())
    fonts = sorted((theme / "static" / "fonts").glob("*.woff2"))
    icons = sorted((theme / "static" / "icons").glob("*.svg"))
    versions = (f"{package} {version(package)}".encode() for package in PACKAGES)
    return _digest([*(path.read_bytes() for path in (*ours, *looks, *fonts, *icons)), *versions])


def key_of(*parts: str) -> str:
    return _digest(part.encode() for part in parts)


def made_once(path: Path, make: Callable[[], bytes]) -> Path:
    """Makes the file if it is not there as it was made: cut short or changed, it is made anew."""
    if is_whole(path):
        return path
    content = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    _put(path.with_suffix(SEAL), _seal_of(content).encode())
    return _put(path, content)


def is_whole(path: Path) -> bool:
    seal = path.with_suffix(SEAL)
    if not path.exists() or not seal.exists():
        return False
    return seal.read_text("ascii") == _seal_of(path.read_bytes())


def size_of(path: Path) -> int:
    return path.stat().st_size


def keep_only(folder: Path, wanted: set[Path]) -> None:
    """These files, their seals, and what was refused in their place."""
    names = {path.stem for path in wanted}
    for path in folder.glob("*"):
        if path.stem not in names:
            path.unlink(missing_ok=True)


@contextmanager
def theme_for_each(theme: Path, given: Iterable[str]) -> Iterator[Path]:
    """A theme with the templates once for each JSON, in `0`, `1` and so on, and it beside them."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(theme / "static" / "icons", folder / "static" / "icons")
        shutil.copy(theme / "sheets" / KIT, folder)
        for place, words in enumerate(given):
            shutil.copytree(theme / "sheets", folder / f"{place}")
            (folder / f"{place}" / "given.json").write_text(words, encoding="utf-8")
        yield folder


def _put(path: Path, content: bytes) -> Path:
    """Half a file is never seen under its name."""
    unfinished = path.with_suffix(f"{path.suffix}.part")
    unfinished.write_bytes(content)
    return unfinished.replace(path)


def _seal_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _unpacked_from(path: Path) -> bytes:
    return unpacked(path.read_bytes())


def _digest(parts: Iterable[bytes]) -> str:
    """Of each part's own hash, so that no byte can wander from one part to the next."""
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
