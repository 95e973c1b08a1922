"""What a template may ask while it shows one page.

Takes a View and the language's words; gives links relative to the page, texts marked with the
language they are really in, dates and hours in words. Holds no facts and no look.
"""

import datetime as dt
import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from plugins.languages import Language, Method, Phrases, Text, Version, Wording
from plugins.neighbourhood import (
    Event,
    FactualThing,
    Freshness,
    Hours,
    Neighbourhood,
    Occurrence,
    Organisation,
    Place,
    Service,
    Thing,
    addresses,
    answers,
)
from plugins.neighbourhood.freshness import freshness_at
from plugins.neighbourhood.notice import Alert, Capacity
from plugins.neighbourhood.opening import remarks, rows_in_words
from plugins.neighbourhood.repetition import repetition_in_words
from plugins.neighbourhood.suspension import Suspension
from plugins.pages.bodies import Bodies
from plugins.pages.openings import Openings, openings_of
from plugins.pages.views import View

INTERNAL = re.compile(
    r'<a href="(?P<key>(?:services|events|places|organisations|pages)/[a-z0-9-]+)"[^>]*>'
    r"(?P<words>.*?)</a>",
    re.DOTALL,
)


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
        return self._marked("span", version, escape(version.words))

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
        return self._marked("div", version, self._bodies.html(version.words))

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

    def is_machine_made(self, thing: Thing) -> bool:
        return thing.method_in(self.language.tag) == Method.MACHINE

    def is_stale(self, thing: Thing) -> bool:
        """The source's words changed after these were translated."""
        return thing.is_stale_in(self.language.tag)

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
        return [*lines, *remarks(hours, self.wording, self.phrases, today=self.today)]

    def times(self, start: dt.datetime, end: dt.datetime | None) -> str:
        """As in «dalle 17:00 alle 18:30», «alle 17:00»."""
        if end is None:
            return self.phrases("alle {time}", time=self.wording.clock(start.time()))
        return self.wording.span(start.time(), end.time())

    def repetition(self, event: Event) -> str | None:
        """As in «ogni settimana: martedì, fino a martedì 25 maggio 2027»."""
        return repetition_in_words(event, self.wording, self.phrases)


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

    script = addresses.SCRIPT

    def link(self, address: str) -> str:
        """Relative, but for the one page that is served at addresses nobody knows beforehand."""
        if self.view.address == addresses.NOT_FOUND:
            return f"/{address}"
        return addresses.relative(address, self.view.address)

    def to(self, thing: Thing) -> str:
        return self.link(addresses.thing(self.language.tag, thing))

    def body(self, text: Text) -> Markup:
        """A partner's words; other pages of the site are named in them as `services/spesa`."""
        html = INTERNAL.sub(self._way_to, self.voice.body(text))
        return Markup(html)  # noqa: S704  cleaned by nh3; only addresses of ours were put in

    def _way_to(self, link: re.Match[str]) -> str:
        """Only the words, where the page is not shown: no link leads nowhere."""
        thing = self.neighbourhood.thing(link["key"])
        return f'<a href="{self.to(thing)}">{link["words"]}</a>' if thing else link["words"]

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
        return self.neighbourhood.is_over(event, self.moment)

    def is_held(self, event: Event) -> bool:
        """Whether any of the next dates takes place: who would book for one that does not?"""
        return any(date.is_held for date in self.coming(event))

    def over(self, date: Occurrence) -> str:
        """When this date is over, for the script of an old copy: its end, or that of its day."""
        end = date.end or dt.datetime.combine(
            date.start.date() + dt.timedelta(days=1), dt.time(), tzinfo=date.start.tzinfo
        )
        return end.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")

    def coming(self, event: Event) -> tuple[Occurrence, ...]:
        """The next three dates."""
        return self.neighbourhood.coming(event, self.moment)

    def doors(self, thing: Service | Organisation) -> list[tuple[Place | None, Openings]]:
        """Each door whose hours are known, with its coming weeks; none if one is sent there."""
        if isinstance(thing, Organisation):
            known: list[tuple[str | None, Hours | None]] = [(None, thing.listening_hours)]
        elif thing.access == "referral":
            known = []
        elif thing.also_at:
            known = [(site.place, site.hours) for site in thing.sites]
        else:
            known = [(None, thing.hours)]
        return [
            (self.neighbourhood.place_named(slug) if slug else None, self._openings(thing, slug))
            for slug, hours in known
            if hours
        ]

    def _openings(self, thing: Service | Organisation, slug: str | None) -> Openings:
        timetable = self.neighbourhood.timetable(thing, slug)
        wording, phrases = self.voice.wording, self.voice.phrases
        return openings_of(timetable, wording, phrases, today=self.voice.today)

    def hours_at(self, service: Service, place: Place | None) -> Hours | None:
        """The hours of one of its doors."""
        at = (site.hours for site in service.sites if place and site.place == place.slug)
        return next(at, service.hours)

    def must_call_first(self, thing: FactualThing) -> bool:
        """Nobody has checked for so long that one should telephone before going."""
        today = self.voice.today
        is_old = freshness_at(thing.checked_on, today) in (Freshness.CALL_FIRST, Freshness.LAPSED)
        ended = thing.valid_until if isinstance(thing, Service) else None
        return is_old or (ended is not None and ended < today)

    def holds(self, notice: Alert | Capacity | None) -> bool:
        """Whether it may still be said today."""
        return notice is not None and notice.holds_on(self.voice.today)

    def is_closed(self, suspension: Suspension | None) -> bool:
        """Closed today, or about to be: whoever plans a way should know."""
        return suspension is not None and (
            suspension.last is None or suspension.last >= self.voice.today
        )

    def date(self, day: dt.date) -> str:
        return self.voice.wording.date(day)

    def short_date(self, day: dt.date) -> str:
        return self.voice.wording.short_date(day)

    def clock(self, moment: dt.time) -> str:
        return self.voice.wording.clock(moment)


def _name_of(tag: str, language: Language) -> str:
    name = language.locale.languages.get(tag.replace("-", "_"))
    return name or Language(tag=tag, number=1).own_name
