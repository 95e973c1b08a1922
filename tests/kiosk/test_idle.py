"""When a visit ends: lists of moments in, orders out, with no clock and no screen."""

import pytest

from kiosk.idle import Order, Patience, State, Visit, finished, passed, touched

PATIENCE = Patience(idle_seconds=120, warning_seconds=30)
TOUCH, LOOK = "touch", "look"
Moments = list[tuple[str, float]]


def orders_after(moments: Moments, *, at_start: bool = False) -> list[tuple[float, Order]]:
    """What is done at which moment."""
    visit, done = Visit(), []
    for what, moment in moments:
        if what == TOUCH:
            visit, order = touched(visit, moment)
        else:
            visit, order = passed(visit, moment, PATIENCE, at_start=at_start)
        if order:
            done.append((moment, order))
    return done


def looks(first: int, last: int) -> Moments:
    """A look at the clock each second, both ends included."""
    return [(LOOK, float(second)) for second in range(first, last + 1)]


def test_empty_hall() -> None:
    """Nobody has touched the screen: nothing is ever done, in a whole day."""
    assert orders_after(looks(0, 86_400)) == []


def test_visitor_who_goes_away() -> None:
    """The question comes after the patience, the wiping after the warning, then it rests."""
    assert orders_after([(TOUCH, 5), *looks(6, 4000)]) == [(125, Order.WARN), (155, Order.WIPE)]


def test_visitor_who_keeps_touching() -> None:
    """A touch each minute keeps the question away for an hour."""
    moments = [each for n in range(60) for each in ((TOUCH, 60.0 * n), *looks(60 * n, 60 * n + 59))]
    assert orders_after(moments) == []


def test_visitor_who_is_still_there() -> None:
    """One touch takes the question away, and the whole patience begins anew."""
    moments = [(TOUCH, 0), *looks(1, 149), (TOUCH, 149.5), *looks(150, 270)]
    assert orders_after(moments) == [(120, Order.WARN), (149.5, Order.CALM), (270, Order.WARN)]


def test_question_that_is_answered_again_and_again() -> None:
    """Nobody is sent away for reading slowly."""
    moments = [
        each for n in range(20) for each in ((TOUCH, 140.0 * n), *looks(140 * n, 140 * n + 139))
    ]
    said = [order for _, order in orders_after(moments)]
    assert Order.WIPE not in said
    assert said.count(Order.WARN) == 20


def test_clock_that_nobody_looked_at() -> None:
    """However late the next look is, the visitor is warned first, and for the whole time."""
    moments: Moments = [(TOUCH, 0), (LOOK, 9000), (LOOK, 9029), (LOOK, 9030)]
    assert orders_after(moments) == [(9000, Order.WARN), (9030, Order.WIPE)]


def test_start_page_that_was_touched() -> None:
    """Nothing can be lost there, so it is wiped without a question, once."""
    assert orders_after([(TOUCH, 0), *looks(1, 1000)], at_start=True) == [(120, Order.WIPE)]


def test_next_visitor() -> None:
    """After the wiping everything begins anew."""
    moments = [(TOUCH, 0), *looks(1, 200), (TOUCH, 500), *looks(501, 651)]
    assert [moment for moment, _ in orders_after(moments)] == [120, 150, 620, 650]


def test_touch_at_the_last_moment() -> None:
    """Whoever touches before the time is over has won."""
    moments = [(TOUCH, 0), (LOOK, 120), (TOUCH, 149.999), (LOOK, 150)]
    assert orders_after(moments) == [(120, Order.WARN), (149.999, Order.CALM)]


def test_visitor_who_says_that_it_is_done() -> None:
    """Everything is wiped at once, and it rests."""
    assert finished(Visit(State.USED, 7)) == (Visit(), Order.WIPE)


def test_visitor_who_is_being_read_to() -> None:
    """A page read aloud takes as long as it takes; the patience begins when the voice ends."""
    visit = Visit(State.USED, 0)
    for moment in range(1, 600):
        visit, order = passed(visit, moment, PATIENCE, at_start=False, is_read_to=True)
        assert order is None
    visit, order = passed(visit, 718, PATIENCE, at_start=False)
    assert order is None
    assert passed(visit, 719, PATIENCE, at_start=False)[1] is Order.WARN


@pytest.mark.parametrize("state", list(State))
def test_touch_in_any_state(state: State) -> None:
    """Somebody is there from then on."""
    visit, _ = touched(Visit(state, 3), 8)
    assert visit == Visit(State.USED, 8)
