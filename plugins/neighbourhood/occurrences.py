"""The dates on which something happens: the one place that decides, for page, calendar and paper.

Takes when it first happens, how it repeats, what has been changed and the neighbourhood's calendar;
gives occurrences as moments in the network's zone. A date that depends on a school year nobody has
written down yet is not given. Repeating counts days on the wall, so that 17:00 stays 17:00 when the
clocks change.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from plugins.languages import Unreadable
from plugins.neighbourhood.calendar import Calendar
from plugins.neighbourhood.dates import Day, Moment
from plugins.neighbourhood.hours import Day as Weekday
from plugins.neighbourhood.hours import days_from
from plugins.neighbourhood.timetable import falls_on

LOOKED_AHEAD = (dt.timedelta(days=62), dt.timedelta(days=186), dt.timedelta(days=5 * 366))
"""A weekly course is found at once and a monthly one soon; a feast announced two years ahead all
the same."""
_DAY = dt.timedelta(days=1)
_WEEKDAYS = re.compile(r"(?:Mo|Tu|We|Th|Fr|Sa|Su)(?:\[(?:[1-5]|-1)\])?")
DayOfMonth = Annotated[int, Field(ge=1, le=31)]
"""A month without this day is passed over (RFC 5545)."""
Status = Literal["confirmed", "moved", "cancelled", "full"]


def _weekdays(value: Any) -> Any:
    """`Tu,Th`, `[Tu, Th]`, `We[1]`; a number is a day of the month."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = ",".join(value)
    if isinstance(value, str) and not value.isdecimal():
        parts = value.split(",")
        if not all(_WEEKDAYS.fullmatch(part) for part in parts):
            raise Unreadable("repeats_on", value)
        return tuple(day for part in parts for day in days_from(part, value))
    return value


class Repeats(BaseModel):
    """How something repeats (iCalendar: RRULE; schema.org: Schedule)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    every: Literal["week", "2-weeks", "month"]
    """How often (schema.org: repeatFrequency; iCalendar: FREQ, INTERVAL).

    it: Ogni quanto: ogni settimana `week`, ogni due settimane `2-weeks`, ogni mese `month`.
    Esempio: `week`.
    """
    on: Annotated[DayOfMonth | tuple[Weekday, ...] | None, BeforeValidator(_weekdays)] = None
    """Days (schema.org: byDay, byMonthDay; iCalendar: BYDAY, BYMONTHDAY).

    it: In che giorni. Nella settimana: `Tu` oppure `"Tu,Th"`. Nel mese: il primo mercoledì
    `"We[1]"`, l'ultimo venerdì `"Fr[-1]"`, il giorno 15 `15`. Esempio: `"We[1]"`.
    """
    until: Day | None = None
    """Last possible day (schema.org: endDate; iCalendar: UNTIL).

    it: L'ultimo giorno possibile. Esempio: `2027-05-25`.
    """
    not_on: tuple[Day, ...] = ()
    """Days left out (schema.org: exceptDate; iCalendar: EXDATE).

    it: I giorni in cui si salta. Esempio: `[2027-03-30]`.
    """
    skip: tuple[Literal["PH", "SH"], ...] | None = None
    """Holidays left out (iCalendar: EXDATE).

    it: Salta i giorni di festa `PH`, le vacanze di scuola `SH`. `[]` vuol dire: non salta niente.
    Esempio: `[PH, SH]`.
    """

    @model_validator(mode="after")
    def _fits(self) -> Self:
        by_number, weekdays = isinstance(self.on, int), self._weekdays
        monthly = self.every == "month"
        if monthly and not self.on:
            raise Unreadable("repeats_month", "")
        if by_number and not monthly:
            raise Unreadable("repeats_on", str(self.on))
        if any((day.nth is None) == monthly for day in weekdays):
            raise Unreadable("repeats_on", self.every)
        return self

    def falls_on(self, day: dt.date, start: dt.date) -> bool:
        """Whether the rule alone names this day; `start` is the first."""
        if day < start or (self.until and day > self.until) or day in self.not_on:
            return False
        if isinstance(self.on, int):
            return day.day == self.on
        if not self._weekdays:
            return day.weekday() == start.weekday() and self._is_its_week(day, start)
        return any(falls_on(each, day) for each in self._weekdays) and self._is_its_week(day, start)

    def _is_its_week(self, day: dt.date, start: dt.date) -> bool:
        """Weeks begin on Monday (RRULE: WKST)."""
        if self.every != "2-weeks":
            return True
        return (_monday(day) - _monday(start)).days % 14 == 0

    @property
    def _weekdays(self) -> tuple[Weekday, ...]:
        return self.on if isinstance(self.on, tuple) else ()


class Change(BaseModel):
    """One date that is not as announced (iCalendar: RECURRENCE-ID; schema.org: eventStatus)."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    date: Day
    """The day as announced (schema.org: previousStartDate; iCalendar: RECURRENCE-ID).

    it: Il giorno annunciato prima. Esempio: `2027-03-09`.
    """
    status: Literal["cancelled", "moved", "full"]
    """What became of it (schema.org: eventStatus; iCalendar: STATUS).

    it: Che cosa è successo: annullato `cancelled`, spostato `moved`, al completo `full`. Esempio:
    `moved`.
    """
    to: Moment | None = None
    """New beginning, if moved (schema.org: startDate; iCalendar: DTSTART).

    it: Il nuovo giorno con l'ora, se è spostato. Esempio: `2027-03-10 17:00`.
    """
    place: str | None = None
    """New place, if moved (schema.org: location; iCalendar: LOCATION).

    it: Il nuovo luogo, se cambia: il nome del file, senza la fine. Esempio: `sala-esempio`.
    """

    @model_validator(mode="after")
    def _moved_somewhere(self) -> Self:
        if (self.status == "moved") != bool(self.to or self.place):
            raise Unreadable("changed", self.status)
        return self


