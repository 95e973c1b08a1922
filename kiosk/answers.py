"""What the server answers: a pure decision from a question to an answer.

In: a `Question` (method, target, the headers that matter) and the folder to read from.
Out: an `Answer` (status, headers, body). Never: a listing, a guess about a type, an answer to
another host's name, anything but GET and HEAD.
Rule: every answer carries the same strict headers, faults too.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import unquote

Read = Callable[[tuple[str, ...]], bytes | None]
Headers = tuple[tuple[str, str], ...]
_IN_NO_NAME = frozenset({"/", "\\", "\0"})


@dataclass(frozen=True)
class Question:
    """One request; a header that was not sent is an empty text."""

    method: str
    target: str
    hosts: tuple[str, ...]
    carries_body: bool = False
    wanted_range: str = ""
    range_holds_for: str = ""
    known_tags: str = ""


@dataclass(frozen=True)
class Answer:
    status: HTTPStatus
    headers: Headers
    body: bytes


def answer(question: Question, *, own_hosts: frozenset[str], read: Read) -> Answer:
    """`own_hosts` are the names we answer to; another one may be a page's trick on the DNS."""
    if len(question.hosts) != 1 or question.hosts[0] not in own_hosts:
        return plain(HTTPStatus.MISDIRECTED_REQUEST)
    if question.method not in ("GET", "HEAD"):
        return plain(HTTPStatus.METHOD_NOT_ALLOWED, (("Allow", "GET, HEAD"),))
    if question.carries_body:
        return plain(HTTPStatus.BAD_REQUEST)
    return _found(question, read)


def plain(status: HTTPStatus, headers: Headers = ()) -> Answer:
    """A few words instead of a page; visitors never see it, unless `404.html` is missing."""
    words = f"{status.value} {status.phrase}\n".encode()
    return _answer(status, words, "text/plain; charset=utf-8", headers)


def _found(question: Question, read: Read) -> Answer:
    path, _, query = question.target.partition("?")
    parts = _parts(path)
    if parts is None:
        return _not_found(read)
    if parts[-1] == "":
        parts = (*parts[:-1], "index.html")
    content = read(parts)
    if content is not None:
        return _content(question, content, media_type(parts[-1]))
    if read((*parts, "index.html")) is not None:
        return plain(HTTPStatus.MOVED_PERMANENTLY, (("Location", _with_slash(path, query)),))
    return _not_found(read)


def _parts(path: str) -> tuple[str, ...] | None:
    """The decoded parts of an address; the last one is empty if it ends with a slash.

    A slash that was written as `%2F` parts nothing: no file of ours has one in its name.
    """
    if not path.startswith("/") or path.startswith("//"):
        return None
    try:
        parts = tuple(unquote(part, errors="strict") for part in path[1:].split("/"))
    except UnicodeDecodeError:
        return None
    return None if any(set(part) & _IN_NO_NAME for part in parts) else parts


def _with_slash(path: str, query: str) -> str:
    return f"{path}/?{query}" if query else f"{path}/"


def _not_found(read: Read) -> Answer:
    page = read(("404.html",))
    if page is None:
        return plain(HTTPStatus.NOT_FOUND)
    return _answer(HTTPStatus.NOT_FOUND, page, media_type("404.html"))


def _content(question: Question, content: bytes, type_: str) -> Answer:
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = (("ETag", tag), ("Accept-Ranges", "bytes"))
    if tag in re.split(r"\s*,\s*", question.known_tags.replace("W/", "")):
        return _answer(HTTPStatus.NOT_MODIFIED, b"", type_, headers)
    wanted = re.fullmatch(r"bytes=(\d{0,15})-(\d{0,15})", question.wanted_range, re.ASCII)
    if wanted is None or wanted[0] == "bytes=-" or question.range_holds_for not in ("", tag):
        return _answer(HTTPStatus.OK, content, type_, headers)
    return _part(content, _span(wanted[1], wanted[2], len(content)), type_, headers)


def _span(first: str, last: str, size: int) -> range:
    """The places asked for; `bytes=-5` means the last five."""
    if not first:
        return range(max(0, size - int(last)), size)
    return range(int(first), min(int(last), size - 1) + 1 if last else size)


def _part(content: bytes, span: range, type_: str, headers: Headers) -> Answer:
    if not span:
        nothing = ("Content-Range", f"bytes */{len(content)}")
        return plain(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, (nothing,))
    place = ("Content-Range", f"bytes {span.start}-{span.stop - 1}/{len(content)}")
    part = content[span.start : span.stop]
    return _answer(HTTPStatus.PARTIAL_CONTENT, part, type_, (*headers, place))


def _answer(status: HTTPStatus, body: bytes, type_: str, headers: Headers = ()) -> Answer:
    return Answer(status, (("Content-Type", type_), *headers, *STRICT_HEADERS), body)


def media_type(name: str) -> str:
    """From a fixed table: the machine's own table may differ, and nothing is guessed."""
    return _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream")


_TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "xml": "application/xml",
    "ics": "text/calendar; charset=utf-8",
    "pdf": "application/pdf",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "mp3": "audio/mpeg",
    "opus": "audio/ogg",
    "webm": "video/webm",
}

# The pages carry a policy of their own, with the hash of their inline style; a browser obeys
# both. A header cannot know the hashes, so it leaves inline style to the page's policy.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; object-src 'none'; frame-src 'none'; "
    "frame-ancestors 'none'; form-action 'none'; base-uri 'none'"
)

_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "clipboard-write",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "window-management",
    "xr-spatial-tracking",
)

# "no-cache" lets the engine keep a copy but ask each time: on this machine asking costs
# nothing, and after an update nobody sees an old page.
STRICT_HEADERS: Headers = (
    ("Cache-Control", "no-cache"),
    ("Content-Security-Policy", _POLICY),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in _FEATURES)),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-DNS-Prefetch-Control", "off"),
)
