"""How far checked facts can be trusted."""

from datetime import date, timedelta

import pytest

from plugins.neighbourhood import Freshness
from plugins.neighbourhood.freshness import freshness_at

CHECKED = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("age", "freshness"),
    [
        (0, Freshness.FRESH),
        (120, Freshness.FRESH),
        (121, Freshness.AGEING),
        (180, Freshness.AGEING),
        (181, Freshness.CALL_FIRST),
        (365, Freshness.CALL_FIRST),
        (366, Freshness.LAPSED),
    ],
)
def test_facts_of_an_age(age: int, freshness: Freshness) -> None:
    """After 120 days a reminder, after 180 the telephone, after 365 nothing is shown."""
    assert freshness == freshness_at(CHECKED, CHECKED + timedelta(days=age))


def test_facts_never_checked() -> None:
    """What nobody has ever checked is never fresh."""
    assert Freshness.LAPSED == freshness_at(date.min, CHECKED)
