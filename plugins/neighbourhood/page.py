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
    """Its fixed place on the site.

    it: Il posto fisso nel sito, se la pagina ne ha uno: chi siamo `about`, la ricetta `recipe`,
    chiedere aiuto `ask-help`, numeri utili `numbers`, il quartiere in tram `trams`, aiutare
    `help-us`, per gli enti `partners`, accessibilità `accessibility`, privacy `privacy`, che cos'è
    questo sito `what-this-is`. Ogni posto una volta sola. Esempio: `about`.
    """
