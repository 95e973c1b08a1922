"""The weekly programme as a sheet: day by day, all partners together.

Takes the programme of a week and a tongue; gives a record with every word on it, in reading order.
Names stand in the language of the sheet or, if nobody has translated them, in the source's, marked
as such. A place is named at each hour; its street and its stop are said once, at the foot.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Literal

from plugins.flyers.facts import number_in_words
from plugins.flyers.frame import (
    MOST_PAGES,
    Frame,
    Page,
    copied,
    frame_of,
    is_said_in,
    taken_down,
    times_of,
)
from plugins.flyers.order import Order
from plugins.flyers.run import Run
from plugins.flyers.tongue import Tongue, Words
from plugins.neighbourhood import (
    Event,
    Neighbourhood,
    Organisation,
    Place,
    Service,
    State,
    addresses,
    answers,
)
from plugins.neighbourhood.moving import before_in_words, now_in_words
from plugins.neighbourhood.programme import Entry, Programme, Today, programme_of
from plugins.neighbourhood.terms import INGREDIENTS, Ingredient

Paper = Literal["A4", "A3"]
PAPERS: tuple[Paper, ...] = ("A4", "A3")
WEEK = timedelta(days=7)
THIS_WEEK, NEXT_WEEK = "week", "next-week"
"""What pages call them."""


@dataclass(frozen=True)
class Row:
    """One thing at one time; `warning` is what has become of it, `details` what decides.

    `news` says of a moved date which day holds; what is `off` is struck out.
    """

    ingredient: str
    time: str
    title: Words
    details: tuple[Words, ...]
    warning: str = ""
    news: tuple[Words, ...] = ()
    off: bool = False


@dataclass(frozen=True)
class Day:
    """A day with something on it."""

    weekday: str
    date: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Door:
    """A place that the rows name: its street, as on the wall, and the stop close by."""

    name: Words
    lines: tuple[Words, ...]


@dataclass(frozen=True)
class Legend:
    """One of the three ingredients of the network's recipe."""

    ingredient: str
    name: str


@dataclass(frozen=True)
class WeekSheet:
    """One week in one language on one size of paper, ready for the press."""

    frame: Frame
    paper: Paper
    most: int
    """Pages."""
    title: str
    span: str
    legend: tuple[Legend, ...]
    days: tuple[Day, ...]
    where: str
    doors: tuple[Door, ...]


def orders(run: Run) -> Iterator[Order]:
    """This week's and the next one's: who hangs up posters on a Friday wants the next."""
    for about, day in ((THIS_WEEK, run.today), (NEXT_WEEK, run.today + WEEK)):
        programme = programme_of(run.neighbourhood, day)
        for tongue in run.tongues:
            for paper in PAPERS:
                made = orders_for(programme, paper, tongue, run)
                yield from (replace(order, about=about) for order in made)


def orders_for(programme: Programme, paper: Paper, tongue: Tongue, run: Run) -> Iterator[Order]:
    """One, or none."""
    made = is_said_in(tongue, partial(week_sheet_of, programme, paper, tongue, run))
    if made:
        yield _order(programme, made, run)


def _order(programme: Programme, sheet: WeekSheet, run: Run) -> Order:
    frame, monday = sheet.frame, programme.monday
    return Order(
        name=(
            f"programma della settimana dal {monday:%d/%m/%Y}, "
            f"{sheet.paper} in {frame.language_name}"
        ),
        format="week",
        template="week.typ",
        record=asdict(sheet),
        address=addresses.programme(frame.language, monday, sheet.paper),
        languages=(frame.language,),
        codes=(frame.address,),
        paper=sheet.paper,
        about=THIS_WEEK,
        pages=MOST_PAGES,
        flows=True,
        words=tuple(_words(sheet)),
        remark=_remark(programme, run),
    )


def _remark(programme: Programme, run: Run) -> str:
    """Which of the three ingredients the week lacks."""
    lacking = [f"«{ingredient_in_words(each, run.source)}»" for each in programme.lacks]
    monday = f"{programme.monday:%d/%m/%Y}"
    return f"Nella settimana dal {monday} niente per {', '.join(lacking)}" if lacking else ""


def _words(sheet: WeekSheet) -> Iterator[Words]:
    """All of it: nothing gives way."""
    yield from sheet.frame.words
    own = [sheet.title, sheet.span, sheet.where, *(each.name for each in sheet.legend)]
    for day in sheet.days:
        own += [day.weekday, day.date, *(row.time for row in day.rows)]
        for row in day.rows:
            yield from (row.title, *row.news, *row.details)
    for door in sheet.doors:
        yield from (door.name, *door.lines)
    yield from (Words(each, sheet.frame.language) for each in own)


def week_sheet_of(programme: Programme, paper: Paper, tongue: Tongue, run: Run) -> WeekSheet | None:
    """None when nothing is on, or nobody answers for the sheet."""
    number = addresses.fixed_number("week", tongue.language)
    dates = (copied(run.today, tongue), taken_down(programme.sunday, tongue))
    frame = frame_of(tongue, run, Page(number, sample=programme.has_samples), *dates)
    if frame is None or not programme.entries:
        return None
    rows = Rows(run.neighbourhood, tongue)
    phrases, wording = tongue.phrases, tongue.wording
    return WeekSheet(
        frame=frame,
        paper=paper,
        most=MOST_PAGES,
        title=phrases("Il programma della settimana"),
        span=wording.days(programme.monday, programme.sunday),
        legend=tuple(Legend(each, ingredient_in_words(each, tongue)) for each in INGREDIENTS),
        days=tuple(rows.on(day) for day in programme.days if day.entries),
        where=phrases("Dove"),
        doors=tuple(door_of(place, tongue) for place in programme.places),
    )


