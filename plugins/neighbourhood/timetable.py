"""Open or not: the one place that decides, for label, filter, calendar, kiosk and paper.

Takes hours, the neighbourhood's calendar and how long the facts may be trusted; gives intervals of
real moments, and what holds at one of them. Never asks the clock. What is not certain (a holiday
nobody wrote about, a fact checked too long ago) is CALL_FIRST, never open.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from plugins.neighbourhood.calendar import Calendar
from plugins.neighbourhood.freshness import CALL_FIRST_AFTER, LAPSED_AFTER
from plugins.neighbourhood.hours import Day, Hours, Span
from plugins.neighbourhood.suspension import Suspension

SOON = timedelta(minutes=30)
SEARCHED_DAYS = 120
"""How far `next_opening` looks ahead: over a whole summer (96 days from 8 June to 12 September) and
on to the third week of lessons."""
STILL_TOLD = LAPSED_AFTER - CALL_FIRST_AFTER
"""How long facts that are no longer trusted are told at all."""
_ALL_DAY = (Span(opens=time(0), closes=time(0)),)
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class State(StrEnum):
    """What a resident may count on."""

    OPEN = "open"
    CLOSED = "closed"
    APPOINTMENT = "by appointment"
    """Somebody is there for who has an appointment: not open."""
    CALL_FIRST = "call first"
    """Unknown."""


class Interval(BaseModel):
    """A stretch of time that is not simply closed; both ends in UTC, where an hour is an hour."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    opens: datetime
    closes: datetime
    state: State

    def holds_at(self, moment: datetime) -> bool:
        return self.opens <= moment < self.closes


@dataclass(frozen=True)
class Timetable:
    """The hours of one thing in this neighbourhood."""

    hours: Hours | None
    calendar: Calendar
    zone: ZoneInfo
    key: str = ""
    """Of the thing, as closures name those that stay open."""
    suspension: Suspension | None = None
    trusted_until: date | None = None
    """After this day nothing is claimed any more."""

    def intervals(self, first: date, last: date) -> tuple[Interval, ...]:
        """All that begin on these days, both included; those of one state that touch are one."""
        apart = tuple(self._apart(first, last))
        joined = (i for state in State for i in _joined(i for i in apart if i.state == state))
        return tuple(sorted(joined, key=lambda interval: interval.opens))

    def announced(self, first: date, last: date) -> tuple[Interval, ...]:
        """Those with hours of the clock. What was checked too long ago keeps its hours: call first.

        Without them it would vanish from a programme, and who counted on it would hear nothing; but
        not for ever: after a year without a check it is gone.
        """
        trusted = self.trusted_until or last
        usual = replace(self, trusted_until=None).intervals(first, min(last, trusted + STILL_TOLD))
        return tuple(
            each
            if each.opens.astimezone(self.zone).date() <= trusted
            else each.model_copy(update={"state": State.CALL_FIRST})
            for each in usual
            if each.closes - each.opens < _DAY
        )

    def state_at(self, moment: datetime) -> State:
        today = moment.astimezone(self.zone).date()
        around = self._apart(today - _DAY, today)
        states = [each.state for each in around if each.holds_at(moment)]
        ordered = (State.CALL_FIRST, State.OPEN, State.APPOINTMENT)
        return next((state for state in ordered if state in states), State.CLOSED)

    def open_at(self, moment: datetime) -> bool | None:
        """None when it is not certain."""
        state = self.state_at(moment)
        return None if state == State.CALL_FIRST else state == State.OPEN

    def next_opening(self, moment: datetime) -> Interval | None:
        """The first certain opening that begins after this moment; None when none is known."""
        today = moment.astimezone(self.zone).date()
        coming = self.intervals(today - _DAY, today + timedelta(days=SEARCHED_DAYS))
        return next((i for i in coming if i.state == State.OPEN and i.opens > moment), None)

    def closes_soon(self, moment: datetime, within: timedelta = SOON) -> bool:
        if self.state_at(moment) != State.OPEN:
            return False
        today = moment.astimezone(self.zone).date()
        around = self.intervals(today - _DAY, today + _DAY)
        now = (i for i in around if i.state == State.OPEN and i.holds_at(moment))
        return any(interval.closes - moment <= within for interval in now)

    def _apart(self, first: date, last: date) -> Iterator[Interval]:
        day = first
        while day <= last:
            yield from self._on(day)
            day += _DAY

    def _on(self, day: date) -> Iterator[Interval]:
        for span, state in sorted(self._spans_on(day), key=lambda pair: pair[0].minutes):
            opens = self._moment(day, span.opens)
            closes = self._moment(day + _DAY if span.ends_next_day else day, span.closes)
            if opens < closes:  # nothing is left of an hour that the clocks jump over
                yield Interval(opens=opens, closes=closes, state=state)

    def _moment(self, day: date, clock: time) -> datetime:
        """When the wall first shows this hour, or a later one if the clocks jump over it."""
        wall = datetime.combine(day, clock)
        moment = wall.replace(tzinfo=self.zone).astimezone(UTC)
        while self._wall(moment - _MINUTE) >= wall:
            moment -= _MINUTE
        return moment

    def _wall(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone).replace(tzinfo=None)

    def _spans_on(self, day: date) -> list[tuple[Span, State]]:
        """The strongest word first: suspended, unknown, a date of its own, the ordinary year."""
        hours = self.hours
        if self.suspension and self.suspension.covers(day):
            return []
        if hours is None or self._is_stale(day):
            return [(span, State.CALL_FIRST) for span in _ALL_DAY]
        exceptional = [each for each in hours.exceptions if each.dates.covers(day)]
        if exceptional:
            return [(span, _instead(hours, day)) for span in exceptional[-1].spans]
        return self._in_the_year(hours, day)

    def _in_the_year(self, hours: Hours, day: date) -> list[tuple[Span, State]]:
        """Closed to all, a feast the hours speak of, school holidays, a feast, a day like others.

        What is always open rests only when its own hours say so.
        """
        if self._is_closed_to_all(hours, day):
            return []
        is_feast = self.calendar.is_public_holiday(day)
        if is_feast and hours.on_holidays is not None:
            return [(span, _instead(hours, day)) for span in hours.on_holidays]
        if hours.closed_in_school_holidays:
            return self._in_school_time(hours, day)
        is_unsaid = is_feast and not hours.always
        return _uncertain(_week(hours, day)) if is_unsaid else _week(hours, day)

    def _is_closed_to_all(self, hours: Hours, day: date) -> bool:
        if any(season.covers(day) for season in hours.closed_in):
            return True
        return not hours.always and self.calendar.closure_on(day, self.key) is not None

    def _in_school_time(self, hours: Hours, day: date) -> list[tuple[Span, State]]:
        is_holiday = self.calendar.is_school_holiday(day)
        if is_holiday:
            return []
        return _uncertain(_week(hours, day)) if is_holiday is None else _week(hours, day)

    def _is_stale(self, day: date) -> bool:
        return self.trusted_until is not None and day > self.trusted_until


