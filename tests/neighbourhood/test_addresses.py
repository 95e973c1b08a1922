"""Where things live on the site."""

import pytest

from plugins.neighbourhood import addresses
from tests.makers import ARABIC, a_page, a_service


def test_same_path_in_every_language() -> None:
    """Only the language at the start differs."""
    service = a_service("spesa")

    assert ["it/servizi/spesa/", "ar/servizi/spesa/"] == [
        addresses.thing(language, service) for language in ("it", "ar")
    ]


def test_page_with_a_fixed_place() -> None:
    """The page of a fixed role stands at its place whatever its file is called."""
    assert "it/aiutare/" == addresses.thing("it", a_page("dai-una-mano", role="help-us"))


def test_printed_address_is_short_and_alphanumeric() -> None:
    """A printed code holds capitals and digits only, at most 29 characters."""
    printed = addresses.printed("bacheca.example", addresses.permanent_number(901, ARABIC))

    assert ("HTTPS://BACHECA.EXAMPLE/90102", True) == (printed, len(printed) <= 29)


@pytest.mark.parametrize(
    ("target", "origin", "link"),
    [
        ("it/", "", "it/"),
        ("", "it/", "../"),
        ("it/", "it/servizi/spesa/", "../../"),
        ("ar/servizi/spesa/", "it/servizi/spesa/", "../../../ar/servizi/spesa/"),
        ("it/servizi/spesa/", "it/servizi/spesa/", "./"),
        ("it/volantini/x.pdf", "it/servizi/spesa/", "../../volantini/x.pdf"),
        ("favicon.svg", "90101/", "../favicon.svg"),
    ],
)
def test_relative_links(target: str, origin: str, link: str) -> None:
    """Links lead from page to page at any base path."""
    assert link == addresses.relative(target, origin)
