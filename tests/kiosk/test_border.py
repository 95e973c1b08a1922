"""The border: only what begins, letter by letter, with our origin is ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.border import Border

BORDER = Border("http://127.0.0.1:8000")

FOREIGN = (
    "",
    "about:blank",
    "about:srcdoc",
    "http://127.0.0.1:8000",
    "http://127.0.0.1:80000/",
    "http://127.0.0.1/",
    "http://127.0.0.1:8001/it/",
    "http://127.0.0.1:8000@example.org/",
    "http://127.0.0.1:8000.example.org/",
    "http://localhost:8000/",
    "http://user@127.0.0.1:8000/",
    "https://127.0.0.1:8000/",
    "//127.0.0.1:8000/",
    " http://127.0.0.1:8000/",
    "view-source:http://127.0.0.1:8000/",
    "filesystem:http://127.0.0.1:8000/temporary/x",
    "ws://127.0.0.1:8000/",
    "mailto:a@example.org",
    "tel:0212345678",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "chrome://version/",
)


@pytest.mark.parametrize("path", ["/", "/it/", "/90102/", "/it/pagine/x/?a=http://b/#c"])
def test_page_of_ours(path: str) -> None:
    """Every address below our origin may be shown and loaded."""
    assert BORDER.may_show(BORDER.origin + path)
    assert BORDER.may_load(BORDER.origin + path)


@pytest.mark.parametrize("address", FOREIGN)
def test_address_that_is_not_ours(address: str) -> None:
    """It may neither be shown nor loaded, however much it looks like ours."""
    assert not BORDER.may_show(address)
    assert not BORDER.may_load(address)


@pytest.mark.parametrize("address", ["data:image/png;base64,x", "blob:http://127.0.0.1:8000/1"])
def test_what_a_page_carries_in_itself(address: str) -> None:
    """It may be loaded as a part of the page, never shown as a page."""
    assert BORDER.may_load(address)
    assert not BORDER.may_show(address)


def test_blob_of_another_page() -> None:
    """It is not ours."""
    assert not BORDER.may_load("blob:http://127.0.0.1:8001/1")


@given(some.text(max_size=60))
def test_any_words_at_all(words: str) -> None:
    """Nothing may be shown that does not begin with our origin and a slash."""
    assert BORDER.may_show(words) == (words[:22] == "http://127.0.0.1:8000/")
