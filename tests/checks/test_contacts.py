"""The fields for telephone and mail."""

from plugins.checks.contacts import CHECKS
from plugins.languages import Text
from plugins.neighbourhood import Hotline, Unverified
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_network, a_service, a_text, an_organisation

MOBILE = {"written": "347 123 4567"}
ASKING = Unverified(source="https://prova.test", ask="Gli orari?")


def a_hotline(number: str) -> Hotline:
    """A number of the network."""
    return Hotline.model_validate(
        {"number": number, "title": Text.model_validate({"it": "Aiuto"})}
        | {"source": "https://prova.test", "checked": "2026-11-22"}
    )


def test_a_number_with_a_digit_too_few() -> None:
    """It is shown, with how numbers begin."""
    subject = a_subject(services=(a_service(phone={"written": "02 12"}),))

    assert "il numero è «02 12»" in said(CHECKS, "phone-shape", subject)
    assert "comincia con 0, 3 o 800" in said(CHECKS, "phone-shape", subject)


def test_a_hotline_that_cannot_be_called() -> None:
    """The network's own numbers are looked at too, in their own file."""
    subject = a_subject(network=a_network(hotlines=(a_hotline("99 12"),)))

    assert ["content/network.yaml"] == [p.path for p in asked(CHECKS, "phone-shape", subject)]


def test_numbers_that_are_right() -> None:
    """Nothing is said of them, nor of a sample's words."""
    services = (
        a_service(phone={"written": "02 8844 1234"}),
        a_service("mensa", phone={"written": "numero di esempio"}, sample=True),
    )
    subject = a_subject(network=a_network(hotlines=(a_hotline("112"),)), services=services)

    assert "" == said(CHECKS, "phone-shape", subject)


def test_the_mobile_of_a_partner() -> None:
    """Only a person can say whose it is: it is asked about."""
    subject = a_subject(organisations=(an_organisation(whatsapp=MOBILE),))

    assert "«347 123 4567» è un cellulare" in said(CHECKS, "personal-mobile", subject)


def test_the_mobile_of_a_partner_on_its_services() -> None:
    """It is asked about once, in the partner's file."""
    partner = an_organisation(whatsapp=MOBILE)
    subject = a_subject(organisations=(partner,), services=(a_service(phone=MOBILE),))

    assert [partner.path] == [p.path for p in asked(CHECKS, "personal-mobile", subject)]


def test_the_mobile_of_a_service() -> None:
    """No partner has given it: whose is it?"""
    subject = a_subject(services=(a_service(phone=MOBILE),))

    assert "Scrivilo nella pagina dell'ente" in said(CHECKS, "personal-mobile", subject)


def test_a_mobile_behind_a_web_address() -> None:
    """An address for messages holds the number."""
    service = a_service(web="https://wa.me/393471234567")

    assert 1 == len(asked(CHECKS, "personal-mobile", a_subject(services=(service,))))


def test_a_mobile_that_waits() -> None:
    """What is not shown stands in the repository all the same."""
    waiting = a_service(phone=MOBILE, verified=None, unverified=ASKING)

    assert 1 == len(asked(CHECKS, "personal-mobile", a_subject(unpublished=(waiting,))))


def test_a_fixed_number() -> None:
    """Nothing is said of it."""
    service = a_service(phone={"written": "02 8844 1234"})

    assert "" == said(CHECKS, "personal-mobile", a_subject(services=(service,)))


def test_the_mail_of_a_person() -> None:
    """An office's is asked for instead."""
    subject = a_subject(services=(a_service(email="anna.rossi@prova.test"),))

    assert "sembra la posta di una persona" in said(CHECKS, "personal-mail", subject)
    assert "«info@…»" in said(CHECKS, "personal-mail", subject)


def test_the_mail_of_a_partner_on_its_services() -> None:
    """It is asked about once too."""
    mail = "circolo@gmail.com"
    subject = a_subject(
        organisations=(an_organisation(email=mail),), services=(a_service(email=mail),)
    )

    assert 1 == len(asked(CHECKS, "personal-mail", subject))


def test_the_mail_of_an_office() -> None:
    """Nothing is said of it, nor of one that bears the partner's name."""
    services = (a_service(email="info@prova.test"), a_service("b", email="circolo.anna@prova.test"))

    assert "" == said(CHECKS, "personal-mail", a_subject(services=services))


def test_the_line_of_the_field() -> None:
    """Where the number stands."""
    service = a_service(phone=MOBILE, title=a_text("Spesa"))
    subject = a_subject(services=(service,), origins=written(service, {("phone",): 12}))

    assert [12] == [problem.line for problem in asked(CHECKS, "personal-mobile", subject)]
