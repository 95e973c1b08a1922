"""Opening hours as partners write them: a small strict part of OSM's opening_hours.

Takes rows such as `Mo-Fr 09:00-12:30,14:00-18:00`, `We[1] 15:00-17:00`, `Sep 12-Jun 08: Tu 17:00-
19:00`, `PH off`, `2026 Dec 24 off`, `by appointment`; gives typed rows. Never asks the clock, and
never what day it is: that is the timetable's question. What it cannot read with certainty it
refuses: a wrong opening hour sends a family across the city for nothing.
"""

import re
from collections.abc import Iterator
from datetime import time
from itertools import combinations
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from plugins.languages import Unreadable
from plugins.neighbourhood.seasons import DATES, SEASON, Dates, Season, dates_from, season_from

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
APPOINTMENT = "by appointment"
CALL_FIRST = "call first"
ALWAYS = "24/7"
HOLIDAYS, SCHOOL_HOLIDAYS = "PH", "SH"
EXAMPLE = "Tu,Th 16:30-18:30"
LATEST_NIGHT, LONGEST_NIGHT = time(10), 13 * 60
"""A span that ends before it begins goes on into the night: a party, a shelter. Not later than this
and not for more minutes than these, or it is morning written for evening."""

_DAY = rf"(?:{'|'.join(DAYS)})"
_DAYS = rf"{_DAY}(?:\[(?:[1-5]|-1)\]|-{_DAY})?(?:,{_DAY}(?:\[(?:[1-5]|-1)\]|-{_DAY})?)*"
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_SPANS = rf"{_CLOCK}-(?:{_CLOCK}|24:00)(?:,{_CLOCK}-(?:{_CLOCK}|24:00))*"
_ROW = re.compile(
    rf"(?:(?P<season>{SEASON}):? )?(?P<days>{_DAYS}) (?P<spans>{_SPANS})(?P<asked> {APPOINTMENT})?"
)
_ON_HOLIDAYS = re.compile(rf"{HOLIDAYS} (?P<spans>off|{_SPANS})")
_OFF = re.compile(rf"(?P<season>{SEASON}) off")
_DATED = re.compile(rf"(?P<dates>{DATES}) (?P<spans>off|{_SPANS})")


class Span(BaseModel):
    """From one time of the day to another; one that is not later is on the next day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    opens: time
    closes: time

    @property
    def ends_next_day(self) -> bool:
        return self.closes <= self.opens

    @property
    def minutes(self) -> tuple[int, int]:
        """First minute of the day and the minute it is over; past 1440 is the next day."""
        opens, closes = (moment.hour * 60 + moment.minute for moment in (self.opens, self.closes))
        return opens, closes + 1440 if self.ends_next_day else closes


class Day(BaseModel):
    """A day of the week, 0 is Monday; `nth` 1-5 when only the n-th of the month, -1 the last."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weekday: int
    nth: int | None = None


class Row(BaseModel):
    """The same spans on some days of the week, all year or in one season."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    days: tuple[Day, ...]
    spans: tuple[Span, ...]
    season: Season | None = None
    by_appointment: bool = False

    def shared_day(self, other: "Row") -> Day | None:
        """A day of the week on which both rows can hold."""
        if self.season and other.season and not self.season.meets(other.season):
            return None
        shared = (day for day in self.days if any(_are_one_day(day, its) for its in other.days))
        return next(shared, None)


class Exceptional(BaseModel):
    """Dates with hours of their own; without spans, closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    dates: Dates
    spans: tuple[Span, ...] = ()


