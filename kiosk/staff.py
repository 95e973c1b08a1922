"""The door for volunteers: five taps in a corner, then a code, then one page.

In: taps, and the addresses of a pad whose every key is a link. Out: the address of the pad, the
pad, or the page for volunteers. Never: the page without the code, a fourth try at once, a script.
Rule: the pad has a new address after every five taps and loses it after a minute or at the way out,
so nobody comes to it by an address seen before.
"""

import hmac
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.sheet import OPEN_SECONDS, PLACE, WAY_OUT, farewell, pad, refusal

_TAPS, _WITHIN_SECONDS = 5, 4.0
_SAME_TAP_SECONDS = 0.05
"""A finger arrives as a touch, and again as a click made from it."""
_CORNER_PIXELS = 120
_TRIES = 3
_LOCKED_SECONDS, _LONGEST_LOCKED_SECONDS = 60.0, 3600.0


class Taps:
    """Counts taps in the upper left corner; one elsewhere begins anew."""

    def __init__(self) -> None:
        self._moments: deque[float] = deque(maxlen=_TAPS)

    def tapped(self, x: float, y: float, now: float) -> bool:
        """True at the fifth."""
        if not (0 <= x < _CORNER_PIXELS and 0 <= y < _CORNER_PIXELS):
            self._moments.clear()
            return False
        if self._moments and now - self._moments[-1] < _SAME_TAP_SECONDS:
            return False
        self._moments.append(now)
        is_fifth = len(self._moments) == _TAPS and now - self._moments[0] <= _WITHIN_SECONDS
        if is_fifth:
            self._moments.clear()
        return is_fifth


@dataclass
class _Opening:
    """What there is between five taps and the page's end."""

    token: str
    until: float


class StaffDoor:
    """Asked by the server's threads, opened by the window's; without a code it stays shut."""

    def __init__(self, code: str, sheet: Callable[[], bytes], clock: Callable[[], float]) -> None:
        self._code = code
        self._sheet = sheet
        self._clock = clock
        self._opening: _Opening | None = None
        self._wrong = 0
        self._locked_until = 0.0

    def knock(self) -> str | None:
        """After five taps: the path of the pad."""
        if not self._code:
            return None
        token = secrets.token_urlsafe()
        self._opening = _Opening(token, self._clock() + OPEN_SECONDS)
        return f"/{PLACE}/{token}/"

    def read(self, parts: tuple[str, ...]) -> bytes | None:
        """As files are read: `("totem", token, digits so far, "index.html")`."""
        if "/".join(parts) == f"{WAY_OUT}index.html".removeprefix("/"):
            self._opening = None
            return farewell()
        if parts[:1] != (PLACE,) or not self._is_open(parts):
            return None
        if self._clock() < self._locked_until:
            return refusal()
        return self._page(parts[2] if len(parts) == 4 else "")  # noqa: PLR2004

    def _is_open(self, parts: tuple[str, ...]) -> bool:
        opening = self._opening
        is_page = parts[-1] == "index.html" and len(parts) in (3, 4)
        if opening is None or not is_page or self._clock() > opening.until:
            return False
        return hmac.compare_digest(parts[1].encode(), opening.token.encode())

    def _page(self, digits: str) -> bytes | None:
        if not (digits == "" or digits.isdecimal()) or len(digits) > len(self._code):
            return None
        if len(digits) < len(self._code):
            return pad(digits, is_wrong=False)
        if hmac.compare_digest(digits.encode(), self._code.encode()):
            self._wrong = 0
            return self._sheet()
        return self._refused()

    def _refused(self) -> bytes:
        """Three wrong codes lock the door, each time for twice as long."""
        self._wrong += 1
        if self._wrong % _TRIES:
            return pad("", is_wrong=True)
        seconds = _LOCKED_SECONDS * 2 ** (self._wrong // _TRIES - 1)
        self._locked_until = self._clock() + min(seconds, _LONGEST_LOCKED_SECONDS)
        return refusal()
