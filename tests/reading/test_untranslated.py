"""The list of what translators have still to do."""

import shlex
from pathlib import Path

import pytest
from babel.messages.frontend import parse_keywords

import tasks
from plugins.reading.untranslated import MESSAGES, PLACES, SITE, Keywords, Shelf, main
from tests.building import ROOT

TEMPLATE = """{{ _("Gratis") }} {{ _n("{count} via", "{count} vie", number) }}"""
PROGRAM = """def said(phrases): return phrases("Si paga"), say("manca «{field}»", field="title")"""
GRATIS = '# What it costs\nmsgid "Gratis"\nmsgstr "Free"\n\n'
PAID = 'msgid "Si paga"\nmsgstr "You pay"\n\n'
STREETS = """msgid "{count} via"
msgid_plural "{count} vie"
msgstr[0] "{count} street"
msgstr[1] "{count} streets"

"""
LACKS = 'msgid "manca «{field}»"\nmsgstr "«{field}» is not there"\n'


def project(folder: Path, **catalogues: str) -> Path:
    """A small program that says four things, with these catalogues of the site."""
    files = {
        PLACES: (ROOT / PLACES).read_text(encoding="utf-8"),
        Path("theme/card.html"): TEMPLATE,
        Path("plugins/said.py"): PROGRAM,
        MESSAGES.folder / "en/LC_MESSAGES/messages.po": LACKS,
    }
    for tag, text in catalogues.items():
        files[SITE.folder / tag / "LC_MESSAGES/messages.po"] = text
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def test_all_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When everything is translated the list is empty and the task succeeds."""
    code = main(project(tmp_path, en=GRATIS + PAID + STREETS))

    assert (0, 2) == (code, capsys.readouterr().out.count(": in ordine"))


def test_what_is_to_be_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each phrase comes with the comment of a language that has one; the task fails."""
    old = 'msgid "Vecchio"\nmsgstr "Old"\n\n'
    guess = '#, fuzzy\nmsgid "Si paga"\nmsgstr "Pago?"\n\n'
    code = main(project(tmp_path, en=GRATIS + PAID + STREETS, es=guess + STREETS + old))
    said = capsys.readouterr().out.split("theme/locale/es/LC_MESSAGES/messages.po: ")[1]

    assert 1 == code
    assert [
        "3 da sistemare",
        "  da rivedere: «Si paga»",
        "  non serve più: «Vecchio»",
        "  da tradurre: «Gratis»",
        "      What it costs",
    ] == said.splitlines()[:5]


@pytest.mark.parametrize(
    ("command", "shelf"), [(tasks.EXTRACT, SITE), (tasks.EXTRACT_MESSAGES, MESSAGES)]
)
def test_extracted_as_it_is_asked(command: str, shelf: Shelf) -> None:
    """The catalogues are brought up to date with the phrases that this list looks for."""
    words = shlex.split(command)
    named = [words[at + 1] for at, word in enumerate(words) if word == "-k"]
    asked_by: Keywords = parse_keywords(named)

    assert asked_by == {name: spec for name, spec in shelf.asked_by.items() if name != "_"}
