"""When a visit ends: a pure machine, moments in, orders out.

In: the moment of each touch, and of each look at the clock. Out: the state after it, and what is to
be done: warn, calm down, or wipe. Never: a clock, a screen, a timer of its own.
Rule: a kiosk that nobody has touched rests for ever, so an empty hall sees no restarts; and however
late somebody looks at the clock, a visitor is warned before anything is wiped.
"""

from dataclasses import dataclass, replace
from enum import Enum


class State(Enum):
    RESTING = "nobody has touched the screen"
    USED = "somebody is reading"
    WARNED = "somebody is asked whether they are still there"


class Order(Enum):
    WARN = "ask whether anybody is still there"
    CALM = "take the question away"
    WIPE = "forget everything, and show the start page"


@dataclass(frozen=True)
class Patience:
    """How long nobody may touch the screen until the question, and how long the question stays."""

    idle_seconds: float
    warning_seconds: float


@dataclass(frozen=True)
class Visit:
    """`since` is the moment of the last touch, or that of the question."""

    state: State = State.RESTING
    since: float = 0.0


Next = tuple[Visit, Order | None]


def touched(visit: Visit, moment: float) -> Next:
    """A finger, a key, a wheel: whoever does that is there."""
    order = Order.CALM if visit.state is State.WARNED else None
    return Visit(State.USED, moment), order


def finished(_visit: Visit) -> Next:
    """Somebody says that they have done."""
    return Visit(), Order.WIPE


def passed(
    visit: Visit, moment: float, patience: Patience, *, at_start: bool, is_read_to: bool = False
) -> Next:
    """Time has passed. Who is being read to is there; at the start nothing is lost by wiping."""
    if visit.state is State.RESTING:
        return visit, None
    if is_read_to:
        return replace(visit, since=moment), None
    waited = moment - visit.since
    if visit.state is State.WARNED:
        return finished(visit) if waited >= patience.warning_seconds else (visit, None)
    if waited < patience.idle_seconds:
        return visit, None
    return finished(visit) if at_start else (Visit(State.WARNED, moment), Order.WARN)
