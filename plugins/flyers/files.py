"""What this room keeps on the disk: unpacked fonts and finished PDFs, by the hash of their making.

Takes the theme and the cache folder; gives paths and bytes. A name in the cache says everything its
content depends on, so nothing in it is ever stale; the hash beside each file says that it is whole.
Deleting the cache costs time and nothing else.
"""

import hashlib
from collections.abc import Callable, Iterable
from functools import partial
from importlib.metadata import version
from pathlib import Path

from plugins.flyers.fonts import unpacked

PACKAGES = ("typst", "qrcode", "fonttools", "Brotli", "zxing-cpp", "pypdfium2", "page-validation")
SEAL = ".sha256"


def font_folder(theme: Path, cache: Path) -> Path:
    """A folder with the theme's fonts, unpacked once for each state of the fonts."""
    packed = sorted((theme / "static" / "fonts").glob("*.woff2"))
    folder = cache / "fonts" / _digest(path.read_bytes() for path in packed)[:16]
    for path in packed:
        made_once(folder / f"{path.stem}.ttf", partial(_unpacked_from, path))
    return folder


def fingerprint(theme: Path) -> str:
    """Everything a sheet depends on but its words: templates, fonts, this room's code, packages."""
    ours = sorted(Path(__file__).parent.glob("*.py"))
    looks = sorted((theme / "sheets").glob("*.typ"))
    fonts = sorted((theme / "static" / "fonts").glob("*.woff2"))
    versions = (f"{package} {version(package)}".encode() for package in PACKAGES)
    return _digest([*(path.read_bytes() for path in (*ours, *looks, *fonts)), *versions])


def key_of(*parts: str) -> str:
    return _digest(part.encode() for part in parts)


def made_once(path: Path, make: Callable[[], bytes]) -> Path:
    """Makes the file if it is not there as it was made: cut short or changed, it is made anew."""
    seal = path.with_suffix(SEAL)
    if path.exists() and seal.exists() and seal.read_text("ascii") == _seal_of(path.read_bytes()):
        return path
    content = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    _put(seal, _seal_of(content).encode())
    return _put(path, content)


def size_of(path: Path) -> int:
    return path.stat().st_size


def keep_only(folder: Path, wanted: set[Path]) -> None:
    """These files and their seals."""
    for path in set(folder.glob("*")) - wanted - {path.with_suffix(SEAL) for path in wanted}:
        path.unlink(missing_ok=True)


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
