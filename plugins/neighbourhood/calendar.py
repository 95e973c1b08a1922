"""Which days are not like the others: public holidays, school holidays, closures of the network.

Takes days; answers whether each is a holiday. Public holidays come from the `holidays` package
(Milan's 7 December too), the school year and the closures from `content/calendar.yaml`. What the
file does not reach is unknown (None), never "no": a school year nobody has written down yet must
not open a door.
"""

import datetime as dt
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from itertools import pairwise

import holidays
from holidays import HolidayBase
from holidays.registry import COUNTRIES
from pydantic import BaseModel, ConfigDict, Field, model_validator

from plugins.languages import Text, Unreadable
from plugins.neighbourhood.dates import Day

LONGEST_SUMMER = dt.timedelta(days=120)
"""Between two school years; in Lombardy it lasts 96 days."""


class Period(BaseModel):
    """From a day to another, both included."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    first: Day = Field(alias="from")
    """First day (HSDS: valid_from; schema.org: validFrom).

    it: Il primo giorno. Esempio: `2026-12-23`.
    """
    last: Day = Field(alias="to")
    """Last day, included (HSDS: valid_to; schema.org: validThrough).

    it: L'ultimo giorno, compreso. Esempio: `2027-01-06`.
    """

    @model_validator(mode="after")
    def _goes_forward(self) -> "Period":
        if self.last < self.first:
            raise Unreadable("period", f"from {self.first}, to {self.last}")
        return self

    def covers(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


class Pause(Period):
    """Days without school; with `to_confirm` each school decides, so nothing is claimed of them."""

    to_confirm: bool = False
    """Not every school agrees.

    it: Ogni scuola decide da sé: in quei giorni si dice di telefonare. Esempio: `yes`.
    """


class SchoolYear(Period):
    """Lessons from the first day to the last, without the pauses; between two years is summer."""

    pauses: tuple[Pause, ...] = ()
    """Holidays within the year.

    it: Le vacanze dentro l'anno scolastico. Esempio: `[{from: 2026-12-23, to: 2027-01-06}]`.
    """
    source: str = Field(pattern=r"^https?://\S+$")
    """Public page it was read at (HSDS: url).

    it: La pagina pubblica dove sono scritte le date. Esempio:
    `https://www.scuola.example/calendario`.
    """


class Closure(Period):
    """Days on which the whole network rests, but for the things named in `open`."""

    title: Text
    """Why, in words (schema.org: SpecialAnnouncement).

    it: Il motivo, in tutte le lingue. Esempio:
    `{it: Ad agosto siamo chiusi, en: Closed in August}`.
    """
    open: tuple[str, ...] = ()
    """Keys of what stays open.

    it: Chi resta aperto: la cartella e il nome del file, senza la fine. Esempio:
    `[services/ritirare-la-spesa]`.
    """


class PublicHolidays(BaseModel):
    """Whose public holidays are kept: a country, and the part of it with a feast of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    country: str = Field(pattern=r"^[A-Z]{2}$")
    """ISO 3166-1 code (HSDS: country; schema.org: addressCountry).

    it: Il Paese, con due lettere maiuscole. Esempio: `IT`.
    """
    subdivision: str | None = None
    """ISO 3166-2 part (HSDS: state_province; schema.org: addressRegion).

    it: La provincia, per la festa del patrono. Esempio: `MI`.
    """

    @model_validator(mode="after")
    def _are_known(self) -> "PublicHolidays":
        try:
            _public_holidays(self.country, self.subdivision, 2026)
        except (LookupError, NotImplementedError) as unknown:  # ours, and the package's own
            raise Unreadable("holidays", f"{self.country} {self.subdivision or ''}") from unknown
        return self


class Calendar(BaseModel):
    """The days of one neighbourhood."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    public_holidays: PublicHolidays
    """Whose feast days are kept.

    it: Le feste di quale Paese e di quale città. Esempio: `{country: IT, subdivision: MI}`.
    """
    school_years: tuple[SchoolYear, ...] = ()
    """Years of lessons that are known.

    it: Gli anni scolastici, uno per voce, in ordine. Esempio:
    `[{from: 2026-09-12, to: 2027-06-08, source: https://www.scuola.example/calendario}]`.
    """
    closures: tuple[Closure, ...] = ()
    """When all rest (schema.org: specialOpeningHoursSpecification).

    it: Quando chiudono tutti, per esempio ad agosto. Esempio:
    `[{from: 2027-08-09, to: 2027-08-22, title: {it: Ad agosto siamo chiusi}}]`.
    """

    @model_validator(mode="after")
    def _years_in_order(self) -> "Calendar":
        years = self.school_years
        for earlier, later in pairwise(years):
            if later.first <= earlier.last:
                raise Unreadable("school_years", str(later.first))
        return self

    def is_public_holiday(self, day: dt.date) -> bool:
        known = self.public_holidays
        return day in _public_holidays(known.country, known.subdivision, day.year)

    def is_school_holiday(self, day: dt.date) -> bool | None:
        """None outside the known years, and where each school decides."""
        years = self.school_years
        if not years or day < years[0].first or day > years[-1].last:
            return None
        year = next((year for year in years if year.covers(day)), None)
        if year is None:
            return self._is_summer(day) or None
        if self.is_public_holiday(day):
            return True
        pause = next((pause for pause in year.pauses if pause.covers(day)), None)
        if pause and pause.to_confirm:
            return None
        return pause is not None

    def _is_summer(self, day: dt.date) -> bool:
        """Between two years; where it would last too long, a year has not been written down."""
        ended = max(year.last for year in self.school_years if year.last < day)
        begins = min(year.first for year in self.school_years if year.first > day)
        return begins - ended <= LONGEST_SUMMER

    def closure_on(self, day: dt.date, key: str) -> Closure | None:
        """The closure that holds on this day for the thing of this key."""
        on_this_day = (closure for closure in self.closures if closure.covers(day))
        return next((closure for closure in on_this_day if key not in closure.open), None)


@cache
def _public_holidays(country: str, subdivision: str | None, year: int) -> frozenset[dt.date]:
    return frozenset(_country(country)(subdiv=subdivision, years=year))


@cache
def _country(code: str) -> type[HolidayBase]:
    """From its own file: the package, asked for one country, reads all 250 and takes 0.3 s."""
    found = next((item for item in COUNTRIES.items() if code in item[1]), None)
    spec = found and PathFinder.find_spec(found[0], [f"{holidays.__path__[0]}/countries"])
    if not (found and spec and spec.loader):
        raise LookupError(code)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    country: type[HolidayBase] = getattr(module, found[1][0])
    return country
