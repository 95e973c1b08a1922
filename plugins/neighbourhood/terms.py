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
    """A word that never changes (HSDS: taxonomy_term).

    it: Il nome che si scrive nelle pagine: lettere minuscole, cifre e trattini. Non cambia mai.
    Esempio: `mangiare`.
    """
    name: Text
    """Name (HSDS: name; schema.org: name).

    it: Il nome che si legge, in tutte le lingue. Esempio: `{it: Mangiare, en: Food}`.
    """


class Audience(Term):
    """Who something is for (schema.org: Audience)."""


class Document(Term):
    """A paper people are asked to bring (HSDS: required_document)."""


class Need(Term):
    """What a resident looks for. A door opens on everything meant for its `audiences`."""

    intro: Text
    """Who may look here (HSDS: description; schema.org: description).

    it: Una frase per chi cerca, in tutte le lingue. Esempio:
    `{it: Cerca qui la spesa., en: Look here for groceries.}`.
    """
    area: Area
    """One of three.

    it: Economica `economic`, educativa `educational`, sociale `social`. Esempio: `economic`.
    """
    icon: str = "signpost"
    """Name of one of the theme's icons (schema.org: image).

    it: Il nome di un disegno in `theme/static/icons/`. Esempio: `bowl`.
    """
    door: bool = False
    """Whether it opens on people, not on things.

    it: È una porta: dice per chi è, non che cosa, e apre tutto quello che è per le sue `audiences`.
    Esempio: `yes`.
    """
    audiences: tuple[str, ...] = ()
    """Whom a door is for (schema.org: audience).

    it: Per chi è la porta: i nomi sono in `audiences.yaml`. Esempio: `[donne]`.
    """


class Jargon(BaseModel):
    """A word of offices and the plain ones to say instead."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    word: str = Field(min_length=2)
    """As offices say it, a star ending a stem.

    it: La parola degli uffici. Una stella finisce una radice. Esempio: `pres* in carico`.
    """
    plain: str = Field(min_length=1)
    """As anybody says it. it: Le parole semplici da dire al suo posto. Esempio: `ti seguiamo`."""
