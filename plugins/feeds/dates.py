"""The dates of an event as calendar programs reckon them: a rule, exceptions, changes.

Takes an event and the neighbourhood, which decides every date; gives the first one, the rule
(RRULE) with the exceptions that make it name the very same days (EXDATE, RDATE), and the dates that
are not as announced (RECURRENCE-ID). A rule without an end is followed for as long as its facts can
be trusted, and never past the last day the neighbourhood knows.
"""

import datetime as dt
from dataclasses import dataclass

from plugins.neighbourhood import Event, Neighbourhood, Occurrence
from plugins.neighbourhood.freshness import LAPSED_AFTER
from plugins.neighbourhood.hours import DAYS, Day
from plugins.neighbourhood.occurrences import Repeats

Rule = dict[str, str | int | list[str] | dt.datetime]
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Dates:
    """`first` as it is now if it is the only one; as announced if others follow."""

    first: Occurrence
    rule: Rule | None = None
    left_out: tuple[dt.datetime, ...] = ()
    added: tuple[dt.datetime, ...] = ()
    changed: tuple[Occurrence, ...] = ()


def dates_of(event: Event, neighbourhood: Neighbourhood) -> Dates:
    known = {announced(date).date(): date for date in _known(event, neighbourhood)}
    start = event.start.date()
    if len(known) == 1 and not event.repeats:
        return Dates(known[start])
    named = _named(event, max(known))
    kept = named & {*known}
    return Dates(
        first=Occurrence(start=event.start, end=event.end),
        rule=_rule(event.repeats, event, max(kept)) if event.repeats else None,
        left_out=_on({day for day in named - kept if day < max(kept)}, event),
        added=_on({*known} - named, event),
        changed=tuple(date for _, date in sorted(known.items()) if date.status != "confirmed"),
    )


def announced(date: Occurrence) -> dt.datetime:
    """When it was to be: the name by which a calendar knows this date."""
    return date.was or date.start


def last_known_day(event: Event) -> dt.date:
    """The last day for which a file may name dates."""
    last = {*event.series.announced}
    if event.repeats:
        trusted = max(event.start.date(), event.checked_on) + LAPSED_AFTER
        last.add(event.repeats.until or trusted)
    return max(last)


def _known(event: Event, neighbourhood: Neighbourhood) -> list[Occurrence]:
    first, last = min(event.series.announced), last_known_day(event)
    dates = neighbourhood.occurrences(event, first, last)
    return [date for date in dates if first <= announced(date).date() <= last]


def _named(event: Event, last: dt.date) -> set[dt.date]:
    """The days a calendar program finds by the rule alone: the start is always one of them."""
    start = event.start.date()
    if event.repeats is None:
        return {start}
    rule = event.repeats.model_copy(update={"not_on": ()})
    days = (start + n * _DAY for n in range((last - start).days + 1))
    return {day for day in days if rule.falls_on(day, start)}


def _on(days: set[dt.date], event: Event) -> tuple[dt.datetime, ...]:
    clock, zone = event.start.time(), event.start.tzinfo
    return tuple(dt.datetime.combine(day, clock, tzinfo=zone) for day in sorted(days))


def _rule(repeats: Repeats, event: Event, last: dt.date) -> Rule:
    """UNTIL is the last date there is, in UTC (RFC 5545, 3.3.10)."""
    (until,) = _on({last}, event)
    weekly = repeats.every != "month"
    rule: Rule = {
        "FREQ": "WEEKLY" if weekly else "MONTHLY",
        "UNTIL": until.astimezone(dt.UTC),
        "WKST": "MO",
    }
    if repeats.every == "2-weeks":
        rule["INTERVAL"] = 2
    if isinstance(repeats.on, int):
        return rule | {"BYMONTHDAY": repeats.on}
    days = repeats.on or (Day(weekday=event.start.weekday()),)
    return rule | {"BYDAY": [f"{day.nth or ''}{DAYS[day.weekday].upper()}" for day in days]}
