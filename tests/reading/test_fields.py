"""Fields, how they are written and what they mean."""

from collections.abc import Iterable, Iterator

import pytest
import yaml
from pydantic import BaseModel

from plugins.neighbourhood import Event, Need, Service
from plugins.reading.fields import Field, Form, fields_of, words_of
from plugins.reading.kinds import KINDS
from plugins.reading.meanings import Meaning, meaning_from
from plugins.reading.schema import LISTS, SINGLE

MODELS: dict[str, type[BaseModel]] = {**KINDS, **LISTS, **SINGLE}


def everything(fields: Iterable[Field], before: str = "") -> Iterator[tuple[str, Field]]:
    """All fields by their full names, nested ones too."""
    for field in fields:
        name = f"{before}{field.name}"
        yield name, field
        yield from everything(field.parts, f"{name} › ")


def written_in(file: str) -> list[tuple[str, Field]]:
    """All that may stand in such a file, in its translations too."""
    model = MODELS[file]
    words = words_of(KINDS[file]) if file in KINDS else ()
    return [*everything(fields_of(model, by_tag=file not in KINDS)), *everything(words)]


def field_of(model: type[BaseModel], *names: str) -> Field:
    """A field, or one inside it."""
    fields = fields_of(model)
    for name in names:
        field = next(field for field in fields if field.name == name)
        fields = field.parts
    return field


@pytest.mark.parametrize("file", MODELS)
def test_every_field_is_explained(file: str) -> None:
    """Under each field stands what it means, in English and in Italian, and an example."""
    unexplained = [
        name
        for name, field in written_in(file)
        if not (field.meaning.english and field.meaning.italian and field.meaning.example)
    ]

    assert [] == unexplained


@pytest.mark.parametrize("file", MODELS)
def test_every_choice_is_explained(file: str) -> None:
    """Where one of a few words is written, the Italian meaning names each of them."""
    unexplained = [
        f"{name}: {choice}"
        for name, field in written_in(file)
        for choice in field.choices
        if f"`{choice}`" not in field.meaning.italian
    ]

    assert [] == unexplained


@pytest.mark.parametrize("file", MODELS)
def test_every_example_is_plain(file: str) -> None:
    """Any YAML reader understands an example, the strictest too."""
    for name, field in written_in(file):
        assert yaml.load(f"{name}: {field.meaning.example}", Loader=yaml.BaseLoader)


@pytest.mark.parametrize("file", MODELS)
def test_names_in_the_standards_are_read(file: str) -> None:
    """What is between brackets are names in the standards, and none is left among the words."""
    assert [] == [name for name, field in written_in(file) if "(" in field.meaning.english]


def test_a_meaning() -> None:
    """A docstring holds English, the standards' names, Italian and an example."""
    words = (
        "Number (HSDS: phone; iCalendar: CONTACT, URL).\n\n    it: Il\n    numero. Esempio: `112`."
    )

    assert (
        Meaning("Number", "Il numero.", "112", {"HSDS": "phone", "iCalendar": "CONTACT, URL"})
    ) == meaning_from(words)


def test_a_meaning_without_more() -> None:
    """What a docstring does not say is empty."""
    assert Meaning("Number") == meaning_from("Number.")


def test_a_field_written_under_another_name() -> None:
    """A field is called as it is written, not as the model calls it."""
    assert ["from", "to"] == [part.name for part in field_of(Service, "ages").parts]


def test_what_the_program_fills_in() -> None:
    """Names that nobody writes are not told of."""
    names = {field.name for field in fields_of(Service)}

    assert set() == names & {"slug", "path", "translations", "stamp", "body"}


def test_bounds() -> None:
    """A field knows how many items, years or letters it may have."""
    fields = [field_of(Service, *names) for names in (["needs"], ["ages", "to"], ["summary"])]

    assert [(1, 3), (0, 120), (None, 160)] == [(field.least, field.most) for field in fields]


def test_a_list_of_fields() -> None:
    """A list of parts has the fields of one part."""
    programme = field_of(Event, "programme")

    assert (True, ["at", "title"]) == (programme.is_list, [part.name for part in programme.parts])


def test_words_of_a_translation() -> None:
    """A translation holds words alone, and of fields with others inside their title."""
    words = {field.name: field for field in words_of(Event)}

    assert "start" not in words
    assert ["title"] == [part.name for part in words["programme"].parts]
    assert ["method", "by", "date", "source"] == [p.name for p in words["translation"].parts]


def test_a_translation_is_never_an_original() -> None:
    """How it was translated is one of three ways."""
    declaration = words_of(Event)[-1]

    assert ("person", "machine", "machine-checked") == declaration.parts[0].choices


def test_words_side_by_side() -> None:
    """In the network's lists the same words stand in several languages."""
    name = next(field for field in fields_of(Need, by_tag=True) if field.name == "name")

    assert Form.WORDS_BY_TAG == name.form
