"""Which content files there are.

Takes the content folder; gives every file with its text, in a fixed order, and a problem for each
one that cannot be read. Follows no links, opens nothing outside the folder, never writes.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from plugins.languages import say
from plugins.neighbourhood import Problem

LARGEST_BYTES = 256 * 1024
"""A service page is about 2 KB; a file a hundred times that is a mistake or an attack."""

SAMPLES = "samples"
IMAGES = "images"
ENDINGS = (".md", ".yaml", ".txt")
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
_PICTURE_STARTS = (b"\xff\xd8\xff", b"\x89PNG\r\n")
NOT_CONTENT = {"LICENSE.md", "README.md"}
"""About the content, at the top of its folder; not pages."""

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""Controls, and signs that turn words around; not the joiners that Arabic and Sinhala need."""


@dataclass(frozen=True)
class File:
    """One text file; `path` starts with the content folder's name, for messages."""

    path: str
    text: str

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The path inside the content folder."""
        return tuple(self.path.split("/")[1:])


def files_below(folder: Path, *, with_samples: bool) -> tuple[list[File], list[Problem]]:
    files: list[File] = []
    problems: list[Problem] = []
    for inside, entry in _entries_below(folder, with_samples=with_samples):
        name = f"{folder.name}/{inside}"
        if entry.is_symlink() or not entry.name.endswith(ENDINGS):
            problems.append(not_read(name))
            continue
        with Path(entry.path).open("rb") as opened:
            content = opened.read(LARGEST_BYTES + 1)
        problems += _faults(content, name, entry)
        text = content.decode("utf-8-sig", errors="replace")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        invisible = list(_invisible(text, name))
        problems += invisible
        files.append(File(path=name, text=_INVISIBLE.sub("", text) if invisible else text))
    return files, problems


def pictures_below(folder: Path) -> tuple[str, ...]:
    """Names of the pictures in the images folder."""
    paths = sorted((folder / IMAGES).glob("*"))
    return tuple(path.name for path in paths if path.is_file() and path.name.endswith(PICTURES))


def not_pictures(folder: Path) -> Iterator[Problem]:
    """Files that are called pictures and are none."""
    for name in pictures_below(folder):
        with (folder / IMAGES / name).open("rb") as file:
            start = file.read(12)
        if not start.startswith(_PICTURE_STARTS) and start[8:] != b"WEBP":
            yield Problem(
                path=f"{folder.name}/{IMAGES}/{name}",
                line=1,
                found=say("questo file non è una foto"),
                expected=say("Una foto è un JPEG, PNG o WebP, non solo un nome che finisce così"),
                remedy=say("Salvala di nuovo dal programma con cui la guardi"),
            )


def is_consent(file: File) -> bool:
    """The side-file of a picture: `images/porta.yaml` beside `images/porta.jpg`."""
    return file.parts[:-1] == (IMAGES,) and file.path.endswith(".yaml")


def not_read(name: str) -> Problem:
    """A file nobody would ever see, though its author believes it is online."""
    return Problem(
        path=name,
        line=1,
        found=say("questo file non si legge"),
        expected=say(
            "Una pagina sta in services, events, places, organisations o pages, ed è un «.md»"
        ),
        remedy=say("Spostalo o cambiagli nome: per esempio «services/ritirare-la-spesa.it.md»"),
    )


def _invisible(text: str, name: str) -> Iterator[Problem]:
    if sign := _INVISIBLE.search(text):
        yield Problem(
            path=name,
            line=text[: sign.start()].count("\n") + 1,
            found=say("c'è un segno invisibile (U+{code})", code=f"{ord(sign[0]):04X}"),
            expected=say("Nel testo ci sono solo lettere, cifre e segni che si vedono"),
            remedy=say("Cancella la riga e riscrivila a mano, senza incollare"),
        )


def _entries_below(
    folder: Path, above: str = "", *, with_samples: bool
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Each file with its path inside the content folder; folders are asked only for their names."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        in_order = sorted(entries, key=lambda entry: entry.name)
    for entry in in_order:
        inside = f"{above}{entry.name}"
        if _is_passed_over(inside, entry) or (inside == SAMPLES and not with_samples):
            continue
        if entry.is_dir(follow_symlinks=False):
            below = folder / entry.name
            yield from _entries_below(below, f"{inside}/", with_samples=with_samples)
        elif entry.is_symlink() or entry.is_file():
            yield inside, entry


def _is_passed_over(inside: str, entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(".") or inside in NOT_CONTENT:
        return True
    is_image = inside.startswith(f"{IMAGES}/") and entry.name.endswith(PICTURES)
    return is_image and not entry.is_symlink()


def _faults(content: bytes, name: str, entry: os.DirEntry[str]) -> Iterator[Problem]:
    """A faulty file is read as far as it goes, so that it does not cause other complaints."""
    if len(content) > LARGEST_BYTES:
        yield Problem(
            path=name,
            line=1,
            found=say("il file pesa {size} KB", size=entry.stat().st_size // 1024),
            expected=say("Una pagina pesa al massimo {size} KB", size=LARGEST_BYTES // 1024),
            remedy=say("Togli le immagini incollate nel testo, o dividi la pagina in due"),
        )
        return
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as fault:
        yield Problem(
            path=name,
            line=content[: fault.start].count(b"\n") + 1,
            found=say("qui c'è un carattere che non si legge"),
            expected=say("Il file deve essere salvato come testo UTF-8"),
            remedy=say("Aprilo con un editor di testo e salvalo di nuovo scegliendo «UTF-8»"),
        )
