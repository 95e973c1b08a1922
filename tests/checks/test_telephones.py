"""Telephone numbers and mail addresses, and what sort each one is."""

import pytest

from plugins.checks.telephones import is_private, number, numbers

NOBODY: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    "written",
    [
        "112",
        "1522",
        "19696",
        "116117",
        "020202",
        "02 8844 1234",
        "+39 02 8844 1234",
        "0039 02 88441234",
        "800 290 290",
        "803 116",
        "848 800 800",
        "347 123 4567",
        "+39 351 137 6335",
        "+44 20 7946 0000",
    ],
)
def test_numbers_that_ring(written: str) -> None:
    """Short, fixed, free, mobile, from abroad."""
    assert number(written).is_telephone


@pytest.mark.parametrize(
    "written", ["02 12", "34 71", "347 123", "800 12", "899 123 456", "4471234567"]
)
def test_numbers_that_do_not(written: str) -> None:
    """A digit too few, a prefix that is none, or one that costs."""
    assert not number(written).is_telephone


@pytest.mark.parametrize("written", ["347 1234567", "+39 347 123 4567", "0039 347 1234567"])
def test_a_mobile(written: str) -> None:
    """It is dialled the same, with Italy's prefix and without."""
    assert number(written).is_mobile
    assert "3471234567" == number(written).dial


@pytest.mark.parametrize(
    "words",
    [
        "Chiama 347 123 4567 subito",
        "Chiama 347.1234567.",
        "Chiama Anna (347-1234567)",
        "Tel:3471234567",
        "[chiama](tel:+393471234567)",
        "[scrivi](https://wa.me/393471234567)",
        "اتصل ٣٤٧ ١٢٣ ٤٥٦٧",
    ],
)
def test_a_mobile_among_words(words: str) -> None:
    """However it is parted, in figures of any script."""
    assert ["3471234567"] == [found.dial for found in numbers(words)]


@pytest.mark.parametrize(
    "words",
    [
        "Il 22/11/2026 e il 2026-11-22",
        "Il 05.10.2027",
        "Anno 2026/2027, anno 2026-2027",
        "Dalle 16:30 alle 18:30",
        "P.IVA 03471234567",
        "Codice fiscale: 09712345678",
        "Vedi https://prova.test/3471234567/06",
        "Siamo in 1200",
        "Via Prova 12, 20142 Milano",
    ],
)
def test_other_figures(words: str) -> None:
    """Dates, years, hours, tax numbers and addresses are no telephones."""
    assert () == numbers(words)


@pytest.mark.parametrize("words", ["Abbiamo 150.000 euro", "Sono 1.250.000 persone", "1234567"])
def test_sums(words: str) -> None:
    """They have as many figures, and nobody would dial them."""
    assert not any(found.is_telephone_in_words for found in numbers(words))


def test_where_it_stands() -> None:
    """So that its line can be told."""
    assert [7] == [found.offset for found in numbers("Chiama 800 290 290")]


@pytest.mark.parametrize(
    "mail",
    [
        "anna@gmail.com",
        "ente@libero.it",
        "anna.rossi@ente.it",
        "a.rossi@ente.it",
        "r_a@outlook.com",
    ],
)
def test_the_mail_of_a_person(mail: str) -> None:
    """At a free provider, or a name and a surname."""
    assert is_private(mail, NOBODY)


@pytest.mark.parametrize(
    "mail",
    ["info@ente.it", "punto.ascolto@ente.it", "segreteria.nord@ente.it", "scuola@live-music.it"],
)
def test_the_mail_of_an_office(mail: str) -> None:
    """What offices call themselves is no person."""
    assert not is_private(mail, NOBODY)


def test_the_name_of_a_partner() -> None:
    """Partners may be called like people."""
    assert not is_private("casa.verdi@ente.it", frozenset({"casa", "verdi"}))
