"""What pages are told about calendar files."""

from plugins.feeds.offers import Calendars
from plugins.neighbourhood import Event, Verified
from tests.feeds.makers import a_course, a_street, phrases_in
from tests.neighbourhood.makers import at, day

PHRASES = {language: phrases_in(language) for language in ("it", "ar")}


def calendars(event: Event, moment: str) -> Calendars:
    """Of a street where only this happens, at this moment."""
    return Calendars(a_street(event), PHRASES, at(moment))


def test_an_event_to_come() -> None:
    """It has a file in every language, beside its page."""
    event = a_course()
    offered = calendars(event, "2027-01-01 12:00")
    expected = {"it/eventi/corso/corso.ics", "ar/eventi/corso/corso.ics"}

    assert expected == {offered.of(event, language) for language in PHRASES}
    assert expected == {address for address, _ in offered.files()}


def test_an_event_gone_by() -> None:
    """What is over has none."""
    event = a_course()
    offered = calendars(event, "2027-01-13 12:00")

    assert offered.of(event, "it") is None
    assert [] == [*offered.files()]


def test_a_cancelled_event() -> None:
    """It keeps its file: whoever follows that address learns that it is cancelled."""
    event = a_course(changed=[{"date": "2027-01-12", "status": "cancelled"}])

    assert "it/eventi/corso/corso.ics" == calendars(event, "2027-01-01 12:00").of(event, "it")


def test_facts_too_old_to_promise_dates() -> None:
    """A rule without an end, checked long ago, has no date left that a file could name."""
    event = a_course(
        repeats={"every": "week"}, verified=Verified(date=day("2026-11-02"), by="coordinamento")
    )

    assert calendars(event, "2028-01-01 12:00").of(event, "it")
    assert calendars(event, "2028-02-01 12:00").of(event, "it") is None
