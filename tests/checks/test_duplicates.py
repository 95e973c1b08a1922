"""The same thing told twice."""

import pytest

from plugins.checks.check import Subject
from plugins.checks.duplicates import CHECKS
from plugins.neighbourhood import Hours, Provider, Service
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_place, a_service, a_text, an_event, an_organisation

HOURS = Hours.model_validate("Tu 09:00-12:00")
SECOND = an_organisation("seconda", title=a_text("Seconda"))
BY_SECOND = (Provider(organisation="seconda"),)


def a_pair(title: str, other: str, **changes: object) -> Subject:
    """Two services with these titles; the changes are the second one's."""
    first = a_service("a", title=a_text(title))
    second = a_service("b", title=a_text(other), **changes)
    return a_subject(services=(first, second), organisations=(an_organisation(), SECOND))


def a_desk(slug: str, **changes: object) -> Service:
    """A service at a place and hours of its own title."""
    return a_service(slug, title=a_text(slug), place="sala", hours=HOURS, **changes)


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Corso di italiano", "Corsi d'italiano"),
        ("Prendere la spesa", "prendere la SPESA"),
        ("Corso di italiano", "Corso di italiano per adulti"),
    ],
)
def test_titles_that_are_alike(title: str, other: str) -> None:
    """Both are named, and what to do with them."""
    words = said(CHECKS, "duplicate-service", a_pair(title, other))

    assert f"b.it.md, riga 1: «{other}» sembra la stessa cosa di «{title}» (content/" in words
    assert "Tieni una pagina sola" in words


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Corso di italiano 1", "Corso di italiano 2"),
        ("Doposcuola elementari", "Doposcuola medie"),
        ("Corso di italiano per donne", "Corso di cucito per donne"),
    ],
)
def test_titles_that_are_not_alike(title: str, other: str) -> None:
    """A word that tells them apart is enough."""
    assert "" == said(CHECKS, "duplicate-service", a_pair(title, other))


@pytest.mark.parametrize(
    "change",
    [
        {"needs": ("insieme",)},
        {"audiences": ("tutti",)},
        {"organisations": BY_SECOND},
        {"sample": True},
    ],
)
def test_the_same_title_for_something_else(change: dict[str, object]) -> None:
    """Another need, other people, others who lead elsewhere, a sample: not a double."""
    subject = a_pair("Corso", "Corso", **change)

    assert "" == said(CHECKS, "duplicate-service", subject)


def test_one_desk_under_two_names() -> None:
    """The same place and hours, told by two organisations."""
    subject = a_subject(
        services=(a_desk("pacco"), a_desk("cibo", organisations=BY_SECOND)),
        organisations=(an_organisation(), SECOND),
        places=(a_place(),),
    )

    assert "«cibo» sembra la stessa cosa di «pacco»" in said(CHECKS, "duplicate-service", subject)


def test_two_desks_of_one_organisation() -> None:
    """ISEE and SPID may well be asked for at the same hours."""
    subject = a_subject(services=(a_desk("isee"), a_desk("spid")), places=(a_place(),))

    assert "" == said(CHECKS, "duplicate-service", subject)


def test_once_for_two() -> None:
    """However much they share, it is told once."""
    subject = a_pair("Corso", "Corso", needs=("mangiare", "insieme"))

    assert 1 == len(asked(CHECKS, "duplicate-service", subject))


def test_the_line_of_the_title() -> None:
    """It points to the second one's title."""
    second = a_service("b")
    subject = a_subject(services=(a_service("a"), second), origins=written(second, {("title",): 3}))

    assert [3] == [problem.line for problem in asked(CHECKS, "duplicate-service", subject)]


def test_two_pages_with_one_title() -> None:
    """In a list nobody could tell them apart."""
    subject = a_pair("Corso di pane", "corso  di Pane", needs=("insieme",), audiences=("tutti",))

    assert "«corso  di Pane» è anche il titolo di content/services/a.it.md" in said(
        CHECKS, "same-title", subject
    )


def test_one_title_in_a_translation_only() -> None:
    """The Arabic words are told at the Arabic file."""
    first = a_service("a", title=a_text("Corso", ar="درس"))
    second = a_service("b", title=a_text("Lezione", ar="درس"))
    origins = written(second, {("title",): 2}, language="ar")
    subject = a_subject(services=(first, second), origins=origins)

    assert [2] == [problem.line for problem in asked(CHECKS, "same-title", subject)]


def test_one_title_in_all_languages() -> None:
    """It is one fault, not one for each language."""
    title = a_text("Corso", ar="درس")
    services = (a_service("a", title=title), a_service("b", title=title, audiences=("tutti",)))

    assert 1 == len(asked(CHECKS, "same-title", a_subject(services=services)))


def test_a_double_with_the_same_title() -> None:
    """It has been told already."""
    assert "" == said(CHECKS, "same-title", a_pair("Corso", "Corso"))


def test_a_title_of_another_kind() -> None:
    """A service and an event stand in different lists."""
    subject = a_subject(
        services=(a_service(title=a_text("Festa della via")),), events=(an_event(),)
    )

    assert "" == said(CHECKS, "same-title", subject)


def test_the_feast_of_last_year() -> None:
    """What is over is in no list any more."""
    over = an_event("festa-2026", start=an_event().start.replace(year=2026))

    assert "" == said(CHECKS, "same-title", a_subject(events=(over, an_event())))
