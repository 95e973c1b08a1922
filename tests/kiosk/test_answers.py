"""The answers: a question in, an answer out, with no network and no disk."""

from dataclasses import replace
from http import HTTPStatus

import pytest

from kiosk.answers import STRICT_HEADERS, Answer, Question, answer, media_type

HOST = "127.0.0.1:8000"
HOME = Question(method="GET", target="/", hosts=(HOST,))
SOUND = replace(HOME, target="/suono.mp3")
FILES = {
    ("index.html",): b"inizio",
    ("it", "index.html"): b"casa",
    ("404.html",): b"non trovata",
    ("suono.mp3",): b"0123456789",
    ("vuoto.txt",): b"",
    ("città è.html",): b"accenti",
}


def _answer(question: Question, files: dict[tuple[str, ...], bytes] = FILES) -> Answer:
    return answer(question, own_hosts=frozenset({HOST}), read=files.get)


def _header(given: Answer, name: str) -> str | None:
    return dict(given.headers).get(name)


@pytest.mark.parametrize(
    ("target", "body"),
    [
        ("/", b"inizio"),
        ("/?q=x", b"inizio"),
        ("/index.html", b"inizio"),
        ("/it/", b"casa"),
        ("/citt%C3%A0%20%C3%A8.html", b"accenti"),
    ],
)
def test_address_of_a_page(target: str, body: bytes) -> None:
    """The page is given, of a folder its index."""
    given = _answer(replace(HOME, target=target))
    assert (given.status, given.body) == (HTTPStatus.OK, body)
    assert _header(given, "Content-Type") == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("target", "location"), [("/it", "/it/"), ("/it?a=/b", "/it/?a=/b"), ("/%69t", "/%69t/")]
)
def test_folder_without_its_slash(target: str, location: str) -> None:
    """The visitor is sent to the address with the slash, so that relative links hold."""
    given = _answer(replace(HOME, target=target))
    assert given.status is HTTPStatus.MOVED_PERMANENTLY
    assert _header(given, "Location") == location


@pytest.mark.parametrize(
    "target",
    [
        "/no",
        "/no/",
        "/it/no.html",
        "/it/index.html/",
        "//example.org/..",
        "//it",
        "/%ff",
        "/it%2Findex.html",
        "it/",
        "http://example.org/",
        "*",
        "",
    ],
)
def test_address_of_nothing(target: str) -> None:
    """The site's own page says so."""
    given = _answer(replace(HOME, target=target))
    assert (given.status, given.body) == (HTTPStatus.NOT_FOUND, b"non trovata")


@pytest.mark.parametrize("target", ["/it%2Findex.html", "/it%2findex.html", "/it%5Cx", "/%00"])
def test_part_that_names_no_file(target: str) -> None:
    """Nobody is asked for it, lest somebody take it for a whole path."""
    asked: list[tuple[str, ...]] = []
    answer(replace(HOME, target=target), own_hosts=frozenset({HOST}), read=asked.append)
    assert asked == [("404.html",)]


def test_site_without_a_page_for_it() -> None:
    """A few words take its place."""
    given = _answer(replace(HOME, target="/no"), files={})
    assert (given.status, given.body) == (HTTPStatus.NOT_FOUND, b"404 Not Found\n")


@pytest.mark.parametrize(
    "hosts", [(), ("example.org",), ("127.0.0.1",), ("127.0.0.1:8001",), (HOST, HOST)]
)
def test_name_that_is_not_ours(hosts: tuple[str, ...]) -> None:
    """Nothing is given: another site may have pointed its name at us."""
    given = _answer(replace(HOME, hosts=hosts))
    assert given.status is HTTPStatus.MISDIRECTED_REQUEST
    assert b"inizio" not in given.body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "get"])
def test_wish_to_change_something(method: str) -> None:
    """Only reading is allowed."""
    given = _answer(replace(HOME, method=method))
    assert given.status is HTTPStatus.METHOD_NOT_ALLOWED
    assert _header(given, "Allow") == "GET, HEAD"


def test_question_with_a_body() -> None:
    """It is refused, for a second question could hide in it."""
    assert _answer(replace(HOME, carries_body=True)).status is HTTPStatus.BAD_REQUEST


