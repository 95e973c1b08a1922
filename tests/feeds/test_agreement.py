"""The files and the neighbourhood name the same dates.

Asked is recurring-ical-events: written by others, from the standard, and it reads the file alone.
"""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.feeds.calendars import calendar_of
from plugins.feeds.dates import dates_of, last_known_day
from plugins.neighbourhood import Event
from plugins.neighbourhood.hours import DAYS
from tests.feeds.makers import (
    A_DAY,
    a_course,
    a_street,
    decided,
    expanded,
    phrases_in,
    the_demonstration,
)
from tests.makers import a_calendar

NEIGHBOURHOOD, PHRASES = the_demonstration()
TWO_YEARS = date(2026, 9, 1), date(2028, 8, 31)


@pytest.mark.parametrize("event", NEIGHBOURHOOD.events, ids=lambda event: event.slug)
def test_samples(event: Event) -> None:
    """Every event of the demonstration, over two years or as long as its facts hold."""
    first, last = TWO_YEARS[0], min(TWO_YEARS[1], last_known_day(event))
    content = calendar_of(event, dates_of(event, NEIGHBOURHOOD), NEIGHBOURHOOD, PHRASES["it"])

    assert decided(event, NEIGHBOURHOOD, first, last) == expanded(content, first, last)
    assert [] == expanded(content, last + A_DAY, TWO_YEARS[1])


STARTS = st.dates(date(2026, 9, 12), date(2027, 5, 31))
LATER = st.integers(1, 200).map(lambda days: timedelta(days=days))


@st.composite
def courses(draw: st.DrawFn) -> Event:
    """Any rule with holidays, exceptions, more days, and changes of some of its dates."""
    start = draw(STARTS)
    until = start + draw(LATER)
    rule = draw(rules(start)) | {
        "until": until,
        "not_on": [start + each for each in draw(st.lists(LATER, max_size=3))],
        "skip": draw(st.lists(st.sampled_from(["PH", "SH"]), unique=True)),
    }
    also_on = [start + each for each in draw(st.lists(LATER, max_size=3, unique=True))]
    begins = datetime.combine(start, draw(st.sampled_from([time(0, 30), time(17), time(23, 30)])))
    ends = begins + timedelta(hours=draw(st.integers(1, 9)))
    course = a_course(str(begins), str(ends), repeats=rule, also_on=also_on)
    days = [start + n * A_DAY for n in range((until - start).days)]
    known = [day for day in {*days, *also_on} if course.series.is_announced(day)]
    changed = draw(st.lists(st.sampled_from(sorted(known)), unique=True, max_size=3))
    changes = [draw(changes_of(day)) for day in changed]
    return a_course(str(begins), str(ends), repeats=rule, also_on=also_on, changed=changes)


@st.composite
def rules(draw: st.DrawFn, start: date) -> dict[str, Any]:
    """One that names its start."""
    name, every = DAYS[start.weekday()], draw(st.sampled_from(["week", "2-weeks", "month"]))
    if every != "month":
        others = draw(st.sets(st.sampled_from(DAYS), max_size=2))
        return {"every": every, "on": ",".join(sorted({name, *others}))}
    nth = f"{name}[{(start.day + 6) // 7}]"
    return {"every": every, "on": draw(st.sampled_from([start.day, nth]))}


@st.composite
def changes_of(draw: st.DrawFn, day: date) -> dict[str, Any]:
    """Whatever may become of this day."""
    status = draw(st.sampled_from(["cancelled", "moved", "full"]))
    to = {"to": f"{day + draw(LATER)} 10:00"} if status == "moved" else {}
    return {"date": day, "status": status, **to}


@given(course=courses())
@settings(max_examples=60, deadline=None)
def test_any_course(course: Event) -> None:
    """Any rule with any exceptions gives the very dates that the neighbourhood decides."""
    closure = {"from": "2027-03-01", "to": "2027-03-14", "title": {"it": "Lavori"}}
    street = a_street(course, calendar=a_calendar(closures=[closure]))
    content = calendar_of(course, dates_of(course, street), street, phrases_in("it"))
    first, last = course.start.date(), course.start.date() + timedelta(days=500)

    assert decided(course, street, first, last) == expanded(content, first, last)
