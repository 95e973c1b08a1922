"""What day it is."""

from datetime import UTC, date, datetime, timedelta

from kiosk.clock import Clock, machine_time

MADE = datetime(2026, 11, 22, 12, tzinfo=UTC)


def _clock(now: datetime, made: datetime | None = MADE) -> Clock:
    return Clock(lambda: made, lambda: now)


def test_clock_after_the_copy() -> None:
    """It is believed."""
    clock = _clock(MADE + timedelta(days=40))
    assert (clock.today(), clock.is_wrong, clock.copy_age_days) == (date(2027, 1, 1), False, 40)


def test_clock_before_the_copy() -> None:
    """It is wrong; the day of the copy is the nearest that is known, and its age is not."""
    clock = _clock(datetime(1970, 1, 1, tzinfo=UTC))
    assert (clock.today(), clock.is_wrong, clock.copy_age_days) == (date(2026, 11, 22), True, None)


def test_kiosk_without_a_copy() -> None:
    """The machine's clock is all there is."""
    clock = _clock(MADE, made=None)
    assert (clock.today(), clock.is_wrong, clock.copy_age_days) == (date(2026, 11, 22), False, None)


def test_clock_of_this_machine() -> None:
    """It knows its zone, so that a day begins where the kiosk stands."""
    assert machine_time().tzinfo is not None
