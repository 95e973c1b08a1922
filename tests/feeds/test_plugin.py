"""The room inside a real build, and the build without it."""

from pathlib import Path

import pytest

from tests.building import ROOT, SAMPLES, Built, build, files_in

ROOMS = ["reading", "feeds", "pages", "edition"]
LINK = b'type="text/calendar"'


def settings_with(rooms: list[str], folder: Path) -> str:
    """The real settings, with these rooms only."""
    path, theme = folder / "settings.py", ROOT / "theme"
    path.write_text(
        "from pelicanconf import *\n"
        f"PLUGINS = {[f'plugins.{room}.plugin' for room in rooms]!r}\nTHEME = {str(theme)!r}\n"
        f"THEME_TEMPLATES_OVERRIDES = [{str(theme / 'components')!r}]\n",
        encoding="utf-8",
    )
    return str(path)


@pytest.fixture(scope="module")
def files(built: Built) -> dict[str, bytes]:
    """The demonstration site."""
    return files_in(built.output)


def test_pages_offer_their_calendars(files: dict[str, bytes]) -> None:
    """The page of an event links to its own file in its own language, which is there."""
    folder = "ar/eventi/festa-di-primavera"
    page, file = files[f"{folder}/index.html"], files[f"{folder}/festa-di-primavera.ics"]

    assert b'href="festa-di-primavera.ics" type="text/calendar"' in page
    assert "LANGUAGE=ar:مثال".encode() in file


def test_what_is_over_or_cancelled_is_not_offered(files: dict[str, bytes]) -> None:
    """Nobody is invited to add what does not happen."""
    assert LINK not in files["it/eventi/festa-di-autunno/index.html"]
    assert LINK not in files["it/eventi/andare-in-gita/index.html"]
    assert b"STATUS:CANCELLED" in files["it/eventi/andare-in-gita/andare-in-gita.ics"]


def test_without_the_room(tmp_path: Path) -> None:
    """Take the room out of the settings: everything else builds, and no page links to a file."""
    sites = []
    for rooms in (ROOMS, [room for room in ROOMS if room != "feeds"]):
        built = build(SAMPLES / "one-street", tmp_path, settings=settings_with(rooms, tmp_path))
        assert built.succeeded, built.said
        sites.append(files_in(built.output))
    with_it, without = (
        [path for path, text in files.items() if path.endswith(".ics") or LINK in text]
        for files in sites
    )

    assert with_it
    assert [] == without
