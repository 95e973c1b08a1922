"""The one window: full screen, our own pages, no way out.

In: the plan of its pages and the kiosk's equipment. Out: what a visitor sees and touches, until a
signal ends it. Never: pywebview's own page, a frame, a cross to close it by.
Rule: only this file knows pywebview, and only this one, `stage`, `page` and `heart` know Qt.

pywebview gives the window and the event loop; the page in it is ours. pywebview's own page
opens links in the system's browser, grants the microphone, and lets scripts call Python to
move the window and raise dialogs (version 6.2.1).
"""

import os
import signal
import traceback
from typing import Any

os.environ["QT_API"] = "pyside6"  # before webview; PyQt6 dies when a page asks for the place

import webview
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication

from kiosk.caretaker import Caretaker
from kiosk.equipment import Equipment
from kiosk.page import DialogCloser, Plan
from kiosk.stage import Stage


def show(plan: Plan, equipment: Equipment, care: Caretaker, *, debugging_port: int | None) -> bool:
    """Shows home until SIGINT or SIGTERM; false if there is no engine that we can lock."""
    webview.settings["REMOTE_DEBUGGING_PORT"] = debugging_port
    window = webview.create_window("Bacheca", frameless=True, easy_drag=False, fullscreen=True)
    if window is None:
        return False

    def furnish() -> None:
        try:
            _furnish(window.native, plan, equipment, care)
        except Exception:  # noqa: BLE001  pywebview would note it and go on, half locked
            traceback.print_exc()
            os._exit(1)

    window.events.initialized += lambda renderer: renderer == "qtwebengine"
    window.events.before_show += furnish
    window.events.closing += lambda: False
    webview.start(gui="qt")
    return webview.renderer == "qtwebengine"


def _furnish(main: Any, plan: Plan, equipment: Equipment, care: Caretaker) -> None:
    stage = Stage(main, plan, equipment, care)
    _put_away_theirs(main, stage)
    _fill_screen(main)
    _leave_on_signal(stage)
    stage.page.go_home()


def _put_away_theirs(main: Any, stage: Stage) -> None:
    """Our page takes the place of pywebview's, which would write its bridge into ours."""
    view, theirs = main.webview, main.webview.page()
    theirs.loadFinished.disconnect(main.on_load_finished)
    stage.enter()
    theirs.nav_handler.deleteLater()
    theirs.deleteLater()
    for widget in (main, view):
        widget.setAcceptDrops(False)
    view.installEventFilter(DialogCloser(view))


def _fill_screen(main: Any) -> None:
    """Full screen is a wish to a window manager; without one the size must be set by hand.

    A display that is unplugged and comes back is another screen.
    """

    def fill(*_: object) -> None:
        main.setGeometry(QApplication.primaryScreen().geometry())

    def follow(screen: QScreen | None) -> None:
        if screen is not None:
            screen.geometryChanged.connect(fill)
            fill()

    QCoreApplication.instance().primaryScreenChanged.connect(follow)  # type: ignore[union-attr]
    follow(QApplication.primaryScreen())


def _leave_on_signal(stage: Stage) -> None:
    """Who can send a signal is no visitor; `quit` would ask the window, which says no."""

    def leave(*_: object) -> None:
        stage.page.deleteLater()
        QApplication.exit(0)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, leave)
