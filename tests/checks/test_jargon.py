"""Words of offices."""

from typing import Any

import pytest
import yaml

from plugins.checks.jargon import CHECKS
from plugins.neighbourhood import Jargon
from tests.building import ROOT
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_page, a_place, a_service, a_text, an_organisation

TABLE = (
    Jargon(word="presso", plain="a, da"),
    Jargon(word="eroga*", plain="dare"),
    Jargon(word="nucle* familiar*", plain="famiglia"),
    Jargon(word="recapit*", plain="telefono, indirizzo"),
    Jargon(word="recapit* telefonic*", plain="numero di telefono"),
)


def table() -> list[dict[str, Any]]:
    """The network's own, as written."""
    text = (ROOT / "content" / "jargon.yaml").read_text(encoding="utf-8")
    entries: list[dict[str, Any]] = yaml.safe_load(text)["jargon"]
    return entries


def heard(body: str) -> str:
    """What is said of a page with this text."""
    return said(CHECKS, "jargon", a_subject(jargon=TABLE, pages=(a_page(body=a_text(body)),)))


def test_a_word_of_offices() -> None:
    """It is shown, with the plain one."""
    words = heard("Vieni presso la sala.")

    assert "c'è «presso», che si dice negli uffici" in words
    assert "Prova così: a, da" in words


@pytest.mark.parametrize("word", ["erogare", "Erogato", "EROGAZIONE", "l'erogazione"])
def test_a_stem(word: str) -> None:
    """Whatever it ends with, however it begins."""
    assert "Prova così: dare" in heard(f"{word} del cibo")


@pytest.mark.parametrize("words", ["nucleo familiare", "nuclei\nfamiliari", "Nucleo  familiare"])
def test_an_expression(words: str) -> None:
    """Also where the line ends in the middle of it."""
    assert "Prova così: famiglia" in heard(f"{words} in casa")


@pytest.mark.parametrize("words", ["appressoché", "pressoché", "nucleo", "derogare"])
def test_other_words(words: str) -> None:
    """Only whole words count."""
    assert "" == heard(words)


def test_the_longest_expression() -> None:
    """«recapito telefonico» is told as one thing."""
    words = heard("Lascia un recapito telefonico.")

    assert ["Prova così: numero di telefono."] == [words[words.index("Prova") :]]


def test_a_name_inside_a_sentence() -> None:
    """A capital there says that it is what something is called."""
    assert "" == heard("Vai allo sportello Erogazione Cibo.")


def test_a_capital_after_a_full_stop() -> None:
    """There it is only the beginning of a sentence."""
    assert "«Presso»" in heard("Vieni.\n\nPresso la sala c'è cibo.")


@pytest.mark.parametrize(
    "named",
    [
        {"organisations": (an_organisation(title=a_text("Recapito")),)},
        {"places": (a_place(title=a_text("Recapito")),)},
    ],
)
def test_the_name_of_a_partner(named: dict[str, Any]) -> None:
    """Partners and places are called as they are called."""
    assert "" == said(CHECKS, "jargon", a_subject(jargon=TABLE, **named))


def test_addresses_are_not_words() -> None:
    """Nobody reads what a link leads to."""
    assert "" == heard("Vedi [gli orari](https://prova.test/presso).")


def test_every_place_it_stands() -> None:
    """Each line is told, and no line twice for one word."""
    page = a_page(body=a_text("Vai presso o presso.\nVai presso."))
    subject = a_subject(jargon=TABLE, pages=(page,), origins=written(page, {}))

    assert [20, 21] == [problem.line for problem in asked(CHECKS, "jargon", subject)]


def test_steps_and_summary() -> None:
    """Wherever a resident reads, in the language first written."""
    service = a_service(
        summary=a_text("Erogazione di cibo.", ar="presso"), steps=(a_text("Vai presso noi."),)
    )

    assert 2 == len(asked(CHECKS, "jargon", a_subject(jargon=TABLE, services=(service,))))


def test_no_table() -> None:
    """A network that has none is told nothing."""
    assert "" == said(CHECKS, "jargon", a_subject(pages=(a_page(body=a_text("presso")),)))


@pytest.mark.parametrize("entry", table(), ids=lambda entry: str(entry["word"]))
def test_our_own_table(entry: dict[str, Any]) -> None:
    """Each of its entries finds the word it was written for."""
    page = a_page(body=a_text(f"{entry['word'].replace('*', 'i')} qui"))

    assert entry["plain"] in said(
        CHECKS,
        "jargon",
        a_subject(jargon=tuple(map(Jargon.model_validate, table())), pages=(page,)),
    )


@pytest.mark.parametrize(
    "words", ["previsto", "il servizio sociale", "l'accesso è libero", "i presidi delle scuole"]
)
def test_words_that_are_fine(words: str) -> None:
    """What our own table must let be."""
    table_ = tuple(map(Jargon.model_validate, table()))
    page = a_page(body=a_text(words))

    assert "" == said(CHECKS, "jargon", a_subject(jargon=table_, pages=(page,)))
