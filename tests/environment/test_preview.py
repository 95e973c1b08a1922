"""The preview: what has changed, and how pages are shown."""

import asyncio
import os
import socket
from pathlib import Path

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.httpclient import AsyncHTTPClient, HTTPResponse
from tornado.httpserver import HTTPServer

from environment.changes import changed, snapshot
from environment.preview import LOOPBACK, address_of, application, follow, free_socket

PAGE = b"<!doctype html><html><head><title>Ciao</title></head><body>" + b"x" * 100_000
TAG = b'<script src="/livereload.js" defer></script></head>'


def _asked_for(output: Path, *paths: str) -> list[HTTPResponse]:
    """Serve this output on a free port and ask for these paths."""

    async def ask() -> list[HTTPResponse]:
        own = free_socket(0)
        server = HTTPServer(application(output))
        server.add_socket(own)
        addresses = [address_of(own).removesuffix("/") + path for path in paths]
        client = AsyncHTTPClient()
        answers = [await client.fetch(address, raise_error=False) for address in addresses]
        server.stop()
        await server.close_all_connections()
        return answers

    return asyncio.run(ask())


def test_page(tmp_path: Path) -> None:
    """A page is shown whole, with the reloading script added by address and never remembered."""
    (tmp_path / "index.html").write_bytes(PAGE)

    (page,) = _asked_for(tmp_path, "/")

    assert page.body == PAGE.replace(b"</head>", TAG)
    assert page.headers["Cache-Control"] == "no-store"


def test_other_files(tmp_path: Path) -> None:
    """What is not a page is shown byte for byte."""
    (tmp_path / "flyer.pdf").write_bytes(b"%PDF </head>")

    (flyer,) = _asked_for(tmp_path, "/flyer.pdf")

    assert flyer.body == b"%PDF </head>"


def test_folder_without_a_slash(tmp_path: Path) -> None:
    """A printed short address without its last slash leads to its page."""
    (tmp_path / "90101").mkdir()
    (tmp_path / "90101" / "index.html").write_bytes(PAGE)

    (page,) = _asked_for(tmp_path, "/90101")

    assert page.code == 200
    assert page.effective_url.endswith("/90101/")


def test_outside_the_output(tmp_path: Path) -> None:
    """Nothing beside the output can be asked for."""
    output = tmp_path / "output"
    output.mkdir()
    (tmp_path / "secret.txt").write_text("secret")

    (answer,) = _asked_for(output, "/%2e%2e/secret.txt")

    assert answer.code in {403, 404}


def test_address_that_is_not_there(tmp_path: Path) -> None:
    """An unknown address shows the site's own page for that, and is still called not found."""
    (tmp_path / "404.html").write_bytes(PAGE)

    (page,) = _asked_for(tmp_path, "/it/nothing/")

    assert (page.code, page.body) == (404, PAGE.replace(b"</head>", TAG))


def test_reloading_script(tmp_path: Path) -> None:
    """The script that the pages name is there."""
    (script,) = _asked_for(tmp_path, "/livereload.js")

    assert b"livereload" in script.body


def test_port_taken() -> None:
    """When the port is taken the next free one is used."""
    with socket.create_server((LOOPBACK, 0)) as other:
        taken = other.getsockname()[1]
        own = free_socket(taken)

    assert own.getsockname()[1] > taken
    own.close()


@pytest.mark.parametrize("name", ["new.md", "old.md"])
def test_change_seen(tmp_path: Path, name: str) -> None:
    """A file written or added is seen."""
    (tmp_path / "old.md").write_text("uno")
    before = snapshot([tmp_path])
    (tmp_path / name).write_text("due e tre")

    assert changed(before, snapshot([tmp_path])) == [str(tmp_path / name)]


def test_removal_seen(tmp_path: Path) -> None:
    """A file taken away is seen."""
    (tmp_path / "old.md").write_text("uno")
    before = snapshot([tmp_path])
    (tmp_path / "old.md").unlink()

    assert changed(before, snapshot([tmp_path])) == [str(tmp_path / "old.md")]


def test_what_building_writes(tmp_path: Path) -> None:
    """What Python and editors write beside the sources starts no build."""
    before = snapshot([tmp_path])
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_text("")
    (tmp_path / ".page.md.swp").write_text("")

    assert snapshot([tmp_path]) == before


def test_place_that_is_not_there(tmp_path: Path) -> None:
    """A folder not yet made is watched without complaint."""
    assert snapshot([tmp_path / "theme"]) == {}


def test_same_size_and_new_time(tmp_path: Path) -> None:
    """A file written again with as many letters is seen by its time."""
    page = tmp_path / "page.md"
    page.write_text("uno")
    before = snapshot([tmp_path])
    os.utime(page, ns=(1, 1))

    assert changed(before, snapshot([tmp_path])) == [str(page)]


class OpenPage:
    """A page open in a browser, waiting to be told to load anew."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def write_message(self, message: dict[str, str]) -> None:
        """Remember what the page was told."""
        self.told.append(message["command"])


def _after_a_change(folder: Path, *, built: bool) -> tuple[list[str], bool]:
    """Write a file, follow once; what an open page heard, and whether a second look is quiet."""
    builds: list[str] = []
    page = OpenPage()
    application(folder)
    LiveReloadHandler.waiters.add(page)
    before = snapshot([folder])
    (folder / "page.md").write_text("uno")

    def build() -> bool:
        builds.append("build")
        return built

    after = asyncio.run(follow(build, before, [folder]))
    asyncio.run(follow(build, after, [folder]))
    LiveReloadHandler.waiters.discard(page)
    return page.told, builds == ["build"]


def test_good_build(tmp_path: Path) -> None:
    """After a good build the open pages load anew, once."""
    assert _after_a_change(tmp_path, built=True) == (["reload"], True)


def test_failed_build(tmp_path: Path) -> None:
    """After a failed build the open pages stay as they are, and nothing is tried until a change."""
    assert _after_a_change(tmp_path, built=False) == ([], True)
