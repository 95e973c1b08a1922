"""Easy pages and short sentences."""

from typing import Any

import pytest

from plugins.checks.readability import CHECKS
from plugins.neighbourhood import Page
from tests.checks.asking import a_subject, asked, said, written
from tests.checks.test_gulpease import GOAL, PLAIN
from tests.makers import a_network, a_page, a_service, a_text

MIDDLING = "Vieni nella sala grande con una persona della famiglia e porta anche le carte. " * 3


def a_page_saying(body: str, **changes: Any) -> Page:
    """A page with this text under its fields."""
    return a_page(body=a_text(body), **changes)


def sentence(words: int) -> str:
    """So many words and a full stop."""
    return f"{' '.join(['parola'] * words)}."


def test_a_page_as_offices_write() -> None:
    """It is very hard, and the message says where to begin."""
    words = said(CHECKS, "very-hard", a_subject(pages=(a_page_saying(GOAL),)))

    assert "la pagina vale 45 su 100" in words
    assert "almeno 80 (indice Gulpease)" in words
    assert "che ha 34 parole: «un maggiore raccordo" in words


def test_a_page_is_hard_once() -> None:
    """What is very hard is not told again as hard."""
    assert "" == said(CHECKS, "gulpease", a_subject(pages=(a_page_saying(GOAL),)))


def test_a_page_a_little_hard() -> None:
    """Between 60 and 80 it is hard, not very hard."""
    subject = a_subject(pages=(a_page_saying(MIDDLING),))

    assert "la pagina vale 64 su 100" in said(CHECKS, "gulpease", subject)
    assert "" == said(CHECKS, "very-hard", subject)


def test_a_plain_page() -> None:
    """Nothing is said of it."""
    subject = a_subject(pages=(a_page_saying(PLAIN),))

    assert "" == said(CHECKS, "gulpease", subject) + said(CHECKS, "very-hard", subject)


@pytest.mark.parametrize("role", ["partners", "privacy", "accessibility", "what-this-is"])
def test_a_page_for_partners(role: str) -> None:
    """Who works in an office may be asked a little more."""
    assert "" == said(CHECKS, "gulpease", a_subject(pages=(a_page_saying(MIDDLING, role=role),)))


def test_a_very_hard_page_for_partners() -> None:
    """45 is hard for them too, but not very hard."""
    subject = a_subject(pages=(a_page_saying(GOAL, role="partners"),))

    assert "almeno 60" in said(CHECKS, "gulpease", subject)
    assert "" == said(CHECKS, "very-hard", subject)


def test_a_short_body() -> None:
    """With title, summary and steps there are words enough to judge all of it together."""
    long = "Presentazione della documentazione amministrativa precedentemente predisposta"
    steps = tuple(a_text(long) for _ in range(4))
    subject = a_subject(services=(a_service(body=a_text("Vieni."), steps=steps),))

    assert "su 100" in said(CHECKS, "very-hard", subject)


def test_hardly_any_words() -> None:
    """Nothing can be said of a page of ten words."""
    page = a_page_saying("Precipitevolissimevolmente onnicomprensiva.")

    assert "" == said(CHECKS, "very-hard", a_subject(pages=(page,)))


def test_a_network_that_writes_in_another_language() -> None:
    """The index is for Italian."""
    network = a_network(source_language="ar")

    assert "" == said(CHECKS, "very-hard", a_subject(network=network, pages=(a_page_saying(GOAL),)))


@pytest.mark.parametrize(
    ("words", "long", "very_long"), [(20, 0, 0), (21, 1, 0), (25, 1, 0), (26, 0, 1)]
)
def test_the_length_of_a_sentence(words: int, long: int, very_long: int) -> None:
    """20 words are enough, 25 are the most; each sentence is told once."""
    subject = a_subject(pages=(a_page_saying(sentence(words)),))
    found = [len(asked(CHECKS, name, subject)) for name in ("long-sentence", "very-long-sentence")]

    assert [long, very_long] == found


def test_a_long_sentence_is_shown() -> None:
    """Its beginning, and how many words it has."""
    words = said(CHECKS, "long-sentence", a_subject(pages=(a_page_saying(sentence(21)),)))

    assert "c'è una frase di 21 parole: «parola parola" in words
    assert "…»" in words


def test_the_line_of_a_long_sentence() -> None:
    """The one it begins on, not the one before, where the last sentence ended."""
    page = a_page_saying(f"Vieni.\n\nChiama.\n{sentence(21)}")
    subject = a_subject(pages=(page,), origins=written(page, {}))

    assert [23] == [problem.line for problem in asked(CHECKS, "long-sentence", subject)]


def test_a_long_step() -> None:
    """Steps are sentences too, at the line of the step."""
    service = a_service(steps=(a_text("Vieni."), a_text(sentence(22))))
    subject = a_subject(services=(service,), origins=written(service, {("steps", 1): 9}))

    assert [9] == [problem.line for problem in asked(CHECKS, "long-sentence", subject)]