def test_page_that_the_browser_still_has() -> None:
    """Its tag is enough, and no body is sent."""
    tag = _header(_answer(HOME), "ETag")
    for known in (tag, f'"other", {tag}', f"W/{tag}"):
        given = _answer(replace(HOME, known_tags=str(known)))
        assert (given.status, given.body) == (HTTPStatus.NOT_MODIFIED, b"")


def test_page_that_has_changed() -> None:
    """Another content has another tag, so the new page is sent."""
    tag = str(_header(_answer(HOME), "ETag"))
    given = _answer(replace(HOME, known_tags=tag), files={("index.html",): b"nuovo"})
    assert (given.status, given.body) == (HTTPStatus.OK, b"nuovo")


@pytest.mark.parametrize(
    ("wanted", "body", "place"),
    [
        ("bytes=0-3", b"0123", "bytes 0-3/10"),
        ("bytes=8-", b"89", "bytes 8-9/10"),
        ("bytes=8-99", b"89", "bytes 8-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-99", b"0123456789", "bytes 0-9/10"),
    ],
)
def test_part_of_a_file(wanted: str, body: bytes, place: str) -> None:
    """Just that part is given, so that sound can be listened to from the middle."""
    given = _answer(replace(SOUND, wanted_range=wanted))
    assert (given.status, given.body) == (HTTPStatus.PARTIAL_CONTENT, body)
    assert _header(given, "Content-Range") == place


@pytest.mark.parametrize("wanted", ["bytes=10-", "bytes=-0", "bytes=5-2"])
def test_part_that_is_not_there(wanted: str) -> None:
    """The size is told instead."""
    given = _answer(replace(SOUND, wanted_range=wanted))
    assert given.status is HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE
    assert _header(given, "Content-Range") == "bytes */10"


@pytest.mark.parametrize(
    "wanted", ["bytes=0-1,4-5", "bytes=-", "bytes=x-", "lines=1-2", "bytes=٣-"]
)
def test_part_that_is_not_understood(wanted: str) -> None:
    """The whole is given, as the standard allows."""
    given = _answer(replace(SOUND, wanted_range=wanted))
    assert (given.status, given.body) == (HTTPStatus.OK, b"0123456789")


def test_part_of_a_file_that_has_changed() -> None:
    """The whole is given, or the listener would hear two recordings in one."""
    old = replace(SOUND, wanted_range="bytes=5-", range_holds_for='"old"')
    assert _answer(old).body == b"0123456789"
    tag = str(_header(_answer(SOUND), "ETag"))
    assert _answer(replace(old, range_holds_for=tag)).body == b"56789"


@pytest.mark.parametrize(
    "question",
    [
        HOME,
        SOUND,
        replace(HOME, target="/it"),
        replace(HOME, target="/no"),
        replace(HOME, hosts=()),
        replace(HOME, method="POST"),
        replace(SOUND, wanted_range="bytes=99-"),
    ],
)
def test_any_answer(question: Question) -> None:
    """It carries all the strict headers and says its type."""
    given = _answer(question)
    assert set(STRICT_HEADERS) < set(given.headers)
    assert _header(given, "Content-Type") is not None
    assert len(dict(given.headers)) == len(given.headers)


def test_policy_of_every_answer() -> None:
    """Nothing but our own scripts, pictures and fetches; inline style is left to the pages."""
    policy = {
        rule.split()[0]: rule.split()[1:]
        for rule in dict(STRICT_HEADERS)["Content-Security-Policy"].split("; ")
    }
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == ["'self'"]
    assert policy["connect-src"] == ["'self'"]
    assert policy["style-src"] == ["'self'", "'unsafe-inline'"]
    for shut in ("object-src", "frame-src", "frame-ancestors", "form-action", "base-uri"):
        assert policy[shut] == ["'none'"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.js", "text/javascript; charset=utf-8"),
        ("A.SVG", "image/svg+xml"),
        ("volantino.pdf", "application/pdf"),
        ("festa.ics", "text/calendar; charset=utf-8"),
        ("a.exe", "application/octet-stream"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_type_of_a_file(name: str, expected: str) -> None:
    """It comes from our table, and is a bare stream of bytes if it is not there."""
    assert media_type(name) == expected
