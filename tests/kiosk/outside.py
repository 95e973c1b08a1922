"""The world outside the kiosk: servers on this machine that count whoever comes.

In: connections and packets on one port, over TCP and UDP, at every number of this machine.
Out: what arrived, in order. It answers politely, so that what got out would also come back.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

REPLY = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<h1>Fuori</h1>"


class Outside:
    """`visits` stays empty as long as nothing leaves the kiosk."""

    def __init__(self, streams: socket.socket, packets: socket.socket) -> None:
        self.visits: list[str] = []
        self._streams = streams
        self._packets = packets
        port = streams.getsockname()[1]
        self.same_machine = f"127.0.0.1:{port}"
        self.another_machine = f"127.0.0.2:{port}"
        for listen in (self._take_streams, self._take_packets):
            Thread(target=listen, daemon=True).start()

    def _take_streams(self) -> None:
        while True:
            try:
                visitor, _ = self._streams.accept()
            except OSError:
                return
            Thread(target=self._greet, args=(visitor,), daemon=True).start()

    def _greet(self, visitor: socket.socket) -> None:
        self.visits.append("TCP")
        with visitor:
            visitor.settimeout(5)
            try:
                self.visits[-1] += f" {visitor.recv(200)!r}"
                visitor.sendall(REPLY)
            except OSError:
                return

    def _take_packets(self) -> None:
        while True:
            try:
                self.visits.append(f"UDP {self._packets.recv(200)!r}")
            except OSError:
                return


@contextmanager
def an_outside() -> Iterator[Outside]:
    """Stands until the block ends."""
    with (
        socket.socket(socket.AF_INET, socket.SOCK_STREAM) as streams,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as packets,
    ):
        streams.bind(("0.0.0.0", 0))
        streams.listen(64)
        packets.bind(streams.getsockname())
        yield Outside(streams, packets)
        streams.shutdown(socket.SHUT_RDWR)
        packets.close()
