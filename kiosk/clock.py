"""What day it is, on a machine that may have no clock of its own.

In: the machine's clock, and the day of the copy that is shown. Out: a day to count on, and whether
the clock can be believed. Never: a moment finer than a day.
Rule: it cannot be earlier than the copy was made; where the clock says so, it is wrong.
"""

from collections.abc import Callable
from datetime import date, datetime


def machine_time() -> datetime:
    return datetime.now().astimezone()


class Clock:
    """`not_before` gives the moment of the copy shown now, or None."""

    def __init__(
        self, not_before: Callable[[], datetime | None], now: Callable[[], datetime] = machine_time
    ) -> None:
        self._not_before = not_before
        self._now = now

    def today(self) -> date:
        now, floor = self._now(), self._not_before()
        return max(now, floor.astimezone(now.tzinfo)).date() if floor else now.date()

    @property
    def is_wrong(self) -> bool:
        floor = self._not_before()
        return floor is not None and self._now() < floor

    @property
    def copy_age_days(self) -> int | None:
        """None when nobody can know."""
        floor = self._not_before()
        return None if floor is None or self.is_wrong else (self._now() - floor).days
