"""What nothing leads to, needs without an answer, and who leads."""

from typing import Any

import pytest

from plugins.checks.references import CHECKS
from plugins.neighbourhood import ListeningPoint, Need, Provider, Unverified
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_need, a_place, a_service, an_event, an_organisation

SECOND = an_organisation("seconda")


def providers(*roles: str) -> tuple[Provider, ...]:
    """The first organisation, then the second, in these roles."""
    pairs = zip(("circolo", "seconda"), roles, strict=True)
    return tuple(
        Provider.model_validate({"organisation": slug, "role": role}) for slug, role in pairs
    )


def test_a_place_nobody_names() -> None:
    """It is told, with what to write where."""
    words = said(CHECKS, "orphan-place", a_subject(places=(a_place(),)))

    assert "nessun servizio, evento o ente è in questo luogo" in words
    assert "«place: sala»" in words


@pytest.mark.parametrize(
    "named",
    [
        {"services": (a_service(place="sala"),)},
        {"services": (a_service(also_at=({"place": "sala"},)),)},
        {"events": (an_event(place="sala"),)},
        {"organisations": (an_organisation(place="sala"),)},
    ],
)
def test_a_place_somebody_names(named: dict[str, Any]) -> None:
    """Whatever is there keeps it from being forgotten."""
    assert "" == said(CHECKS, "orphan-place", a_subject(places=(a_place(),), **named))


def test_a_place_that_is_waited_for() -> None:
    """What nobody has checked yet will be there one day."""
    asking = Unverified(source="https://prova.test", ask="Gli orari?")
    waiting = a_service(place="sala", verified=None, unverified=asking)
    subject = a_subject(places=(a_place(),), unpublished=(waiting,))

    assert "" == said(CHECKS, "orphan-place", subject)


def test_an_organisation_that_offers_nothing() -> None:
    """Nobody would find it."""
    words = said(CHECKS, "orphan-organisation", a_subject(services=()))

    assert "circolo.it.md" in words
    assert "di questo ente" in words


def test_organisations_that_offer_or_listen() -> None:
    """A listening point is on every page anyway."""
    listening = an_organisation("ascolto", listening_point=ListeningPoint())
    subject = a_subject(organisations=(an_organisation(), listening), events=(an_event(),))

    assert "" == said(CHECKS, "orphan-organisation", subject)


def test_needs_nobody_answers() -> None:
    """All of them in one line, at the list of needs."""
    problems = asked(CHECKS, "empty-need", a_subject())

    assert ["content/needs.yaml"] == [problem.path for problem in problems]
    assert "risponde a: «mangiare», «insieme»" in problems[0].in_words()


def test_needs_somebody_answers() -> None:
    """A service, an event to come, or a door for the right people."""
    door: Need = a_need("porta", door=True, audiences=("tutti",))
    needs = (a_need("mangiare"), a_need("insieme"), door)
    subject = a_subject(needs=needs, services=(a_service(),), events=(an_event(),))

    assert "" == said(CHECKS, "empty-need", subject)


def test_an_answer_that_is_over() -> None:
    """A feast of last year answers no more."""
    over = an_event(start=an_event().start.replace(year=2026))

    assert "insieme" in said(CHECKS, "empty-need", a_subject(events=(over,)))


@pytest.mark.parametrize(
    ("roles", "words"),
    [
        (("lead", "lead"), "più di un ente ha «role: lead»: circolo, seconda"),
        (("partner", "partner"), "nessuno dei 2 enti ha «role: lead»"),
    ],
)
def test_who_leads_is_not_clear(roles: tuple[str, str], words: str) -> None:
    """Of several organisations exactly one leads."""
    service = a_service(organisations=providers(*roles))
    subject = a_subject(services=(service,), organisations=(an_organisation(), SECOND))

    assert words in said(CHECKS, "lead", subject)


def test_one_leads() -> None:
    """The others help."""
    event = an_event(organisations=providers("partner", "lead"))
    subject = a_subject(events=(event,), organisations=(an_organisation(), SECOND))

    assert "" == said(CHECKS, "lead", subject)


def test_one_alone() -> None:
    """Who does it alone need not say that it leads."""
    service = a_service(organisations=(Provider(organisation="circolo", role="partner"),))

    assert "" == said(CHECKS, "lead", a_subject(services=(service,)))


def test_the_line_of_the_organisations() -> None:
    """It points to the list to be mended."""
    service = a_service(organisations=providers("lead", "lead"))
    subject = a_subject(
        services=(service,),
        organisations=(an_organisation(), SECOND),
        origins=written(service, {("organisations",): 7}),
    )

    assert [7] == [problem.line for problem in asked(CHECKS, "lead", subject)]
