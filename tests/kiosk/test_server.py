"""The server over real sockets: it answers this machine, in HTTP/1.1, and writes nothing down."""

import http.client
import socket
from collections.abc import Callable, Iterator
from threading import Event
from urllib.parse import urlsplit

import pytest

from kiosk.files import Folder
from kiosk.server import PortTaken, Server, serving


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Host and port of a server with three files."""
    root = tmp_path_factory.mktemp("output")
    (root / "it").mkdir()
    (root / "index.html").write_bytes(b"inizio")
    (root / "it" / "index.html").write_bytes(b"casa")
    (root / "404.html").write_bytes(b"non trovata")
    with serving(Folder(root).read) as server:
        yield urlsplit(server.origin).netloc


def _say(address: str, words: bytes) -> bytes:
    """Raw words over one connection, and everything that comes back until it is closed."""
    host, port = address.split(":")
    with socket.create_connection((host, int(port)), timeout=5) as line:
        line.sendall(words)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b""))


def test_several_questions_on_one_connection(address: str) -> None:
    """The connection stays open, and each gets its own answer."""
    line = http.client.HTTPConnection(address, timeout=5)
    line.connect()
    for path, body in (("/", b"inizio"), ("/it/", b"casa"), ("/no", b"non trovata")):
        line.request("GET", path)
        answer = line.getresponse()
        assert (answer.version, answer.read()) == (11, body)
        assert not answer.will_close
    line.close()


def test_question_for_the_head(address: str) -> None:
    """The headers come as for the whole, and no body."""
    line = http.client.HTTPConnection(address, timeout=5)
    line.request("HEAD", "/")
    answer = line.getresponse()
    assert (answer.getheader("Content-Length"), answer.read()) == ("6", b"")
    line.close()


def test_page_that_the_browser_still_has(address: str) -> None:
    """The connection can go on after an answer without a body."""
    line = http.client.HTTPConnection(address, timeout=5)
    line.request("GET", "/")
    first = line.getresponse()
    first.read()
    line.request("GET", "/", headers={"If-None-Match": str(first.getheader("ETag"))})
    second = line.getresponse()
    assert (second.status, second.read()) == (304, b"")
    line.request("GET", "/it/")
    assert line.getresponse().read() == b"casa"
    line.close()


def test_localhost_as_a_name(address: str) -> None:
    """It is ours too, for somebody who looks into the kiosk by hand."""
    port = address.split(":")[1].encode()
    answer = _say(address, b"GET / HTTP/1.1\r\nHost: localhost:" + port + b"\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", b"421"),
        (b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", b"421"),
        (b"GET / HTTP/1.1\r\nHost: {}\r\nHost: {}\r\n\r\n", b"421"),
        (b"GET http://example.org/ HTTP/1.1\r\nHost: {}\r\n\r\n", b"404"),
        (b"GET /../../../../etc/passwd HTTP/1.1\r\nHost: {}\r\n\r\n", b"404"),
        (b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: {}\r\n\r\n", b"404"),
        (b"POST / HTTP/1.1\r\nHost: {}\r\nContent-Length: 3\r\n\r\nabc", b"405"),
        (b"OPTIONS * HTTP/1.1\r\nHost: {}\r\n\r\n", b"405"),
        (b"CONNECT example.org:443 HTTP/1.1\r\nHost: {}\r\n\r\n", b"501"),
        (b"GET / HTTP/1.1\r\nHost: {}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", b"400"),
        (b"GET / HTTP/9.9\r\nHost: {}\r\n\r\n", b"505"),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: {}\r\n\r\n", b"414"),
        (b"nonsense\r\n\r\n", b"400"),
    ],
)
def test_question_that_is_refused(address: str, words: bytes, status: bytes) -> None:
    """It gets a refusal with the strict headers, and no page of ours."""
    answer = _say(address, words.replace(b"{}", address.encode()))
    assert answer.split(b" ", 2)[1] == status
    assert b"Content-Security-Policy: default-src 'none'" in answer
    assert b"inizio" not in answer


def test_body_that_hides_a_second_question(address: str) -> None:
    """The connection is closed, and the second is never answered."""
    host = address.encode()
    hidden = b"GET /it/ HTTP/1.1\r\nHost: " + host + b"\r\n\r\n"
    length = str(len(hidden)).encode()
    first = b"GET / HTTP/1.1\r\nHost: " + host + b"\r\nContent-Length: " + length + b"\r\n\r\n"
    answer = _say(address, first + hidden)
    assert answer.count(b"HTTP/1.1 ") == 1
    assert b"casa" not in answer


def test_visits(address: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is written down about them, be they good or broken."""
    _say(address, b"GET / HTTP/1.1\r\nHost: " + address.encode() + b"\r\n\r\n")
    _say(address, b"nonsense\r\n\r\n")
    assert capfd.readouterr() == ("", "")


def test_neighbour_on_another_number_of_this_machine(address: str) -> None:
    """Nobody listens there: the server is bound to one number only."""
    with pytest.raises(ConnectionRefusedError):
        _say(address.replace("127.0.0.1", "127.0.0.2"), b"GET / HTTP/1.1\r\n\r\n")


def _nothing(_parts: tuple[str, ...]) -> None:
    """A site without pages."""


def test_port_that_is_taken(address: str) -> None:
    """The fault is loud, and no second server starts."""
    with pytest.raises(PortTaken), serving(_nothing, int(address.split(":")[1])):
        pass


def test_server_at_its_end() -> None:
    """The port is free again."""
    with serving(_nothing) as server:
        address = urlsplit(server.origin).netloc
    with pytest.raises(ConnectionRefusedError):
        _say(address, b"")


def _socket_closes(server: Server) -> None:
    server._loopback.socket.close()  # noqa: SLF001  a fault, from below


def _loop_ends(server: Server) -> None:
    server._loopback.shutdown()  # noqa: SLF001


def _loop_hangs(server: Server) -> None:
    for name in ("process_request", "shutdown"):
        setattr(server._loopback, name, lambda *_: Event().wait())  # noqa: SLF001


@pytest.mark.parametrize("fault", [_socket_closes, _loop_ends, _loop_hangs])
def test_server_that_stops_answering(fault: Callable[[Server], None]) -> None:
    """It is noticed, and after a restart the same address answers again, as often as it happens."""
    with serving(_nothing) as server:
        origin = server.origin
        for _ in range(3):
            assert server.answers()
            fault(server)
            assert not server.answers(patience_seconds=0.3)
            server.restart()
            assert server.answers()
            assert server.origin == origin
