"""What surrounds the words of a joint sheet: who speaks, in which language, where the code leads.

Takes a tongue, the neighbourhood and the permanent number of a page; gives the frame, or nothing
when nobody answers for what is printed (law 47/1948, art. 2). An invented printer may answer for
samples only, and a sheet with a sample on it says so across the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plugins.flyers.run import Run
from plugins.flyers.sheets import imprint_words
from plugins.flyers.tongue import Tongue, Words
from plugins.neighbourhood import Occurrence, addresses
from plugins.neighbourhood.programme import Entry

Record = TypeVar("Record")
MOST_PAGES = 4
"""Of one sheet; more hangs nowhere, and whoever has that much to say is asked to choose."""


@dataclass(frozen=True)
class Page:
    """Where the code of a sheet leads, and whether anything on the sheet is invented."""

    number: int
    sample: bool


@dataclass(frozen=True)
class Frame:
    """The same for every joint sheet."""

    language: str
    language_name: str
    direction: str
    script: str
    network: Words
    mark: str
    """Across the page and empty but for a sample, as is `sample_line`."""
    sample_line: str
    scan: str
    number: int
    address: str
    """What the code holds; `link` is the same place for a click, `address_in_clear` for the eye."""
    link: str
    address_in_clear: str
    code_alt: str
    dates: tuple[str, ...]
    imprint: Words

    @property
    def words(self) -> tuple[Words, ...]:
        """What must be read back from the finished page."""
        own = (self.scan, self.address_in_clear, self.sample_line, *self.dates)
        return (self.network, self.imprint, *(Words(each, self.language) for each in own if each))


def frame_of(tongue: Tongue, run: Run, page: Page, *dates: str) -> Frame | None:
    network, phrases = run.neighbourhood.network, tongue.phrases
    imprint = network.imprint
    if imprint is None or (imprint.sample and not page.sample):
        return None
    in_clear = tongue.figures(f"{network.host}/{page.number}").text
    return Frame(
        language=tongue.language.tag,
        language_name=tongue.language.own_name,
        direction=tongue.language.direction,
        script=tongue.language.script,
        network=tongue.reading(network.name),
        mark=phrases("Esempio") if page.sample else "",
        sample_line=phrases("Questo foglio è un esempio: quello che dice non è vero.")
        if page.sample
        else "",
        number=page.number,
        scan=phrases("Inquadra il codice con il telefono"),
        address=addresses.printed(network.host, page.number),
        link=f"{network.address}/{addresses.short(page.number)}",
        address_in_clear=in_clear,
        code_alt=phrases("Codice QR che apre {address}", address=in_clear),
        dates=dates,
        imprint=imprint_words(imprint, tongue, run.today),
    )


def is_said_in(tongue: Tongue, make: Callable[[], Record | None]) -> Record | None:
    """What is made, unless one of the interface's own phrases is not translated yet.

    Names that partners wrote may stand in the source language; the sheet's own words may not.
    """
    phrases = tongue.phrases
    known, phrases.missing = phrases.missing, set()
    made = make()
    lacking, phrases.missing = phrases.missing, known | phrases.missing
    return None if lacking else made


def copied(day: date, tongue: Tongue) -> str:
    """When the facts were written down."""
    return tongue.phrases("Copia del {date}", date=tongue.wording.short_date(day))


def checked(day: date, tongue: Tongue) -> str:
    """When the one that was checked longest ago was checked."""
    return tongue.phrases("Controllato il {date}", date=tongue.wording.short_date(day))


def taken_down(last: date, tongue: Tongue) -> str:
    return tongue.phrases("Da togliere dopo il {date}", date=tongue.wording.short_date(last))


def valid_until(last: date, tongue: Tongue) -> str:
    """For what people carry with them."""
    return tongue.phrases("Vale fino al {date}", date=tongue.wording.short_date(last))


def times_of(each: Occurrence | Entry, tongue: Tongue) -> str:
    """As in «dalle 17:00 alle 18:30», «alle 17:00»; never broken over two lines."""
    if each.end is None:
        return tongue.phrases("alle {time}", time=tongue.wording.clock(each.start.time()))
    return tongue.unbroken(tongue.wording.span(each.start.time(), each.end.time()))
