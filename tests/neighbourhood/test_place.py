"""A place and its street."""

import pytest

from tests.makers import a_place


@pytest.mark.parametrize(
    ("street", "unbroken"),
    [
        ("via Prova 3", "via Prova\u00a03"),
        ("via Prova 3/A", "via Prova\u00a03/A"),
        ("via Prova 3 bis", "via Prova\u00a03\u00a0bis"),
        ("via XX Settembre 12", "via XX Settembre\u00a012"),
        ("via 25 Aprile", "via 25 Aprile"),
        ("piazza Prova", "piazza Prova"),
    ],
)
def test_a_number_stays_with_its_street(street: str, unbroken: str) -> None:
    """Torn from it, «3» reads like anything; a street's own figures are words of its name."""
    assert unbroken == a_place(street=street).street_unbroken