class Hours(BaseModel):
    """When something is open: the ordinary week, and the days that are not ordinary.

    HSDS: schedule; schema.org: hoursAvailable and specialOpeningHoursSpecification.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: tuple[Row, ...] = ()
    on_holidays: tuple[Span, ...] | None = None
    """Spans on public holidays; empty is closed, None is not said, so nothing is claimed then."""
    closed_in_school_holidays: bool = False
    closed_in: tuple[Season, ...] = ()
    exceptions: tuple[Exceptional, ...] = ()
    by_appointment: bool = False
    """As a whole: nobody may come without one."""
    call_first: bool = False
    """The rows are only what is usual."""
    always: bool = False
    """Day and night, holidays too."""

    @property
    def is_silent_on_holidays(self) -> bool:
        """Nobody wrote of public holidays; who closes with the schools closes then too."""
        says_so = self.on_holidays is not None or self.closed_in_school_holidays
        return bool(self.rows) and not (says_so or self.call_first or self.always)

    @model_validator(mode="after")
    def _says_when_and_says_it_once(self) -> "Hours":
        if not (self.rows or self.by_appointment or self.call_first or self.always):
            raise Unreadable("hours_empty", "")
        for row in self.rows:
            _refuse_overlap(row.spans, row.spans, DAYS[row.days[0].weekday], is_one=True)
        for row, other in combinations(self.rows, 2):
            if day := row.shared_day(other):
                _refuse_overlap(row.spans, other.spans, DAYS[day.weekday])
        return self

    @model_validator(mode="before")
    @classmethod
    def _from_rows(cls, value: Any) -> Any:
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list | tuple):
            return value
        return _hours_from_rows([str(row) for row in value])


def _hours_from_rows(written: list[str]) -> dict[str, Any]:
    hours: dict[str, Any] = {"rows": (), "closed_in": (), "exceptions": ()}
    for row in written:
        for name, value in _part_from(row).items():
            if isinstance(value, tuple) and name in ("rows", "closed_in", "exceptions"):
                hours[name] += value
            else:
                hours[name] = value
    return hours


def _part_from(row: str) -> dict[str, Any]:
    """What one row says of the hours."""
    plain = {
        APPOINTMENT: {"by_appointment": True},
        CALL_FIRST: {"call_first": True},
        ALWAYS: {"always": True},
        f"{SCHOOL_HOLIDAYS} off": {"closed_in_school_holidays": True},
    }
    if row in plain:
        return plain[row]
    if match := _ON_HOLIDAYS.fullmatch(row):
        return {"on_holidays": _spans_from(match["spans"], row)}
    if match := _OFF.fullmatch(row):
        return {"closed_in": (season_from(match["season"], row),)}
    if match := _DATED.fullmatch(row):
        dates = dates_from(match["dates"], row)
        return {"exceptions": (Exceptional(dates=dates, spans=_spans_from(match["spans"], row)),)}
    return {"rows": (_row_from(row),)}


def _row_from(row: str) -> Row:
    match = _ROW.fullmatch(row)
    if not match:
        raise Unreadable(_what_is_wrong(row), row)
    return Row(
        days=tuple(day for part in match["days"].split(",") for day in days_from(part, row)),
        spans=_spans_from(match["spans"], row),
        season=season_from(match["season"], row) if match["season"] else None,
        by_appointment=bool(match["asked"]),
    )


def days_from(written: str, row: str) -> Iterator[Day]:
    """`We`, `Mo-Fr`, `We[1]`, `We[-1]`. Raises Unreadable, saying the whole row."""
    first, last = written[:2], written[3:] or written[:2]
    if "[" in written:
        yield Day(weekday=DAYS.index(first), nth=int(written[3:-1]))
        return
    start, end = DAYS.index(first), DAYS.index(last)
    if end < start:
        raise Unreadable("hours_week", row)
    yield from (Day(weekday=number) for number in range(start, end + 1))


def _spans_from(written: str, row: str) -> tuple[Span, ...]:
    return () if written == "off" else tuple(_span(part, row) for part in written.split(","))


def _span(written: str, row: str) -> Span:
    opens, closes = written.split("-")
    midnight = "00:00" if closes == "24:00" else closes
    span = Span(opens=time.fromisoformat(opens), closes=time.fromisoformat(midnight))
    first, last = span.minutes
    is_a_night = span.closes <= LATEST_NIGHT and last - first <= LONGEST_NIGHT
    if span.ends_next_day and closes != "24:00" and not is_a_night:
        raise Unreadable("hours_midnight", row)
    return span


def _are_one_day(day: Day, other: Day) -> bool:
    nths = {day.nth, other.nth}
    same_week = None in nths or len(nths) == 1 or nths in ({-1, 4}, {-1, 5})
    return day.weekday == other.weekday and same_week


def _refuse_overlap(
    spans: tuple[Span, ...], others: tuple[Span, ...], day: str, *, is_one: bool = False
) -> None:
    pairs = combinations(spans, 2) if is_one else ((a, b) for a in spans for b in others)
    for span, other in pairs:
        first, last = sorted((span.minutes, other.minutes))
        if last[0] < first[1]:
            raise Unreadable("hours_twice", day)


def _what_is_wrong(row: str) -> str:
    """The faults people make most, each with a remedy of its own."""
    if "\u2013" in row or "\u2014" in row:
        return "hours_dash"
    if re.match(r"[0-9]{4}[- ]", row):
        return "hours_date"
    if re.search(r"\[(?!(?:[1-5]|-1)\])", row):
        return "hours_nth"
    if re.search(r"[ ,]24:00-", row):
        return "hours_24"
    return "hours_space" if ", " in row else "hours"
