"""The room inside a real build, and the build without it."""

import shutil
from pathlib import Path

import pytest

from tests.building import ROOT, SAMPLES, Built, build, files_in
from tests.flyers.makers import LANGUAGES
from tests.flyers.paper import words_on

ROOMS = ["reading", "flyers", "pages", "edition"]
STREET = SAMPLES / "one-street"


def settings_with(rooms: list[str], folder: Path) -> str:
    """The real settings, with these rooms only."""
    path = folder / "settings.py"
    plugins = [f"plugins.{room}.plugin" for room in rooms]
    theme = ROOT / "theme"
    path.write_text(
        "from pelicanconf import *\n"
        f"PLUGINS = {plugins!r}\nTHEME = {str(theme)!r}\n"
        f"THEME_TEMPLATES_OVERRIDES = [{str(theme / 'components')!r}]\n",
        encoding="utf-8",
    )
    return str(path)


def sheets_in(output: Path) -> dict[str, bytes]:
    """Every PDF by its path."""
    return {path: pdf for path, pdf in files_in(output).items() if path.endswith(".pdf")}


def test_a_sheet_in_every_language(built: Built) -> None:
    """The sample that is translated into every language of the site has a sheet in each."""
    wanted = {
        f"{language.tag}/volantini/ritirare-la-spesa-901{language.number:02}.pdf"
        for language in LANGUAGES
    }

    assert set() == wanted - {*sheets_in(built.output)}


def test_nothing_is_refused(built: Built) -> None:
    """Everything in the demonstration fits its page, and no font lacks a letter of it."""
    assert "non fatto" not in built.said


def test_pages_offer_their_sheets(built: Built) -> None:
    """The page of a service links to its own sheet."""
    page = built.output / "it" / "servizi" / "ritirare-la-spesa" / "index.html"

    assert "volantini/ritirare-la-spesa-90101.pdf" in page.read_text(encoding="utf-8")


def test_a_demonstration(built: Built) -> None:
    """A sample's paper says that it is not real, and its code leads to the page that says so."""
    words = words_on(sheets_in(built.output)["it/volantini/ritirare-la-spesa-90101.pdf"])

    assert "Questo non è un servizio vero." in words
    assert (built.output / "90101" / "index.html").exists()


def test_without_the_room(tmp_path: Path) -> None:
    """Take the room out of the settings: everything else builds, and no page links to paper."""
    whole = build(STREET, tmp_path / "whole")
    rooms = [room for room in ROOMS if room != "flyers"]
    built = build(STREET, tmp_path, settings=settings_with(rooms, tmp_path))

    assert built.succeeded, built.said
    assert sheets_in(whole.output)
    assert sheets_in(built.output) == {}
    assert not any(b"volantini/" in page for page in files_in(built.output).values())


def no_press(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which the compiler of sheets is not installed."""
    (folder / "typst.py").write_text("raise ModuleNotFoundError(name='typst')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))


def test_the_real_site_without_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real site is never published without the sheets whose codes hang on walls."""
    no_press(tmp_path, monkeypatch)
    built = build(STREET, tmp_path, settings="publishconf.py")

    assert not built.succeeded
    assert "Niente volantini: manca il pacchetto «typst»." in built.said
    assert "Cancella la cartella .venv" in built.said
    assert not built.output.exists()


def test_without_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a press the demonstration builds all the same, and says so in one line."""
    no_press(tmp_path, monkeypatch)
    built = build(STREET, tmp_path, settings=settings_with(ROOMS, tmp_path))

    assert built.succeeded, built.said
    assert "Niente volantini: manca il pacchetto «typst»." in built.said
    assert sheets_in(built.output) == {}


def printing(folder: Path, content: Path = ROOT / "content", **asked: str) -> Built:
    """What a task for printing does, into a folder of its own."""
    theme = ROOT / "theme"
    path = folder / "settings.py"
    path.write_text(
        f"from printconf import *\nBACHECA_PRINT = {asked!r}\nTHEME = {str(theme)!r}\n"
        f"THEME_TEMPLATES_OVERRIDES = [{str(theme / 'components')!r}]\n",
        encoding="utf-8",
    )
    return build(content, folder, settings=str(path))


def test_one_thing_after_another(tmp_path: Path) -> None:
    """What was printed before stays; whoever prints is told where it lies, and nothing else."""
    printing(tmp_path, kind="flyers", item="ritirare-la-spesa", lang="ar", format="a5")
    built = printing(tmp_path, kind="flyers", item="casa", lang="it", format="a4")

    assert built.said.strip() == (
        "Da stampare:\n    output/it/volantini/bisogni/casa.pdf (A4, 1 pagina)\n"
        "  Stampa al 100 %, senza adattare alla pagina."
    )
    assert {
        "ar/volantini/ritirare-la-spesa-90102-a5.pdf",
        "it/volantini/bisogni/casa.pdf",
    } == {*files_in(built.output)}


def test_nothing_to_print(tmp_path: Path) -> None:
    """The task fails, and says why."""
    built = printing(tmp_path, kind="flyers", item="imparare-la-cucina", lang="it", format="a4")

    assert not built.succeeded
    assert "Niente da stampare." in built.said
    assert "imparare-la-cucina.it.md: niente in italiano, perché è chiuso" in built.said


def test_what_the_site_would_refuse(tmp_path: Path) -> None:
    """Nothing is printed of it: the error is said, and what was printed before stays."""
    content = tmp_path / "content"
    shutil.copytree(STREET, content)
    asked = {"kind": "flyers", "item": "spesa", "lang": "it", "format": "a4"}
    before = files_in(printing(tmp_path, content, **asked).output)
    page = content / "services" / "spesa.it.md"
    delicate = page.read_text("utf-8").replace("place: sala", "place: sala\ndiscreet: yes")
    page.write_text(delicate, encoding="utf-8")
    built = printing(tmp_path, content, **asked)

    assert not built.succeeded
    assert "la pagina è delicata, ma non ha «neutral_title»" in built.said
    assert before
    assert before == files_in(built.output)
