"""How far facts that somebody checked can be trusted.

Takes the day of the last check and a day; gives one of four words. The days are the promise the
network makes to residents; pages, paper, checks and the production build all ask here.
"""

from datetime import date, timedelta
from enum import StrEnum

AGEING_AFTER = timedelta(days=120)
"""The owner is reminded."""
CALL_FIRST_AFTER = timedelta(days=180)
"""The page says "call before you go", and paper comes off the board."""
LAPSED_AFTER = timedelta(days=365)
"""The real site leaves it out."""


class Freshness(StrEnum):
    """What may be said of facts of this age."""

    FRESH = "fresh"
    AGEING = "ageing"
    CALL_FIRST = "call first"
    LAPSED = "lapsed"


def freshness_at(checked: date, day: date) -> Freshness:
    age = day - checked
    if age > LAPSED_AFTER:
        return Freshness.LAPSED
    if age > CALL_FIRST_AFTER:
        return Freshness.CALL_FIRST
    return Freshness.AGEING if age > AGEING_AFTER else Freshness.FRESH
