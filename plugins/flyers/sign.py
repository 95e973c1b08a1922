"""The sign for the window of a listening point: "Qui ti ascoltiamo", in every language at once.

Takes a partner; gives a record with the words in each language of the network that has them, door,
hours and number in the network's own language, and a code that leads to a page where the reader
chooses a language. Who listens nowhere, or is closed for a while, has no sign.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from plugins.flyers.facts import number_in_words
from plugins.flyers.frame import Frame, Page, checked, frame_of, taken_down
from plugins.flyers.lasting import is_closed, trusted_until
from plugins.flyers.opening import opening_lines
from plugins.flyers.order import Order
from plugins.flyers.run import Run
from plugins.flyers.tongue import Tongue, Words
from plugins.languages import Language
from plugins.neighbourhood import Organisation, addresses

WORDS = "Qui ti ascoltiamo"


@dataclass(frozen=True)
class Greeting:
    """The words on the door in one language, as that language is set."""

    language: str
    direction: str
    script: str
    words: str


@dataclass(frozen=True)
class Sign:
    """One listening point, ready for the press."""

    frame: Frame
    title: str
    name: Words
    hours: tuple[Words, ...]
    where: tuple[Words, ...]
    """Its door: a sign in a window is photographed and sent on."""
    phone: tuple[Words, ...]
    spoken: tuple[Greeting, ...]
    """The languages somebody speaks there, each by its own name."""
    greetings: tuple[Greeting, ...]


def orders(run: Run) -> Iterator[Order]:
    for point in run.neighbourhood.listening_points:
        yield from orders_for(point, run)


def orders_for(point: Organisation, run: Run) -> Iterator[Order]:
    """One, or none."""
    sign = sign_of(point, run)
    if sign:
        yield _order(point, sign)


def _order(point: Organisation, sign: Sign) -> Order:
    frame = sign.frame
    return Order(
        name=f"{point.path}, cartello per la vetrina",
        format="sign",
        template="sign.typ",
        record=asdict(sign),
        address=addresses.sign(frame.language, point),
        languages=(frame.language, *(each.language for each in sign.greetings)),
        codes=(frame.address,),
        about=point.key,
        words=(
            *frame.words,
            Words(sign.title, frame.language),
            sign.name,
            *sign.hours,
            *sign.where,
            *sign.phone,
            *(Words(each.words, each.language) for each in sign.greetings),
        ),
        everywhere=True,
    )


def sign_of(point: Organisation, run: Run) -> Sign | None:
    """None when nobody listens there now, or it was checked too long ago."""
    last = trusted_until(point, run.today)
    if point.listening_point is None or point.discreet or is_closed(point, run.today):
        return None
    page = Page(number_of(point, run), sample=point.sample)
    dates = (checked(point.checked_on, run.source), taken_down(last, run.source))
    frame = frame_of(run.source, run, page, *dates)
    if frame is None or last < run.today:
        return None
    hours = point.listening_hours
    said = opening_lines(hours, run.source, run.today) if hours else ()
    return Sign(
        frame=_silent(frame),
        title=run.source.phrases(WORDS),
        name=run.source.reading(point.public_title),
        hours=tuple(run.source.own(line) for line in said),
        where=tuple(_where(point, run)),
        phone=(number_in_words(point.phone, run.source),) if point.phone else (),
        spoken=tuple(
            _named(Language(tag=tag, number=1)) for tag in point.listening_point.languages
        ),
        greetings=tuple(_greetings(run)),
    )


def _silent(frame: Frame) -> Frame:
    """It speaks to all: no name of one language, and a drawing instead of what to do in one."""
    return replace(frame, language_name="", scan="")


def _where(point: Organisation, run: Run) -> Iterator[Words]:
    place = run.neighbourhood.place_of(point)
    if place:
        yield run.source.reading(place.public_title)
        yield run.source.source(f"{place.street_unbroken}, {place.city}")


def number_of(point: Organisation, run: Run) -> int:
    """Of its page in any language; of all listening points, until it has a number of its own."""
    number = run.neighbourhood.numbers.get(point.key)
    return (
        addresses.number_in_any_language(number) if number else addresses.fixed_number("listening")
    )


def _greetings(run: Run) -> Iterator[Greeting]:
    """Every language but the network's own, whose words stand large; none that lacks them."""
    own = run.source.phrases(WORDS)
    for tongue in run.tongues:
        words = tongue.phrases(WORDS)
        if tongue.language != run.source.language and words != own:
            yield _greeting(tongue, words)


def _greeting(tongue: Tongue, words: str) -> Greeting:
    language = tongue.language
    return Greeting(language.tag, language.direction, language.script, words)


def _named(language: Language) -> Greeting:
    return Greeting(language.tag, language.direction, language.script, language.own_name)
