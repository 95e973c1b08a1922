"""Fixed answers in words."""

from typing import Any, get_args

import pytest

from plugins.languages import Phrases
from plugins.neighbourhood import Ages, Event, answers
from plugins.neighbourhood.organisation import OrganisationType
from plugins.neighbourhood.service import Access, Alone, Cost, Permit
from plugins.neighbourhood.thing import Kind

PHRASES = Phrases("it")
QUESTIONS: dict[str, Any] = {
    "access": Access,
    "cost": Cost,
    "booking": Event.model_fields["booking"].annotation,
    "permit": Permit,
    "alone": Alone,
    "partner": OrganisationType,
    "not_real": Kind,
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_value_has_words(question: str) -> None:
    """Whatever a partner may choose can be said, and no two choices alike."""
    values = get_args(QUESTIONS[question])
    said = {getattr(answers, question)(value, PHRASES) for value in values}

    assert len(values) == len(said) > 1


def test_an_answer() -> None:
    """The words are those a person would use."""
    assert "Nessuno te lo chiede" == answers.permit("not-asked", PHRASES)


def test_an_answer_in_another_language() -> None:
    """The words are the catalogue's."""
    phrases = Phrases("en", 'msgid "Gratis"\nmsgstr "Free"\n')

    assert "Free" == answers.cost("free", phrases)


@pytest.mark.parametrize(
    ("ages", "said"),
    [
        (Ages(first=3, last=12), "da 3 a 12 anni"),
        (Ages(first=0, last=1), "da 0 a 1 anno"),
        (Ages(first=18), "da 18 anni in su"),
        (Ages(first=1), "da 1 anno in su"),
        (Ages(last=12), "fino a 12 anni"),
        (Ages(last=1), "fino a 1 anno"),
        (Ages(first=6, last=6), "6 anni"),
    ],
)
def test_ages(ages: Ages, said: str) -> None:
    """Ages are said as one speaks, whichever end is open."""
    assert said == answers.ages(ages, PHRASES)
