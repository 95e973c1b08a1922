"""The hatch between the kiosk's own script and the program: few wishes, each with the boot's token.

In: a POST to `/.kiosk/<name>` as a `Wish`. Out: an `Answer`. Never: a wish from a page's own script
or from another program of this machine, neither of which knows the token; a wish nobody offers.
Rule: a name that begins with a dot is never a file of the site, so no page can stand in its place.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from kiosk.answers import Answer, plain

Act = Callable[[bytes], bytes]
PLACE = "/.kiosk/"
MOST_BYTES = 16 * 1024


class Refused(Exception):
    """The wish cannot be granted now: another one is being granted, or something is missing."""


@dataclass(frozen=True)
class Wish:
    """One POST; a header that was not sent is an empty text."""

    target: str
    host: str
    origin: str
    token: str
    body: bytes


class Hatch:
    """What is offered may be called from several threads at once."""

    def __init__(self, token: str) -> None:
        self.token = token
        self._acts: dict[str, Act] = {}

    def offer(self, name: str, act: Act) -> None:
        self._acts[name] = act

    def answer(self, wish: Wish, *, own_hosts: frozenset[str]) -> Answer:
        if wish.host not in own_hosts:
            return plain(HTTPStatus.MISDIRECTED_REQUEST)
        if not hmac.compare_digest(wish.token.encode(), self.token.encode()):
            return plain(HTTPStatus.FORBIDDEN)
        if wish.origin != f"http://{wish.host}":
            return plain(HTTPStatus.FORBIDDEN)
        act = self._acts.get(wish.target.removeprefix(PLACE))
        return _granted(act, wish.body) if act else plain(HTTPStatus.NOT_FOUND)


def _granted(act: Act, body: bytes) -> Answer:
    try:
        words = act(body)
    except Refused:
        return plain(HTTPStatus.CONFLICT)
    done = plain(HTTPStatus.OK)
    return Answer(done.status, done.headers, words)


def is_wish(method: str, target: str) -> bool:
    return method == "POST" and target.startswith(PLACE)
