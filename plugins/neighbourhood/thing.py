"""What every kind of content has: a slug, words in some languages, who checked it and when.

Facts are written once, in the source language's file; words once per language. `None` means
unknown, never no. A field's docstring says what it means and its name in the standards; after `it:`
come the words partners read in the field reference.
"""

from datetime import date
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from plugins.languages import Method, Text, Unreadable
from plugins.neighbourhood.contact import WebAddress
from plugins.neighbourhood.dates import Day

Kind = Literal["services", "events", "places", "organisations", "pages"]


class Limit:
    """Marks a Text whose words may have at most so many characters in any language."""

    def __init__(self, characters: int) -> None:
        self.characters = characters


Title = Annotated[Text, Limit(80)]
Summary = Annotated[Text | None, Limit(160)]
"""One sentence. Kinds that cannot do without declare it again as `OneSentence`."""
OneSentence = Annotated[Text, Limit(160)]
OneLine = Annotated[Text | None, Limit(160)]


class Verified(BaseModel):
    """When the facts were last checked, and by which role (HSDS: assured_date, assurer_email)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    date: Day
    """Day of the check (HSDS: assured_date; schema.org: lastReviewed).

    it: Il giorno del controllo. Esempio: `2026-11-02`.
    """
    by: str
    """A role, never a name (HSDS: assurer_email; schema.org: reviewedBy).

    it: Il ruolo di chi ha controllato, mai il nome. Esempio: `coordinamento`.
    """


class Unverified(BaseModel):
    """Facts read somewhere and asked of nobody yet: kept, and never published."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: WebAddress
    """Public page it was read at (HSDS: url).

    it: La pagina pubblica dove si è letto. Esempio: `https://www.ente.example/orari`.
    """
    ask: str
    """What to ask by telephone.

    it: Che cosa chiedere per telefono prima di pubblicare. Esempio: `Gli orari valgono ancora?`.
    """


class Translation(BaseModel):
    """How one language's words came to be; `stale` when the source's words changed since."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    method: Method
    """Who made these words.

    it: Chi ha tradotto: una persona `person`, una macchina `machine`, una macchina e poi una
    persona che ha corretto `machine-checked`. Esempio: `person`.
    """
    by: str = ""
    """An organisation or a role.

    it: L'ente che ha tradotto, mai il nome di una persona. Esempio: `Associazione Esempio Uno`.
    """
    date: Day | None = None
    """Day of the translation. it: Il giorno della traduzione. Esempio: `2026-11-22`."""
    source: str = Field(default="", pattern=r"^(?:[0-9a-f]{8})?$")
    """The stamp of the source's words as they were when these were written; "" is not known.

    it: Il timbro delle parole di partenza. Lo scrive il programma, così sa quando la traduzione è
    vecchia. Esempio: `4f0c91ab`.
    """
    stale: bool = False


class Thing(BaseModel):
    """One file of content and its translations."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[Kind]

    slug: str
    path: str
    """The source language's file, for messages and "mend this page" links."""
    sample: bool = False
    """Invented, to show the noticeboard.

    it: È un esempio inventato: si scrive solo sotto `content/samples/`. Esempio: `true`.
    """
    title: Title
    """Name, verb first (HSDS: name; schema.org: name; iCalendar: SUMMARY).

    it: Il nome, come lo direbbe una mamma. Meglio se comincia con un verbo. Esempio:
    `Ritirare la spesa`.
    """
    summary: Summary = None
    """One sentence (HSDS: description; schema.org: description).

    it: Una frase sola. Esempio: `Una sala grande con un giardino.`.
    """
    body: Text | None = None
    discreet: bool = False
    """Delicate: who looks over a shoulder learns nothing.

    it: Pagina delicata: nella scheda del browser, negli elenchi, nei messaggi e sulla carta si vede
    solo `neutral_title`. Il nome vero sta dentro la pagina, in piccolo. Esempio: `yes`.
    """
    neutral_title: Annotated[Text | None, Limit(80)] = None
    """Shown instead of the title, where others may look (HSDS: alternate_name; schema.org:
    alternateName).

    it: Il nome di una pagina delicata: non dice di che si tratta. Esempio: `Parlare con noi`.
    """
    translations: dict[str, Translation] = {}
    """How each language's words came to be.

    it: Chi ha tradotto, e come. Esempio: `{method: person, by: Associazione Esempio Uno}`.
    """
    stamp: str = ""
    """Of the source's words, to tell whether they changed after they were translated."""

    @property
    def key(self) -> str:
        """Unique in the neighbourhood, as in the numbers file: `services/ritirare-la-spesa`."""
        return f"{self.kind}/{self.slug}"

    @property
    def public_title(self) -> Text:
        """For tabs, histories, paper and lists: the neutral one, if the thing is discreet."""
        return self.neutral_title if self.discreet and self.neutral_title else self.title

    def method_in(self, language: str) -> Method | None:
        """How the words in this language were made; None when there are none."""
        if language == self.title.source.language:
            return Method.ORIGINAL
        translation = self.translations.get(language)
        return translation.method if translation else None

    def is_stale_in(self, language: str) -> bool:
        """Whether the source's words changed after these were translated."""
        translation = self.translations.get(language)
        return translation is not None and translation.stale


class FactualThing(Thing):
    """A thing whose facts somebody checks, or has still to check."""

    verified: Verified | None = None
    """Last check of the facts (HSDS: assured_date, assurer_email; schema.org: lastReviewed,
    reviewedBy).

    it: Quando qualcuno ha controllato i fatti, e in che ruolo. Serve sempre, oppure al suo posto
    `unverified`. Esempio: `{date: 2026-11-02, by: coordinamento}`.
    """
    unverified: Unverified | None = None
    """Instead of a check: facts that are kept and not published.

    it: Al posto di `verified`, se nessuno ha ancora controllato: la pagina resta qui e non si
    pubblica. Esempio: `{source: https://www.ente.example/orari, ask: "Valgono ancora?"}`.
    """
    sources: tuple[WebAddress, ...] = ()
    """Public pages (HSDS: additional_urls).

    it: Le pagine pubbliche dove si possono rileggere i fatti. Esempio:
    `[https://www.ente.example/orari]`.
    """

    @model_validator(mode="after")
    def _is_checked_or_not(self) -> Self:
        if self.verified is None and self.unverified is None:
            raise Unreadable("verified", "")
        if self.verified and self.unverified:
            raise Unreadable("verified_twice", "verified, unverified")
        return self

    @property
    def checked_on(self) -> date:
        """Long ago, if never: what nobody checked can never seem fresh."""
        return self.verified.date if self.verified else date.min
