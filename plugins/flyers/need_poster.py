"""The poster of one need: everything the network answers to it, on one sheet.

Takes a need and a tongue; gives a record with who, when and where of each answer. What is discreet,
closed for a while or was checked too long ago never hangs on a wall; what is over neither. Names
that nobody has translated stand in the source language, marked as such.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import partial

from plugins.flyers.facts import Fact, Facts, is_contact
from plugins.flyers.frame import (
    MOST_PAGES,
    Frame,
    Page,
    checked,
    frame_of,
    is_said_in,
    taken_down,
    times_of,
)
from plugins.flyers.lasting import held_dates, last_day
from plugins.flyers.order import Order
from plugins.flyers.run import Run
from plugins.flyers.tongue import Tongue, Words
from plugins.neighbourhood import Event, Need, Service, addresses

ASKED = ("when", "where", "also", "room", "who", "limits", "cost", "booking")
"""What decides whether to go, besides whom to ask; the page of the code has the rest."""
MOST_DATES = 3
"""Of an event; the page of the code has more."""


@dataclass(frozen=True)
class Answer:
    """One service or event: its name, and what people ask first."""

    title: Words
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class NeedPoster:
    """One need in one language, ready for the press."""

    frame: Frame
    title: str
    most: int
    """Pages."""
    icon: str
    intro: Words
    answers: tuple[Answer, ...]


def orders(run: Run) -> Iterator[Order]:
    for tongue in run.tongues:
        for need in run.neighbourhood.needs:
            yield from orders_for(need, tongue, run)


def orders_for(need: Need, tongue: Tongue, run: Run) -> Iterator[Order]:
    """One, or none."""
    poster = is_said_in(tongue, partial(poster_of, need, tongue, run))
    if poster:
        yield _order(need, poster)


def _order(need: Need, poster: NeedPoster) -> Order:
    frame = poster.frame
    return Order(
        name=f"{need.key}, cartello del bisogno in {frame.language_name}",
        format="need",
        template="need.typ",
        record=asdict(poster),
        address=addresses.need_poster(frame.language, need.id),
        languages=(frame.language,),
        codes=(frame.address,),
        about=need.key,
        pages=MOST_PAGES,
        flows=True,
        words=tuple(_words(poster)),
    )


def _words(poster: NeedPoster) -> Iterator[Words]:
    """All of it: nothing gives way."""
    yield from poster.frame.words
    yield Words(poster.title, poster.frame.language)
    yield poster.intro
    for answer in poster.answers:
        yield answer.title
        for fact in answer.facts:
            yield from fact.lines


def poster_of(need: Need, tongue: Tongue, run: Run) -> NeedPoster | None:
    """None when nothing answers, or the need has no permanent number."""
    number = run.neighbourhood.numbers.get(need.key)
    things = tuple(worth_hanging(need, run))
    if not number or not things:
        return None
    permanent = addresses.permanent_number(number, tongue.language)
    page = Page(permanent, sample=any(thing.sample for thing in things))
    oldest = min(thing.checked_on for thing in things)
    dates = (checked(oldest, tongue), taken_down(_last_of(things, run), tongue))
    frame = frame_of(tongue, run, page, *dates)
    if frame is None:
        return None
    name, area = (tongue.reading(each).text for each in (need.name, run.neighbourhood.network.area))
    return NeedPoster(
        frame=frame,
        title=tongue.phrases("{need} a {area}", need=name, area=area),
        most=MOST_PAGES,
        icon=need.icon,
        intro=tongue.reading(need.intro),
        answers=tuple(_answer(thing, tongue, run) for thing in things),
    )


def worth_hanging(need: Need, run: Run) -> Iterator[Service | Event]:
    """Services first, then events, the nearest first."""
    answers: tuple[Service | Event, ...] = (
        *run.neighbourhood.services_for(need),
        *run.neighbourhood.events_for(need, run.moment),
    )
    return (thing for thing in answers if not thing.discreet and _last(thing, run) >= run.today)


def _last_of(things: tuple[Service | Event, ...], run: Run) -> date:
    """What has a date is seen to be over by itself: it takes no sheet down but its own."""
    services = [thing for thing in things if isinstance(thing, Service)]
    if services:
        return min(_last(service, run) for service in services)
    return max(_last(thing, run) for thing in things)


def _last(thing: Service | Event, run: Run) -> date:
    return last_day(thing, run.neighbourhood, run.moment)


def _answer(thing: Service | Event, tongue: Tongue, run: Run) -> Answer:
    facts = Facts(run.neighbourhood, tongue, run.moment).of(thing)
    asked = [fact for fact in facts if fact.kind in ASKED or is_contact(fact)]
    if isinstance(thing, Event):
        dates = tuple(_next_dates(thing, tongue, run))
        asked = [replace(fact, lines=dates) if fact.kind == "when" else fact for fact in asked]
    return Answer(tongue.reading(thing.public_title), tuple(asked))


def _next_dates(event: Event, tongue: Tongue, run: Run) -> Iterator[Words]:
    """Those it takes place on, a line each, and the other door if it is held behind one."""
    held = held_dates(event, run.neighbourhood, run.moment)
    with_room = [each for each in held if each.status != "full"]
    for each in (with_room or held)[:MOST_DATES]:
        date = tongue.wording.date(each.start)
        said = tongue.wording.one_after_another([date, times_of(each, tongue)])
        yield tongue.own(said[0].upper() + said[1:])
        if each.place:
            yield tongue.reading(run.neighbourhood.place_named(each.place).public_title)
