"""The kiosk's own server: the built site on this machine only.

In: HTTP/1.1 requests on 127.0.0.1. Out: what `answers` decides, byte for byte.
Never: another network address, a log of who looked at what, a decision of its own.
Rule: bind first, then open the window; a taken port is a loud fault.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler
from socket import SHUT_RDWR
from socketserver import BaseServer, ThreadingTCPServer
from threading import Thread
from time import sleep
from typing import Any

from kiosk.answers import Answer, Question, Read, answer, plain
from kiosk.hatch import MOST_BYTES, Hatch, Wish, is_wish


class PortTaken(Exception):
    """Another program listens there already."""


@contextmanager
def serving(read: Read, port_number: int = 0, hatch: Hatch | None = None) -> Iterator["Server"]:
    """Serves while the block runs."""
    server = Server(read, port_number, hatch)
    try:
        yield server
    finally:
        server.end()


class Server:
    """Stays on its port for as long as it is wanted, whatever happens to what listens there."""

    def __init__(self, read: Read, port_number: int, hatch: Hatch | None) -> None:
        self._read = read
        self._hatch = hatch
        self._loopback = self._begun(port_number)
        self._port_number = self._loopback.port_number

    @property
    def origin(self) -> str:
        """Such as `http://127.0.0.1:8000`, the same for ever: the engine knows no other."""
        return f"http://127.0.0.1:{self._port_number}"

    def answers(self, patience_seconds: float = 3.0) -> bool:
        """Whether somebody who asks for the start page hears anything."""
        line = HTTPConnection("127.0.0.1", self._port_number, timeout=patience_seconds)
        try:
            line.request("HEAD", "/")
            line.getresponse()
        except (OSError, HTTPException):
            return False
        finally:
            line.close()
        return True

    def restart(self) -> None:
        """Whoever stopped listening is not waited for: it may hang for ever.

        Its loop looks up every half second, and may hold the port until then.
        """
        _leave_behind(self._loopback)
        for _ in range(10):
            with suppress(PortTaken):
                self._loopback = self._begun(self._port_number)
                return
            sleep(0.1)
        raise PortTaken(self._port_number)

    def end(self) -> None:
        _leave_behind(self._loopback)

    def _begun(self, port_number: int) -> "_Loopback":
        try:
            loopback = _Loopback(("127.0.0.1", port_number), partial(_Visit, self._read))
        except OSError as fault:
            raise PortTaken(port_number) from fault
        loopback.hatch = self._hatch
        Thread(target=loopback.serve_forever, daemon=True).start()
        return loopback


def _leave_behind(loopback: "_Loopback") -> None:
    """Its port is free at once; its thread ends by itself, if it is not stuck."""
    Thread(target=loopback.shutdown, daemon=True).start()
    with suppress(OSError):
        loopback.socket.shutdown(SHUT_RDWR)
    with suppress(OSError):
        loopback.server_close()


class _Loopback(ThreadingTCPServer):
    """Not http.server's own class: that one asks the DNS for our name before it starts."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    hatch: Hatch | None = None

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
        hatch = self.server.hatch
        if hatch and is_wish(self.command, self.path):
            self._send(self._granted(hatch))
            return
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

    def _granted(self, hatch: Hatch) -> Answer:
        """A body whose length is not told, or is too long, is never read: it could hide another."""
        said, length = self.headers, self.headers.get("Content-Length", "")
        hosts = said.get_all("Host", [])
        if len(hosts) != 1 or "Transfer-Encoding" in said or not length.isdecimal():
            self.close_connection = True
            return plain(HTTPStatus.BAD_REQUEST)
        if int(length) > MOST_BYTES:
            self.close_connection = True
            return plain(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        wish = Wish(
            target=self.path,
            host=hosts[0],
            origin=said.get("Origin", ""),
            token=said.get("X-Kiosk", ""),
            body=self.rfile.read(int(length)),
        )
        return hatch.answer(wish, own_hosts=self.server.own_hosts)

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
