"""Delicate pages."""

import pytest

from plugins.checks.discretion import CHECKS
from plugins.neighbourhood import Gravity
from plugins.neighbourhood.origin import Lines, Origins
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_page, a_service, a_text

NEUTRAL = a_text("Parlare con noi")


def test_a_delicate_page_without_a_neutral_title() -> None:
    """It stops the build, and a title is proposed."""
    found = asked(CHECKS, "neutral-title", a_subject(services=(a_service(discreet=True),)))

    assert [Gravity.ERROR] == [problem.gravity for problem in found]
    assert "«Parlare con noi»" in found[0].in_words()


def test_a_delicate_page_with_one() -> None:
    """Nothing is said of it."""
    service = a_service(discreet=True, neutral_title=NEUTRAL)
    subject = a_subject(services=(service,))

    assert "" == "".join(said(CHECKS, check.id, subject) for check in CHECKS)


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Uscire dalla violenza", "violenza"),
        ("Centro antiviolenza", "antiviolenza"),
        ("Test HIV", "HIV"),
        ("Per chi ha un parente in carcere", "carcere"),
        ("Dipendenze e cura", "Dipendenze"),
        ("Vittime di tratta", "di tratta"),
        ("Fare denuncia", "denuncia"),
    ],
)
def test_a_neutral_title_that_tells(title: str, word: str) -> None:
    """The word is shown."""
    service = a_service(discreet=True, neutral_title=a_text(title))

    assert f"il titolo neutro dice «{word}»" in said(
        CHECKS, "telling-title", a_subject(services=(service,))
    )


@pytest.mark.parametrize(
    "title",
    [
        "Di che si tratta",
        "Lavoro dipendente",
        "Case occupate e abusive",
        "La drogheria di via Prova",
        "La denuncia dei redditi",
        "Festa dell'indipendenza",
    ],
)
def test_words_that_only_look_like_it(title: str) -> None:
    """They tell nothing."""
    service = a_service(title=a_text(title), discreet=True, neutral_title=a_text(title))
    subject = a_subject(services=(service, a_service("due", title=a_text(title))))

    assert "" == "".join(said(CHECKS, check.id, subject) for check in CHECKS)


def test_a_neutral_title_that_tells_in_a_translation() -> None:
    """At the line of the translation's own file."""
    service = a_service(discreet=True, neutral_title=a_text("Parlare con noi", ar="ضد العنف"))
    lines = Lines("content/services/spesa.ar.md", {("neutral_title",): 4}, body_line=9)
    subject = a_subject(services=(service,), origins=Origins(pages={(service.key, "ar"): lines}))
    found = asked(CHECKS, "telling-title", subject)

    assert [("content/services/spesa.ar.md", 4)] == [(p.path, p.line) for p in found]


def test_a_file_name_that_tells() -> None:
    """It stands in the address, and so in the telephone's history."""
    service = a_service("sportello-antiviolenza", discreet=True, neutral_title=NEUTRAL)
    words = said(CHECKS, "telling-slug", a_subject(services=(service,)))

    assert "il nome del file dice «antiviolenza»" in words


def test_the_file_name_of_a_page_for_all() -> None:
    """A page that is not delicate may be called what it is."""
    service = a_service("festa-contro-la-violenza")

    assert "" == said(CHECKS, "telling-slug", a_subject(services=(service,)))


def test_a_page_that_may_be_delicate() -> None:
    """It is asked, in title and summary, at the line of the field."""
    service = a_service(summary=a_text("Per chi ha subito violenza."))
    subject = a_subject(services=(service,), origins=written(service, {("summary",): 5}))
    found = asked(CHECKS, "maybe-discreet", subject)

    assert [5] == [problem.line for problem in found]
    assert "«violenza», ma non è delicata" in found[0].in_words()


def test_a_fixed_page() -> None:
    """The useful numbers speak of everything, where everybody looks."""
    page = a_page(role="numbers", summary=a_text("Violenza, droga, suicidio: chi chiamare."))

    assert "" == said(CHECKS, "maybe-discreet", a_subject(pages=(page,)))


def test_a_neutral_title_for_nothing() -> None:
    """Without the mark nobody sees it."""
    subject = a_subject(services=(a_service(neutral_title=NEUTRAL),))

    assert "ma la pagina non è delicata" in said(CHECKS, "neutral-title-idle", subject)
