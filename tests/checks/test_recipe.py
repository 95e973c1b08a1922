"""The three ingredients of each week."""

from typing import Any

from plugins.checks.recipe import CHECKS
from tests.checks.asking import a_subject, said
from tests.makers import an_event
from tests.neighbourhood.makers import at


def found(**changes: Any) -> str:
    """What the check says on 22 November 2026, a Sunday."""
    return said(CHECKS, "missing-ingredient", a_subject(**changes))


def test_an_ingredient_with_nothing() -> None:
    """Both weeks whose programme is printed are looked at."""
    this, after = (
        an_event("a", start=at("2026-11-22 18:00")),
        an_event("b", start=at("2026-11-24 18:00")),
    )
    words = found(events=(this, after))

    assert "dal 2026-11-16 non c'è niente per «Ascolto diffuso e risposte condivise»" in words
    assert "dal 2026-11-23 non c'è niente per «Inclusione sociale dei minori»" in words
    assert "Coesione sociale" not in words


def test_a_week_with_nothing_at_all() -> None:
    """There is no programme then, and nothing is missing from it."""
    assert "" == found()
