"""One language's words: the same for all its pages.

Takes texts, hours, dates and fixed answers; gives them as this language says them, marked with the
language they are really in and with the numbers in right-to-left words in order. Knows no page.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from plugins.languages import Language, Phrases, Text, Version, Wording
from plugins.languages.isolation import in_parts
from plugins.neighbourhood import (
    Event,
    Hours,
    Neighbourhood,
    Thing,
    Translation,
    answers,
)
from plugins.neighbourhood.moving import before_in_words, now_in_words
from plugins.neighbourhood.notice import Update
from plugins.neighbourhood.opening import remarks, rows_in_words
from plugins.neighbourhood.repetition import repetition_in_words
from plugins.pages.bodies import Bodies

TAG = re.compile(r"(<[^>]*>)")


class Voice:
    """One language's words: the same for all its pages."""

    def __init__(
        self,
        language: Language,
        phrases: Phrases,
        bodies: Bodies,
        neighbourhood: Neighbourhood,
        *,
        today: dt.date,
    ) -> None:
        self.today = today
        self.language = language
        self.phrases = phrases
        self.wording = Wording(language, phrases)
        self._bodies = bodies
        self._languages = {other.tag: other for other in neighbourhood.network.languages}
        self._source = neighbourhood.network.source_language

    def words(self, text: Text) -> Markup:
        """The words; wrapped with their own language and direction when it is another one."""
        version = text.reading(self.language.tag)
        return self._marked("span", version, self._in_order(version, version.words, escape))

    def marks(self, text: Text) -> Markup:
        """For an element that holds `plain` words in an attribute: their language, if another."""
        version = text.reading(self.language.tag)
        return self._marks(version) if version.language != self.language.tag else Markup()

    def original(self, text: Text) -> Markup:
        """The name that stands on the door, beside a translated one; nothing if it is the same."""
        source = text.source
        if source.words == text.reading(self.language.tag).words:
            return Markup()
        return Markup(" ") + self._marked("bdi", source, escape(f"({source.words})"))

    def plain(self, text: Text) -> str:
        """The words alone, for titles and attributes."""
        return text.reading(self.language.tag).words

    def body(self, text: Text) -> Markup:
        version = text.reading(self.language.tag)
        parts = TAG.split(self._bodies.html(version.words))
        for place in range(0, len(parts), 2):  # the words between the tags
            parts[place] = self._in_order(version, parts[place], Markup)
        return self._marked("div", version, Markup("").join(map(Markup, parts)))

    def _in_order(self, version: Version, words: str, made: Callable[[str], Markup]) -> Markup:
        """Right-to-left words with the numbers that would be turned around among them isolated."""
        if self._languages[version.language].direction == "ltr":
            return made(words)
        isolated = Markup('<bdi dir="ltr">{}</bdi>')
        parts = ((made(part), is_run) for part, is_run in in_parts(words))
        return Markup("").join(isolated.format(part) if run else part for part, run in parts)

    def _marked(self, element: str, version: Version, content: Markup) -> Markup:
        if version.language == self.language.tag:
            return content
        opening = Markup("<{}{}>").format(element, self._marks(version))
        return opening + content + Markup("</{}>").format(element)

    def _marks(self, version: Version) -> Markup:
        other = self._languages[version.language]
        return Markup(' lang="{}" dir="{}"').format(other.tag, other.direction)

    def is_foreign(self, text: Text) -> bool:
        return text.reading(self.language.tag).language != self.language.tag

    def translation(self, thing: Thing) -> Translation | None:
        """How the words in this language came to be; None when they are the source's own."""
        return thing.translations.get(self.language.tag)

    def spoken(self, tags: Iterable[str]) -> str:
        """Names of languages in this language: "italiano e arabo"."""
        names = [_name_of(tag, self.language) for tag in tags]
        return self.wording.all_of(names)

    @property
    def source_marks(self) -> Markup:
        """Attributes of words that are always the source language's; none if that is this one."""
        source = self._languages[self._source]
        if source.tag == self.language.tag:
            return Markup()
        return Markup(' lang="{}" dir="{}"').format(source.tag, source.direction)

    def source(self, written: str) -> Markup:
        """A street, a stop: the same in every language, marked as the source language's."""
        source = self._languages[self._source]
        marked = Markup('<bdi lang="{}" dir="{}">{}</bdi>')
        return marked.format(source.tag, source.direction, written)

    def answer(self, question: str, value: object) -> str:
        """A fixed answer in words: `answer("cost", "free")`."""
        words: str = getattr(answers, question)(value, self.phrases)
        return words

    def updated(self, update: Update) -> str:
        """Which facts, one after another."""
        facts = (answers.updated(fact, self.phrases) for fact in update.facts)
        return self.wording.one_after_another(facts)

    def week(self, hours: Hours) -> list[str]:
        """The ordinary week, a line for each row, then what holds for all of them."""
        rows = rows_in_words(hours, self.wording, self.phrases)
        lines = [
            self.phrases("{days}, {times}", days=days, times=self.wording.all_of(spans))
            for days, spans in rows
        ]
        return [*lines, *remarks(hours, self.wording, self.phrases, today=self.today)]

    def times(self, start: dt.datetime, end: dt.datetime | None) -> str:
        """As in «dalle 17:00 alle 18:30», «alle 17:00»."""
        if end is None:
            return self.phrases("alle {time}", time=self.wording.clock(start.time()))
        return self.wording.span(start.time(), end.time())

    def moved_to(self, now: dt.datetime) -> str:
        """As in «Adesso è: venerdì 11 dicembre 2026, alle 10:00»."""
        return now_in_words(now, self.wording, self.phrases)

    def moved_from(self, was: dt.datetime, now: dt.datetime) -> str:
        """As in «Prima era: mercoledì 9 dicembre 2026»."""
        return before_in_words(was, now, self.wording, self.phrases)

    def repetition(self, event: Event) -> str | None:
        """As in «ogni settimana: martedì, fino a martedì 25 maggio 2027»."""
        return repetition_in_words(event, self.wording, self.phrases)


def _name_of(tag: str, language: Language) -> str:
    name = language.locale.languages.get(tag.replace("-", "_"))
    return name or Language(tag=tag, number=1).own_name
