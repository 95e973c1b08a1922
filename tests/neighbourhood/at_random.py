"""Opening hours at random, as partners could write them: rows, and how the OSM world writes them.

Every row is one the heart reads; rows of the week never overlap, since the heart refuses those.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st
from pydantic import ValidationError

from plugins.neighbourhood import Hours
from plugins.neighbourhood.hours import DAYS, LATEST_NIGHT, LONGEST_NIGHT
from plugins.neighbourhood.seasons import MONTHS, in_osm_words
from tests.neighbourhood.makers import hours

HALF_HOURS = 48
NEW_YEAR = date(2027, 1, 1)


@dataclass(frozen=True)
class Written:
    """The rows of the week, then those that overrule them, the stronger the later."""

    week: tuple[str, ...]
    feasts: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """`by appointment`, `call first`, `SH off`: what the OSM world says in other ways."""

    @property
    def rows(self) -> tuple[str, ...]:
        return (*self.week, *self.feasts, *self.breaks, *self.dated, *self.words)

    @property
    def hours(self) -> Hours:
        return hours(*self.rows)


def _clock(half_hours: int) -> str:
    return f"{half_hours // 2:02}:{half_hours % 2 * 30:02}"


@st.composite
def spans(draw: st.DrawFn, *, nights: bool = False) -> str:
    """`09:00-12:30,14:00-18:00`; with nights, sometimes one that goes on after midnight."""
    if nights and draw(st.booleans()):
        opens = draw(st.integers(HALF_HOURS - LONGEST_NIGHT // 30, HALF_HOURS - 1))
        until = min(LATEST_NIGHT.hour * 2, opens + LONGEST_NIGHT // 30 - HALF_HOURS)
        closes = draw(st.integers(0, until))
        return f"{_clock(opens)}-{_clock(closes)}"
    number = draw(st.sampled_from([1, 1, 2])) * 2
    slots = st.integers(0, HALF_HOURS)
    ends = sorted(draw(st.lists(slots, min_size=number, max_size=number, unique=True)))
    pairs = zip(ends[::2], ends[1::2], strict=True)
    return ",".join(f"{_clock(opens)}-{_clock(closes)}" for opens, closes in pairs)


@st.composite
def days(draw: st.DrawFn) -> str:
    """`Tu,Th`, `Mo-Fr`, `We[1]`, `We[-1]`."""
    first, last = sorted(draw(st.tuples(st.integers(0, 6), st.integers(0, 6))))
    shape = draw(st.sampled_from(["one", "two", "range", "nth"]))
    if shape == "nth":
        return f"{DAYS[first]}[{draw(st.sampled_from([1, 2, 3, 4, 5, -1]))}]"
    if shape == "one" or first == last:
        return DAYS[first]
    return f"{DAYS[first]}{',' if shape == 'two' else '-'}{DAYS[last]}"


@st.composite
def seasons(draw: st.DrawFn) -> str:
    """`Aug`, `Oct-Apr`, `Sep 12-Jun 08`; some go over New Year."""
    first, last = draw(st.sampled_from(MONTHS)), draw(st.sampled_from(MONTHS))
    shape = draw(st.sampled_from(["month", "months", "days"]))
    if shape == "month":
        return first
    if shape == "months":
        return f"{first}-{last}"
    number = st.integers(1, 28)
    return f"{first} {draw(number):02}-{last} {draw(number):02}"


@st.composite
def weeks(draw: st.DrawFn, *, nights: bool = False, asked: bool = False) -> tuple[str, ...]:
    """One to four rows that do not overlap."""
    kept: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        season = f"{draw(seasons())}: " if draw(st.integers(0, 3)) == 0 else ""
        ending = " by appointment" if asked and draw(st.booleans()) else ""
        row = f"{season}{draw(days())} {draw(spans(nights=nights))}{ending}"
        if _are_read([*kept, row]):
            kept.append(row)
    return tuple(kept)


def _are_read(rows: Sequence[str]) -> bool:
    try:
        hours(*rows)
    except ValidationError:
        return False
    return True


@st.composite
def dates(draw: st.DrawFn) -> str:
    """`2027 Dec 24`, `2027 Dec 24-2028 Jan 06`."""
    first = NEW_YEAR + timedelta(days=draw(st.integers(0, 364)))
    last = first + timedelta(days=draw(st.integers(0, 20)))
    ends = [in_osm_words(first), in_osm_words(last)]
    return "-".join(ends[:1] if first == last else ends)


@st.composite
def written(draw: st.DrawFn, *, nights: bool = False) -> Written:
    """All that can overrule a week, but for schools and telephones."""
    closed_or_not = st.one_of(st.just("off"), spans(nights=nights))
    return Written(
        week=draw(weeks(nights=nights)),
        feasts=tuple(f"PH {each}" for each in draw(st.lists(closed_or_not, max_size=1))),
        breaks=tuple(f"{each} off" for each in draw(st.lists(seasons(), max_size=2))),
        dated=tuple(
            f"{each} {draw(closed_or_not)}" for each in draw(st.lists(dates(), max_size=2))
        ),
    )


@st.composite
def anything(draw: st.DrawFn) -> Written:
    """Whatever a partner may write."""
    words = st.lists(
        st.sampled_from(["by appointment", "call first", "SH off", "24/7"]), unique=True, max_size=2
    )
    ordinary = draw(written(nights=True))
    return Written(
        week=draw(weeks(nights=True, asked=True)),
        feasts=ordinary.feasts,
        breaks=ordinary.breaks,
        dated=ordinary.dated,
        words=tuple(draw(words)),
    )
