"""A bare X screen in memory: no window manager, nothing else on it.

In: a size. Out: the colours on it, the windows on it, and a mouse and a keyboard that reach
the window the way real ones do.
"""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import product

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import BadDrawable, BadWindow
from Xlib.ext import xtest
from Xlib.protocol.event import ClientMessage
from Xlib.xobject.drawable import Window

Colour = tuple[int, int, int]
Place = tuple[int, int, int, int]

XK.load_keysym_group("xf86")


class Screen:
    """One screen of one X server."""

    def __init__(self, name: str, size: tuple[int, int]) -> None:
        self.name = name
        self.width, self.height = size
        self._server = Display(name)
        self._root = self._server.screen().root

    def colour(self, x: int, y: int) -> Colour:
        """What somebody in front of it sees there; negative numbers count from the far edge."""
        dot = self._root.get_image(x % self.width, y % self.height, 1, 1, X.ZPixmap, 0xFFFFFFFF)
        blue, green, red = dot.data[:3]
        return red, green, blue

    def corners(self) -> list[Colour]:
        return [self.colour(x, y) for x in (0, -1) for y in (0, -1)]

    def colours(self) -> set[Colour]:
        """The colours at a net of points; a blank screen has one."""
        net = (range(20, self.width, 50), range(20, self.height, 50))
        return {self.colour(x, y) for x, y in product(*net)}

    def windows(self) -> list[Place]:
        """Left, top, width and height of every window to be seen."""
        places = (_place(window) for window in self._root.query_tree().children)
        return [place for place in places if place is not None]

    def click(self, x: int, y: int, button: int = 1) -> None:
        xtest.fake_input(self._server, X.MotionNotify, x=x, y=y)
        self._press_and_release(X.ButtonPress, X.ButtonRelease, [button])

    def press(self, shortcut: str) -> None:
        """One key, or several held together, such as `ctrl+shift+i`."""
        self._press_and_release(X.KeyPress, X.KeyRelease, self._codes(shortcut))

    def turn_wheel(self, key_held: str) -> None:
        (held,) = self._codes(key_held)
        xtest.fake_input(self._server, X.KeyPress, held)
        self._press_and_release(X.ButtonPress, X.ButtonRelease, [X.Button4])
        xtest.fake_input(self._server, X.KeyRelease, held)
        self._server.sync()

    def ask_to_close(self) -> None:
        """What a window manager sends when somebody presses the cross."""
        names = [self._server.intern_atom(name) for name in ("WM_PROTOCOLS", "WM_DELETE_WINDOW")]
        for window in self._root.query_tree().children:
            wish = ClientMessage(
                window=window, client_type=names[0], data=(32, [names[1], 0, 0, 0, 0])
            )
            window.send_event(wish)
        self._server.sync()

    def close(self) -> None:
        self._server.close()

    def _codes(self, shortcut: str) -> list[int]:
        names = (_FULL_NAMES.get(name, name) for name in shortcut.split("+"))
        codes = [self._server.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
        assert all(codes), f"no key on this keyboard: {shortcut}"
        return codes

    def _press_and_release(self, press: int, release: int, codes: list[int]) -> None:
        for code in codes:
            xtest.fake_input(self._server, press, code)
        for code in reversed(codes):
            xtest.fake_input(self._server, release, code)
        self._server.sync()


_FULL_NAMES = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}


def _place(window: Window) -> Place | None:
    """None if it is hidden, or was closed a moment ago."""
    try:
        hidden = window.get_attributes().map_state != X.IsViewable
        place = window.get_geometry()
    except (BadDrawable, BadWindow):
        return None
    return None if hidden else (place.x, place.y, place.width, place.height)


@contextmanager
def a_screen(width: int, height: int, display: str = "") -> Iterator[Screen]:
    """The server finds a free number by itself unless told, and says it when it is ready."""
    tell, told = os.pipe()
    size = f"{width}x{height}x24"
    number = [display] if display else []
    server = subprocess.Popen(
        ["Xvfb", *number, "-displayfd", str(told), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[told],
        stderr=subprocess.DEVNULL,
    )
    os.close(told)
    try:
        with os.fdopen(tell) as answer:
            name = f":{answer.readline().strip()}"
        with closing(Screen(name, (width, height))) as screen:
            yield screen
    finally:
        server.terminate()
        server.wait()
