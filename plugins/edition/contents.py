"""The table of contents of an edition: `edition.json`.

Takes the neighbourhood, for what a kiosk may count, the moment, and every file with its size and
hash. Gives JSON with one file a line, the same bytes for the same edition: whoever keeps a copy (a
kiosk, a stick, a phone) knows by it whether the copy is whole, and how old it is.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from plugins.neighbourhood import Neighbourhood


class Print(NamedTuple):
    """By what a file is known: bytes, and SHA-256 in hexadecimal digits."""

    size: int
    sha256: str


def contents(neighbourhood: Neighbourhood, made: datetime, prints: Mapping[str, Print]) -> bytes:
    languages = [language.tag for language in neighbourhood.network.languages]
    counted = {"languages": languages, "needs": [n.id for n in neighbourhood.countable_needs]}
    head = json.dumps({"made": made.isoformat(timespec="minutes"), "counted": counted})
    files = ",\n".join(
        f"{json.dumps(path, ensure_ascii=False)}: {json.dumps(print_)}"
        for path, print_ in sorted(prints.items())
    )
    return f'{head.removesuffix("}")},\n"files": {{\n{files}\n}}}}\n'.encode()
