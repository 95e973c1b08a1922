"""How long printing takes: `python -m tests.bench.sheets`.

Makes a town (see `town`), prints its services in three formats and every language into an empty
cache, again with nothing changed, and again after one service was edited. Titles and sentences are
those a person would write, since words put together by chance may fit no page: a sheet that is
refused ends the measuring. Figures of one run can be compared with each other, not with another
machine's.
"""

import os
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

from plugins.flyers import leaflets
from plugins.flyers.run import Run
from plugins.flyers.shop import Shop
from plugins.languages import Text
from plugins.neighbourhood import Imprint, Neighbourhood, Place, Service
from plugins.reading.catalogues import phrases_of
from plugins.reading.whole import read
from tests.bench.town import SHARES, a_town
from tests.building import BUILT_AT, ROOT
from tests.flyers.makers import WORDS

FORMATS = ("a4", "a5", "strips")
IMPRINT = Imprint(place="Prova", printer="Stampato in proprio")
THEME = ROOT / "theme"
Said = TypeVar("Said", Service, Place)


def main() -> None:
    asked = _asked().parse_args()
    with TemporaryDirectory() as folder:
        near = printable(Path(folder) / "town", asked.services, asked.languages)
        cache = Path(folder) / "cache"
        print(f"{len(near.services)} services, {asked.languages} languages, {', '.join(FORMATS)}")
        print(f"{os.cpu_count()} processors")
        first = _told("an empty cache", lambda: printed(near, cache))
        _told("nothing changed", lambda: printed(near, cache), first)
        _told("one service edited", lambda: printed(_edited(near), cache), first)


def printable(folder: Path, services: int, languages: int) -> Neighbourhood:
    """Only its services, in words as people write them, and an imprint for real sheets."""
    a_town(folder, things=round(services / SHARES["services"]) + 20, languages=languages)
    near = read(folder, theme=THEME, moment=BUILT_AT).neighbourhood
    assert near is not None
    network = near.network.model_copy(update={"imprint": IMPRINT})
    doors = tuple(_said(each, place) for place, each in enumerate(near.places))
    kept = near.services[:services]
    said = tuple(_said(each, place, "summary", "cost_note") for place, each in enumerate(kept))
    changes = {"network": network, "services": said, "places": doors, "events": ()}
    return near.model_copy(update=changes)


def _said(thing: Said, place: int, *sentences: str) -> Said:
    """With a title that its place tells from the others, and these sentences; no landmark."""
    titles = {tag: f"{title} {place}" for tag, (title, _) in WORDS.items()}
    sentence = Text.model_validate({tag: said for tag, (_, said) in WORDS.items()})
    changes = {"title": Text.model_validate(titles), **dict.fromkeys(sentences, sentence)}
    return thing.model_copy(update=changes if sentences else {**changes, "landmark": None})


def _edited(near: Neighbourhood) -> Neighbourhood:
    first, *others = near.services
    dearer = first.model_copy(update={"cost": "paid" if first.cost != "paid" else "free"})
    return near.model_copy(update={"services": (dearer, *others)})


def printed(near: Neighbourhood, cache: Path) -> int:
    """How many sheets there are at the end: raises SystemExit if one is refused."""
    phrases = phrases_of(near.network.languages, THEME / "locale")
    moment = BUILT_AT.astimezone(near.network.time_zone)
    orders = [*leaflets.orders(Run(near, phrases, moment, FORMATS))]
    made = [*Shop(THEME, cache).made(orders)]
    refused = [f"{each.order.name}: {each.trouble}" for each in made if each.trouble]
    if refused:
        raise SystemExit("\n".join([f"{len(refused)} of {len(made)} sheets refused", *refused]))
    return len(made)


def _told(name: str, act: Callable[[], int], first: float = 0.0) -> float:
    began = perf_counter()
    sheets = act()
    seconds = perf_counter() - began
    ratio = f", {first / seconds:,.0f} times as fast as the first" if first else ""
    print(f"{name:<20} {seconds:>7.1f} s  {sheets:,} sheets, {sheets / seconds:,.0f}/s{ratio}")
    return seconds


def _asked() -> ArgumentParser:
    asked = ArgumentParser(prog="python -m tests.bench.sheets")
    asked.add_argument("--services", type=int, default=100)
    asked.add_argument("--languages", type=int, default=10)
    return asked


if __name__ == "__main__":
    main()
