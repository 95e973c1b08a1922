"""The places by street."""

import pytest

from plugins.pages.streets import streets_of
from tests.makers import a_place


@pytest.mark.parametrize(
    ("written", "street"),
    [
        ("via Prova 1", "via Prova"),
        ("via Prova, 12/A", "via Prova"),
        ("via Prova n. 3", "via Prova"),
        ("via Saponaro 32-34-36", "via Saponaro"),
        ("piazza Prova", "piazza Prova"),
        ("via XXIV Maggio", "via XXIV Maggio"),
        ("1 Orchard Row", "Orchard Row"),
    ],
)
def test_the_street_of_an_address(written: str, street: str) -> None:
    """Without its number, before or after."""
    (found,) = streets_of([a_place(street=written)])

    assert street == found.name


def test_streets_in_order() -> None:
    """By the alphabet, whatever the capitals."""
    places = [a_place(name, street=name) for name in ("via Zeta 1", "Via Alfa 1", "via beta")]

    assert ["Via Alfa", "via beta", "via Zeta"] == [street.name for street in streets_of(places)]


def test_doors_in_order() -> None:
    """As one walks along: no number, 9, 10."""
    places = [
        a_place("dieci", street="via Prova 10"),
        a_place("nove", street="via Prova 9"),
        a_place("angolo", street="via Prova"),
    ]
    (street,) = streets_of(places)

    assert ["angolo", "nove", "dieci"] == [place.slug for place in street.places]


def test_the_same_name_in_two_cities() -> None:
    """They are two streets."""
    places = [a_place("qui"), a_place("altrove", city="Rozzano")]

    assert ["Prova", "Rozzano"] == [street.city for street in streets_of(places)]
