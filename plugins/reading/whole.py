"""Reads a whole content folder, the same for `check` and for the build.

Takes the folders of content and theme and the moment; gives what came of it, unreadable files
included. The one place where the reading touches the disk from end to end.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from plugins.neighbourhood.problem import in_order
from plugins.reading.assemble import Reading, assemble
from plugins.reading.files import files_below, not_pictures, pictures_below
from plugins.reading.rules import Rules


def read(folder: Path, *, theme: Path, moment: datetime, production: bool = False) -> Reading:
    with _nothing_thrown_away():
        return _read(folder, theme, moment, production=production)


@contextmanager
def _nothing_thrown_away() -> Iterator[None]:
    """Almost all that is read is kept: searching it over and over for waste takes half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(folder: Path, theme: Path, moment: datetime, *, production: bool) -> Reading:
    files, unread = files_below(folder, with_samples=not production)
    unread += not_pictures(folder)
    icons = frozenset(path.stem for path in (theme / "static" / "icons").glob("*.svg"))
    rules = Rules(production=production, today=moment.date(), icons=icons)
    pictures = pictures_below(folder)
    reading = assemble(files, content=folder.name, rules=rules, pictures=pictures)
    neighbourhood = None if unread else reading.neighbourhood
    return Reading(neighbourhood, in_order([*unread, *reading.problems]), reading.origins)
