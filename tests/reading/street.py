"""One street as files, to be changed line by line."""

from datetime import date

from plugins.neighbourhood import Neighbourhood
from plugins.reading.assemble import Reading, assemble
from plugins.reading.files import File, files_below
from plugins.reading.rules import Rules
from tests.building import SAMPLES

TODAY = date(2026, 11, 22)


def the_street() -> dict[str, File]:
    """Its files by their path."""
    files, _ = files_below(SAMPLES / "one-street", with_samples=True)
    return {"/".join(file.parts): file for file in files}


def changed(files: dict[str, File], name: str, before: str, after: str) -> dict[str, File]:
    """With some words of one file replaced."""
    file = files[name]
    assert before in file.text
    return {**files, name: File(file.path, file.text.replace(before, after))}


def read(files: dict[str, File], *, production: bool = False, today: date = TODAY) -> Reading:
    """Without asking the content folder's name again."""
    rules = Rules(production=production, today=today)
    return assemble(files.values(), content="content", rules=rules)


def neighbourhood_of(
    files: dict[str, File], *, production: bool = False, today: date = TODAY
) -> Neighbourhood:
    """Of a street without errors."""
    neighbourhood = read(files, production=production, today=today).neighbourhood
    assert neighbourhood is not None
    return neighbourhood
