"""The door for volunteers: five taps, a code, and no other way in."""

import re
from typing import Any

import pytest

from kiosk.sheet import PLACE, WAY_OUT
from kiosk.staff import StaffDoor, Taps
from tests.kiosk.test_pulse import Time

CODE = "271828"
SHEET = b"Va tutto bene"


def _door(time: Time, code: str = CODE) -> StaffDoor:
    return StaffDoor(code, lambda: SHEET, time)


def _token(path: str | None) -> str:
    assert path is not None
    return path.split("/")[2]


def _type(door: StaffDoor, token: str, digits: str) -> Any:
    """What is shown after the last of them."""
    shown: Any = None
    for length in range(len(digits) + 1):
        typed = (digits[:length],) if length else ()
        shown = door.read((PLACE, token, *typed, "index.html"))
    return shown


def test_five_taps_in_the_corner() -> None:
    """The fifth knocks, and the sixth begins anew."""
    taps = Taps()
    knocks = [taps.tapped(20, 30, now / 2) for now in range(6)]
    assert knocks == [False] * 4 + [True, False]


def test_taps_that_are_too_slow() -> None:
    """Somebody taps there now and then; that is no knock."""
    taps = Taps()
    assert not any(taps.tapped(20, 30, now * 1.5) for now in range(20))


def test_tap_elsewhere_in_between() -> None:
    """It begins anew."""
    taps = Taps()
    places = [(20, 30)] * 4 + [(500, 30)] + [(20, 30)] * 4
    assert not any(taps.tapped(x, y, now / 10) for now, (x, y) in enumerate(places))


def test_finger_that_is_told_twice() -> None:
    """A touch, and the click made from it, are one tap."""
    taps = Taps()
    moments = [now / 2 + twice / 100 for now in range(3) for twice in (0, 1)]
    assert not any(taps.tapped(20, 30, now) for now in moments)


def test_right_code() -> None:
    """It opens the page."""
    door = _door(Time())
    assert _type(door, _token(door.knock()), CODE) == SHEET


def test_pad() -> None:
    """Each key leads to an address with one digit more, and the digits are not shown."""
    door = _door(Time())
    token = _token(door.knock())
    first = door.read((PLACE, token, "index.html"))
    second = door.read((PLACE, token, "27", "index.html"))
    assert first is not None
    assert second is not None
    assert re.findall(rb'href="(\d/)"', first) == [b"%c/" % key for key in b"1234567890"]
    assert b'href="../271/"' in second
    assert b"27" not in re.sub(rb"<[^>]*>", b"", second)


def test_wrong_code() -> None:
    """It is said, and the pad begins anew."""
    door = _door(Time())
    shown = _type(door, _token(door.knock()), "111111")
    assert b"Codice sbagliato" in shown
    assert b'href="../1/"' in shown


def test_three_wrong_codes() -> None:
    """For a minute not even the right one opens; after three more, for two."""
    time = Time()
    door = _door(time)
    for seconds in (60, 120, 240):
        token = _token(door.knock())
        for _ in range(3):
            _type(door, token, "111111")
        assert b"Troppi codici" in _type(door, token, CODE)
        time.now += seconds - 1
        assert b"Troppi codici" in _type(door, _token(door.knock()), CODE)
        time.now += 2
    assert _type(door, _token(door.knock()), CODE) == SHEET


def test_address_after_a_while() -> None:
    """It leads nowhere, neither the pad's nor that of the page behind it."""
    time = Time()
    door = _door(time)
    token = _token(door.knock())
    time.now += 61
    assert _type(door, token, CODE) is None


def test_way_out() -> None:
    """Who has closed the page cannot come back to it."""
    door = _door(Time())
    token = _token(door.knock())
    assert door.read((*WAY_OUT.strip("/").split("/"), "index.html")) is not None
    assert _type(door, token, CODE) is None


def test_address_after_another_knock() -> None:
    """It leads nowhere."""
    door = _door(Time())
    before = _token(door.knock())
    door.knock()
    assert _type(door, before, CODE) is None


@pytest.mark.parametrize(
    "parts",
    [
        (PLACE, "index.html"),
        (PLACE, "x", "index.html"),
        (PLACE, "x", CODE, "index.html"),
        (PLACE, "x", CODE),
        ("it", "x", CODE, "index.html"),
    ],
)
def test_address_that_was_never_given(parts: tuple[str, ...]) -> None:
    """It leads nowhere, before a knock and after it."""
    door = _door(Time())
    assert door.read(parts) is None
    door.knock()
    assert door.read(parts) is None


@pytest.mark.parametrize("digits", ["27x", "2718281", "٢٧", "-1", " "])
def test_digits_that_are_none(digits: str) -> None:
    """No pad leads there."""
    door = _door(Time())
    token = _token(door.knock())
    shown = door.read((PLACE, token, digits, "index.html"))
    assert shown is None or SHEET not in shown


def test_kiosk_without_a_code() -> None:
    """There is no door."""
    door = _door(Time(), code="")
    assert door.knock() is None
    assert door.read((PLACE, "", "index.html")) is None
