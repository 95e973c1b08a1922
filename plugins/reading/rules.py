"""What a build asks of the content beyond its own good order."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Rules:
    """`today` judges when facts were checked, `icons` names those the theme has; None asks not.

    In `production` there are no samples, nothing that is only an example, nothing that lapsed.
    """

    production: bool = False
    today: date | None = None
    icons: frozenset[str] | None = None
