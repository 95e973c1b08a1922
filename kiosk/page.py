"""The locked page: shows what is ours, refuses everything else a page could ask of a machine.

In: the border, the address of home, the script that is put into each page. Out: a page for the
view, with a profile of its own that writes nothing to the disk and is thrown away with it. Never:
another site, a second window, a dialog, a file, a download, a program.
Rule: only public signals of Qt; about addresses it asks the border.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl
from PySide6.QtGui import QColor
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
from PySide6.QtWidgets import QDialog

from kiosk.border import Border

PAPER = "#faf6ee"
"""The theme's own ground: nothing flashes white between two pages."""
NO_LANGUAGE = "zxx"
"""BCP 47 for "no words at all": the machine's language is not the visitor's."""


_OUR_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


@dataclass(frozen=True)
class Plan:
    """What every page of this kiosk is made from, and how soon anew after it died."""

    border: Border
    home: str
    reload_delay_seconds: float
    script: str = ""
    before_home: Callable[[], None] = lambda: None


class Page(QWebEnginePage):
    """A page that stays within the border; its profile writes nothing to the disk."""

    def __init__(self, view: QObject, plan: Plan) -> None:
        self._own_profile = profile = QWebEngineProfile(view)
        super().__init__(profile, view)
        self._border = plan.border
        self._home = QUrl(plan.home)
        self._before_home = plan.before_home
        self._interceptor = _Interceptor(plan.border)
        profile.setUrlRequestInterceptor(self._interceptor)
        profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
        profile.setHttpAcceptLanguage(NO_LANGUAGE)
        profile.scripts().insert(_still_hands())
        profile.scripts().insert(_own_script(plan.script))
        self.setBackgroundColor(QColor(PAPER))
        _switch_off(self.settings())
        self._stay()
        self._refuse()

    def go_home(self) -> None:
        self._before_home()
        self.setUrl(self._home)

    @property
    def is_at_home(self) -> bool:
        return self.url() == self._home

    def run(self, script: str) -> None:
        """In the world of our own script, which no page can see into."""
        self.runJavaScript(script, _OUR_WORLD)

    def forget(self) -> None:
        """Goes away with all it has seen: history, storage, cookies, what was scrolled."""
        profile = self._own_profile
        self.destroyed.connect(profile.deleteLater)  # the page must go before its profile
        self.deleteLater()

    def _stay(self) -> None:
        self.navigationRequested.connect(self._navigate)
        self.newWindowRequested.connect(self._open_in_place)
        self.urlChanged.connect(self._come_back)

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


class DialogCloser(QObject):
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
    script.setWorldId(_OUR_WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setSourceCode(
        "const sheet = new CSSStyleSheet();"
        "sheet.replaceSync('html { user-select: none; touch-action: pan-x pan-y }"
        " a, img { -webkit-user-drag: none }');"
        "document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];"
    )
    return script


def _own_script(source: str) -> QWebEngineScript:
    """Adds to our pages what only a kiosk needs; a page of somebody else's is never loaded."""
    script = QWebEngineScript()
    script.setWorldId(_OUR_WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setSourceCode(source)
    return script
