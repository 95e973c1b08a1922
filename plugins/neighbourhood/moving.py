"""A date that has moved, in words, as the programme says it on pages and on paper.

Takes the two beginnings, a wording and its phrases; gives «Adesso è: venerdì 11 dicembre 2026, alle
10:00» for the day that was announced, and «Prima era: mercoledì 9 dicembre 2026» for the day that
holds. Decides nothing: where a date went stands in its occurrence.
"""

from datetime import datetime

from plugins.languages import Phrases, Wording


def now_in_words(now: datetime, wording: Wording, phrases: Phrases) -> str:
    """Where one should go instead: the day and the hour."""
    return phrases("Adesso è: {date}", date=_when(now, wording, phrases))


def before_in_words(was: datetime, now: datetime, wording: Wording, phrases: Phrases) -> str:
    """What another paper may say; the hour only if that has changed too."""
    if was.time() == now.time():
        return phrases("Prima era: {date}", date=wording.date(was))
    return phrases("Prima era: {date}", date=_when(was, wording, phrases))


def _when(moment: datetime, wording: Wording, phrases: Phrases) -> str:
    clock = phrases("alle {time}", time=wording.clock(moment.time()))
    return wording.one_after_another((wording.date(moment), clock))
