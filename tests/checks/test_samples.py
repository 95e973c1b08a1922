"""Samples and real things apart."""

from typing import Any

import pytest

from plugins.checks.samples import CHECKS
from plugins.neighbourhood import Gravity, Provider, Unverified
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_page, a_place, a_service, a_text, an_event, an_organisation

SAMPLE_PLACE = a_place("sala-esempio", sample=True)


def test_all_stop_the_build() -> None:
    """No resident may ever meet one of these."""
    assert {Gravity.ERROR} == {check.gravity for check in CHECKS}


@pytest.mark.parametrize(
    "changes",
    [
        {"phone": {"written": "02 8844 1234"}},
        {"summary": a_text("Chiama 02 88441234.")},
        {"body": a_text("Vieni.", ar="اتصل ٠٢٨٨٤٤١٢٣٤")},
    ],
)
def test_a_number_in_a_sample(changes: dict[str, Any]) -> None:
    """It may be somebody's."""
    service = a_service(sample=True, **changes)

    assert "il numero 0288441234" in said(CHECKS, "sample-number", a_subject(services=(service,)))


def test_a_number_in_a_real_page() -> None:
    """That is what it is for, and «numero di esempio» is what samples have."""
    services = (
        a_service(phone={"written": "02 8844 1234"}),
        a_service("mensa", sample=True, phone={"written": "numero di esempio"}),
    )

    assert "" == said(CHECKS, "sample-number", a_subject(services=services))


def test_a_date_in_a_sample() -> None:
    """Nobody dials it, nor a short number that is true for all."""
    service = a_service(sample=True, body=a_text("Dal 22/11/2026. In pericolo? Chiama il 112."))

    assert "" == said(CHECKS, "sample-number", a_subject(services=(service,)))


@pytest.mark.parametrize(
    "changes",
    [
        {"web": "https://www.comune.test/pagina"},
        {"email": "info@comune.test"},
        {"body": a_text("Vedi [il comune](https://www.comune.test).")},
        {"body": a_text("Scrivi a info@comune.test.")},
        {"sources": ("https://www.comune.test",)},
    ],
)
def test_a_real_address_in_a_sample(changes: dict[str, Any]) -> None:
    """Someone real would be written to."""
    service = a_service(sample=True, **changes)

    assert "comune.test" in said(CHECKS, "sample-address", a_subject(services=(service,)))


def test_an_invented_address_in_a_sample() -> None:
    """These two endings belong to nobody."""
    service = a_service(
        sample=True,
        web="https://www.ente.example/pagina",
        email="info@ente.invalid",
        body=a_text("Vedi [il sito](https://ente.example)."),
    )

    assert "" == said(CHECKS, "sample-address", a_subject(services=(service,)))


@pytest.mark.parametrize(
    "changes",
    [
        {"services": (a_service(place="sala-esempio"),)},
        {"services": (a_service(also_at=({"place": "sala-esempio"},)),)},
        {"events": (an_event(place="sala-esempio"),)},
        {"organisations": (an_organisation(), an_organisation("due", place="sala-esempio"))},
    ],
)
def test_a_real_thing_at_a_sample_place(changes: dict[str, Any]) -> None:
    """On the real site there is no such place."""
    words = said(CHECKS, "real-on-sample", a_subject(places=(SAMPLE_PLACE,), **changes))

    assert "si appoggia all'esempio «places/sala-esempio»" in words


def test_a_real_thing_of_a_sample_partner() -> None:
    """Nor such a partner."""
    partner = an_organisation("finta", sample=True)
    service = a_service(organisations=(Provider(organisation="finta"),))
    subject = a_subject(organisations=(partner,), services=(service,))

    assert "«organisations/finta»" in said(CHECKS, "real-on-sample", subject)


def test_a_sample_at_a_sample_place() -> None:
    """Among themselves they may."""
    service = a_service(place="sala-esempio", sample=True)
    subject = a_subject(places=(SAMPLE_PLACE,), services=(service,))

    assert "" == said(CHECKS, "real-on-sample", subject)


def test_a_link_from_a_real_page_to_a_sample() -> None:
    """It would lead nowhere."""
    page = a_page(body=a_text("Vai [alla sala](places/sala-esempio)."))
    subject = a_subject(places=(SAMPLE_PLACE,), pages=(page,))

    assert "porta all'esempio «places/sala-esempio»" in said(CHECKS, "real-to-sample", subject)


def test_a_link_between_real_pages() -> None:
    """Nothing is said of it."""
    page = a_page(body=a_text("Vai [alla sala](places/sala)."))

    assert "" == said(CHECKS, "real-to-sample", a_subject(places=(a_place(),), pages=(page,)))


@pytest.mark.parametrize(
    "changes",
    [
        {"title": a_text("Spesa ESEMPIO")},
        {"web": "https://ente.example"},
        {"body": a_text("Vieni.", ar="info@ente.invalid")},
    ],
)
def test_a_real_page_that_bears_the_mark(changes: dict[str, Any]) -> None:
    """Who reads it believes that it is not true."""
    service = a_service(**changes)

    assert "in una pagina vera c'è «" in said(
        CHECKS, "marked-as-sample", a_subject(services=(service,))
    )


def test_a_page_that_waits() -> None:
    """It bears no mark either."""
    asking = Unverified(source="https://ente.example", ask="Gli orari?")
    waiting = a_service(verified=None, unverified=asking)

    assert 1 == len(asked(CHECKS, "marked-as-sample", a_subject(unpublished=(waiting,))))


def test_a_page_that_speaks_of_samples() -> None:
    """Saying what the mark means is not bearing it."""
    page = a_page(role="what-this-is", body=a_text("Alcune pagine hanno la scritta ESEMPIO."))

    assert "" == said(CHECKS, "marked-as-sample", a_subject(pages=(page,)))


def test_an_example_in_a_sentence() -> None:
    """«Per esempio» is a word like any other."""
    page = a_page(body=a_text("Porta per esempio un libro. Esempio: un giallo."))

    assert "" == said(CHECKS, "marked-as-sample", a_subject(pages=(page,)))


def test_the_line_of_the_reference() -> None:
    """Where the place is named."""
    service = a_service(place="sala-esempio")
    lines = written(service, {("place",): 8})
    subject = a_subject(places=(SAMPLE_PLACE,), services=(service,), origins=lines)

    assert [8] == [problem.line for problem in asked(CHECKS, "real-on-sample", subject)]
