"""What a family needs to know and a page does not say."""

from typing import Any

import pytest

from plugins.checks.completeness import CHECKS
from plugins.neighbourhood import Ages, Audience, Hours, ListeningPoint, Phone, Stop
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_place, a_service, a_text, an_event, an_organisation

PHONE = Phone(written="numero di esempio")


def test_a_service_nobody_can_ask_about() -> None:
    """Neither the service nor its organisation says how to ask."""
    words = said(CHECKS, "service-contact", a_subject(services=(a_service(),)))

    assert "content/services/spesa.it.md, riga 1: non c'è né un telefono" in words


@pytest.mark.parametrize(
    "contact", [{"phone": PHONE}, {"email": "info@prova.test"}, {"whatsapp": PHONE}]
)
def test_any_way_to_ask(contact: dict[str, Any]) -> None:
    """One way is enough."""
    subject = a_subject(services=(a_service(**contact),))

    assert "" == said(CHECKS, "service-contact", subject)


def test_the_organisation_can_be_asked() -> None:
    """Its number serves for all that it offers."""
    subject = a_subject(
        services=(a_service(),), events=(an_event(),), organisations=(an_organisation(phone=PHONE),)
    )

    assert "" == said(CHECKS, "service-contact", subject) + said(CHECKS, "event-contact", subject)


def test_an_event_nobody_can_ask_about() -> None:
    """The same holds for what happens once."""
    assert "WhatsApp" in said(CHECKS, "event-contact", a_subject(events=(an_event(),)))


def test_an_event_that_is_over() -> None:
    """Nobody completes what has been."""
    over = an_event(start=an_event().start.replace(year=2026))

    assert "" == said(CHECKS, "event-contact", a_subject(events=(over,)))


def test_all_that_is_missing_at_once() -> None:
    """Five things unknown are one line, with an example of the first."""
    words = said(CHECKS, "service-facts", a_subject(services=(a_service(),)))

    assert (
        "manca ancora: hours, place, documents, permit, languages."
        " Una famiglia lo vuole sapere prima di uscire di casa."
        " Chiedi e aggiungi; per esempio «hours: Tu,Th 16:30-18:30» vuol dire" in words
    )


def test_a_service_that_says_everything() -> None:
    """No document asked is something said."""
    whole = a_service(
        hours=Hours.model_validate("Tu 09:00-12:00"),
        place="sala",
        documents=(),
        permit="not-asked",
        languages=("it",),
    )

    assert "" == said(CHECKS, "service-facts", a_subject(services=(whole,), places=(a_place(),)))


def test_hours_of_what_one_is_sent_to() -> None:
    """Who is sent by somebody is told the hour by them."""
    words = said(CHECKS, "service-facts", a_subject(services=(a_service(access="referral"),)))

    assert "manca ancora: place, documents, permit, languages" in words


def test_an_event_without_place_and_end() -> None:
    """Both are told together."""
    words = said(CHECKS, "event-facts", a_subject(events=(an_event(),)))

    assert "manca ancora: place, end" in words


@pytest.mark.parametrize(
    "ages", [Ages(first=6), Ages(first=11, last=17), Ages(first=0, last=10), Ages(last=17)]
)
def test_minors_of_whom_nothing_is_said(ages: Ages) -> None:
    """Whoever is of an age to come alone wants to know whether they may."""
    words = said(CHECKS, "minor-alone", a_subject(services=(a_service(ages=ages),)))

    assert "non dice se può venire da solo" in words


@pytest.mark.parametrize("ages", [Ages(first=18), Ages(first=0, last=5), Ages(last=99)])
def test_ages_that_raise_no_question(ages: Ages) -> None:
    """Grown-ups come alone, babies never do."""
    assert "" == said(CHECKS, "minor-alone", a_subject(services=(a_service(ages=ages),)))


def test_minors_who_know() -> None:
    """No is an answer."""
    subject = a_subject(events=(an_event(ages=Ages(first=6), alone="no"),))

    assert "" == said(CHECKS, "minor-alone", subject)


@pytest.mark.parametrize(("name", "speaks"), [("Ragazzi 11-17 anni", True), ("18-25 anni", False)])
def test_an_audience_named_for_its_years(name: str, speaks: bool) -> None:
    """Without ages of its own, the audience's name tells them."""
    audience = Audience(id="giovani", name=a_text(name))
    subject = a_subject(audiences=(audience,), services=(a_service(audiences=("giovani",)),))

    assert speaks == bool(said(CHECKS, "minor-alone", subject))


def test_the_line_of_the_ages() -> None:
    """It points to what raises the question."""
    service = a_service(ages=Ages(first=11, last=17))
    subject = a_subject(services=(service,), origins=written(service, {("ages",): 9}))

    assert [9] == [problem.line for problem in asked(CHECKS, "minor-alone", subject)]


@pytest.mark.parametrize(("hours", "speaks"), [(None, True), ("Mo 09:00-12:00", False)])
def test_a_listening_point(hours: str | None, speaks: bool) -> None:
    """It must say when somebody listens."""
    point = ListeningPoint.model_validate({"hours": hours})
    subject = a_subject(organisations=(an_organisation(listening_point=point),))

    assert speaks == bool(said(CHECKS, "listening-hours", subject))


def test_a_place_without_a_stop() -> None:
    """Many come by tram."""
    assert "fermata" in said(CHECKS, "place-stop", a_subject(places=(a_place(),)))


def test_a_place_with_a_stop() -> None:
    """One is enough."""
    place = a_place(stops=(Stop(line="tram 3", stop="Prova"),))

    assert "" == said(CHECKS, "place-stop", a_subject(places=(place,)))
