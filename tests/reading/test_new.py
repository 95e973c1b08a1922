"""Blanks for new pages."""

import re
from pathlib import Path

import pytest

from plugins.neighbourhood import Problem
from plugins.reading.fields import fields_of
from plugins.reading.header import Written, page_from
from plugins.reading.kinds import KINDS
from plugins.reading.new import BLANKS, blank, slug_from, write_new
from tests.makers import a_network


def read(text: str) -> Written:
    """Reads a page that must be well-formed."""
    answer = page_from(text, "content/x.it.md")
    assert not isinstance(answer, Problem)
    return answer


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_explains_every_field(kind: str) -> None:
    """A blank names each field of its kind and no other, the optional ones behind a «#»."""
    fields = {field.name for field in fields_of(KINDS[kind])} - {"sample"}
    header = blank(kind, "Prova").split("\n---\n")[0]

    assert fields == set(re.findall(r"^(?:# )?([a-z_]+):", header, flags=re.MULTILINE))


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_can_be_filled_in(kind: str) -> None:
    """Without any «#», every field of a blank has its value."""
    opened = re.sub(r"^# (?=[a-z_]+:|  )", "", blank(kind, "Prova"), flags=re.MULTILINE)
    optional = {field.name for field in fields_of(KINDS[kind]) if not field.is_required}

    assert optional - {"sample", "verified"} <= set(read(opened).value)


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_can_be_read_as_it_is(kind: str) -> None:
    """An untouched blank is well-formed: what is missing is said field by field."""
    assert "Prova" == read(blank(kind, "Prova")).value["title"]


def test_a_title_full_of_signs() -> None:
    """Whatever the title, the blank stays well-formed."""
    title = 'Festa: "tutti" \\ {insieme} #1'

    assert title == read(blank("events", title)).value["title"]


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Ritirare la spesa", "ritirare-la-spesa"), ("L'età è più", "l-eta-e-piu"), ("…", "")],
)
def test_a_name_from_a_title(title: str, slug: str) -> None:
    """File names have small letters without accents, and hyphens."""
    assert slug == slug_from(title)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A second page of the same name is refused, the first stays as it was."""
    path = write_new(tmp_path, a_network(), "places", "Sala")
    path.write_text("mia", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_new(tmp_path, a_network(), "places", "Sala")

    assert "mia" == path.read_text(encoding="utf-8")


def test_there_is_a_blank_for_every_kind() -> None:
    """Every kind of page can be begun from a blank."""
    assert set(KINDS) == {path.stem for path in BLANKS.glob("*.md")}
