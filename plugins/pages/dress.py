"""How pages are dressed: styles for each template, icons, scripts, the policy.

Takes the theme folder; gives each template an outfit (the styles of the components it reaches, with
the hash its Content-Security-Policy names), icons as markup, the one script every page loads, and
the modules that it loads later, when a page has use for them. Styles come in the order of
`styles/order.txt`, components in between.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from plugins.languages import Language
from plugins.neighbourhood import addresses
from plugins.pages.outline import rounded

COMPONENTS = "components"
FAVICON = "favicon.svg"
KIOSK = "kiosk.css"
"""Tokens that only kiosks load; among them all colours once more, stronger."""
TALL = ":lang(tall)"
"""What the styles call the languages of this build whose letters reach high and low."""
LOW_SCRIPTS = {"Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr", "Hans", "Hant", "Jpan", "Kore"}
"""These stand well at the ordinary line height; any other gets more, so that none is cut."""
_NAMES_ANOTHER = re.compile(r"""\{%-?\s*(?:extends|from|import|include)\s+"([^"]+)\"""")
_NAMES_LATER = re.compile(r"""\{%-?\s*include\s+[^"\s]""")
"""As the gallery includes its examples: they may use any component."""
_STANDALONE = '<svg xmlns="http://www.w3.org/2000/svg"'
_STROKE = re.compile(r' (?:fill|stroke[a-z-]*)="[^"]*"')
"""Said once for all of them in `base.css`."""
_OUTLINE = re.compile(r' d="([^"]*)"')
"""Finer than a tenth of the 24 units of an icon nobody sees."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'sha256-{digest}'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'"
)


class MissingIcon(LookupError):
    """No icon of this name in the theme."""


@dataclass(frozen=True)
class Outfit:
    """The style sheet that is written into a page, and the policy that allows it alone."""

    style: Markup
    policy: str


class Dress:
    """Read once per build."""

    def __init__(self, theme: Path, languages: Iterable[Language] = ()) -> None:
        self._theme = theme
        tall = [f":lang({each.tag})" for each in languages if each.script not in LOW_SCRIPTS]
        self._tall = f":is({','.join(tall)})" if tall else TALL
        self.script = _scripts_in_order(theme)
        self.modules = _modules(theme)
        self._folder = f"script/{_digest_of(self.modules)}"
        folder = theme / "static" / "icons"
        self._icons = {path.stem: _icon_from(path) for path in sorted(folder.glob("*.svg"))}
        self.outfit = cache(self._outfit)

    def _outfit(self, template: str) -> Outfit:
        """Only what the template reaches: the first view of a page is to be small."""
        reached = _reached(self._theme, f"{template}.html")
        css = _smaller(_styles_in_order(self._theme, reached, _order_of(self._theme)))
        style = Markup(css.replace(TALL, self._tall))  # noqa: S704  ours
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        return Outfit(style, POLICY.format(digest=digest))

    def addition(self, template: str) -> str:
        """What its components, and tokens of other colours, add to a page that is dressed."""
        css = _styles_in_order(
            self._theme, _reached(self._theme, f"{template}.html"), (COMPONENTS,)
        )
        tokens = (self._theme / "styles" / KIOSK).read_text(encoding="utf-8")
        return _smaller(f"{tokens}\n{css}").replace(TALL, self._tall)

    @property
    def files(self) -> dict[str, bytes]:
        """What pages load beside themselves, by address."""
        scripts = {self.module(name): text for name, text in self.modules.items()}
        scripts[addresses.SCRIPT] = self.script
        as_it_is = {FAVICON: (self._theme / "static" / FAVICON).read_bytes()}
        return as_it_is | {address: text.encode() for address, text in scripts.items()}

    def icon(self, name: str) -> Markup:
        """Always beside a word, so hidden from screen readers."""
        if name not in self._icons:
            raise MissingIcon(f"«{name}» is not one of {', '.join(self._icons)}")
        return self._icons[name]

    def module(self, name: str) -> str:
        """The address of a module; it changes with what any of them holds."""
        if name not in self.modules:
            raise LookupError(f"«{name}» is not one of {', '.join(self.modules)}")
        return f"{self._folder}/{name}"


def _reached(theme: Path, template: str) -> frozenset[str]:
    """Names of the components that a template uses, itself or through others."""
    seen: set[str] = set()
    ahead = [template]
    while ahead:
        name = ahead.pop()
        if name in seen:
            continue
        seen.add(name)
        path = theme / (COMPONENTS if "/" in name else "templates") / name
        text = path.read_text(encoding="utf-8")
        if _NAMES_LATER.search(text):
            return frozenset(path.name for path in (theme / COMPONENTS).iterdir())
        ahead += _NAMES_ANOTHER.findall(text)
    return frozenset(name.split("/")[0] for name in seen if "/" in name)


def _order_of(theme: Path) -> list[str]:
    return (theme / "styles" / "order.txt").read_text(encoding="utf-8").split()


def _styles_in_order(theme: Path, components: frozenset[str], names: Iterable[str]) -> str:
    paths: list[Path] = []
    for name in names:
        if name == COMPONENTS:
            own = sorted((theme / COMPONENTS).glob("*/*.css"))
            paths += [path for path in own if path.parent.name in components]
        else:
            paths.append(theme / "styles" / name)
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _scripts_in_order(theme: Path) -> str:
    """One file for all components that have one, each in a scope of its own."""
    paths = sorted((theme / COMPONENTS).glob("*/*.js"))
    return "\n".join(f"{{\n{_without_remarks(path)}}}" for path in paths)


def _modules(theme: Path) -> dict[str, str]:
    """Name → text; the libraries among them keep their own remarks, which hold their licence."""
    own = {path.name: _without_remarks(path) for path in (theme / COMPONENTS).glob("*/*.mjs")}
    libraries = {
        path.name: path.read_text(encoding="utf-8")
        for path in (theme / "static" / "scripts").glob("*.mjs")
    }
    return dict(sorted({**own, **libraries}.items()))


def _without_remarks(path: Path) -> str:
    """Lines that are only a remark are for us; whatever else stands on a line stays as it is."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if line.strip() and not line.lstrip().startswith("//"))


def _digest_of(modules: dict[str, str]) -> str:
    whole = "".join(f"{name}\n{text}" for name, text in modules.items())
    return hashlib.sha256(whole.encode()).hexdigest()[:8]


def _smaller(css: str) -> str:
    """Without comments and without the spaces that only people need."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"\s+", " ", css).replace(": ", ":")
    css = re.sub(r"(?<![\d.])0\.(?=\d)", ".", css)
    return re.sub(r" ?([{};,>]) ?", r"\1", css).replace(";}", "}").strip()


def _icon_from(path: Path) -> Markup:
    svg = path.read_text(encoding="utf-8").strip()
    named = svg.replace(_STANDALONE, '<svg class="icon" aria-hidden="true"', 1)
    opening, drawing = named.split(">", 1)
    drawing = _OUTLINE.sub(lambda path: f' d="{rounded(path[1])}"', drawing)
    return Markup(f"{_STROKE.sub('', opening)}>{drawing.replace(' />', '/>')}")  # noqa: S704  the theme is ours
