"""One table of examples for the heart and for the script of the pages.

Each row of `tests/samples/openings.json` holds hours, the stretches of time that a build publishes
(in UTC), and moments with what a resident must be told. The heart must publish those very stretches
and say so; whoever only compares moments with them, as a browser does, must say the same.
"""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from plugins.neighbourhood import Hours, Interval, Timetable
from plugins.neighbourhood.suspension import Suspension
from tests.building import SAMPLES
from tests.makers import a_calendar
from tests.neighbourhood.makers import ROME

Example = dict[str, Any]
Published = list[dict[str, str]]
EXAMPLES: list[Example] = json.loads((SAMPLES / "openings.json").read_text(encoding="utf-8"))
MOMENTS = [(example, said) for example in EXAMPLES for said in example["moments"]]
STRONGEST_FIRST = ("call first", "open", "by appointment")
SOON = timedelta(minutes=30)


def _named(value: Example) -> str:
    return str(value.get("name") or value["at"])


every_example = pytest.mark.parametrize("example", EXAMPLES, ids=_named)
every_moment = pytest.mark.parametrize(("example", "said"), MOMENTS, ids=_named)


def timetable_of(example: Example) -> Timetable:
    """The heart's own answer to a row of the table."""
    rows, closed = example["hours"], example.get("suspension")
    trusted = example.get("trusted_until")
    return Timetable(
        Hours.model_validate(rows) if rows else None,
        a_calendar(**example.get("calendar", {})),
        ROME,
        key=example.get("key", ""),
        suspension=Suspension.model_validate(closed) if closed else None,
        trusted_until=date.fromisoformat(trusted) if trusted else None,
    )


def in_utc(moment: datetime) -> str:
    """As in «2027-01-12T15:30Z»."""
    return f"{moment:%Y-%m-%dT%H:%MZ}"


def published(interval: Interval) -> dict[str, str]:
    """A stretch of time as a build publishes it."""
    opens, closes = in_utc(interval.opens), in_utc(interval.closes)
    return {"from": opens, "to": closes, "state": interval.state.value}


def now_of(intervals: Published, at: datetime) -> Published:
    """What a script finds that compares moments and knows nothing else."""
    return [each for each in intervals if _moment(each["from"]) <= at < _moment(each["to"])]


def state_by_comparing(intervals: Published, at: datetime) -> str:
    """Of what holds now the strongest; of nothing, closed."""
    now = {each["state"] for each in now_of(intervals, at)}
    return next((state for state in STRONGEST_FIRST if state in now), "closed")


def next_by_comparing(intervals: Published, at: datetime) -> str | None:
    """The first opening that has not begun."""
    coming = (i["from"] for i in intervals if i["state"] == "open" and _moment(i["from"]) > at)
    return next(coming, None)


def soon_by_comparing(intervals: Published, at: datetime) -> bool:
    """Open, and for half an hour at most."""
    if state_by_comparing(intervals, at) != "open":
        return False
    now = (each for each in now_of(intervals, at) if each["state"] == "open")
    return any(_moment(each["to"]) - at <= SOON for each in now)


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written)


def test_enough_examples() -> None:
    """Every name stands once, and there are enough of them to be worth sharing."""
    names = {example["name"] for example in EXAMPLES}

    assert len(EXAMPLES) == len(names) >= 50


@every_example
def test_what_is_published(example: Example) -> None:
    """A build publishes these stretches of time and no others."""
    first, last = (date.fromisoformat(example[end]) for end in ("first", "last"))
    intervals = timetable_of(example).intervals(first, last)

    assert example["intervals"] == [published(each) for each in intervals]


@every_moment
def test_state_at_a_moment(example: Example, said: Example) -> None:
    """The heart says what the table says."""
    assert said["state"] == timetable_of(example).state_at(_moment(said["at"])).value


@every_moment
def test_next_opening_after_a_moment(example: Example, said: Example) -> None:
    """The heart knows the same next opening as the table."""
    coming = timetable_of(example).next_opening(_moment(said["at"]))

    assert said["next_opening"] == (in_utc(coming.opens) if coming else None)


@every_moment
def test_closing_soon(example: Example, said: Example) -> None:
    """The heart warns of the last half hour where the table does."""
    assert said["closes_soon"] == timetable_of(example).closes_soon(_moment(said["at"]))


@pytest.mark.parametrize(
    ("question", "by_comparing"),
    [
        ("state", state_by_comparing),
        ("next_opening", next_by_comparing),
        ("closes_soon", soon_by_comparing),
    ],
)
@every_moment
def test_who_only_compares_moments(
    example: Example,
    said: Example,
    question: str,
    by_comparing: Callable[[Published, datetime], object],
) -> None:
    """A script that has the published stretches and a clock gives the same answer."""
    assert said[question] == by_comparing(example["intervals"], _moment(said["at"]))
