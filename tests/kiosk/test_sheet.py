"""The page for volunteers: first whether all is well, then numbers."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import html5lib
import pytest

from kiosk.sheet import WAY_OUT, Facts, pad, refusal, sheet

MADE = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
WELL = Facts(
    kiosk="biblioteca",
    version="0.1.0",
    now=MADE,
    keeps_copies=True,
    made=MADE,
    age_days=0,
    adopted=MADE,
    free_megabytes=9000,
    clock_is_wrong=False,
    faults=0,
    running_minutes=125,
    trouble="",
    settings_trouble="",
    counts=(("mangiare: aperto", 7),),
)


def test_all_is_well() -> None:
    """It says so, with the facts below."""
    page = sheet(WELL).decode()
    for words in (
        *("Va tutto bene.", "Totem «biblioteca»", "22/11/2026 12:30", "9000 MB", "0.1.0"),
        *("2 ore e 5 minuti", "<th>mangiare: aperto<td>7"),
    ):
        assert words in page


def test_few_that_were_counted() -> None:
    """One would be whoever has just left; how few they are stays unsaid."""
    page = sheet(replace(WELL, counts=(("casa: aperto", 1), ("salute: aperto", 5)))).decode()

    assert "<th>casa: aperto<td>meno di 5<" in page
    assert "<th>salute: aperto<td>5<" in page


def test_desk_without_copies() -> None:
    """Where none are kept none is missing."""
    assert b"Va tutto bene." in sheet(replace(WELL, keeps_copies=False, made=None))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"made": None, "age_days": None}, "Non c'è nessuna copia"),
        ({"clock_is_wrong": True, "age_days": None}, "L'orologio è sbagliato"),
        ({"age_days": 31}, "La copia ha 31 giorni"),
        ({"free_megabytes": 100}, "Lo spazio sul disco sta finendo"),
        ({"faults": 2}, "La pagina si è fermata più volte"),
        ({"settings_trouble": "«x» non esiste"}, "valgono quelle di prima. «x» non esiste"),
        ({"trouble": "non c'è posto"}, "Aggiornamento non riuscito: non c'è posto."),
    ],
)
def test_something_is_wrong(change: dict[str, Any], words: str) -> None:
    """It says what, and never at the same time that all is well."""
    page = sheet(replace(WELL, **change)).decode().replace("&#x27;", "'")
    assert words in page
    assert "Va tutto bene" not in page


def test_words_from_outside() -> None:
    """They are words, not markup."""
    assert b"<b>" not in sheet(replace(WELL, kiosk="<b>", trouble="<b>", counts=(("<b>", 1),)))


@pytest.mark.parametrize("page", [sheet(WELL), pad("", is_wrong=False), pad("12", is_wrong=True)])
def test_page(page: bytes) -> None:
    """It is sound HTML, and has a way out, which it takes by itself after a minute."""
    html5lib.HTMLParser(strict=True).parse(page.decode())
    assert f'href="{WAY_OUT}"'.encode() in page
    assert f'content="60;url={WAY_OUT}"'.encode() in page


def test_refusal() -> None:
    """There is a way out of it too."""
    assert f'href="{WAY_OUT}"'.encode() in refusal()
