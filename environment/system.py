"""The system packages that a task needs besides Python's, on Debian and its kin.

A list of needs, and nothing done about them: `apt.py` looks and installs. A need's names are
one package under the names it has had, newest first (Debian 13 and Ubuntu 24.04 renamed some).
Source of the Qt list: the wheels' own libraries, tried on bare Debian 12 and 13, 2026-11.
"""

from collections.abc import Sequence
from dataclasses import dataclass

BROWSERS = ("/usr/bin/chromium", "/usr/bin/google-chrome-stable")


@dataclass(frozen=True)
class Need:
    """One package by its names, or any of the programs that do instead of it."""

    names: tuple[str, ...]
    programs: tuple[str, ...] = ()


def _each(words: str) -> tuple[Need, ...]:
    return tuple(Need((name,)) for name in words.split())


WINDOW = (
    Need(("libasound2t64", "libasound2")),
    Need(("libglib2.0-0t64", "libglib2.0-0")),
    *_each("libgl1 libegl1 libgbm1 libfontconfig1 libfreetype6 libdbus-1-3 libnss3 libbrotli1"),
    *_each("libxkbcommon0 libxkbcommon-x11-0 libxkbfile1 libx11-6 libx11-xcb1 libxcb1"),
    *_each("libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0"),
    *_each("libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxcb-dri3-0 libxtst6 libxrandr2"),
    *_each("libxdamage1 libxcomposite1 libxext6 libxfixes3"),
    *_each("libwayland-client0 libwayland-cursor0 libwayland-egl1"),
)
SCREEN = _each("xvfb")
FONTS = _each("fonts-noto-core fonts-noto-cjk")
BROWSER = (Need(("chromium",), programs=BROWSERS),)
# Playwright drives the browser with a program of its own that leans on this one.
DRIVER = _each("libatomic1")

NEEDS_OF_TASK = {
    "kiosk": WINDOW + FONTS,
    "test": WINDOW + SCREEN + FONTS + BROWSER + DRIVER,
    "soak": WINDOW + SCREEN + FONTS,
    "judge": FONTS + BROWSER + DRIVER,
    "screenshots": FONTS + BROWSER + DRIVER,
}


def needs_for(words: Sequence[str]) -> tuple[Need, ...]:
    """Everything that any of the named tasks needs, each need once."""
    needs = (need for word in words for need in NEEDS_OF_TASK.get(word, ()))
    return tuple(dict.fromkeys(needs))
