"""Parts of the year as opening hours name them: `Aug`, `Sep 12-Jun 08`, `2026 Dec 24-2027 Jan 06`.

Takes words; gives a Season (every year, may go over New Year) or Dates (once). The names of months
are those of OSM's opening_hours, so that one row can be handed on to other programs as it is.
"""

import re
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from plugins.languages import Unreadable

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_MONTH_DAY = rf"{_MONTH} (?:0[1-9]|[12][0-9]|3[01])"
_DATE = rf"20[0-9]{{2}} {_MONTH_DAY}"
SEASON = rf"(?:{_MONTH_DAY}(?:-{_MONTH_DAY})?|{_MONTH}(?:-{_MONTH})?)"
DATES = rf"{_DATE}(?:-{_DATE})?"
_LEAP_YEAR = 2028

MonthDay = tuple[int, int]


class Season(BaseModel):
    """The same days of every year, both ends included; `last` before `first` goes over New Year."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: MonthDay
    last: MonthDay

    def covers(self, day: date) -> bool:
        return self.holds((day.month, day.day))

    def meets(self, other: "Season") -> bool:
        return self.holds(other.first) or other.holds(self.first)

    @property
    def month(self) -> int | None:
        """The month it is, when it is one whole month."""
        number = self.first[0]
        return number if (self.first, self.last) == ((number, 1), _end_of(number)) else None

    def holds(self, month_day: MonthDay) -> bool:
        if self.first <= self.last:
            return self.first <= month_day <= self.last
        return month_day >= self.first or month_day <= self.last


class Dates(BaseModel):
    """Days of one year or of two, both ends included."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: date
    last: date

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


def season_from(written: str, row: str) -> Season:
    """Raises Unreadable, saying the whole row."""
    first, _, last = written.partition("-")
    start, end = _month_day(first, row), _month_day(last or first, row)
    return Season(first=start or (_month(first), 1), last=end or _end_of(_month(last or first)))


def dates_from(written: str, row: str) -> Dates:
    """Raises Unreadable, saying the whole row."""
    first, _, last = written.partition("-")
    dates = Dates(first=_date(first, row), last=_date(last or first, row))
    if dates.last < dates.first:
        raise Unreadable("hours_dates", row)
    return dates


def in_osm_words(day: date) -> str:
    """As in `2026 Dec 24`."""
    return f"{day.year} {MONTHS[day.month - 1]} {day.day:02}"


def _date(written: str, row: str) -> date:
    year, month, day = written.split(" ")
    try:
        return date(int(year), _month(month), int(day))
    except ValueError as impossible:
        raise Unreadable("hours_dates", row) from impossible


def _month_day(written: str, row: str) -> MonthDay | None:
    """None for a whole month."""
    if not re.fullmatch(_MONTH_DAY, written):
        return None
    month, day = written.split(" ")
    number = _month(month), int(day)
    if number > _end_of(number[0]):
        raise Unreadable("hours_dates", row)
    return number


def _month(written: str) -> int:
    return MONTHS.index(written[:3]) + 1


def _end_of(month: int) -> MonthDay:
    following = date(_LEAP_YEAR + month // 12, month % 12 + 1, 1)
    return month, (following - timedelta(days=1)).day
