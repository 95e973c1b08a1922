"""Whether the HTML is what the standard says.

Comes in: built pages, or the folder. Goes out: parse errors by html5lib, which is always there, and
the complaints of the Nu checker, which is stricter and asked only where Node and Java are (`nu`).
Rule: an alarm that is known to be false is named here with its reason, or it counts.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import html5lib

from tests.judging import node
from tests.judging.goals import Figure
from tests.judging.site import INDEX, BuiltPage

FALSE_ALARMS = re.compile(
    # In a file 'self' is nothing; what the policy really refuses is seen in the browser.
    r"violates Content Security Policy \(meta tag\)"
    # "fil" is the tag of CLDR and IANA for what its guess of the language calls Tagalog.
    r"|written in Tagalog but the “html” start tag has “lang=\"fil\"”"
)
CHECKER = "vnu-jar@26.9.27"


def parsed(pages: Iterable[BuiltPage]) -> Iterator[Figure]:
    for page in pages:
        faults = parse_errors(page.html)
        yield Figure("parse", page.address, len(faults), tuple(faults))


def parse_errors(page: str) -> list[str]:
    """Each by its name and where it is."""
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page)
    return [f"{name} at line {place[0]}" for place, name, _ in parser.errors]


def nu(folder: Path, pages: Iterable[BuiltPage]) -> Iterator[Figure]:
    """The whole folder in one run: starting Java costs more than reading a thousand pages."""
    said = node.run(
        [CHECKER, "--format", "json", "--exit-zero-always", "--stdout", "--skip-non-html"],
        str(folder.resolve()),
    )
    complaints = complaints_of(json.loads(said), folder)
    for page in pages:
        found = complaints.get(page.address, [])
        yield Figure("nu", page.address, len(found), tuple(found))


def complaints_of(said: Any, folder: Path) -> dict[str, list[str]]:
    """By the page's address: errors and warnings, but for the false alarms."""
    found = defaultdict(list)
    for message in said["messages"]:
        counts = message["type"] != "info" or message.get("subType") == "warning"
        if counts and not FALSE_ALARMS.search(message["message"]):
            path = message.get("url", "").removeprefix(f"file:{folder.resolve()}/")
            line = f"{message['message']} (line {message.get('lastLine', '?')})"
            found[path.removesuffix(INDEX)].append(line)
    return dict(found)
