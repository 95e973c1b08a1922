"""The coming weeks of a timetable, for browsers that must tell "open now" from an old copy.

Takes a timetable, the voice of a language and a day; gives the stretches of time as JSON, with the
words to say for each, and the moment until which they are known. The script compares moments and
decides nothing. A page tells of no week that the build did not think of.
"""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from plugins.languages import Phrases, Wording
from plugins.neighbourhood import Interval, State, Timetable

PUBLISHED = timedelta(days=35)
"""A kiosk says in plain words when its copy is older than 30 days."""
_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Openings:
    """`intervals` is JSON: [{from, to, state, closes, opens}]; known from `since` to `until`."""

    intervals: str
    since: str
    until: str


def openings_of(
    timetable: Timetable, wording: Wording, phrases: Phrases, *, today: date
) -> Openings:
    zone, last = timetable.zone, today + PUBLISHED
    known = timetable.intervals(today - _A_DAY, last)
    until = datetime.combine(last + _A_DAY, time(), tzinfo=zone)
    since = datetime.combine(today - _A_DAY, time(), tzinfo=zone)
    rows = [_row(each, zone, wording, phrases) for each in known]
    return Openings(json.dumps(rows, ensure_ascii=False), _iso(since), _iso(until))


def _row(interval: Interval, zone: ZoneInfo, wording: Wording, phrases: Phrases) -> dict[str, str]:
    opens, closes = (each.astimezone(zone) for each in (interval.opens, interval.closes))
    row = {
        "from": _iso(interval.opens),
        "to": _iso(interval.closes),
        "state": interval.state.replace(" ", "-").removeprefix("by-"),
    }
    if interval.state == State.CALL_FIRST or closes - opens > _A_DAY:
        return row
    date, times = wording.date(opens), wording.span(opens.time(), closes.time())
    if interval.state == State.APPOINTMENT:
        return row | {"opens": phrases("Prossima volta: {date}, {times}", date=date, times=times)}
    row["closes"] = wording.clock_at_the_end(closes.time())
    return row | {"opens": phrases("Apre: {date}, {times}", date=date, times=times)}


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
