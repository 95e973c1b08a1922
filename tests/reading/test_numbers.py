"""Permanent numbers are given once and never again."""

import shutil
from pathlib import Path

from plugins.neighbourhood import ListeningPoint
from plugins.reading.numbers import lines_for, main
from tests.building import SAMPLES
from tests.makers import a_need, a_page, a_service, an_event, an_organisation


def test_the_next_number() -> None:
    """A new thing gets the number after the highest, not one that was retired."""
    lines = lines_for([a_service("nuovo")], {"services/vecchio": 107, "events/festa": 104})

    assert {"services/nuovo": "108 services/nuovo"} == lines


def test_samples_have_numbers_of_their_own() -> None:
    """Samples count from 901, so that a real number never led to an example."""
    lines = lines_for([an_event("prova", sample=True)], {"services/vero": 101})

    assert {"events/prova": "901 events/prova"} == lines


def test_prose_has_no_number() -> None:
    """It does not go on paper, nor does a partner who is no listening point."""
    assert {} == lines_for([a_page(), an_organisation()], {})


def test_a_listening_point_and_a_need() -> None:
    """Signs and posters have codes of their own."""
    point = an_organisation("ascolto", listening_point=ListeningPoint())
    lines = lines_for([point, a_need("casa")], {})

    assert ["101 needs/casa", "102 organisations/ascolto"] == list(lines.values())


def test_lines_are_only_appended(tmp_path: Path) -> None:
    """What stood in the file stands there still, above the new lines."""
    content = tmp_path / "content"
    shutil.copytree(SAMPLES / "one-street", content)
    (content / "numbers.txt").write_text("# nota\n150 services/spesa\n", encoding="utf-8")
    code = main(content)

    written = (content / "numbers.txt").read_text(encoding="utf-8")

    assert (0, True) == (code, written.startswith("# nota\n150 services/spesa\n151 events/festa\n"))
