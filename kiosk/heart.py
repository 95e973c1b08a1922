"""The heart: asks the page at every beat whether it is alive, and does what the caretaker says.

In: the stage, a timer, taps. Out: a page ended or wiped, a way to the volunteers' pad, or the end
of the program. Never: a decision of its own.
Rule: each page that comes to the stage is tended; the one in front is asked.
"""

import os
import signal
from contextlib import suppress
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript

from kiosk.caretaker import GIVEN_UP, Caretaker
from kiosk.page import Page
from kiosk.pulse import Remedy
from kiosk.sheet import WAY_OUT

_PROBE = "`${location.origin} ${document.body?.childElementCount ?? 0}`"  # lists arrive empty
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


class Stage(Protocol):
    """What is in front, and how to begin anew."""

    page: Page

    def finish(self) -> None: ...

    def go(self, path: str) -> None: ...


class Heart(QObject):
    """Beats in the window's thread: if that one hangs, systemd hears no more of us."""

    def __init__(self, main: Any, stage: Stage, care: Caretaker) -> None:
        super().__init__(main)
        self._stage = stage
        self._care = care
        self._timer = QTimer(self, interval=round(care.beat_seconds * 1000))
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        main.winId()  # makes the window of the system, which gets all input first
        main.windowHandle().installEventFilter(self)

    def tend(self, page: Page) -> None:
        """For each page that will come to the stage."""
        page.urlChanged.connect(lambda url: self._went(url.path()))
        page.renderProcessTerminated.connect(lambda status, _code: self._died(page, status))

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        tap = _tap_in(event)
        path = self._care.tapped(*tap) if tap else None
        if path:
            self._stage.go(path)
        return path is not None  # a link that lies there would lead away again

    def _beat(self) -> None:
        page = self._stage.page
        self._cure(self._care.pulse.asked())
        page.runJavaScript(_PROBE, _WORLD, self._care.answered)
        if self._care.wants_fresh_page(at_home=page.is_at_home):
            self._stage.finish()

    def _went(self, path: str) -> None:
        self._care.went(path)
        if path == WAY_OUT:
            self._stage.finish()

    def _died(self, page: Page, status: QWebEnginePage.RenderProcessTerminationStatus) -> None:
        """The stage puts another in its place; here it is counted. Those thrown away end well."""
        normal = QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus
        if page is self._stage.page and status != normal:
            remedy = self._care.died()
            if remedy is Remedy.GIVE_UP:
                self._cure(remedy)

    def _cure(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.KILL:
                self._kill()
            case Remedy.GO_HOME:
                self._stage.finish()
            case Remedy.GIVE_UP:
                with suppress(OSError):
                    self._care.end()
                os._exit(GIVEN_UP)  # in order it might hang, and this is the way out of that

    def _kill(self) -> None:
        process = self._stage.page.renderProcessPid()
        if process > 0:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
                return
        self._stage.finish()


def _tap_in(event: QEvent) -> tuple[float, float, float] | None:
    """Where a finger or a mouse has come down, in pixels of the window, and when, in seconds.

    The screen says when: a busy window hears of several taps at once.
    """
    if isinstance(event, QTouchEvent) and event.type() == QEvent.Type.TouchBegin:
        at = event.points()[0].position()
        return at.x(), at.y(), event.timestamp() / 1000
    if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
        return event.position().x(), event.position().y(), event.timestamp() / 1000
    return None