class Occurrence(BaseModel):
    """One date: `start` and `end` as they are now, `was` as announced when it was moved."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: dt.datetime
    end: dt.datetime | None = None
    status: Status = "confirmed"
    was: dt.datetime | None = None
    place: str | None = None

    @property
    def is_held(self) -> bool:
        return self.status != "cancelled"

    def is_between(self, first: dt.date, last: dt.date) -> bool:
        """Whether it begins, or was to begin, on one of these days."""
        begins = (self.start, self.was or self.start)
        return any(first <= moment.date() <= last for moment in begins)

    def is_over_at(self, moment: dt.datetime) -> bool:
        """Without an end it is over when its day is."""
        if self.end:
            return self.end <= moment
        return self.start.date() < moment.astimezone(self.start.tzinfo).date()


class Series(BaseModel):
    """Everything that says on which dates something happens."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: Moment
    end: Moment | None = None
    repeats: Repeats | None = None
    also_on: tuple[Day, ...] = Field(default=())
    changed: tuple[Change, ...] = ()

    def between(
        self, first: dt.date, last: dt.date, calendar: Calendar, key: str
    ) -> tuple[Occurrence, ...]:
        """Those that are now, or were to be, on these days; in the order of time as it is now."""
        made = (self._occurrence(day) for day in self._days(first, last, calendar, key))
        near = (each for each in made if each.is_between(first, last))
        return tuple(sorted(near, key=lambda occurrence: occurrence.start))

    def coming(
        self, moment: dt.datetime, calendar: Calendar, key: str, *, at_most: int = 3
    ) -> tuple[Occurrence, ...]:
        """The next ones that are not over yet, cancelled ones too."""
        today = moment.astimezone(self.start.tzinfo).date()
        lasts = (self.end.date() - self.start.date()) if self.end else dt.timedelta()
        coming: tuple[Occurrence, ...] = ()
        for ahead in LOOKED_AHEAD:
            near = self.between(today - lasts, today + ahead, calendar, key)
            coming = tuple(
                each
                for each in near
                if each.start.date() <= today + ahead and not each.is_over_at(moment)
            )
            if len(coming) >= at_most:
                break
        return coming[:at_most]

    @property
    def announced(self) -> frozenset[dt.date]:
        """Days that stand in the file itself."""
        return frozenset({self.start.date(), *self.also_on})

    def is_announced(self, day: dt.date) -> bool:
        rule = self.repeats
        return day in self.announced or (rule is not None and rule.falls_on(day, self.start.date()))

    def _days(
        self, first: dt.date, last: dt.date, calendar: Calendar, key: str
    ) -> Iterator[dt.date]:
        known = {day for day in self.announced if first <= day <= last}
        known |= {change.date for change in self.changed}  # whatever its day, it may come here
        rule, start = self.repeats, self.start.date()
        day = max(first, start)
        if rule and rule.until:
            last = min(last, rule.until)
        while rule and day <= last:
            if rule.falls_on(day, start) and self._is_kept(day, calendar, key):
                known.add(day)
            day += _DAY
        yield from sorted(known)

    def _is_kept(self, day: dt.date, calendar: Calendar, key: str) -> bool:
        skip = (self.repeats and self.repeats.skip) or ()
        if "PH" in skip and calendar.is_public_holiday(day):
            return False
        if "SH" in skip and calendar.is_school_holiday(day) is not False:
            return False
        return calendar.closure_on(day, key) is None

    def _occurrence(self, day: dt.date) -> Occurrence:
        start, end = self._times_on(day)
        change = next((change for change in self.changed if change.date == day), None)
        if change is None:
            return Occurrence(start=start, end=end)
        now, over = self._times_from(change.to) if change.to else (start, end)
        return Occurrence(
            start=now,
            end=over,
            status=change.status,
            was=start if change.status == "moved" else None,
            place=change.place,
        )

    def _times_on(self, day: dt.date) -> tuple[dt.datetime, dt.datetime | None]:
        start = dt.datetime.combine(day, self.start.time(), tzinfo=self.start.tzinfo)
        return self._times_from(start)

    def _times_from(self, start: dt.datetime) -> tuple[dt.datetime, dt.datetime | None]:
        """As long on the wall as the first time."""
        if self.end is None:
            return start, None
        lasts = self.end.replace(tzinfo=None) - self.start.replace(tzinfo=None)
        return start, (start.replace(tzinfo=None) + lasts).replace(tzinfo=start.tzinfo)


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())
