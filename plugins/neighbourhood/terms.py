"""The short closed lists everything refers to: needs, audiences, documents.

Ids are data, in the words of the network (`mangiare`, `famiglie`) and never change; names are
translated once, here, and appear everywhere.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from plugins.languages import Text

Area = Literal["economic", "educational", "social"]


class Term(BaseModel):
    """An id and its name in every language (HSDS: taxonomy_term)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
    name: Text


class Audience(Term):
    """Who something is for (schema.org: Audience)."""


class Document(Term):
    """A paper people are asked to bring (HSDS: required_document)."""


class Need(Term):
    """What a resident looks for. A door opens on everything meant for its `audiences`."""

    intro: Text
    area: Area
    icon: str = "signpost"
    """Name of one of the theme's icons."""
    door: bool = False
    audiences: tuple[str, ...] = ()
