"""Days, moments and hours of the day as partners write them.

Takes words such as `2027-05-15`, `2027-05-15 10:00`, `16:30`; gives dates and times. Whatever else
a library would guess from (a bare year, seconds since 1970, a time zone) is refused: a wrong date
sends a family across the city for nothing.
"""

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, ValidationInfo

from plugins.languages import Unreadable

FIRST_YEAR, LAST_YEAR = 2000, 2100
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(rf"{_DAY.pattern}[ T][0-9]{{2}}:[0-9]{{2}}")
_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}")


def _day(value: Any) -> Any:
    return _read("date", _DAY, dt.date.fromisoformat, value)


def _moment(value: Any) -> Any:
    return _read("datetime", _MOMENT, dt.datetime.fromisoformat, value)


def _clock(value: Any) -> Any:
    return _read("time", _CLOCK, dt.time.fromisoformat, value)


def _read(subject: str, shape: re.Pattern[str], read: Any, value: Any) -> Any:
    if isinstance(value, dt.date | dt.time):
        return value
    try:
        if shape.fullmatch(str(value)):
            return _plausible(read(value))
    except ValueError:
        pass
    raise Unreadable(subject, str(value))


def _plausible(value: Any) -> Any:
    if FIRST_YEAR <= getattr(value, "year", FIRST_YEAR) <= LAST_YEAR:
        return value
    raise ValueError(value)


def _in_the_networks_zone(moment: dt.datetime, validation: ValidationInfo) -> dt.datetime:
    """Files say the time on the wall; the reading says in which zone the wall stands."""
    zone = (validation.context or {}).get("zone")
    return moment.replace(tzinfo=zone) if moment.tzinfo is None and zone else moment


Day = Annotated[dt.date, BeforeValidator(_day)]
Clock = Annotated[dt.time, BeforeValidator(_clock)]
Moment = Annotated[dt.datetime, BeforeValidator(_moment), AfterValidator(_in_the_networks_zone)]
