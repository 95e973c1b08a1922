"""The sheets of services and events: one order for each thing, language and format.

Takes a print run; gives the orders, a language at a time. A sheet in two languages has the reader's
first and the network's own beside it; there is none in the network's own alone.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from plugins.flyers.formats import Format, format_named
from plugins.flyers.order import Order
from plugins.flyers.run import Run
from plugins.flyers.sheets import Sheet
from plugins.flyers.tongue import Tongue, Words
from plugins.neighbourhood import Event, Service, addresses


@dataclass(frozen=True)
class Leaflet:
    """A thing in a format; the language of the first sheet is the reader's."""

    thing: Service | Event
    format: Format
    sheets: tuple[Sheet, ...]


def orders(run: Run) -> Iterator[Order]:
    formats = [format_named(name) for name in run.formats]
    things: tuple[Service | Event, ...] = (*run.neighbourhood.services, *run.neighbourhood.events)
    for tongue in run.tongues:
        for thing in things:
            yield from orders_for(thing, tongue, formats, run)


def orders_for(
    thing: Service | Event, tongue: Tongue, formats: list[Format], run: Run
) -> Iterator[Order]:
    sheet = run.sheet(thing, tongue)
    if sheet is None:
        return
    for each in formats:
        sheets = (sheet, *_beside(thing, tongue, each, run))
        if len(sheets) == each.sides:
            yield order_of(Leaflet(thing, each, sheets))


def _beside(thing: Service | Event, tongue: Tongue, each: Format, run: Run) -> Iterator[Sheet]:
    if each.sides > 1 and tongue.language != run.source.language:
        other = run.sheet(thing, run.source)
        if other:
            yield other


def order_of(leaflet: Leaflet) -> Order:
    first, each = leaflet.sheets[0], leaflet.format
    return Order(
        name=f"{leaflet.thing.path}, {each.words} in {first.language_name}",
        format=each.name,
        template=each.template,
        record={"sheets": [asdict(sheet) for sheet in leaflet.sheets], "keeps": each.keeps},
        address=addresses.sheet(first.language, leaflet.thing, first.number, each.name),
        languages=tuple(sheet.language for sheet in leaflet.sheets),
        codes=tuple(sheet.address for sheet in leaflet.sheets) * each.codes,
        about=leaflet.thing.key,
        halves=each.halves,
        words=tuple(words for sheet in leaflet.sheets for words in words_kept(sheet, each)),
    )


def words_kept(sheet: Sheet, each: Format) -> Iterator[Words]:
    """What is on it whatever gives way."""
    for text in (sheet.title, sheet.address_in_clear):
        yield Words(text, sheet.language)
    yield sheet.imprint
    if each.keeps < 0:
        yield from _contact(sheet)
        return
    yield sheet.network
    yield from sheet.lines
    for text in (sheet.scan, *sheet.dates):
        yield Words(text, sheet.language)
    for fact in sheet.facts:
        if fact.rank <= each.keeps:
            yield Words(fact.label, sheet.language)
            yield from fact.lines


def _contact(sheet: Sheet) -> tuple[Words, ...]:
    """Whom to call, or else to write to: on every piece for a pocket."""
    known = {fact.kind: fact.lines for fact in sheet.facts}
    return known.get("phone", known.get("email", ()))
