"""How one language speaks on a sheet.

Takes texts and phrases; gives words marked with the language they are really in. Between
right-to-left words everything written left to right (a telephone number, an Italian street) is
isolated: without that a number is printed with its groups in reverse.
"""

from dataclasses import dataclass

from babel import Locale
from babel.core import get_global, parse_locale

from plugins.languages import Language, Phrases, Text, Wording

NO_BREAK_SPACE = "\u00a0"
LEFT_TO_RIGHT, RIGHT_TO_LEFT, ISOLATE_ENDS = "\u2066", "\u2067", "\u2069"


@dataclass(frozen=True)
class Words:
    """Some words and the tag of the language they are in."""

    text: str
    language: str


class Tongue:
    """A language, its phrases and its wording of days and hours."""

    def __init__(self, language: Language, phrases: Phrases, source: Language) -> None:
        self.language = language
        self.phrases = phrases
        self.wording = Wording(language, phrases)
        self._source = source

    @property
    def script(self) -> str:
        """The ISO 15924 name of the script, which chooses the font: `Latn`, `Arab`."""
        locale = self.language.locale
        likely: str = get_global("likely_subtags").get(locale.language, locale.language)
        return locale.script or parse_locale(likely)[2] or "Latn"

    def own(self, text: str) -> Words:
        return Words(text, self.language.tag)

    def reading(self, text: Text) -> Words:
        version = text.reading(self.language.tag)
        if version.language == self.language.tag:
            return self.own(version.words)
        return self.source(version.words)

    def source(self, text: str) -> Words:
        """Words of the source language: names and streets, the same in every language."""
        return Words(self.isolated(text, self._source), self._source.tag)

    def figures(self, text: str) -> Words:
        """A number, an address of the net: read from left to right in every language."""
        return self.own(self.isolated(self.unbroken(text), self._source))

    def unbroken(self, text: str) -> str:
        """Kept on one line: half a number or half a span of hours is no use."""
        return text.replace(" ", NO_BREAK_SPACE)

    def isolated(self, text: str, language: Language) -> str:
        if language.direction == self.language.direction:
            return text
        opens = RIGHT_TO_LEFT if language.direction == "rtl" else LEFT_TO_RIGHT
        return f"{opens}{text}{ISOLATE_ENDS}"

    def name_of(self, tag: str) -> str:
        """What this language calls another: "arabo"."""
        return Locale.parse(tag, sep="-").get_display_name(self.language.locale) or tag
