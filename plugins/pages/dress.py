"""How pages are dressed: the theme's styles as one text, its icons, its policy.

Takes the theme folder; gives the inlined style sheet with the hash its Content-Security-Policy
names, the one script, and icons as markup. Styles come in the order of `styles/order.txt`,
components in between.
"""

import base64
import hashlib
import re
from pathlib import Path

from markupsafe import Markup

COMPONENTS = "components"
_STANDALONE = '<svg xmlns="http://www.w3.org/2000/svg"'
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'sha256-{digest}'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'"
)


class MissingIcon(LookupError):
    """No icon of this name in the theme."""


class Dress:
    """Read once per build."""

    def __init__(self, theme: Path) -> None:
        self.style = Markup(_smaller(_styles_in_order(theme)))  # noqa: S704  the theme is ours
        digest = hashlib.sha256(self.style.encode()).digest()
        self.policy = POLICY.format(digest=base64.b64encode(digest).decode())
        self.script = _scripts_in_order(theme)
        folder = theme / "static" / "icons"
        self._icons = {path.stem: _icon_from(path) for path in sorted(folder.glob("*.svg"))}

    def icon(self, name: str) -> Markup:
        """Always beside a word, so hidden from screen readers."""
        if name not in self._icons:
            raise MissingIcon(f"«{name}» is not one of {', '.join(self._icons)}")
        return self._icons[name]


def _styles_in_order(theme: Path) -> str:
    parts = []
    for name in (theme / "styles" / "order.txt").read_text(encoding="utf-8").split():
        folder, pattern = (
            (theme, "components/*/*.css")
            if name == COMPONENTS
            else (
                theme / "styles",
                name,
            )
        )
        parts += [path.read_text(encoding="utf-8") for path in sorted(folder.glob(pattern))]
    return "\n".join(parts)


def _scripts_in_order(theme: Path) -> str:
    """One file for all components that have one, each in a scope of its own."""
    paths = sorted((theme / COMPONENTS).glob("*/*.js"))
    return "\n".join(f"{{\n{path.read_text(encoding='utf-8')}}}" for path in paths)


def _smaller(css: str) -> str:
    """Without comments and without the spaces that only people need."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,>]) ?", r"\1", css).replace(";}", "}").strip()


def _icon_from(path: Path) -> Markup:
    svg = path.read_text(encoding="utf-8").strip()
    inline = svg.replace(_STANDALONE, '<svg class="icon" aria-hidden="true"', 1)
    return Markup(inline)  # noqa: S704  the theme is ours
