"""What is said to have changed."""

from datetime import timedelta
from typing import Any

import pytest

from plugins.checks.check import Subject
from plugins.checks.updates import CHECKS
from plugins.neighbourhood import Event, Service
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import NOON, a_service, an_event


def since(days_ago: int, *facts: str) -> dict[str, Any]:
    """An `updated`, as it is written; of the cost, unless other facts are named."""
    day = NOON.date() - timedelta(days=days_ago)
    return {"facts": facts or ("cost",), "since": day.isoformat()}


def with_one(thing: Service | Event) -> Subject:
    """A neighbourhood with nothing else in it."""
    if isinstance(thing, Service):
        return a_subject(services=(thing,))
    return a_subject(events=(thing,))


@pytest.mark.parametrize(
    ("days", "told"),
    [(-1, ["updated-later"]), (0, []), (365, []), (366, ["updated-over"])],
)
def test_when_it_is_seen(days: int, told: list[str]) -> None:
    """From its day on, for a year; whoever writes it believes that it is seen."""
    subject = a_subject(services=(a_service(updated=since(days)),))

    assert told == [check.id for check in CHECKS if asked(CHECKS, check.id, subject)]


@pytest.mark.parametrize("make", [a_service, an_event])
@pytest.mark.parametrize("fact", ["phone", "place", "documents"])
def test_a_fact_that_is_not_there(make: Any, fact: str) -> None:
    """Whoever reads that the sheet is old finds nothing in its stead."""
    thing = make(updated=since(10, fact))
    told = said(CHECKS, "updated-of-nothing", with_one(thing))

    assert f"«updated» dice «{fact}», ma la pagina non lo ha" in told
    assert ("Scrivi" in told) == hasattr(thing, fact)


def test_hours_that_are_not_there() -> None:
    """It points to the facts that are said to have changed."""
    service = a_service(updated=since(10, "cost", "hours"))
    origins = written(service, {("updated", "facts"): 9})
    subject = a_subject(services=(service,), origins=origins)

    assert [9] == [problem.line for problem in asked(CHECKS, "updated-of-nothing", subject)]


@pytest.mark.parametrize(
    "thing",
    [
        an_event(updated=since(10, "hours", "access")),
        a_service(documents=(), updated=since(10, "documents", "cost", "access")),
        a_service(phone="02 1234 567", place="sala", updated=since(10, "phone", "place")),
        a_service(
            also_at=[{"place": "sala", "hours": ["Tu 16:30-18:30"]}],
            updated=since(10, "hours", "place"),
        ),
        a_service(updated=since(400, "phone")),
    ],
    ids=["event", "no documents asked", "own", "elsewhere", "over"],
)
def test_nothing_to_say(thing: Service | Event) -> None:
    """The fact is there, in whatever form, or nobody reads of it any more."""
    assert "" == said(CHECKS, "updated-of-nothing", with_one(thing))
