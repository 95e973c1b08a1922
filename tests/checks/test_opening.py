"""Opening hours: what they leave unsaid, and what is over."""

from datetime import date, timedelta
from typing import Any

import pytest

from plugins.checks.check import Subject
from plugins.checks.opening import CHECKS
from plugins.neighbourhood import Event, Hours, ListeningPoint, Service
from plugins.neighbourhood.notice import Alert
from plugins.neighbourhood.seasons import in_osm_words
from plugins.neighbourhood.suspension import Suspension
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import NOON, a_place, a_service, a_text, an_event, an_organisation

DAY = NOON.date()


def open_at(*rows: str) -> Subject:
    """A service with these hours."""
    return a_subject(services=(a_service(hours=Hours.model_validate(rows)),))


def closed(**days: str) -> Subject:
    """A service that is closed for a while."""
    suspension = Suspension.model_validate({"title": a_text("Lavori"), **days})
    return a_subject(services=(a_service(closed=suspension),))


@pytest.mark.parametrize("words", ["Martedì siamo chiusi.", "Chiusura estiva.", "Oggi non c'è."])
def test_a_closure_that_no_hours_know(words: str) -> None:
    """The alert's word and the place where it belongs are named, for each kind of thing."""
    alert = Alert(title=a_text(words), until=DAY)
    of_service = said(CHECKS, "closure-in-an-alert", a_subject(services=(a_service(alert=alert),)))
    of_event = said(CHECKS, "closure-in-an-alert", a_subject(events=(an_event(alert=alert),)))

    assert f"«{in_osm_words(DAY)} off»" in of_service
    assert "«changed»" in of_event


@pytest.mark.parametrize(
    ("words", "until"), [("Si entra dal cortile.", DAY), ("Siamo chiusi.", DAY - timedelta(1))]
)
def test_alerts_that_close_nothing(words: str, until: date) -> None:
    """Another door, or a day that is over."""
    service = a_service(alert=Alert(title=a_text(words), until=until))

    assert "" == said(CHECKS, "closure-in-an-alert", a_subject(services=(service,)))


@pytest.mark.parametrize(
    "thing",
    [
        a_service(hours=Hours.model_validate(["Tu 09:00-12:00", "2026 Dec 01 off"])),
        a_service(closed={"title": a_text("Lavori")}),
        an_event(changed=({"date": "2027-05-15", "status": "cancelled"},)),
    ],
    ids=["a day off", "closed", "cancelled"],
)
def test_a_closure_that_hours_know_too(thing: Service | Event) -> None:
    """Whoever says it in words as well has done enough."""
    told = thing.model_copy(update={"alert": Alert(title=a_text("Siamo chiusi."), until=DAY)})
    things: dict[str, Any] = {"events" if isinstance(told, Event) else "services": (told,)}

    assert "" == said(CHECKS, "closure-in-an-alert", a_subject(**things))


def test_hours_without_a_word_on_holidays() -> None:
    """Both answers are given as examples."""
    words = said(CHECKS, "holiday-unsaid", open_at("Tu 09:00-12:00"))

    assert "non si sa se nei giorni di festa è aperto" in words
    assert "«PH off»" in words


@pytest.mark.parametrize(
    "rows",
    [
        ("Tu 09:00-12:00", "PH off"),
        ("Tu 09:00-12:00", "PH 10:00-12:00"),
        ("Tu 09:00-12:00", "SH off"),
        ("Tu 09:00-12:00", "call first"),
        ("24/7",),
        ("by appointment",),
    ],
)
def test_hours_that_say_enough(rows: tuple[str, ...]) -> None:
    """Said outright, closed with the schools, to be called first, always, or agreed upon."""
    assert "" == said(CHECKS, "holiday-unsaid", open_at(*rows))


def test_hours_of_another_place_and_of_listening() -> None:
    """Each is told where it stands."""
    hours = Hours.model_validate("Tu 09:00-12:00")
    service = a_service(also_at=({"place": "sala", "hours": hours},))
    organisation = an_organisation(listening_point=ListeningPoint(hours=hours))
    subject = a_subject(
        services=(service,),
        organisations=(organisation,),
        places=(a_place(),),
        origins=written(service, {("also_at", 0, "hours"): 12}),
    )
    problems = asked(CHECKS, "holiday-unsaid", subject)

    assert [(service.path, 12), (organisation.path, 1)] == [(p.path, p.line) for p in problems]


@pytest.mark.parametrize(
    ("row", "span"),
    [
        ("Tu 04:30-06:30", "04:30-06:30"),
        ("Tu 07:00-22:00", "07:00-22:00"),
        ("PH 05:00-12:00", "05:00-12:00"),
        ("2026 Dec 24 03:00-08:00", "03:00-08:00"),
    ],
)
def test_hours_that_look_like_a_slip(row: str, span: str) -> None:
    """Before six, or longer than fourteen hours."""
    words = said(CHECKS, "odd-hours", open_at("We 09:00-12:00", row))

    assert f"c'è un orario strano: «{span}»" in words


@pytest.mark.parametrize(
    "rows",
    [
        ("Mo-Fr 08:00-22:00",),
        ("24/7",),
        ("Mo-Fr 00:00-24:00",),
        ("Mo 20:00-24:00", "Tu 00:00-08:00"),
        ("Sa 22:00-03:00",),
    ],
)
def test_hours_that_are_meant(rows: tuple[str, ...]) -> None:
    """A long day, day and night, a night that goes on."""
    assert "" == said(CHECKS, "odd-hours", open_at(*rows))


def test_dates_that_are_over() -> None:
    """They are told as they are written."""
    subject = open_at("Tu 09:00-12:00", "2026 Jan 02 off", "2026 Oct 01-2026 Oct 22 off")

    assert "ci sono date passate: «2026 Jan 02», «2026 Oct 22»." in said(
        CHECKS, "past-exception", subject
    )


@pytest.mark.parametrize("day", ["2026 Oct 23", "2026 Dec 24"])
def test_dates_left_in_peace(day: str) -> None:
    """To come, or over for less than a month."""
    assert "" == said(CHECKS, "past-exception", open_at("Tu 09:00-12:00", f"{day} off"))


def test_a_closure_that_is_over() -> None:
    """It no longer says anything."""
    assert "la chiusura è finita il 2026-09-30" in said(
        CHECKS, "past-exception", closed(to="2026-09-30")
    )


def test_a_closure_without_end() -> None:
    """Somebody must ask when it opens again."""
    words = said(CHECKS, "suspended-without-end", closed(**{"from": "2026-11-01"}))

    assert "è chiuso, ma non si sa fino a quando" in words


def test_a_closure_with_its_end() -> None:
    """Nothing is missing, and it is not over."""
    subject = closed(to="2026-12-31")
    names = ("suspended-without-end", "past-exception")

    assert ["", ""] == [said(CHECKS, name, subject) for name in names]
