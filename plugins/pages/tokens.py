"""The look's raw values, as `theme/styles/tokens.css` holds them.

Takes the style sheet's text; gives names and values in their order, and how well one colour reads
on another (WCAG 2.2). The larger values of large screens are left aside, and no value is changed.
"""

import re
from itertools import product

_PLAIN_ROOT = re.compile(r":root \{(.*?)\}", re.DOTALL)
_TOKEN = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
_DARK = 0.04045
"""Below it a channel of sRGB is linear (IEC 61966-2-1)."""
READ_ON: tuple[tuple[str, str], ...] = (
    *product(("ink", "soft", "green", "red"), ("paper", "card", "sand")),
    *(("ink", "green-tint"), ("green", "green-tint"), ("card", "green"), ("card", "red")),
    *((f"{area}-ink", f"{area}-tint") for area in ("amber", "blue", "rose")),
)
"""Which colours are ever written on which."""


class Tokens:
    """All of them by name, and the kinds that can be shown."""

    def __init__(self, css: str) -> None:
        found = _PLAIN_ROOT.search(css)
        self.all = dict(_TOKEN.findall(found[1] if found else ""))
        self.colours = {name: value for name, value in self.all.items() if value[0] == "#"}
        self.texts = self._named("text-")
        self.spaces = self._named("space-")

    @property
    def pairs(self) -> list[tuple[str, str, float]]:
        """(ink, its ground, their contrast), for all that are ever written on each other."""
        return [(ink, ground, self.contrast(ink, ground)) for ink, ground in READ_ON]

    def contrast(self, ink: str, ground: str) -> float:
        return contrast(self.colours[ink], self.colours[ground])

    def _named(self, beginning: str) -> dict[str, str]:
        return {name: value for name, value in self.all.items() if name.startswith(beginning)}


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white; colours as `#rrggbb`."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= _DARK else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
