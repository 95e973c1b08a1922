"""What every kind of content has: a slug, words in some languages, who checked it and when.

Facts are written once, in the source language's file; words once per language. `None` means
unknown, never no.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from plugins.languages import Method, Text
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


class Verified(BaseModel):
    """When the facts were last checked, and by which role: never a person's name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    date: Day
    by: str


class Translation(BaseModel):
    """How one language's words came to be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    method: Method
    by: str = ""


class Thing(BaseModel):
    """One file of content and its translations."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClassVar[Kind]

    slug: str
    path: str
    """The source language's file, for messages and "mend this page" links."""
    sample: bool = False
    title: Title
    summary: Summary = None
    body: Text | None = None
    translations: dict[str, Translation] = {}

    @property
    def key(self) -> str:
        """Unique in the neighbourhood, as in the numbers file: `services/ritirare-la-spesa`."""
        return f"{self.kind}/{self.slug}"

    def method_in(self, language: str) -> Method | None:
        """How the words in this language were made; None when there are none."""
        if language == self.title.source.language:
            return Method.ORIGINAL
        translation = self.translations.get(language)
        return translation.method if translation else None
