"""How one language speaks on a sheet.

Takes texts and phrases; gives words marked with the language they are really in. Between
right-to-left words everything written left to right (a telephone number, an Italian street) is
isolated: without that a number is printed with its groups in reverse.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from babel import Locale
from babel.dates import format_skeleton

from plugins.languages import Language, Phrases, Text, Wording
from plugins.languages.isolation import ISOLATE_ENDS, LEFT_TO_RIGHT, RIGHT_TO_LEFT, in_order

NO_BREAK_SPACE, WORD_JOINER = "\u00a0", "\u2060"
_SEAM = re.compile(r"(?<=[0-9])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[0-9])")
"""Where Chinese, which has no spaces, may break between a figure and a word."""


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

    def own(self, text: str) -> Words:
        return Words(text, self.language.tag)

    def reading(self, text: Text) -> Words:
        version = text.reading(self.language.tag)
        if version.language == self.language.tag:
            is_rtl = self.language.direction == "rtl"
            return self.own(in_order(version.words) if is_rtl else version.words)
        return self.source(version.words)

    def source(self, text: str) -> Words:
        """Words of the source language: names and streets, the same in every language."""
        return Words(self.isolated(text, self._source), self._source.tag)

    def month(self, day: date) -> str:
        """As in «novembre 2026», in the source language, as law and imprint have it."""
        moment = datetime.combine(day, time())
        return format_skeleton("yMMMM", moment, locale=self._source.locale)

    def figures(self, text: str) -> Words:
        """A number, an address of the net: read from left to right in every language."""
        return self.own(self.isolated(self.unbroken(text), self._source))

    def unbroken(self, text: str) -> str:
        """Kept on one line: half a number or half a span of hours is no use."""
        return _SEAM.sub(WORD_JOINER, text.replace(" ", NO_BREAK_SPACE))

    def isolated(self, text: str, language: Language) -> str:
        if language.direction == self.language.direction:
            return text
        opens = RIGHT_TO_LEFT if language.direction == "rtl" else LEFT_TO_RIGHT
        return f"{opens}{text}{ISOLATE_ENDS}"

    def name_of(self, tag: str) -> str:
        """What this language calls another: "arabo"."""
        return Locale.parse(tag, sep="-").get_display_name(self.language.locale) or tag
