"""Which content files there are.

Takes the content folder; gives every file with its text, in a fixed order, and a problem for each
one that cannot be read. Follows no links, opens nothing outside the folder, never writes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.languages import say
from plugins.neighbourhood import Problem

LARGEST_BYTES = 256 * 1024
"""A service page is about 2 KB; a file a hundred times that is a mistake or an attack."""

SAMPLES = "samples"
IMAGES = "images"
ENDINGS = {".md", ".yaml", ".txt"}
PICTURES = {".jpg", ".jpeg", ".png", ".webp"}
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

    @property
    def parts(self) -> tuple[str, ...]:
        """The path inside the content folder."""
        return tuple(self.path.split("/")[1:])


def files_below(folder: Path, *, with_samples: bool) -> tuple[list[File], list[Problem]]:
    files: list[File] = []
    problems: list[Problem] = []
    for path in _paths_below(folder, with_samples=with_samples):
        name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
        if path.is_symlink() or path.suffix not in ENDINGS:
            problems.append(not_read(name))
            continue
        content = path.read_bytes()[: LARGEST_BYTES + 1]
        problems += _faults(content, name, size=path.stat().st_size)
        text = content.decode("utf-8-sig", errors="replace")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        problems += _invisible(text, name)
        files.append(File(path=name, text=_INVISIBLE.sub("", text)))
    return files, problems


def pictures_below(folder: Path) -> tuple[str, ...]:
    """Names of the pictures in the images folder."""
    paths = sorted((folder / IMAGES).glob("*"))
    return tuple(path.name for path in paths if path.is_file() and path.suffix in PICTURES)


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


def _paths_below(folder: Path, *, with_samples: bool) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if inside.parts[0] == SAMPLES and not with_samples:
            continue
        if any(part.startswith(".") for part in inside.parts) or inside.as_posix() in NOT_CONTENT:
            continue
        if inside.parts[0] == IMAGES and path.suffix in PICTURES and not path.is_symlink():
            continue
        if path.is_symlink() or path.is_file():
            yield path


def _faults(content: bytes, name: str, *, size: int) -> Iterator[Problem]:
    """A faulty file is read as far as it goes, so that it does not cause other complaints."""
    if size > LARGEST_BYTES:
        yield Problem(
            path=name,
            line=1,
            found=say("il file pesa {size} KB", size=size // 1024),
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
