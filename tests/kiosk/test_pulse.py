"""The pulse: when a page is ill, and what is done about it."""

import pytest

from kiosk.pulse import Pulse, Remedy


class Time:
    """A clock that goes on when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    """At some moment."""
    return Time()


@pytest.fixture
def pulse(time: Time) -> Pulse:
    """Patient for six seconds, and for three failures."""
    return Pulse(time, patience_seconds=6, failures_before_restart=3)


def _beat(pulse: Pulse, time: Time, *, well: bool | None) -> Remedy:
    """Two seconds later; None is no answer."""
    time.now += 2
    remedy = pulse.asked()
    if well is not None:
        pulse.answered(well=well)
    return remedy


def test_page_that_is_well(pulse: Pulse, time: Time) -> None:
    """Nothing is done, for however long."""
    assert {_beat(pulse, time, well=True) for _ in range(100)} == {Remedy.NOTHING}


def test_page_that_is_silent(pulse: Pulse, time: Time) -> None:
    """Its process is ended when patience is, and not before."""
    remedies = [_beat(pulse, time, well=None) for _ in range(4)]
    assert remedies == [Remedy.NOTHING] * 3 + [Remedy.KILL]


def test_page_that_is_none_of_ours(pulse: Pulse, time: Time) -> None:
    """It goes home: the process is sound."""
    remedies = [_beat(pulse, time, well=False) for _ in range(4)]
    assert remedies == [Remedy.NOTHING] * 3 + [Remedy.GO_HOME]


def test_page_that_is_slow_now_and_then(pulse: Pulse, time: Time) -> None:
    """One good answer, and all patience is there again."""
    for well in (None, None, True, None, None, True, False, False, True):
        assert _beat(pulse, time, well=well) is Remedy.NOTHING


def test_new_page_after_a_remedy(pulse: Pulse, time: Time) -> None:
    """It has as long as the first one had."""
    for _ in range(4):
        _beat(pulse, time, well=None)
    pulse.died()
    remedies = [_beat(pulse, time, well=None) for _ in range(4)]
    assert remedies == [Remedy.NOTHING] * 3 + [Remedy.GO_HOME]


def test_page_whose_process_cannot_be_ended(time: Time) -> None:
    """If that changes nothing a new page is tried, and at last a new program."""
    pulse = Pulse(time, patience_seconds=6, failures_before_restart=3)
    remedies = [_beat(pulse, time, well=None) for _ in range(12)]
    tried = [remedy for remedy in remedies if remedy is not Remedy.NOTHING]
    assert tried == [Remedy.KILL, Remedy.GO_HOME, Remedy.GIVE_UP]


def test_page_that_dies_again_and_again(pulse: Pulse) -> None:
    """At the third time a new program has to help."""
    assert [pulse.died() for _ in range(3)] == [Remedy.GO_HOME] * 2 + [Remedy.GIVE_UP]


def test_page_that_dies_seldom(pulse: Pulse, time: Time) -> None:
    """What was more than ten minutes ago is forgotten."""
    for _ in range(20):
        time.now += 301
        assert pulse.died() is Remedy.GO_HOME
    assert pulse.failures == 2


def test_process_that_was_ended_and_dies(pulse: Pulse, time: Time) -> None:
    """Both together are one failure."""
    for _ in range(4):
        _beat(pulse, time, well=None)
    pulse.died()
    assert pulse.failures == 1
