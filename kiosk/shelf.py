"""The shelf: whole copies of the built site, one of them shown, the last good one kept beside it.

In: a folder of our own, and the folder where a build arrives. Out: copies whose every byte fits
their manifest. Never: a half copy under its final name, a byte that does not fit, a fault that
takes a good copy away.
Rule: a copy becomes the current one by one renaming, after everything in it is on the disk.

Copies share nothing, not even as hard links: damage to a shared file would be damage to both.

    current -> copies/20261122-5a1f…    what is shown
    copies/20261115-09bc…               the last good one before it
    .arriving/                          a copy that is not finished; dropped before the next one
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.files import Folder, is_plain
from kiosk.manifest import EDITION, Manifest, UnreadableManifest, manifest_from_json

KEPT_COPIES = 2
RESERVE_BYTES = 50_000_000
"""Left free for the system and the counts, whatever arrives."""


class Damaged(Exception):
    """A copy does not hold what its manifest says."""


class NotFinished(Exception):
    """What lies there is no whole build: half copied, being built, or not a build at all."""


class NoRoom(Exception):
    """The disk cannot take another copy."""


class Copy:
    """One copy; whatever is read from it is compared with the manifest first."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest
        self._files = Folder(folder)

    def read(self, parts: tuple[str, ...]) -> bytes | None:
        """None if there is no such file; a file that changed is damage, never an answer.

        Parts that name no file of ours are no damage, even if they spell a path of the manifest.
        """
        if not all(map(is_plain, parts)):
            return None
        expected = self.manifest.files.get("/".join(parts))
        if expected is None:
            return None
        content = self._files.read(parts)
        if content is None or not expected.fits(content):
            raise Damaged("/".join(parts))
        return content

    def look_over(self) -> None:
        """Whether every file is there in its size: a glance, for the moment of starting."""
        for path, expected in self.manifest.files.items():
            try:
                size = (self.folder / path).lstat().st_size
            except OSError as fault:
                raise Damaged(path) from fault
            if size != expected.size:
                raise Damaged(path)

    def read_through(self, pause: Callable[[], None] = lambda: None) -> None:
        """Every byte, with a pause after each file: somebody may be waiting for a page."""
        for path in self.manifest.files:
            self.read(tuple(path.split("/")))
            pause()


class Shelf:
    """Has one writer: the program that shows it."""

    def __init__(self, folder: Path, reserve_bytes: int = RESERVE_BYTES) -> None:
        self._folder = folder
        self._copies = folder / "copies"
        self._current = folder / "current"
        self._arriving = folder / ".arriving"
        self._reserve_bytes = reserve_bytes

    def good_copies(self) -> list[Copy]:
        """The current one first, then the newest; what is not whole at a glance is left out."""
        return [copy for copy in map(_whole_or_none, self._in_order()) if copy]

    def adopt(self, source: Path, *, damaged: frozenset[str] = frozenset()) -> Copy:
        """Takes a finished build in and makes it current; until then all stays as it was.

        A copy that is here already is kept, unless its name is among the `damaged`.
        """
        try:
            content = Folder(source).read((EDITION,)) or b""
            manifest = manifest_from_json(content)
        except UnreadableManifest as fault:
            raise NotFinished(str(fault)) from fault
        place = self._copies / manifest.name
        if manifest.name in damaged or _whole_or_none(place) is None:
            self._take_in(Copy(source, manifest), content, place)
        self._make_current(place)
        return Copy(place, manifest)

    def tidy(self) -> None:
        """Drops what was not finished, and all but the current copy and the one before it.

        As long as there are not two good ones nothing goes: a copy that cannot be read now, with
        too many files open for one, may be read again later.
        """
        _drop(self._arriving)
        kept = {copy.folder for copy in self.good_copies()[:KEPT_COPIES]}
        if len(kept) < KEPT_COPIES:
            return
        for folder in self._in_order():
            if folder not in kept:
                _drop(folder)

    def _in_order(self) -> list[Path]:
        """By the moment they were put here; the clock may be wrong, so the link goes first."""
        try:
            folders = sorted(self._copies.iterdir(), key=_age, reverse=True)
        except OSError:
            return []
        current = self._current_name()
        return sorted(folders, key=lambda folder: folder.name != current)

    def _current_name(self) -> str:
        try:
            return self._current.readlink().name
        except OSError:
            return ""

    def _take_in(self, source: Copy, content: bytes, place: Path) -> None:
        _drop(self._arriving)
        try:
            self._copies.mkdir(parents=True, exist_ok=True)
            self._make_sure_of_room(source.manifest)
            for path, file in _files_of(source):
                _write(self._arriving / path, file)
            _write(self._arriving / EDITION, content)
            os.sync()  # once for thousands of files: what is renamed is on the disk before
            _drop(place)
            self._arriving.rename(place)
            _sync(self._copies)
        except (OSError, NotFinished) as fault:
            _drop(self._arriving)
            raise fault if isinstance(fault, NotFinished) else NoRoom(str(fault)) from fault

    def _make_sure_of_room(self, manifest: Manifest) -> None:
        free = shutil.disk_usage(self._copies).free
        needed = manifest.size * 11 // 10 + self._reserve_bytes
        if free < needed:
            raise NoRoom(f"{needed - free} bytes are missing")

    def _make_current(self, place: Path) -> None:
        if self._current_name() == place.name:
            return
        link = self._folder / ".current"
        try:
            link.unlink(missing_ok=True)
            link.symlink_to(Path("copies") / place.name)
            link.replace(self._current)
            _sync(self._folder)
        except OSError as fault:
            raise NoRoom(str(fault)) from fault


def _files_of(source: Copy) -> Iterator[tuple[str, bytes]]:
    for path in source.manifest.files:
        try:
            content = source.read(tuple(path.split("/")))
        except Damaged as fault:
            raise NotFinished(path) from fault
        yield path, content or b""


def _whole_or_none(folder: Path) -> Copy | None:
    """A folder whose name is not that of its own manifest is somebody else's, or damaged."""
    try:
        manifest = manifest_from_json(Folder(folder).read((EDITION,)) or b"")
        copy = Copy(folder, manifest)
        copy.look_over()
    except (UnreadableManifest, Damaged):
        return None
    return copy if manifest.name == folder.name else None


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _sync(folder: Path) -> None:
    """A renaming is on the disk only when its folder is."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _drop(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _age(folder: Path) -> float:
    try:
        return folder.lstat().st_mtime
    except OSError:
        return 0.0