def ingredient_in_words(ingredient: Ingredient, tongue: Tongue) -> str:
    """The network's own names."""
    phrases = tongue.phrases
    return {
        "listening": phrases("Ascolto diffuso e risposte condivise"),
        "minors": phrases("Inclusione sociale dei minori"),
        "cohesion": phrases("Coesione sociale"),
    }[ingredient]


def door_of(place: Place, tongue: Tongue) -> Door:
    lines = [tongue.source(f"{place.street_unbroken}, {place.city}")]
    lines += [tongue.source(f"{stop.line}, {stop.stop}") for stop in place.stops]
    return Door(tongue.reading(place.public_title), tuple(lines))


class Rows:
    """What one tongue says of the entries of a programme."""

    def __init__(self, neighbourhood: Neighbourhood, tongue: Tongue) -> None:
        self._neighbourhood = neighbourhood
        self._tongue = tongue

    def on(self, day: Today) -> Day:
        wording = self._tongue.wording
        weekday = wording.weekday(day.date.weekday())
        return Day(
            weekday[0].upper() + weekday[1:],
            wording.day_in_the_year(day.date),
            tuple(self.of(entry) for entry in day.entries),
        )

    def of(self, entry: Entry) -> Row:
        phrases, thing = self._tongue.phrases, entry.thing
        title = self._tongue.reading(thing.public_title)
        if isinstance(thing, Organisation):
            title = self._tongue.own(phrases("Qui ti ascoltiamo"))
        return Row(
            ingredient=entry.ingredient,
            time=times_of(entry, self._tongue),
            title=title,
            details=tuple(self._details(entry)) if entry.is_held else (),
            warning=self._warning(entry),
            news=tuple(self._news(entry)),
            off=not entry.is_held,
        )

    def _warning(self, entry: Entry) -> str:
        """What became of it, or that there is no room."""
        phrases = self._tongue.phrases
        if entry.status != "confirmed":
            return answers.happening(entry.status, phrases)
        room = entry.thing.capacity if isinstance(entry.thing, Service | Event) else None
        if room and room.status != "open" and room.holds_on(entry.start.date()):
            return answers.room(room.status, phrases)
        return ""

    def _news(self, entry: Entry) -> Iterator[Words]:
        """The old day leads to the new one and its door, the new one names the old."""
        tongue = self._tongue
        if entry.moved_to:
            yield tongue.own(now_in_words(entry.moved_to, tongue.wording, tongue.phrases))
            if entry.place:
                yield tongue.reading(entry.place.public_title)
        elif entry.was:
            yield tongue.own(
                before_in_words(entry.was, entry.start, tongue.wording, tongue.phrases)
            )

    def _details(self, entry: Entry) -> Iterator[Words]:
        thing, tongue = entry.thing, self._tongue
        if isinstance(thing, Organisation):
            yield tongue.reading(thing.public_title)
        if entry.place:
            yield tongue.reading(entry.place.public_title)
        if isinstance(thing, Service | Event):
            yield from self._whom(thing)
            yield tongue.own(answers.cost(thing.cost, tongue.phrases))
            yield tongue.reading(self._leading(thing).public_title)
        elif thing.listening_point and thing.listening_point.languages:
            names = [tongue.name_of(tag) for tag in thing.listening_point.languages]
            yield tongue.own(tongue.wording.all_of(names))
        yield from self._before_going(entry)

    def _whom(self, thing: Service | Event) -> Iterator[Words]:
        """Years say it more exactly than the names of ages; both would say it twice."""
        if thing.ages:
            yield self._tongue.own(answers.ages(thing.ages, self._tongue.phrases))
            return
        for each in thing.audiences:
            yield self._tongue.reading(self._neighbourhood.audience(each).name)

    def _before_going(self, entry: Entry) -> Iterator[Words]:
        """What one must do first, and how to reach who answers."""
        phrases, thing = self._tongue.phrases, entry.thing
        must_book = isinstance(thing, Event) and thing.booking != "none"
        if entry.state == State.APPOINTMENT:
            yield self._tongue.own(phrases("Su appuntamento"))
        if entry.state == State.CALL_FIRST:
            yield self._tongue.own(phrases("Telefona prima di andare."))
        if must_book:
            yield self._tongue.own(phrases("Bisogna prenotare"))
        if must_book or entry.state in (State.APPOINTMENT, State.CALL_FIRST):
            yield from self._reached(thing)

    def _reached(self, thing: Service | Event | Organisation) -> Iterator[Words]:
        """By its own number or its partner's; by mail, if that is how one books."""
        tongue = self._tongue
        if isinstance(thing, Event) and thing.booking == "email" and thing.email:
            yield tongue.figures(thing.email)
            return
        partner = thing if isinstance(thing, Organisation) else self._leading(thing)
        phone = thing.phone or partner.phone
        if phone:
            said = number_in_words(phone, tongue)
            label = tongue.phrases("Telefono")
            yield tongue.own(tongue.phrases("{label}: {words}", label=label, words=said.text))

    def _leading(self, thing: Service | Event) -> Organisation:
        return self._neighbourhood.organisations_of(thing)[0]