def _joined(intervals: Iterable[Interval]) -> list[Interval]:
    """Those of one state, in the order of time; those that touch become one."""
    joined: list[Interval] = []
    for each in intervals:
        before = joined[-1] if joined else None
        if before and before.closes >= each.opens:
            joined[-1] = before.model_copy(update={"closes": max(before.closes, each.closes)})
        else:
            joined.append(each)
    return joined


def _uncertain(spans: list[tuple[Span, State]]) -> list[tuple[Span, State]]:
    return [(span, State.CALL_FIRST) for span, _ in spans]


def _week(hours: Hours, day: date) -> list[tuple[Span, State]]:
    if hours.always or not hours.rows:
        return [(span, _ordinary(hours)) for span in _ALL_DAY]
    return [
        (span, State.APPOINTMENT if row.by_appointment else _ordinary(hours))
        for row in hours.rows
        if (row.season is None or row.season.covers(day))
        and any(falls_on(each, day) for each in row.days)
        for span in row.spans
    ]


def _instead(hours: Hours, day: date) -> State:
    """Of hours that replace those of a day: where that day wants an appointment, they do too."""
    states = {state for _, state in _week(hours, day)} if hours.rows else set()
    return State.APPOINTMENT if states == {State.APPOINTMENT} else _ordinary(hours)


def _ordinary(hours: Hours) -> State:
    """What hours mean that say no more; where all rows want an appointment, a feast does too."""
    if hours.call_first:
        return State.CALL_FIRST
    all_asked = bool(hours.rows) and all(row.by_appointment for row in hours.rows)
    return State.APPOINTMENT if hours.by_appointment or all_asked else State.OPEN


def falls_on(day: Day, date_: date) -> bool:
    """Whether this is such a day: the third Wednesday, the last, any."""
    if day.weekday != date_.weekday():
        return False
    is_last = (date_ + timedelta(days=7)).month != date_.month
    return day.nth in (None, (date_.day - 1) // 7 + 1) or (day.nth == -1 and is_last)
