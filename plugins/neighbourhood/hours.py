"""Weekly opening hours as partners write them: a small strict part of OSM's opening_hours.

Takes rows such as `Mo-Fr 09:00-12:30,14:00-18:00`, `We[1] 15:00-17:00`, `PH off`, `by appointment`;
gives rows of days and spans. Never asks the clock. What it cannot read with certainty it refuses:
a wrong opening hour sends a family across the city for nothing.
"""

import re
from datetime import time
from itertools import pairwise
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, model_validator

from plugins.languages import Unreadable

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
APPOINTMENT = "by appointment"
Break = Literal["PH", "SH", "Aug"]
EXAMPLE = "Tu,Th 16:30-18:30"

_DAY = rf"(?:{'|'.join(DAYS)})"
_DAYS = re.compile(rf"{_DAY}(?:\[[1-5]\]|-{_DAY})?(?:,{_DAY}(?:\[[1-5]\]|-{_DAY})?)*")
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_SPANS = re.compile(rf"{_CLOCK}-{_CLOCK}(?:,{_CLOCK}-{_CLOCK})*")
_OFF = re.compile(r"(PH|SH|Aug) off")


class Span(BaseModel):
    """From one time of the day to a later one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    opens: time
    closes: time


class Day(BaseModel):
    """A day of the week, 0 is Monday; `nth` 1-5 when it is only the n-th of the month."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weekday: int
    nth: int | None = None


class Row(BaseModel):
    """The same spans on some days of the week."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    days: tuple[Day, ...]
    spans: tuple[Span, ...]


class Hours(BaseModel):
    """When something is open in an ordinary week, and in which breaks it is not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rows: tuple[Row, ...] = ()
    closed_in: tuple[Break, ...] = ()
    by_appointment: bool = False

    @model_validator(mode="after")
    def _says_when_and_says_it_once(self) -> "Hours":
        if not self.rows and not self.by_appointment:
            raise Unreadable("hours_empty", "niente")
        for day, spans in self._spans_by_day().items():
            for earlier, later in pairwise(sorted(spans, key=lambda span: span.opens)):
                if later.opens < earlier.closes:
                    raise Unreadable("hours_twice", DAYS[day.weekday])
        return self

    def _spans_by_day(self) -> dict[Day, list[Span]]:
        days: dict[Day, list[Span]] = {}
        for row in self.rows:
            for day in row.days:
                days.setdefault(day, []).extend(row.spans)
        return days

    @model_validator(mode="before")
    @classmethod
    def _from_rows(cls, value: Any) -> Any:
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list | tuple):
            return value
        return _hours_from_rows([str(row) for row in value])


def _hours_from_rows(written: list[str]) -> dict[str, Any]:
    breaks = [match[1] for row in written if (match := _OFF.fullmatch(row))]
    rows = [row for row in written if row != APPOINTMENT and not _OFF.fullmatch(row)]
    return {
        "rows": tuple(_row_from(row) for row in rows),
        "closed_in": tuple(breaks),
        "by_appointment": APPOINTMENT in written,
    }


def _row_from(written: str) -> Row:
    days, _, spans = written.partition(" ")
    if not _DAYS.fullmatch(days) or not _SPANS.fullmatch(spans):
        raise Unreadable(_what_is_wrong(written), written)
    return Row(
        days=tuple(day for part in days.split(",") for day in _days_from(part, row=written)),
        spans=tuple(_span_from(part, row=written) for part in spans.split(",")),
    )


def _days_from(written: str, *, row: str) -> list[Day]:
    first, last = written[:2], written[3:] or written[:2]
    if "[" in written:
        return [Day(weekday=DAYS.index(first), nth=int(written[3]))]
    start, end = DAYS.index(first), DAYS.index(last)
    if end < start:
        raise Unreadable("hours_week", row)
    return [Day(weekday=number) for number in range(start, end + 1)]


def _span_from(written: str, *, row: str) -> Span:
    opens, closes = (time.fromisoformat(part) for part in written.split("-"))
    if closes <= opens:
        raise Unreadable("hours_midnight", row)
    return Span(opens=opens, closes=closes)


def _what_is_wrong(written: str) -> str:
    """The faults people make most, each with a remedy of its own."""
    if "\u2013" in written or "\u2014" in written:
        return "hours_dash"
    return "hours_space" if ", " in written else "hours"
