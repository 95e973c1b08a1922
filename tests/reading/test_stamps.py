"""Whether a translation is still of today's words."""

import shutil
from pathlib import Path

import pytest

from plugins.neighbourhood import Service
from plugins.reading.header import Written, page_from
from plugins.reading.stamping import due, main, stamped
from plugins.reading.stamps import stamp_of
from tests.building import SAMPLES
from tests.reading.street import changed, neighbourhood_of, the_street

METHOD = "method: person"


def stamp(text: str) -> str:
    """Of a service's file."""
    written = page_from(text, "spesa.it.md")
    assert isinstance(written, Written)
    return stamp_of(Service, written)


SPESA = the_street()["services/spesa.it.md"].text


def with_stamp(known: str) -> str:
    """The English page's own line, saying which words it was made from."""
    return f'{METHOD}, source: "{known}"'


def test_facts_are_never_translated() -> None:
    """Another hour, place or date leaves the stamp as it is."""
    assert stamp(SPESA) == stamp(SPESA.replace("cost: free", "cost: offer"))


def test_spaces_are_no_words() -> None:
    """Lines broken elsewhere leave the stamp as it is."""
    assert stamp(SPESA) == stamp(SPESA.rstrip() + "\n\n\n")


@pytest.mark.parametrize("words", ["title: ", "summary: ", "  - Vieni"])
def test_words_that_changed(words: str) -> None:
    """Any words of the source change it."""
    assert stamp(SPESA) != stamp(SPESA.replace(words, f"{words}Adesso ", 1))


def test_a_translation_of_todays_words() -> None:
    """Its stamp is that of the source: it is not old."""
    street = changed(the_street(), "services/spesa.en.md", METHOD, with_stamp(stamp(SPESA)))

    assert not neighbourhood_of(street).services[0].is_stale_in("en")


def test_a_translation_of_words_that_changed() -> None:
    """The source moved on: readers are told."""
    street = changed(the_street(), "services/spesa.en.md", METHOD, with_stamp(stamp(SPESA)))
    street = changed(street, "services/spesa.it.md", "title: ", "title: Adesso ")

    assert neighbourhood_of(street).services[0].is_stale_in("en")


def test_a_translation_that_says_nothing() -> None:
    """Without a stamp nobody knows, and nothing is claimed."""
    assert not neighbourhood_of(the_street()).services[0].is_stale_in("en")


def test_what_is_to_be_stamped() -> None:
    """Those without a stamp; old ones only where they are named."""
    street = changed(the_street(), "services/spesa.en.md", METHOD, with_stamp("00000000"))
    neighbourhood = neighbourhood_of(street)

    assert [] == list(due(neighbourhood, []))
    for named in ("services/spesa", "services/spesa.en"):
        assert [("services/spesa", "en", stamp(SPESA))] == list(due(neighbourhood, [named]))
    assert [] == list(due(neighbourhood, ["services/spesa.fr"]))
    assert 1 == len(list(due(neighbourhood_of(the_street()), [])))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("translation: person\n", 'translation: {method: person, source: "1a2b3c4d"}\n'),
        (
            "translation: {method: person, by: noi}\n",
            'translation: {method: person, by: noi, source: "1a2b3c4d"}\n',
        ),
        (
            "translation: {method: person, source: 00000000}\n",
            'translation: {method: person, source: "1a2b3c4d"}\n',
        ),
        (
            "translation:\n  method: person\n  source: 00000000\nsteps: []\n",
            'translation:\n  method: person\n  source: "1a2b3c4d"\nsteps: []\n',
        ),
    ],
)
def test_however_it_is_written(before: str, after: str) -> None:
    """One line of the header changes, and nothing else of the file."""
    above, below = "---\ntitle: Spesa\n", f"---\nTesto {before}"

    assert f"{above}{after}{below}" == stamped(f"{above}{before}{below}", "1a2b3c4d")


def test_what_holds_for_a_while_only() -> None:
    """An alert that comes and goes makes no translation old."""
    alert = "alert: {title: Oggi chiuso, until: 2026-12-01}\n"

    assert stamp(SPESA) == stamp(SPESA.replace("cost: free\n", f"cost: free\n{alert}"))


def test_stamping_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Says how many files it has changed, and none the second time; unknown names are refused."""
    content = tmp_path / "content"
    shutil.copytree(SAMPLES / "one-street", content)

    assert [0, 0, 1] == [
        main(["--content", str(content)]),
        main(["--content", str(content)]),
        main(["--content", str(content), "services/nessuno"]),
    ]
    assert ["Traduzioni timbrate: 1.", "Traduzioni timbrate: 0."] == (
        capsys.readouterr().out.splitlines()[:2]
    )


def test_a_way_of_writing_it_cannot_stamp(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is named, and nobody is told that it was done."""
    content = tmp_path / "content"
    shutil.copytree(SAMPLES / "one-street", content)
    page = content / "services" / "spesa.en.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("translation: {", "translation:  # noi\n  {"), encoding="utf-8")

    assert 1 == main(["--content", str(content)])
    assert "spesa.en.md" in capsys.readouterr().out
