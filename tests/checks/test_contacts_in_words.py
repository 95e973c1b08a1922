"""Numbers and mail among the words."""

from typing import Any

import pytest

from plugins.checks.contacts_in_words import CHECKS
from plugins.languages import Text
from plugins.neighbourhood import Gravity, Hotline, Unverified, Verified
from plugins.neighbourhood.origin import Lines, Origins
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import VERIFIED, a_network, a_page, a_service, a_text, an_organisation

CALL_ANNA = "Chiama Anna, 347 123 4567."
LOST = Unverified(source="https://prova.test", ask="Chiedi ad Anna, 347 1234567")


@pytest.mark.parametrize(
    "changes",
    [
        {"body": a_text(CALL_ANNA)},
        {"summary": a_text(CALL_ANNA)},
        {"steps": (a_text(CALL_ANNA),)},
        {"body": a_text("Vieni.", ar="اتصل ٣٤٧١٢٣٤٥٦٧")},
        {"verified": Verified(date=VERIFIED.date, by="Anna 347 1234567")},
    ],
)
def test_a_mobile_among_words(changes: dict[str, Any]) -> None:
    """In any field and any language, it stops the build."""
    found = asked(CHECKS, "mobile-in-words", a_subject(services=(a_service(**changes),)))

    assert [Gravity.ERROR] == [problem.gravity for problem in found]
    assert "il cellulare 3471234567" in found[0].in_words()


def test_a_mobile_in_what_waits() -> None:
    """What to ask and whom is not for a repository anyone can read."""
    waiting = a_service(verified=None, unverified=LOST)

    assert 1 == len(asked(CHECKS, "mobile-in-words", a_subject(unpublished=(waiting,))))


def test_a_mobile_is_told_once() -> None:
    """It is not also a number in the wrong place."""
    subject = a_subject(pages=(a_page(body=a_text(CALL_ANNA)),))

    assert "" == said(CHECKS, "phone-in-words", subject)


def test_a_mobile_that_a_partner_has_given() -> None:
    """It is known already: only its place is wrong."""
    partner = an_organisation(phone={"written": "347 1234567"})
    subject = a_subject(organisations=(partner,), pages=(a_page(body=a_text(CALL_ANNA)),))

    assert "" == said(CHECKS, "mobile-in-words", subject)
    assert "il numero di telefono 3471234567" in said(CHECKS, "phone-in-words", subject)


def test_a_number_among_words() -> None:
    """Its field keeps it right in all languages."""
    page = a_page(body=a_text("Chiama lo 02 8844 1234."))
    words = said(CHECKS, "phone-in-words", a_subject(pages=(page,)))

    assert "il numero di telefono 0288441234" in words
    assert "Mettilo in «phone»" in words


def test_a_hotline_among_words() -> None:
    """The network's own numbers may be said anywhere."""
    hotline = Hotline.model_validate(
        {"number": "020202", "title": Text.model_validate({"it": "Comune"})}
        | {"source": "https://prova.test", "checked": "2026-11-22"}
    )
    page = a_page(body=a_text("Chiama lo 020202, o il 112."))
    subject = a_subject(network=a_network(hotlines=(hotline,)), pages=(page,))

    assert "" == said(CHECKS, "phone-in-words", subject)


def test_other_figures() -> None:
    """Dates, sums and years are no numbers to call."""
    page = a_page(body=a_text("Dal 22/11/2026, anno 2026-2027, con 150.000 euro e 35 lingue."))
    subject = a_subject(pages=(page,))

    assert "" == said(CHECKS, "phone-in-words", subject) + said(CHECKS, "mobile-in-words", subject)


def test_the_mail_of_a_person_among_words() -> None:
    """It stops the build."""
    page = a_page(body=a_text("Scrivi ad anna.rossi@prova.test."))
    found = asked(CHECKS, "mail-in-words", a_subject(pages=(page,)))

    assert [Gravity.ERROR] == [problem.gravity for problem in found]
    assert "«anna.rossi@prova.test»" in found[0].in_words()


def test_the_mail_of_an_office_among_words() -> None:
    """It is nobody's secret, nor is one that a partner has given."""
    partner = an_organisation(email="circolo@gmail.com")
    page = a_page(body=a_text("Scrivi a info@prova.test o circolo@gmail.com."))

    assert "" == said(CHECKS, "mail-in-words", a_subject(organisations=(partner,), pages=(page,)))


def test_a_sample() -> None:
    """Samples are told by their own checks."""
    service = a_service(sample=True, body=a_text(CALL_ANNA))

    assert "" == said(CHECKS, "mobile-in-words", a_subject(services=(service,)))


def test_the_line_in_a_translation() -> None:
    """Of the translation's own file."""
    page = a_page(body=a_text("Vieni.", ar="تعال\n\nاتصل 347 1234567"))
    lines = Lines("content/pages/chi-siamo.ar.md", {}, body_line=6)
    subject = a_subject(pages=(page,), origins=Origins(pages={(page.key, "ar"): lines}))
    found = asked(CHECKS, "mobile-in-words", subject)

    assert [("content/pages/chi-siamo.ar.md", 8)] == [(p.path, p.line) for p in found]


def test_the_line_of_a_step() -> None:
    """Where the step is written."""
    service = a_service(steps=(a_text("Vieni."), a_text(CALL_ANNA)))
    subject = a_subject(services=(service,), origins=written(service, {("steps", 1): 15}))

    assert [15] == [problem.line for problem in asked(CHECKS, "mobile-in-words", subject)]
