"""The site on this machine while it is being written: built, shown, built again at each change.

Comes in: a way to build and a port. Goes out: pages on the loopback address only, each told to
load anew after a good build. A build that fails leaves the last good output in sight; pages go on
being served while a build runs. Rule: never a machine beside this one can reach it.
"""

import asyncio
import contextlib
import logging
import socket
import time
from collections.abc import Callable, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPHeaders
from tornado.web import Application, OutputTransform, StaticFileHandler

from environment.changes import Snapshot, changed, snapshot

Build = Callable[[], bool]

LOOPBACK = "127.0.0.1"
PORT = 8000
PORTS_TO_TRY = 50
LOOK_AGAIN_SECONDS = 0.5
OUTPUT = Path("output")
WATCHED = tuple(map(Path, ("content", "theme", "plugins", "pelicanconf.py")))
SHOWN_CHANGES = 3


class ReloadScript(OutputTransform):
    """Adds the reloading script to each page, by address: the pages' rules forbid inline ones."""

    tag = b'<script src="/livereload.js" defer></script>'

    def transform_first_chunk(
        self, status_code: int, headers: HTTPHeaders, chunk: bytes, finishing: bool
    ) -> tuple[int, HTTPHeaders, bytes]:
        """Put the script at the end of the page's head."""
        if not headers.get("Content-Type", "").startswith("text/html") or b"</head>" not in chunk:
            return status_code, headers, chunk
        if "Content-Length" in headers:
            headers["Content-Length"] = str(int(headers["Content-Length"]) + len(self.tag))
        return status_code, headers, chunk.replace(b"</head>", self.tag + b"</head>", 1)


class Page(StaticFileHandler):
    """A file of the output, asked for anew each time."""

    def set_extra_headers(self, path: str) -> None:
        """What was built a moment ago must not hide behind a browser's memory."""
        self.set_header("Cache-Control", "no-store")

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Show the site's own page for addresses that are not there, as hosts do."""
        own = Path(self.root) / "404.html"
        if status_code != HTTPStatus.NOT_FOUND or not own.is_file():
            super().write_error(status_code, **kwargs)
            return
        self.finish(own.read_bytes())


def application(output: Path) -> Application:
    """The output's pages, and the two addresses that the reloading script needs."""
    # The reloading part asks a watcher what to log; what changed is found in `changes.py`.
    LiveReloadHandler.watcher = Watcher()
    return Application(
        [
            (r"/livereload", LiveReloadHandler),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/(.*)", Page, {"path": str(output.absolute()), "default_filename": "index.html"}),
        ],
        transforms=[ReloadScript],
    )


def serve(build: Build, port: int = PORT, *, output: Path = OUTPUT, page: str = "") -> None:
    """Build, show and watch until Ctrl+C; `page` is where to look first."""
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(build, port, output, page))
    print("\nAnteprima chiusa.")


def free_socket(port: int) -> socket.socket:
    """Take this port on the loopback address, or the next one that is free."""
    for candidate in range(port, port + PORTS_TO_TRY - 1):
        with contextlib.suppress(OSError):
            return _listening(candidate)
    return _listening(port + PORTS_TO_TRY - 1)


def address_of(own: socket.socket) -> str:
    """Where a browser finds what is served on this socket."""
    return f"http://{LOOPBACK}:{own.getsockname()[1]}/"


def _listening(port: int) -> socket.socket:
    own = socket.create_server((LOOPBACK, port))
    own.setblocking(False)
    return own


async def _serve(build: Build, port: int, output: Path, page: str) -> None:
    own = free_socket(port)
    seen = snapshot(WATCHED)
    await _built(build)
    HTTPServer(application(output)).add_socket(own)
    print(f"\nGuarda qui: {address_of(own)}{page}   (Ctrl+C per finire)")
    while True:
        await asyncio.sleep(LOOK_AGAIN_SECONDS)
        seen = await follow(build, seen)


async def follow(build: Build, seen: Snapshot, watched: Sequence[Path] = WATCHED) -> Snapshot:
    """Build again if anything changed, and tell the open pages when it went well."""
    now = snapshot(watched)
    if now == seen:
        return seen
    print(f"\nÈ cambiato: {_short(changed(seen, now))}")
    if await _built(build):
        LiveReloadHandler.reload_waiters("*")
    return now


async def _built(build: Build) -> bool:
    began = time.monotonic()
    print("Costruisco…")
    good = await asyncio.to_thread(build)
    if good:
        print(f"Costruito in {time.monotonic() - began:.1f} s.".replace(".", ",", 1))
    else:
        print(
            "Non costruito: resta in vista l'ultima versione buona. Correggi e salva, riprovo io."
        )
    return good


def _short(names: list[str]) -> str:
    rest = len(names) - SHOWN_CHANGES
    return ", ".join(names[:SHOWN_CHANGES]) + (f" e altri {rest}" if rest > 0 else "")
