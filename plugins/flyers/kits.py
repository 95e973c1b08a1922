"""Print kits: all the sheets of one place in one file, for one job at the printer.

Takes a print run; gives an order for each place where something is held, with the A4 posters of
everything held there, the network's own language first, then every other it is written in.
"""

from collections.abc import Iterator
from dataclasses import asdict

from plugins.flyers.formats import format_named
from plugins.flyers.leaflets import words_kept
from plugins.flyers.order import Order
from plugins.flyers.run import Run
from plugins.flyers.sheets import Sheet
from plugins.neighbourhood import Event, Place, Service, addresses

POSTER = format_named("a4")


def orders(run: Run) -> Iterator[Order]:
    for place in run.neighbourhood.places:
        sheets = sheets_at(place, run)
        if sheets:
            yield _order(place, sheets, run)


def sheets_at(place: Place, run: Run) -> list[Sheet]:
    """One thing after another, each in all its languages."""
    near, source = run.neighbourhood, run.source
    things: tuple[Service | Event, ...] = (
        *near.held_at(place),
        *near.events_at(place, run.moment),
    )
    tongues = sorted(run.tongues, key=lambda tongue: tongue.language != source.language)
    made = (run.sheet(thing, tongue) for thing in things for tongue in tongues)
    return [sheet for sheet in made if sheet]


def _order(place: Place, sheets: list[Sheet], run: Run) -> Order:
    source = run.source.language.tag
    return Order(
        name=f"{place.path}, tutti i volantini del luogo",
        format="kit",
        template=POSTER.template,
        record={
            "sheets": [asdict(sheet) for sheet in sheets],
            "keeps": POSTER.keeps,
            "title": place.title.source.words,
            "language": source,
        },
        address=addresses.kit(source, place),
        languages=tuple(dict.fromkeys(sheet.language for sheet in sheets)),
        codes=tuple(sheet.address for sheet in sheets),
        about=place.key,
        pages=len(sheets),
        words=tuple(words for sheet in sheets for words in words_kept(sheet, POSTER)),
        everywhere=True,
    )
