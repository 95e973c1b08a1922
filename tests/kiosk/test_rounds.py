"""The rounds: each duty in its time, whatever the others do."""

import time

import pytest

from kiosk.rounds import Duty, Rounds
from tests.kiosk.stand import wait_until


def test_duties_in_their_time() -> None:
    """Each at once, and then after its own interval."""
    now, done = [0.0], []
    duties = [Duty(2, lambda: done.append("often")), Duty(5, lambda: done.append("seldom"))]
    rounds = Rounds(duties, clock=lambda: now[0])
    for moment in (0, 1, 2, 3, 4, 5, 6):
        now[0] = moment
        rounds.go_once()
    assert done == ["often", "seldom", "often", "often", "seldom", "often"]


def test_duty_that_fails(capfd: pytest.CaptureFixture[str]) -> None:
    """It is said, the others are done, and it is tried again in its time."""
    now, done = [0.0], []

    def fail() -> None:
        done.append("failed")
        raise OSError("the disk is full")

    rounds = Rounds([Duty(1, fail), Duty(1, lambda: done.append("done"))], clock=lambda: now[0])
    rounds.go_once()
    now[0] = 1
    rounds.go_once()
    assert done == ["failed", "done"] * 2
    assert "the disk is full" in capfd.readouterr().err


def test_thread() -> None:
    """It goes by itself until it is ended."""
    done: list[int] = []
    rounds = Rounds([Duty(0, lambda: done.append(1))])
    rounds.begin()
    wait_until(lambda: len(done) > 1, 5)
    rounds.end()
    time.sleep(0.1)
    before = len(done)
    time.sleep(0.8)
    assert len(done) == before
    assert rounds.seconds_since_last > 0.5
