"""The built site on this machine's own address, sent as a web host sends it.

Comes in: an output folder. Goes out: each file compressed, under the headers that static hosts put
before it, so that what a browser receives weighs what it will weigh. `answer` decides and is pure
but for reading the file; `serving` listens. Never listens beyond the loopback address.
"""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import formatdate
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

COMPRESSED = ("text/", "image/svg", "application/json", "application/manifest", "text/javascript")
LEVEL = 6
"""Of gzip; what hosts commonly use."""
NOT_FOUND = "404.html"


@dataclass(frozen=True)
class Answer:
    """What is sent for one request."""

    status: HTTPStatus
    headers: Mapping[str, str]
    body: bytes

    @property
    def wire_bytes(self) -> int:
        """The status line, the headers and the body, as HTTP/1.1 writes them."""
        first = f"HTTP/1.1 {self.status.value} {self.status.phrase}\r\n"
        lines = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        return len(f"{first}{lines}\r\n".encode()) + len(self.body)


def answer(folder: Path, target: str) -> Answer:
    """Also for addresses that are not there: the site's own page says so."""
    asked = unquote(urlsplit(target).path).lstrip("/")
    path = (folder / asked).resolve()
    if not path.is_relative_to(folder.resolve()):
        return _file(folder / NOT_FOUND, HTTPStatus.NOT_FOUND)
    if path.is_dir() and asked and not asked.endswith("/"):
        moved = {"Location": f"/{asked}/", "Content-Length": "0"}
        return Answer(HTTPStatus.MOVED_PERMANENTLY, moved, b"")
    file = path / "index.html" if path.is_dir() else path
    if not file.is_file():
        return _file(folder / NOT_FOUND, HTTPStatus.NOT_FOUND)
    return _file(file, HTTPStatus.OK)


@contextmanager
def serving(folder: Path, besides: Mapping[str, bytes] | None = None) -> Iterator[str]:
    """The origin with its last slash; `besides` are pages that only the judging knows, by path."""
    visit = partial(_Visit, folder, besides or {})
    with ThreadingHTTPServer(("127.0.0.1", 0), visit) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def _file(file: Path, status: HTTPStatus) -> Answer:
    plain = file.read_bytes() if file.is_file() else b""
    return _headed(plain, guess_type(file.name)[0] or "application/octet-stream", status)


def _headed(plain: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    is_text = kind.startswith(COMPRESSED)
    body = gzip.compress(plain, LEVEL, mtime=0) if is_text else plain
    headers = {
        "Content-Type": f"{kind}; charset=utf-8" if is_text else kind,
        "Content-Length": str(len(body)),
        **({"Content-Encoding": "gzip"} if is_text else {}),
        "Vary": "Accept-Encoding",
        "Cache-Control": "max-age=600",
        "ETag": f'"{sha256(plain).hexdigest()[:16]}"',
        "Last-Modified": formatdate(0, usegmt=True),
        "Date": formatdate(usegmt=True),
        "Server": "Bacheca",
    }
    return Answer(status, headers, body)


class _Visit(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(
        self, folder: Path, besides: Mapping[str, bytes], request: Any, *rest: Any
    ) -> None:
        self._folder, self._besides = folder, besides
        super().__init__(request, *rest)

    def do_GET(self) -> None:
        given = self._answer()
        self.send_response_only(given.status)
        for name, value in given.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(given.body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _answer(self) -> Answer:
        own = self._besides.get(self.path.lstrip("/"))
        return answer(self._folder, self.path) if own is None else _headed(own, "text/html")

    def log_message(self, *_words: Any) -> None:
        """Says nothing."""
