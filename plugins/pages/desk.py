"""What a template may ask while it shows one page.

Takes a View and the language's words; gives links relative to the page, texts marked with the
language they are really in, dates and hours in words. Holds no facts and no look.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup, escape

from plugins.languages import Language, Text
from plugins.languages.isolation import in_order
from plugins.neighbourhood import (
    Event,
    FactualThing,
    Hours,
    Neighbourhood,
    Occurrence,
    Organisation,
    Place,
    Service,
    Thing,
    addresses,
)
from plugins.neighbourhood.network import Hotline
from plugins.neighbourhood.notice import Alert, Capacity, Update
from plugins.neighbourhood.programme import monday_of
from plugins.neighbourhood.provisos import is_to_be_told, last_sure_day, must_call_first
from plugins.neighbourhood.suspension import Suspension
from plugins.neighbourhood.terms import Need
from plugins.neighbourhood.week import Day
from plugins.pages.message import Line, Message, Messenger, end_of, over_at
from plugins.pages.openings import Openings, openings_of
from plugins.pages.views import View
from plugins.pages.voice import Voice

INTERNAL = re.compile(
    r'<a href="(?P<key>(?:services|events|places|organisations|pages)/[a-z0-9-]+)"[^>]*>'
    r"(?P<words>.*?)</a>",
    re.DOTALL,
)


OLD_AFTER = dt.timedelta(days=30)
"""A copy is rebuilt at least weekly; when it is a month old something is not working."""
DAYS_OF_A_WEEK = 7
SUNDAY = 6


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

    def message(self, *texts: Text | str) -> Message:
        """This page, ready to forward."""
        said = (Line(t) if isinstance(t, str) else self._messenger.line(t) for t in texts)
        return self._message(said, self.view.address)

    def message_of(self, thing: Thing) -> Message:
        """The same for a thing."""
        coming = self.coming(thing) if isinstance(thing, Event) else ()
        lines = self._messenger.lines_of(thing, coming)
        return self._message(lines, self._printed_of(thing), head=2 if thing.sample else 1)

    def _message(self, lines: Iterable[Line], address: str, head: int = 1) -> Message:
        """A chat has no markup to keep a telephone number from being turned around."""
        if self.language.direction == "rtl":
            lines = (replace(line, words=in_order(line.words)) for line in lines)
        return Message(tuple(lines), self.absolute(address), head)

    @property
    def _messenger(self) -> Messenger:
        return Messenger(self.voice, self.neighbourhood)

    @property
    def printed(self) -> str:
        """Where this page is found again from paper: short, if its thing has a number."""
        thing = self.view.shows.get("thing")
        if isinstance(thing, Thing):
            return self.absolute(self._printed_of(thing))
        return self.absolute(self.view.address)

    def _printed_of(self, thing: Thing) -> str:
        permanent = self.neighbourhood.permanent_number(thing, self.language)
        return addresses.short(permanent).rstrip("/") if permanent else self.view.address

    def names(self, audiences: Iterable[str]) -> Markup:
        """Whom it is for, in one line."""
        said = (self.voice.words(self.neighbourhood.audience(each).name) for each in audiences)
        return escape(self.voice.wording.comma).join(said)

    def lines_for(self, door: Need) -> list[Hotline]:
        """The hotlines that a door's questions name."""
        named = {question.call for question in door.questions}
        lines = self.neighbourhood.network.hotlines
        return [line for line in lines if line.number.written in named]

    @property
    def today(self) -> dt.date:
        return self.voice.today

    def is_shown(self, day: dt.date, shown: str) -> bool:
        """Before a script decides: `soon` is today and the week-end, else the next seven days."""
        ahead = (day - self.today).days
        if shown == "week" or not ahead > 0:
            return 0 <= ahead < DAYS_OF_A_WEEK
        sunday = SUNDAY - self.today.weekday()
        return sunday - 1 <= ahead <= sunday

    def week(self, ahead: int) -> str:
        """The days of this week or of one to come: «dal giorno 7 al giorno 13»."""
        monday = monday_of(self.today) + dt.timedelta(weeks=ahead)
        return self.voice.wording.days(monday, monday + dt.timedelta(days=DAYS_OF_A_WEEK - 1))

    def anything_shown(self, days: Iterable[Day], shown: str) -> bool:
        return any(day.meetings and self.is_shown(day.date, shown) for day in days)

    def absolute(self, address: str) -> str:
        return f"{self.neighbourhood.network.address}/{address}"

    def is_over(self, event: Event) -> bool:
        return self.neighbourhood.is_over(event, self.moment)

    def is_held(self, event: Event) -> bool:
        """Whether any of the next dates takes place: who would book for one that does not?"""
        return any(date.is_held for date in self.coming(event))

    def over(self, date: Occurrence) -> str:
        """When this date is over, for the script of an old copy."""
        return over_at(date)

    def last_of(self, event: Event) -> str:
        """When the last of its dates is over; "" if it goes on, or a rule alone knows."""
        if event.repeats:
            return self.after(event.repeats.until) if event.repeats.until else ""
        calendar = self.neighbourhood.calendar
        span = event.series.between(dt.date.min, dt.date.max, calendar, event.key)
        return self.over(span[-1]) if span else ""

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
        return must_call_first(thing, self.voice.today)

    def call_first_from(self, thing: FactualThing) -> str:
        """The moment from which one should telephone first, for the script of an old copy."""
        return self.after(last_sure_day(thing))

    def after(self, day: dt.date) -> str:
        """The moment at which a day is over."""
        return end_of(day, self.neighbourhood.network.time_zone)

    @property
    def old_from(self) -> str:
        """The moment from which this copy says in plain words how old it is."""
        return self.after(self.today + OLD_AFTER)

    def holds(self, notice: Alert | Capacity | Update | None) -> bool:
        """Whether it may still be said today."""
        return notice is not None and notice.holds_on(self.voice.today)

    def tells_closure(self, suspension: Suspension | None) -> bool:
        """Closed today, or later."""
        return is_to_be_told(suspension, self.voice.today)

    def is_shut(self, suspension: Suspension | None) -> bool:
        """Closed today: the hours of every week do not hold."""
        return suspension is not None and suspension.covers(self.voice.today)

    def date(self, day: dt.date) -> str:
        return self.voice.wording.date(day)

    def short_date(self, day: dt.date) -> str:
        return self.voice.wording.short_date(day)

    def clock(self, moment: dt.time) -> str:
        return self.voice.wording.clock(moment)
