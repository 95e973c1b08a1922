"""A language the neighbourhood is written in.

Takes a BCP 47 tag and the permanent number printed addresses end with; the own name, the
writing direction and the calendar words come from CLDR. Never holds a table of its own: a
thirteenth language is one line in `content/network.yaml` and one catalogue of phrases.
"""

from functools import cached_property
from typing import Annotated, Literal

from babel import Locale, UnknownLocaleError
from babel.core import get_global, parse_locale
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from plugins.languages.unreadable import Unreadable

Direction = Literal["ltr", "rtl"]


def _known(tag: str) -> str:
    try:
        locale_from_tag(tag)
    except ValueError as unknown:
        raise Unreadable("language", tag) from unknown
    return tag


LanguageTag = Annotated[str, AfterValidator(_known)]
"""A BCP 47 tag that CLDR knows."""


class Language(BaseModel):
    """One language: `tag` as in BCP 47 (`it`, `zh-Hans`), `number` from 1 to 99, never reused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tag: LanguageTag
    number: int = Field(ge=1, le=99)

    @cached_property
    def locale(self) -> Locale:
        return locale_from_tag(self.tag)

    @property
    def direction(self) -> Direction:
        return "rtl" if self.locale.text_direction == "rtl" else "ltr"

    @property
    def script(self) -> str:
        """The ISO 15924 name of the script, which chooses fonts and line height: `Latn`, `Arab`."""
        likely: str = get_global("likely_subtags").get(self.locale.language, self.locale.language)
        return self.locale.script or parse_locale(likely)[2] or "Latn"

    @property
    def own_name(self) -> str:
        """The language's name in itself, as on a sign: "Italiano", "العربية"."""
        name = self.locale.get_language_name(self.locale) or self.tag
        return name[0].upper() + name[1:]


def locale_from_tag(tag: str) -> Locale:
    """CLDR's locale. Raises ValueError when the tag is not one CLDR knows."""
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError) as unknown:
        raise ValueError(f"«{tag}» is not a language tag known to CLDR") from unknown
