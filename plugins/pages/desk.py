"""What a template may ask while it shows one page.

Takes a View and the language's words; gives links relative to the page, texts marked with the
language they are really in, dates and hours in words. Holds no facts and no look.
"""

import datetime as dt
from collections.abc import Iterable

from markupsafe import Markup, escape

from plugins.languages import Language, Method, Phrases, Text, Version, Wording
from plugins.neighbourhood import Event, Hours, Neighbourhood, Thing, addresses, answers
from plugins.neighbourhood.opening import remarks, rows_in_words
from plugins.pages.bodies import Bodies
from plugins.pages.views import View


class Voice:
    """One language's words: the same for all its pages."""

    def __init__(
        self, language: Language, phrases: Phrases, bodies: Bodies, neighbourhood: Neighbourhood
    ) -> None:
        self.language = language
        self.phrases = phrases
        self.wording = Wording(language, phrases)
        self._bodies = bodies
        self._languages = {other.tag: other for other in neighbourhood.network.languages}
        self._source = neighbourhood.network.source_language

    def words(self, text: Text) -> Markup:
        """The words; wrapped with their own language and direction when it is another one."""
        version = text.reading(self.language.tag)
        return self._marked("span", version, escape(version.words))

    def plain(self, text: Text) -> str:
        """The words alone, for titles and attributes."""
        return text.reading(self.language.tag).words

    def body(self, text: Text) -> Markup:
        version = text.reading(self.language.tag)
        return self._marked("div", version, self._bodies.html(version.words))

    def _marked(self, element: str, version: Version, content: Markup) -> Markup:
        if version.language == self.language.tag:
            return content
        other = self._languages[version.language]
        opening = Markup('<{} lang="{}" dir="{}">').format(element, other.tag, other.direction)
        return opening + content + Markup("</{}>").format(element)

    def is_foreign(self, text: Text) -> bool:
        return text.reading(self.language.tag).language != self.language.tag

    def is_machine_made(self, thing: Thing) -> bool:
        return thing.method_in(self.language.tag) == Method.MACHINE

    def spoken(self, tags: Iterable[str]) -> str:
        """Names of languages in this language: "italiano e arabo"."""
        names = [_name_of(tag, self.language) for tag in tags]
        return self.wording.all_of(names)

    def source(self, written: str) -> Markup:
        """A street, a stop: the same in every language, marked as the source language's."""
        source = self._languages[self._source]
        marked = Markup('<bdi lang="{}" dir="{}">{}</bdi>')
        return marked.format(source.tag, source.direction, written)

    def answer(self, question: str, value: str) -> str:
        """A fixed answer in words: `answer("cost", "free")`."""
        words: str = getattr(answers, question)(value, self.phrases)
        return words

    def week(self, hours: Hours) -> list[str]:
        """The ordinary week, a line for each row, then what holds for all of them."""
        rows = rows_in_words(hours, self.wording, self.phrases)
        lines = [
            self.phrases("{days}, {times}", days=days, times=self.wording.all_of(spans))
            for days, spans in rows
        ]
        return [*lines, *remarks(hours, self.phrases)]


class Desk:
    """One page being shown."""

    def __init__(
        self, view: View, voice: Voice, neighbourhood: Neighbourhood, moment: dt.datetime
    ) -> None:
        self.view = view
        self.voice = voice
        self.language = voice.language
        self.neighbourhood = neighbourhood
        self.moment = moment

    def link(self, address: str) -> str:
        """Relative, but for the one page that is served at addresses nobody knows beforehand."""
        if self.view.address == addresses.NOT_FOUND:
            return f"/{address}"
        return addresses.relative(address, self.view.address)

    def to(self, thing: Thing) -> str:
        return self.link(addresses.thing(self.language.tag, thing))

    def place(self, name: str, *parts: str, language: str = "") -> str:
        """A fixed place of the site: `place("need", "casa")`; in this language if none is named."""
        return self.link(getattr(addresses, name)(language or self.language.tag, *parts))

    @property
    def canonical(self) -> str:
        """Untranslated words never claim to be a translation: they point to the original."""
        if self._is_written_here:
            return self.absolute(self.view.address)
        return self.absolute(self.view.alternate(self.view.written_in[0]))

    @property
    def translations(self) -> list[tuple[str, str]]:
        """(language or "x-default", absolute address) for search engines; none if untranslated."""
        if not self.view.in_language or not self._is_written_here:
            return []
        network = self.neighbourhood.network
        tags = self.view.written_in or tuple(language.tag for language in network.languages)
        known = [tag for tag in tags if tag in {language.tag for language in network.languages}]
        default = ("x-default", self.absolute(self.view.alternate(network.source_language)))
        return [(tag, self.absolute(self.view.alternate(tag))) for tag in known] + [default]

    @property
    def _is_written_here(self) -> bool:
        return not self.view.written_in or self.language.tag in self.view.written_in

    @property
    def alternates(self) -> list[tuple[Language, str, bool]]:
        """(language, address of this page in it, is it this one), in the network's order."""
        return [
            (other, self.view.alternate(other.tag), other.tag == self.language.tag)
            for other in self.neighbourhood.network.languages
        ]

    def absolute(self, address: str) -> str:
        return f"{self.neighbourhood.network.address}/{address}"

    def is_over(self, event: Event) -> bool:
        return event.is_over_at(self.moment)

    def date(self, day: dt.date) -> str:
        return self.voice.wording.date(day)

    def short_date(self, day: dt.date) -> str:
        return self.voice.wording.short_date(day)

    def clock(self, moment: dt.time) -> str:
        return self.voice.wording.clock(moment)


def _name_of(tag: str, language: Language) -> str:
    name = language.locale.languages.get(tag.replace("-", "_"))
    return name or Language(tag=tag, number=1).own_name
