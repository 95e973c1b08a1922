"""The referral card: one partner sends a person to another, who learns it from the card.

Takes services and a tongue; gives a record with each service in the resident's language and, beside
it, in the network's own, and the names of the lines that are filled in by hand. Nothing is filled
in here, nothing about a person is kept anywhere. A discreet service keeps its neutral name.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial

from plugins.flyers.facts import ALWAYS, Fact, Facts
from plugins.flyers.frame import (
    MOST_PAGES,
    Frame,
    Page,
    checked,
    frame_of,
    is_said_in,
    valid_until,
)
from plugins.flyers.lasting import LONG_AGO, last_day
from plugins.flyers.order import Order
from plugins.flyers.run import Run
from plugins.flyers.tongue import Tongue, Words
from plugins.neighbourhood import Service, addresses

TOLD = ("also", "bring")
"""What somebody needs who goes there for the first time, besides what every sheet says."""


@dataclass(frozen=True)
class Told:
    """A service in one language."""

    title: Words
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Card:
    """A service in one language or two, and where its code leads."""

    told: tuple[Told, ...]
    address: str
    link: str
    address_in_clear: str
    code_alt: str


@dataclass(frozen=True)
class Side:
    """One language of the card; `blanks` are the names of the lines to fill in."""

    language: str
    direction: str
    script: str
    title: str
    blanks: tuple[str, ...]


@dataclass(frozen=True)
class Referral:
    """Some services in the resident's language, ready for the press."""

    frame: Frame
    sides: tuple[Side, ...]
    cards: tuple[Card, ...]
    most: int
    """Pages."""


def orders(run: Run) -> Iterator[Order]:
    """A blank one for each service that takes people whom others send."""
    for tongue in run.tongues:
        for service in run.neighbourhood.services:
            if service.accepts_referrals:
                yield from orders_for((service,), tongue, run)


def orders_for(services: tuple[Service, ...], tongue: Tongue, run: Run) -> Iterator[Order]:
    """One, or none."""
    made = is_said_in(tongue, partial(referral_of, services, tongue, run))
    if made:
        known = (run.neighbourhood.permanent_number(each, tongue.language) for each in services)
        numbers = [number for number in known if number]
        yield _order(services[0], numbers, made)


def _order(first: Service, numbers: list[int], referral: Referral) -> Order:
    frame = referral.frame
    return Order(
        name=f"{first.path}, biglietto di invio in {frame.language_name}",
        format="referral",
        template="referral.typ",
        record=asdict(referral),
        address=addresses.referral(frame.language, first, *numbers),
        languages=tuple(side.language for side in referral.sides),
        codes=tuple(card.address for card in referral.cards),
        about=first.key,
        pages=referral.most,
        flows=True,
        words=tuple(_words(referral)),
    )


def _words(referral: Referral) -> Iterator[Words]:
    yield from (referral.frame.network, referral.frame.imprint)
    for side in referral.sides:
        yield from (Words(each, side.language) for each in (side.title, *side.blanks))
    for card in referral.cards:
        for told in card.told:
            yield told.title
            for fact in told.facts:
                yield from fact.lines if fact.kind == "when" else fact.brief or fact.lines


def referral_of(services: tuple[Service, ...], tongue: Tongue, run: Run) -> Referral | None:
    """None when one of them has no number, is closed for a while or was checked too long ago."""
    frames = [_frame(service, tongue, run) for service in services]
    known = [frame for frame in frames if frame]
    lasting = (last_day(service, run.neighbourhood, run.moment) for service in services)
    last = min(lasting, default=LONG_AGO)
    if last < run.today or len(known) < len(services):
        return None
    tongues = (tongue,) if tongue.language == run.source.language else (tongue, run.source)
    checked_on = min(service.checked_on for service in services)
    page = Page(known[0].number, sample=any(service.sample for service in services))
    dates = (checked(checked_on, tongue), valid_until(last, tongue))
    frame = frame_of(tongue, run, page, *dates)
    if frame is None:
        return None
    return Referral(
        frame=frame,
        sides=tuple(_side(each) for each in tongues),
        cards=tuple(
            _card(service, own, tongues, run) for service, own in zip(services, known, strict=True)
        ),
        most=MOST_PAGES,
    )


def _frame(service: Service, tongue: Tongue, run: Run) -> Frame | None:
    number = run.neighbourhood.permanent_number(service, tongue.language)
    return frame_of(tongue, run, Page(number, sample=service.sample)) if number else None


def _card(service: Service, own: Frame, tongues: tuple[Tongue, ...], run: Run) -> Card:
    return Card(
        told=tuple(_told(service, tongue, run) for tongue in tongues),
        address=own.address,
        link=own.link,
        address_in_clear=own.address_in_clear,
        code_alt=own.code_alt,
    )


def _told(service: Service, tongue: Tongue, run: Run) -> Told:
    facts = Facts(run.neighbourhood, tongue, run.moment).of(service)
    told = [fact for fact in facts if fact.rank == ALWAYS or fact.kind in TOLD]
    way = _way(service, tongue, run)
    if way:
        told.insert([fact.kind for fact in told].index("where") + 1, way)
    return Told(tongue.reading(service.public_title), tuple(told))


def _way(service: Service, tongue: Tongue, run: Run) -> Fact | None:
    """The stops close by: the line and the name on the pole, the same in every language."""
    place = run.neighbourhood.place_of(service)
    stops = place.stops if place else ()
    lines = tuple(tongue.source(f"{stop.line}, {stop.stop}") for stop in stops)
    return Fact("way", tongue.phrases("Come arrivare"), lines, icon="tram") if lines else None


def _side(tongue: Tongue) -> Side:
    language, phrases = tongue.language, tongue.phrases
    return Side(
        language=language.tag,
        direction=language.direction,
        script=language.script,
        title=phrases("Biglietto di invio"),
        blanks=(
            phrases("Chi ti manda"),
            phrases("Per chi chiedere"),
            phrases("Giorno e ora"),
            phrases("Note"),
        ),
    )
