"""What is on the screen now: one page, the visit it is shown in, and the next page when it ends.

In: touches of the window, the clock, wishes from the hatch. Out: warnings on the page, and a new
page with nothing in it when a visit is over. Never: a decision about when; `idle` makes it.
Rule: a visit is wiped by throwing its page and profile away, so nothing has to be remembered that
must be forgotten. The new page is loaded behind the old one: no visitor sees an empty screen. A
page whose process died is thrown away too: the engine would not furnish it a second time.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QMarginsF,
    QObject,
    Qt,
    QTimer,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPageLayout, QPageSize

from kiosk.caretaker import Caretaker
from kiosk.equipment import Equipment
from kiosk.hatch import Act, Refused
from kiosk.heart import Heart
from kiosk.idle import Order, Visit, finished, passed, touched
from kiosk.page import PAPER, Page, Plan

_LOOK_MILLISECONDS = 500
_LONGEST_LOAD_MILLISECONDS = 4_000
_LONGEST_PRINT_SECONDS = 20
_MARGIN_MILLIMETRES = 14
_SPARED_ABOVE = 3
"""A third of the screen is left empty for whoever sits, or is small."""


class Stage(QObject):
    """Lives in the window's thread; wishes come in from the server's by signals."""

    asked_to_finish = Signal()
    asked_to_lower = Signal(bool)
    asked_to_print = Signal(object)

    def __init__(self, main: Any, plan: Plan, equipment: Equipment, care: Caretaker) -> None:
        super().__init__(main)
        self._main = main
        self._view = main.webview
        self._plan = plan
        self._equipment = equipment
        self._visit = Visit()
        self._coming: Page | None = None
        self._heart = Heart(main, self, care)
        self.page = self._new_page()
        self._listen()
        self._hands = Hands(main, self._touch)
        self._clock = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._clock.timeout.connect(self._look_at_clock)
        self._clock.start()
        main.setStyleSheet(f"QMainWindow {{ background: {QColor(PAPER).name()} }}")

    def furnish(self, page: Page) -> None:
        """For each page of each visit: what follows what happens on it."""
        page.loadStarted.connect(self._equipment.reader.hush)
        page.renderProcessTerminated.connect(lambda *_: self._died(page))
        self._heart.tend(page)

    def enter(self) -> None:
        """The page comes to the front."""
        self._view.setPage(self.page)

    def go(self, path: str) -> None:
        """To an address of ours that no link leads to."""
        self.page.setUrl(QUrl(self._plan.border.origin + path))

    @Slot()
    def finish(self) -> None:
        """Whoever was here is done, or has to be taken for that."""
        self._follow(*finished(self._visit))

    def wipe(self) -> None:
        """The next visitor finds the start page, and no trace of this one."""
        if self._coming is not None:
            return
        self._equipment.reader.hush()
        self._coming = fresh = self._new_page()
        fresh.loadFinished.connect(lambda _done: self._change_to(fresh))
        QTimer.singleShot(_LONGEST_LOAD_MILLISECONDS, lambda: self._change_to(fresh))
        fresh.go_home()

    def _new_page(self) -> Page:
        page = Page(self._view, self._plan)
        self.furnish(page)
        return page

    def _died(self, page: Page) -> None:
        delay = round(self._plan.reload_delay_seconds * 1000)
        QTimer.singleShot(delay, lambda: self._replace(page))

    def _replace(self, dead: Page) -> None:
        """In front or on its way there: its visit is over."""
        if dead is self._coming:
            self._coming = None
            dead.forget()
        elif dead is not self.page:
            return
        self.finish()

    def _change_to(self, fresh: Page) -> None:
        if self._coming is not fresh:
            return
        self._coming = None
        old, self.page = self.page, fresh
        self._lower(False)
        self.enter()
        old.forget()
        self._equipment.reader.hush()  # what the old page still asked for while this one was loaded

    def _listen(self) -> None:
        self.asked_to_finish.connect(self.finish)
        self.asked_to_lower.connect(self._lower)
        self.asked_to_print.connect(self._print)
        for name, grant in (
            ("finish", lambda _body: self.asked_to_finish.emit()),
            ("lower", lambda body: self.asked_to_lower.emit(body == b"yes")),
            ("print-page", lambda _body: self._printed()),
        ):
            self._equipment.hatch.offer(name, _granting(grant))

    def _touch(self) -> None:
        self._follow(*touched(self._visit, time.monotonic()))

    def _look_at_clock(self) -> None:
        now, reader = time.monotonic(), self._equipment.reader
        visit, order = passed(
            self._visit,
            now,
            self._equipment.patience,
            at_start=self.page.is_at_home,
            is_read_to=reader.is_speaking,
        )
        self._follow(visit, order)

    def _follow(self, visit: Visit, order: Order | None) -> None:
        self._visit = visit
        match order:
            case Order.WARN:
                self.page.run(f"globalThis.kiosk?.warn({self._equipment.patience.warning_seconds})")
            case Order.CALM:
                self.page.run("globalThis.kiosk?.calm()")
            case Order.WIPE:
                self.wipe()

    @Slot(bool)
    def _lower(self, is_low: bool) -> None:
        spared = self._main.height() // _SPARED_ABOVE if is_low else 0
        self._main.setContentsMargins(0, spared, 0, 0)

    def _printed(self) -> None:
        """In the server's thread: the page is drawn in the window's."""
        drawn: Future[bytes] = Future()
        self.asked_to_print.emit(drawn)
        try:
            pdf = drawn.result(_LONGEST_PRINT_SECONDS)
        except TimeoutError as fault:
            raise Refused from fault
        self._equipment.print(pdf)

    @Slot(object)
    def _print(self, drawn: "Future[bytes]") -> None:
        page = self.page
        page.setBackgroundColor(Qt.GlobalColor.white)  # else the paper would be painted, too

        def done(pdf: QByteArray) -> None:
            page.setBackgroundColor(QColor(PAPER))
            drawn.set_result(bytes(pdf.data()))

        page.printToPdf(done, _a4())


def _a4() -> QPageLayout:
    margins = QMarginsF(*[_MARGIN_MILLIMETRES] * 4)
    upright = QPageLayout.Orientation.Portrait
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter)


def _granting(grant: Callable[[bytes], None]) -> Act:
    def act(body: bytes) -> bytes:
        grant(body)
        return b""

    return act


class Hands(QObject):
    """Sees every touch, key and turn of the wheel before the page does; changes none."""

    _TOUCHES = frozenset(
        {
            QEvent.Type.KeyPress,
            QEvent.Type.MouseButtonPress,
            QEvent.Type.TabletPress,
            QEvent.Type.TouchBegin,
            QEvent.Type.TouchUpdate,
            QEvent.Type.Wheel,
        }
    )

    def __init__(self, main: Any, touched: Callable[[], None]) -> None:
        super().__init__(main)
        self._touched = touched
        main.winId()  # makes the window of the system, which gets all input first
        main.windowHandle().installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() in self._TOUCHES:
            self._touched()
        return False
