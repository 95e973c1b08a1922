"""Pictures, and the papers that say they may be shown."""

from datetime import date
from typing import Any

from plugins.checks.check import Subject
from plugins.checks.pictures import CHECKS
from plugins.neighbourhood import Consent, Gravity, Picture, Unverified
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_place, a_text

PORTA = Picture(file="porta.jpg", title=a_text("Una porta verde"))


def a_consent(**changes: Any) -> Consent:
    """Nobody can be recognised."""
    usual = {
        "file": "porta.jpg",
        "author": "circolo",
        "licence": "CC BY 4.0",
        "recognisable_people": "no",
    }
    return Consent.model_validate({**usual, **changes})


def a_wall(**changes: Any) -> Subject:
    """A place that shows the picture of its door; all is in order but for the changes."""
    usual: dict[str, Any] = {
        "places": (a_place(image=PORTA),),
        "pictures": ("porta.jpg",),
        "consents": (a_consent(),),
    }
    return a_subject(**{**usual, **changes})


def test_a_picture_in_order() -> None:
    """It is there, it is shown, and it may be."""
    assert [] == [problem for check in CHECKS for problem in check.problems(a_wall())]


def test_a_picture_that_is_not_there() -> None:
    """It is told once: a consent for it can wait."""
    subject = a_wall(pictures=(), consents=())

    assert "la foto «porta.jpg» non c'è" in said(CHECKS, "picture-missing", subject)
    assert "" == said(CHECKS, "picture-consent", subject)


def test_the_line_of_the_picture() -> None:
    """It points to its name, and stops the build."""
    place = a_place(image=PORTA)
    subject = a_wall(places=(place,), pictures=(), origins=written(place, {("image", "file"): 6}))
    problems = asked(CHECKS, "picture-missing", subject)

    assert [(6, Gravity.ERROR)] == [(problem.line, problem.gravity) for problem in problems]


def test_a_picture_without_consent() -> None:
    """The side-file to be written is named."""
    words = said(CHECKS, "picture-consent", a_wall(consents=()))

    assert "la foto «porta.jpg» non ha la sua scheda con il permesso" in words
    assert "Scrivi «porta.yaml» in «images»" in words


def test_a_consent_that_is_over() -> None:
    """Signatures hold until their last day, included."""
    over = a_consent(recognisable_people="adults", consent_until=date(2026, 11, 21))
    words = said(CHECKS, "picture-consent", a_wall(consents=(over,)))

    assert "il permesso per la foto «porta.jpg» valeva fino al 2026-11-21" in words
    assert "cambia «consent_until»" in words


def test_the_last_day_of_a_consent() -> None:
    """Today it still holds."""
    last = a_consent(recognisable_people="adults", consent_until=date(2026, 11, 22))

    assert "" == said(CHECKS, "picture-consent", a_wall(consents=(last,)))


def test_a_picture_nobody_shows() -> None:
    """It is told at the picture itself."""
    problems = asked(CHECKS, "picture-unused", a_wall(places=(a_place(),)))

    assert ["content/images/porta.jpg"] == [problem.path for problem in problems]


def test_a_picture_that_is_waited_for() -> None:
    """What is not published yet may show it one day."""
    asking = Unverified(source="https://prova.test", ask="Gli orari?")
    waiting = a_place(image=PORTA, verified=None, unverified=asking)

    assert "" == said(CHECKS, "picture-unused", a_wall(places=(), unpublished=(waiting,)))


def test_a_consent_without_its_picture() -> None:
    """It is told at the side-file."""
    problems = asked(CHECKS, "consent-orphan", a_wall(places=(), pictures=()))

    assert ["content/images/porta.yaml"] == [problem.path for problem in problems]
