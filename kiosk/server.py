"""The kiosk's own server: the built folder on this machine only.

In: HTTP/1.1 requests on 127.0.0.1. Out: what `answers` decides, byte for byte.
Never: another network address, a log of who looked at what, a decision of its own.
Rule: bind first, then open the window; a taken port is a loud fault.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import BaseServer, ThreadingTCPServer
from threading import Thread
from typing import Any

from kiosk.answers import Answer, Question, Read, answer, plain
from kiosk.files import Folder


class PortTaken(Exception):
    """Another program listens there already."""


@contextmanager
def serving(output_folder: Path, port_number: int = 0) -> Iterator[str]:
    """Serves while the block runs, and gives the origin, such as `http://127.0.0.1:8000`."""
    with _bound(Folder(output_folder).read, port_number) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.port_number}"
        finally:
            server.shutdown()


def _bound(read: Read, port_number: int) -> "_Loopback":
    try:
        return _Loopback(("127.0.0.1", port_number), partial(_Visit, read))
    except OSError as fault:
        raise PortTaken(port_number) from fault


class _Loopback(ThreadingTCPServer):
    """Not http.server's own class: that one asks the DNS for our name before it starts."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    @property
    def port_number(self) -> int:
        return int(self.socket.getsockname()[1])

    @property
    def own_hosts(self) -> frozenset[str]:
        return frozenset({f"127.0.0.1:{self.port_number}", f"localhost:{self.port_number}"})

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A page that is left while it loads breaks its connection; that is no fault."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Visit(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Bacheca"
    sys_version = ""
    timeout = 30
    server: _Loopback

    def __init__(self, read: Read, request: Any, address: Any, server: BaseServer) -> None:
        self._read = read
        super().__init__(request, address, server)

    def reply(self) -> None:
        question = self._question()
        if question.carries_body:
            self.close_connection = True
        self._send(answer(question, own_hosts=self.server.own_hosts, read=self._read))

    def _question(self) -> Question:
        said = self.headers
        return Question(
            method=self.command,
            target=self.path,
            hosts=tuple(said.get_all("Host", [])),
            carries_body=said.get("Content-Length", "0") != "0" or "Transfer-Encoding" in said,
            wanted_range=said.get("Range", ""),
            range_holds_for=said.get("If-Range", ""),
            known_tags=said.get("If-None-Match", ""),
        )

    def _send(self, given: Answer) -> None:
        self.request_version = self.protocol_version  # older speech would get no headers at all
        self.send_response(given.status)
        for name, value in given.headers:
            self.send_header(name, value)
        if given.status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(given.body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(given.body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Requests too broken to reach `answers` get the same strict headers."""
        self.close_connection = True
        self._send(plain(HTTPStatus(code)))

    def log_message(self, *_words: Any) -> None:
        """Nothing is written down about visits."""


# Other methods are unknown to BaseHTTPRequestHandler, which answers 501 by itself.
for _method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
    setattr(_Visit, f"do_{_method}", _Visit.reply)
