"""The one window: full screen, our own pages, no way out.

In: the border and the address of home. Out: what a visitor sees and touches, until a signal
ends it. Never: another site, a second window, a dialog, a file, a download, a program.
Rule: only this file knows pywebview and Qt; about addresses it asks the border.

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
from PySide6.QtCore import QEvent, QObject, QTimer, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineClientCertificateSelection,
    QWebEngineDesktopMediaRequest,
    QWebEngineDownloadRequest,
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEngineNavigationRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineWebAuthUxRequest,
)
from PySide6.QtWidgets import QApplication, QDialog

from kiosk.border import Border


def show(
    border: Border, home: str, *, reload_delay_seconds: float, debugging_port: int | None
) -> bool:
    """Shows home until SIGINT or SIGTERM; false if there is no engine that we can lock."""
    webview.settings["REMOTE_DEBUGGING_PORT"] = debugging_port
    window = webview.create_window("Bacheca", frameless=True, easy_drag=False, fullscreen=True)
    if window is None:
        return False

    def furnish() -> None:
        try:
            _furnish(window.native, border, QUrl(home), reload_delay_seconds)
        except Exception:  # noqa: BLE001  pywebview would note it and go on, half locked
            traceback.print_exc()
            os._exit(1)

    window.events.initialized += lambda renderer: renderer == "qtwebengine"
    window.events.before_show += furnish
    window.events.closing += lambda: False
    webview.start(gui="qt")
    return webview.renderer == "qtwebengine"


def _furnish(main: Any, border: Border, home: QUrl, reload_delay_seconds: float) -> None:
    page = Page(main.webview, border, home, reload_delay_seconds)
    _put_in(main, page)
    _fill_screen(main)
    _leave_on_signal(page)
    page.go_home()


def _put_in(main: Any, page: "Page") -> None:
    """Our page takes the place of pywebview's, which would write its bridge into ours."""
    view, theirs = main.webview, main.webview.page()
    theirs.loadFinished.disconnect(main.on_load_finished)
    view.setPage(page)
    theirs.nav_handler.deleteLater()
    theirs.deleteLater()
    for widget in (main, view):
        widget.setAcceptDrops(False)
    view.installEventFilter(_DialogCloser(view))


def _fill_screen(main: Any) -> None:
    """Full screen is a wish to a window manager; without one the size must be set by hand."""
    screen = QApplication.primaryScreen()
    main.setGeometry(screen.geometry())
    screen.geometryChanged.connect(main.setGeometry)


def _leave_on_signal(page: "Page") -> None:
    """Who can send a signal is no visitor; `quit` would ask the window, which says no."""

    def leave(*_: object) -> None:
        page.deleteLater()
        QApplication.exit(0)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, leave)


