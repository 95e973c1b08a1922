"""Facts that grow old."""

from datetime import UTC, datetime, timedelta

import pytest

from plugins.checks import freshness
from plugins.checks.check import Subject
from plugins.neighbourhood import Neighbourhood, Verified
from plugins.neighbourhood.notice import Alert
from plugins.neighbourhood.origin import Lines, Origins
from plugins.neighbourhood.thing import Unverified
from tests.makers import (
    NOON,
    a_calendar,
    a_neighbourhood,
    a_service,
    a_text,
    an_event,
    an_organisation,
)

TODAY = NOON.date()


def found(neighbourhood: Neighbourhood, moment: datetime = NOON) -> list[tuple[str, str]]:
    """(check, file) of all that the family finds."""
    subject = Subject(neighbourhood, moment)
    return [
        (problem.check, problem.path)
        for check in freshness.CHECKS
        for problem in check.problems(subject)
    ]


def checked(days_ago: int) -> Verified:
    """So many days before today."""
    return Verified(date=TODAY - timedelta(days=days_ago), by="coordinamento")


@pytest.mark.parametrize(
    ("days", "check"),
    [
        (120, None),
        (121, "ageing"),
        (180, "ageing"),
        (181, "call-first"),
        (365, "call-first"),
        (366, "lapsed"),
    ],
)
def test_the_age_of_facts(days: int, check: str | None) -> None:
    """After 120 days a reminder, after 180 "call first", after 365 they are left out."""
    neighbourhood = a_neighbourhood(services=(a_service(verified=checked(days)),))

    assert [check] * bool(check) == [name for name, _ in found(neighbourhood)]


def test_the_line_to_be_mended() -> None:
    """The reminder stands at the date itself."""
    service = a_service(verified=checked(130))
    lines = Lines("content/services/spesa.it.md", {("verified", "date"): 17}, 20)
    origins = Origins("content", {("services/spesa", "it"): lines})
    subject = Subject(a_neighbourhood(services=(service,)), NOON, origins)

    assert [17] == [p.line for p in freshness.CHECKS[0].problems(subject)]


def test_an_event_that_is_over() -> None:
    """Nobody has to check again what has been."""
    event = an_event(verified=checked(200), start=NOON - timedelta(days=3), end=None)

    assert [] == found(a_neighbourhood(events=(event,)))


def test_an_alert_that_nobody_sees_any_more() -> None:
    """Its last day is past."""
    alert = Alert(title=a_text("Oggi chiuso"), until=TODAY - timedelta(days=1))

    neighbourhood = a_neighbourhood(services=(a_service(alert=alert),))

    assert ["expired-notice"] == [name for name, _ in found(neighbourhood)]


def test_an_alert_of_today() -> None:
    """On its last day it still holds."""
    service = a_service(alert=Alert(title=a_text("Oggi chiuso"), until=TODAY))

    assert [] == found(a_neighbourhood(services=(service,)))


def test_facts_beyond_their_day() -> None:
    """A service says until when its facts hold."""
    service = a_service(valid_until=TODAY - timedelta(days=1))

    assert ["valid-until"] == [name for name, _ in found(a_neighbourhood(services=(service,)))]


def test_a_page_that_waits_for_a_call() -> None:
    """What is to be asked is said, so that somebody asks."""
    unverified = Unverified(source="https://prova.example/", ask="È ancora aperto?")
    waiting = an_organisation(verified=None, unverified=unverified)
    subject = Subject(a_neighbourhood(unpublished=(waiting,)), NOON)
    said = [p.in_words() for check in freshness.CHECKS for p in check.problems(subject)]

    assert ["È ancora aperto?" in said[0], 1] == [True, len(said)]


def test_a_school_year_that_ends() -> None:
    """Two months before nobody knows any more, whoever depends on it is named."""
    service = a_service(hours=["Tu 16:30-18:30", "SH off"])
    may = datetime(2027, 5, 2, 12, tzinfo=UTC)
    neighbourhood = a_neighbourhood(services=(service,))

    assert "school-year" in {name for name, _ in found(neighbourhood, may)}
    assert [] == found(neighbourhood)


def test_nobody_depends_on_school() -> None:
    """Then its years need not be written down."""
    neighbourhood = a_neighbourhood(calendar=a_calendar(school_years=[]), services=(a_service(),))

    assert [] == found(neighbourhood)
