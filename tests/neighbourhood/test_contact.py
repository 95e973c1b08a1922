"""Telephone numbers."""

import pytest
from pydantic import ValidationError

from plugins.neighbourhood import Phone


@pytest.mark.parametrize(
    ("written", "dialled"),
    [("02 1234 567", "021234567"), ("112", "112"), ("+39 02 1234", "+39021234")],
)
def test_digits_to_dial(written: str, dialled: str) -> None:
    """Spaces are for the eye, digits for the telephone."""
    assert dialled == Phone.model_validate(written).dial


def test_sample_number() -> None:
    """A sample has words instead of digits, and nothing to dial."""
    assert Phone.model_validate("numero di esempio").dial is None


@pytest.mark.parametrize("written", ["chiama Mario", "02/1234567", "1", "", "٠٢١٢٣٤"])
def test_not_a_number(written: str) -> None:
    """Anything but digits and spaces is refused."""
    with pytest.raises(ValidationError):
        Phone.model_validate(written)
