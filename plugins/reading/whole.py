"""Reads a whole content folder, the same for `check` and for the build.

Takes the folders of content and theme and the moment; gives what came of it, unreadable files
included. The one place where the reading touches the disk from end to end.
"""

from datetime import datetime, timedelta
from pathlib import Path

from plugins.neighbourhood.problem import in_order
from plugins.reading.assemble import Reading, Rules, assemble
from plugins.reading.files import files_below

LATEST_ZONE = timedelta(days=1)
"""Somewhere it is already tomorrow; a fact may have been checked there."""


def read(folder: Path, *, theme: Path, moment: datetime, production: bool = False) -> Reading:
    files, unread = files_below(folder, with_samples=not production)
    icons = frozenset(path.stem for path in (theme / "static" / "icons").glob("*.svg"))
    rules = Rules(production=production, today=moment.date() + LATEST_ZONE, icons=icons)
    reading = assemble(files, content=folder.name, rules=rules)
    neighbourhood = None if unread else reading.neighbourhood
    return Reading(neighbourhood, in_order([*unread, *reading.problems]))
