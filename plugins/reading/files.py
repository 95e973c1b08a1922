"""Which content files there are.

Takes the content folder; gives every file with its text, in a fixed order, and a problem for each
one that cannot be read. Follows no links, opens nothing outside the folder, never writes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.neighbourhood import Problem

LARGEST_BYTES = 256 * 1024
"""A service page is about 2 KB; a file a hundred times that is a mistake or an attack."""

SAMPLES = "samples"
ENDINGS = {".md", ".yaml", ".txt"}


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
        content = path.read_bytes()[: LARGEST_BYTES + 1]
        problems += _faults(content, name, size=path.stat().st_size)
        text = content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
        files.append(File(path=name, text=text))
    return files, problems


def _paths_below(folder: Path, *, with_samples: bool) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if inside.parts[0] == SAMPLES and not with_samples:
            continue
        if any(part.startswith(".") for part in inside.parts):
            continue
        if path.suffix in ENDINGS and path.is_file() and not path.is_symlink():
            yield path


def _faults(content: bytes, name: str, *, size: int) -> Iterator[Problem]:
    """A faulty file is read as far as it goes, so that it does not cause other complaints."""
    if size > LARGEST_BYTES:
        yield Problem(
            path=name,
            line=1,
            found=f"il file pesa {size // 1024} KB",
            expected=f"Una pagina pesa al massimo {LARGEST_BYTES // 1024} KB",
            remedy="Togli le immagini incollate nel testo, o dividi la pagina in due",
        )
        return
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as fault:
        yield Problem(
            path=name,
            line=content[: fault.start].count(b"\n") + 1,
            found="qui c'è un carattere che non si legge",
            expected="Il file deve essere salvato come testo UTF-8",
            remedy="Aprilo con un editor di testo e salvalo di nuovo scegliendo «UTF-8»",
        )
