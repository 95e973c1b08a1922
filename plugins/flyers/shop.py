"""The print shop: prints what has changed, keeps what has not.

Takes orders; gives for each the file of its PDF, or the reason why there is none. Never hands out a
PDF that has not passed the gates; never prints again what is kept under the same key (templates,
fonts, icons, press, packages, record), be it a sheet or the words with which it was refused. Much
work is shared among processes, a little is not worth starting them.
"""

import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property, partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeAlias

from plugins.flyers import files
from plugins.flyers.gates import faults, pages_of
from plugins.flyers.offers import Offer
from plugins.flyers.order import Order
from plugins.flyers.press import DoesNotFit, Press, Refused

MOST_PROCESSES = 4
"""Each takes 150 MB; on two processors two halve the time, one more than there are adds to it."""
WORTH_SHARING = 30
"""Sheets; below, a process has not yet started when one alone is done."""

REFUSAL = ".refused"
"""How a file ends that holds, instead of a sheet, why there is none."""

__all__ = ["GateClosed", "Made", "Refused", "Shop"]


class GateClosed(Exception):
    """A finished page is not what it must be: a fault of ours, not of the words."""


Trouble: TypeAlias = Refused | GateClosed | None


@dataclass(frozen=True)
class Made:
    """What became of an order; `trouble` is none when the file is there."""

    order: Order
    pdf: Path
    trouble: Trouble = None

    @property
    def offer(self) -> Offer:
        order = self.order
        return Offer(
            address=order.address,
            format=order.format,
            paper=order.paper,
            languages=order.languages,
            pages=pages_of(self.pdf.read_bytes()) if order.flows else order.pages,
            size_bytes=files.size_of(self.pdf),
        )


class Shop:
    """Open for one build."""

    def __init__(self, theme: Path, cache: Path) -> None:
        self._theme = theme
        self._cache = cache
        self._shelf = cache / "flyers"
        self._wanted: set[Path] = set()

    def made(self, orders: Iterable[Order], *, processes: int | None = None) -> Iterator[Made]:
        """In the order of the orders, but kits last: then it is known which sheets there are."""
        every = [*orders]
        yield from self._made([order for order in every if not order.parts], processes)
        yield from self._made([self._possible(o) for o in every if o.parts], processes)

    def file_for(self, order: Order) -> Path:
        """Raises Refused for what the words cause, GateClosed for what we cause."""
        path = self._place_for(order)
        if refusal := _refusal_at(path):
            raise refusal
        try:
            return files.made_once(path, partial(self._passed, order))
        except Refused as refused:
            files.made_once(path.with_suffix(REFUSAL), str(refused).encode)
            raise

    def clear(self) -> None:
        """Forgets what nobody has asked for since the shop was opened."""
        files.keep_only(self._shelf, self._wanted)

    def _made(self, orders: list[Order], processes: int | None) -> Iterator[Made]:
        every = [(order, self._place_for(order)) for order in orders]
        missing = [order for order, path in every if not _is_known(path)]
        troubles = self._troubles(missing, processes or _processes_for(len(missing)))
        unmade = {id(order) for order in missing}
        for order, path in every:
            yield Made(order, path, next(troubles) if id(order) in unmade else _refusal_at(path))

    def _possible(self, kit: Order) -> Order:
        """Without the sheets that are refused, which it names; as it was if none is left."""
        troubles = [self.trouble_with(part) for part in kit.parts]
        refused = [isinstance(trouble, Refused) for trouble in troubles]
        if not any(refused) or all(refused):
            return kit
        rows = [*zip(kit.parts, troubles, refused, strict=True)]
        lacking = "; ".join(f"{part.name}, perché {trouble}" for part, trouble, no in rows if no)
        fit = tuple(part for part, _, no in rows if not no)
        return replace(kit.made_of(fit), remark=f"{kit.name}: manca {lacking}")

    def _troubles(self, orders: list[Order], processes: int) -> Iterator[Trouble]:
        if processes == 1:
            yield from map(self.trouble_with, orders)
            return
        files.font_folder(self._theme, self._cache)  # once, before two want to make it
        start = get_context("spawn")  # a fork would inherit locks of threads that are not there
        opening = (self._theme, self._cache)
        with ProcessPoolExecutor(processes, start, initializer=_open, initargs=opening) as pool:
            yield from pool.map(_trouble_with, orders, chunksize=8)

    def trouble_with(self, order: Order) -> Trouble:
        """Makes the file; what kept it from being made, if anything did."""
        try:
            self.file_for(order)
        except (Refused, GateClosed) as trouble:
            return trouble
        return None

    def _place_for(self, order: Order) -> Path:
        parts = [(part.template, part.record) for part in order.parts]
        record = json.dumps([order.record, order.codes, order.pages, parts], sort_keys=True)
        path = self._shelf / f"{files.key_of(self._fingerprint, order.template, record)}.pdf"
        self._wanted.add(path)
        return path

    def _passed(self, order: Order) -> bytes:
        try:
            pdf = self._press.printed(order)
        except DoesNotFit as trouble:
            raise Refused(order.too_long or f"{trouble}") from trouble
        if order.flows and pages_of(pdf) > order.pages:
            raise Refused(order.too_long or f"ci vogliono più di {order.pages} pagine")
        reasons = faults(pdf, order)
        if reasons:
            raise GateClosed(f"{order.name}: {'; '.join(reasons)}")
        return pdf

    @cached_property
    def _press(self) -> Press:
        return Press(self._theme, files.font_folder(self._theme, self._cache))

    @cached_property
    def _fingerprint(self) -> str:
        return files.fingerprint(self._theme)


def _is_known(path: Path) -> bool:
    return files.is_whole(path) or files.is_whole(path.with_suffix(REFUSAL))


def _refusal_at(path: Path) -> Refused | None:
    refusal = path.with_suffix(REFUSAL)
    return Refused(refusal.read_text("utf-8")) if files.is_whole(refusal) else None


def _processes_for(count: int) -> int:
    return 1 if count < WORTH_SHARING else min(os.cpu_count() or 1, MOST_PROCESSES)


_shops: list[Shop] = []
"""In a process that helps: the one shop, opened at its start and kept warm."""


def _open(theme: Path, cache: Path) -> None:
    _shops.append(Shop(theme, cache))


def _trouble_with(order: Order) -> Trouble:
    return _shops[0].trouble_with(order)
