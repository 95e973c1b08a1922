"""Prose: who we are, how to ask for help, privacy. Written words, no facts of a service."""

from typing import ClassVar, Literal

from plugins.neighbourhood.thing import Kind, Thing

Role = Literal[
    "about",
    "recipe",
    "ask-help",
    "numbers",
    "trams",
    "help-us",
    "partners",
    "accessibility",
    "privacy",
    "what-this-is",
]


class Page(Thing):
    """`role` says which fixed place of the site the page has; each role at most once."""

    kind: ClassVar[Kind] = "pages"

    role: Role | None = None
