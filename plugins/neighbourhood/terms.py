"""The short closed lists everything refers to: needs, audiences, documents.

Ids are data, in the words of the network (`mangiare`, `famiglie`) and never change; names are
translated once, here, and appear everywhere.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from plugins.languages import Text

Area = Literal["economic", "educational", "social"]
Ingredient = Literal["listening", "minors", "cohesion"]
"""Of the network's recipe: listening and answering together, no minor left out, social cohesion."""
INGREDIENTS: tuple[Ingredient, ...] = ("listening", "minors", "cohesion")
_OF_AREA: dict[Area, Ingredient] = {
    "economic": "listening",
    "educational": "minors",
    "social": "cohesion",
}


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

    icon: str = "people"
    """Name of one of the theme's icons (schema.org: image).

    it: Il nome di un disegno in `theme/static/icons/`. Esempio: `family`.
    """
    everyone: bool = False
    """Whether it means anybody at all: whoever is chosen on the guided path finds it.

    it: Vuol dire «tutti»? Allora si trova qualunque persona si scelga nel percorso. Esempio: `no`.
    """
    guided: bool = True
    """Whether the guided path asks about it; those who come to help are no answer to "for whom?".

    it: Si vede nel percorso, alla domanda «Per chi?»? Se non c'è: sì. Esempio: `yes`.
    """


class Document(Term):
    """A paper people are asked to bring (HSDS: required_document)."""


class Question(BaseModel):
    """What a person behind a door might say, and the need it leads to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: Text
    """The sentence, in that person's own tone (schema.org: name).

    it: La frase, come la direbbe quella persona, in tutte le lingue. Esempio:
    `{it: Non so che cosa fare dopo la scuola, en: I do not know what to do after school}`.
    """
    need: str
    """Where it leads: the answers to this need, for whom the door is.

    it: Il bisogno a cui porta: i nomi sono qui, in `needs.yaml`. Esempio: `lavoro`.
    """
    call: str = ""
    """One of the network's hotlines, by its number, for whoever would rather telephone.

    it: Un numero da chiamare subito, scritto come in `network.yaml`. Esempio: `"112"`.
    """


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
    ingredient: Ingredient | None = None
    """Of the network's recipe, if its area does not say it.

    it: L'ingrediente della ricetta: ascolto e risposte `listening`, minori `minors`, coesione
    `cohesion`. Se non c'è lo dice l'area: economica ascolto, educativa minori, sociale coesione.
    Esempio: `cohesion`.
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
    questions: tuple[Question, ...] = ()
    """In a door's own tone (schema.org: about).

    it: Le frasi di una porta, nel tono di chi la apre: ognuna porta a un bisogno. Esempio:
    `[{words: {it: Mi annoio}, need: insieme}]`.
    """

    @property
    def key(self) -> str:
        """As in the numbers file: `needs/mangiare`."""
        return f"needs/{self.id}"

    @property
    def carries(self) -> Ingredient:
        """Which of the three ingredients the answers to this need are."""
        return self.ingredient or _OF_AREA[self.area]


class Jargon(BaseModel):
    """A word of offices and the plain ones to say instead."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    word: str = Field(min_length=2)
    """As offices say it, a star ending a stem.

    it: La parola degli uffici. Una stella finisce una radice. Esempio: `pres* in carico`.
    """
    plain: str = Field(min_length=1)
    """As anybody says it. it: Le parole semplici da dire al suo posto. Esempio: `ti seguiamo`."""
