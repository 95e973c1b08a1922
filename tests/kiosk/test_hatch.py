"""The hatch: only the kiosk's own script gets what is offered there."""

from dataclasses import replace
from http import HTTPStatus

import pytest

from kiosk.answers import STRICT_HEADERS
from kiosk.hatch import Hatch, Refused, Wish, is_wish

HOST = "127.0.0.1:8000"
WISH = Wish(
    target="/.kiosk/echo", host=HOST, origin=f"http://{HOST}", token="segreto", body=b"ciao"
)


@pytest.fixture
def hatch() -> Hatch:
    """It offers an echo, and something that is never granted."""
    hatch = Hatch("segreto")
    hatch.offer("echo", lambda body: body)

    def refuse(_body: bytes) -> bytes:
        raise Refused

    hatch.offer("refuse", refuse)
    return hatch


def status_of(hatch: Hatch, wish: Wish) -> HTTPStatus:
    """How the hatch answers."""
    return hatch.answer(wish, own_hosts=frozenset({HOST})).status


def test_wish_that_is_granted(hatch: Hatch) -> None:
    """The answer is what was made of the body, under the strict headers."""
    answer = hatch.answer(WISH, own_hosts=frozenset({HOST}))
    assert (answer.status, answer.body) == (HTTPStatus.OK, b"ciao")
    assert set(STRICT_HEADERS) <= set(answer.headers)


@pytest.mark.parametrize("token", ["", "segret", "Segreto", "segreto ", "ségreto"])
def test_stranger(hatch: Hatch, token: str) -> None:
    """Without the very token nothing is granted."""
    assert status_of(hatch, replace(WISH, token=token)) is HTTPStatus.FORBIDDEN


@pytest.mark.parametrize("origin", ["", "null", "http://example.org", f"https://{HOST}"])
def test_page_from_elsewhere(hatch: Hatch, origin: str) -> None:
    """Even with the token: our script stands on our pages alone."""
    assert status_of(hatch, replace(WISH, origin=origin)) is HTTPStatus.FORBIDDEN


def test_name_that_is_not_ours(hatch: Hatch) -> None:
    """Another site may have pointed its name at us."""
    wish = replace(WISH, host="example.org", origin="http://example.org")
    assert status_of(hatch, wish) is HTTPStatus.MISDIRECTED_REQUEST


@pytest.mark.parametrize("name", ["", "nothing", "echo/", "echo?x", "../echo"])
def test_wish_that_nobody_offers(hatch: Hatch, name: str) -> None:
    """There is nothing."""
    assert status_of(hatch, replace(WISH, target=f"/.kiosk/{name}")) is HTTPStatus.NOT_FOUND


def test_wish_that_cannot_be_granted_now(hatch: Hatch) -> None:
    """The script is told, so that it can tell the visitor."""
    assert status_of(hatch, replace(WISH, target="/.kiosk/refuse")) is HTTPStatus.CONFLICT


@pytest.mark.parametrize(
    ("method", "target", "expected"),
    [
        ("POST", "/.kiosk/echo", True),
        ("GET", "/.kiosk/echo", False),
        ("POST", "/it/", False),
        ("POST", "/kiosk/echo", False),
    ],
)
def test_what_is_a_wish(method: str, target: str, *, expected: bool) -> None:
    """Everything else is a question about the site."""
    assert is_wish(method, target) is expected