class Page(QWebEnginePage):
    """A page that stays within the border; its profile writes nothing to the disk."""

    def __init__(
        self, view: QObject, border: Border, home: QUrl, reload_delay_seconds: float
    ) -> None:
        profile = QWebEngineProfile(view)
        super().__init__(profile, view)
        self._border = border
        self._home = home
        self._reload_delay_milliseconds = round(reload_delay_seconds * 1000)
        self._interceptor = _Interceptor(border)
        profile.setUrlRequestInterceptor(self._interceptor)
        profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
        profile.scripts().insert(_still_hands())
        _switch_off(self.settings())
        self._stay()
        self._refuse()

    def go_home(self) -> None:
        self.setUrl(self._home)

    def _stay(self) -> None:
        self.navigationRequested.connect(self._navigate)
        self.newWindowRequested.connect(self._open_in_place)
        self.urlChanged.connect(self._come_back)
        self.renderProcessTerminated.connect(self._recover)

    def _refuse(self) -> None:
        self.permissionRequested.connect(QWebEnginePermission.deny)
        self.fullScreenRequested.connect(QWebEngineFullScreenRequest.reject)
        self.fileSystemAccessRequested.connect(QWebEngineFileSystemAccessRequest.reject)
        self.desktopMediaRequested.connect(QWebEngineDesktopMediaRequest.cancel)
        self.webAuthUxRequested.connect(QWebEngineWebAuthUxRequest.cancel)
        self.certificateError.connect(QWebEngineCertificateError.rejectCertificate)
        self.selectClientCertificate.connect(QWebEngineClientCertificateSelection.selectNone)
        self.registerProtocolHandlerRequested.connect(
            QWebEngineRegisterProtocolHandlerRequest.reject
        )

    def _navigate(self, request: QWebEngineNavigationRequest) -> None:
        request.reject()  # first, so that a fault in the next line lets nothing through
        if self._border.may_show(request.url().toString()):
            request.accept()

    def _open_in_place(self, request: QWebEngineNewWindowRequest) -> None:
        """A request that nobody takes opens nothing; our own page may open in this window."""
        if self._border.may_show(request.requestedUrl().toString()):
            self.setUrl(request.requestedUrl())

    def _come_back(self, url: QUrl) -> None:
        """`about:blank` is entered without asking, and would leave the visitor stuck."""
        if not self._border.may_show(url.toString()):
            self.go_home()

    def _recover(self) -> None:
        QTimer.singleShot(self._reload_delay_milliseconds, self.go_home)

    def javaScriptAlert(self, origin: QUrl | str, words: str) -> None:
        """Nothing: a dialog would hold up the page until somebody closes it."""

    def javaScriptConfirm(self, origin: QUrl | str, words: str) -> bool:
        """Yes: a page that asks whether to be left must be left."""
        return True

    def javaScriptPrompt(self, origin: QUrl | str, words: str, proposal: str) -> tuple[bool, str]:
        return False, ""

    def chooseFiles(self, *_: object) -> list[str]:
        return []


class _Interceptor(QWebEngineUrlRequestInterceptor):
    """Sees what pages fetch, where navigation is not asked: images, scripts, beacons."""

    def __init__(self, border: Border) -> None:
        super().__init__()
        self._border = border

    def interceptRequest(self, request: QWebEngineUrlRequestInfo) -> None:
        if not self._border.may_load(request.requestUrl().toString()):
            request.block(True)


class _DialogCloser(QObject):
    """Closes the colour dialog, which the engine opens over its view without a question."""

    def eventFilter(self, view: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ChildAdded:  # still being made: close it afterwards
            QTimer.singleShot(0, lambda: _close_dialogs(view))
        return False


def _close_dialogs(view: QObject) -> None:
    for dialog in view.findChildren(QDialog):
        dialog.reject()


def _switch_off(settings: QWebEngineSettings) -> None:
    can = QWebEngineSettings.WebAttribute
    for attribute in (
        can.AllowWindowActivationFromJavaScript,
        can.AutoLoadIconsForPage,
        can.DnsPrefetchEnabled,
        can.ErrorPageEnabled,
        can.FullScreenSupportEnabled,
        can.HyperlinkAuditingEnabled,
        can.JavascriptCanAccessClipboard,
        can.JavascriptCanOpenWindows,
        can.JavascriptCanPaste,
        can.LocalContentCanAccessFileUrls,
        can.LocalContentCanAccessRemoteUrls,
        can.NavigateOnDropEnabled,
        can.PdfViewerEnabled,
        can.PluginsEnabled,
        can.ScreenCaptureEnabled,
    ):
        settings.setAttribute(attribute, False)
    settings.setUnknownUrlSchemePolicy(
        QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes
    )


def _still_hands() -> QWebEngineScript:
    """A long press marks no words, two fingers do not zoom: the next visitor would be lost.

    Fields can be written in as ever. The script runs in a world of its own, which the policy of
    the pages does not reach.
    """
    script = QWebEngineScript()
    script.setWorldId(QWebEngineScript.ScriptWorldId.ApplicationWorld)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setSourceCode(
        "const sheet = new CSSStyleSheet();"
        "sheet.replaceSync('html { user-select: none; touch-action: pan-x pan-y }"
        " a, img { -webkit-user-drag: none }');"
        "document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];"
    )
    return script
