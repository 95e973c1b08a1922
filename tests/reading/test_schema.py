"""The JSON Schemas say of a header what the reading says of it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

from plugins.languages import Unreadable
from plugins.neighbourhood import Hours, Phone
from plugins.reading.fields import Field, fields_of
from plugins.reading.files import File, files_below
from plugins.reading.header import Written, page_from, yaml_from
from plugins.reading.kinds import KINDS
from plugins.reading.new import blank
from plugins.reading.schema import LISTS, SINGLE, schemas
from plugins.reading.sources import Source
from plugins.reading.words import joined
from tests.building import ROOT, SAMPLES

SCHEMAS = schemas()
FOLDERS = [ROOT / "content", SAMPLES / "one-street", SAMPLES / "other-town"]
REFUSED = [
    "address-without-https",
    "body-as-a-field",
    "date-the-italian-way",
    "fact-in-a-translation",
    "hours-in-italian",
    "hours-with-a-long-dash",
    "impossible-date",
    "line-with-a-long-sign",
    "mail-that-is-not-one",
    "missing-field",
    "misspelt-field",
    "need-not-in-a-list",
    "phone-with-letters",
    "summary-too-long",
    "too-many-needs",
    "translation-without-method",
    "unknown-word",
    "yes-or-no",
]
BOUNDS = {"minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength", "pattern"}
ROWS = [
    "Tu,Th 16:30-18:30",
    "Mo-Fr 09:00-12:30,14:00-18:00",
    "Mo-We,Fr 09:00-24:00",
    "We[1] 15:00-17:00",
    "We[-1],Fr[2] 15:00-17:00 by appointment",
    "Sep 12-Jun 08: Tu 17:00-19:00",
    "Jul-Aug: Mo 09:00-12:00",
    "Fr 20:00-01:00",
    "PH off",
    "PH 10:00-12:00",
    "SH off",
    "Aug off",
    "2026 Dec 24 off",
    "2026 Dec 24-2027 Jan 06 off",
    "2026 Dec 24 09:00-12:00",
    "by appointment",
    "call first",
    "24/7",
]


@cache
def judge(name: str) -> Draft202012Validator:
    """Who judges a header of such a file."""
    return Draft202012Validator(SCHEMAS[name], format_checker=Draft202012Validator.FORMAT_CHECKER)


def complaints(folder: Path) -> Iterator[str]:
    """What the schemas say of the files of a folder."""
    files = [file for file in files_below(folder, with_samples=True)[0] if is_described(file)]
    network = next((file for file in files if file.parts == ("network.yaml",)), None)
    source = header_of(network).get("source_language", "it") if network else "it"
    for file in files:
        name = name_of(file, source)
        for fault in judge(name).iter_errors(header_of(file)):
            yield f"{file.path} {fault.json_path}: {fault.message}"


def is_described(file: File) -> bool:
    """Lists of numbers have no schema."""
    return not file.path.endswith(".txt")


def name_of(file: File, source: str) -> str:
    """The schema a file is held against."""
    *folders, name = file.parts
    if name.endswith(".yaml"):
        return "consent" if folders == ["images"] else name.removesuffix(".yaml")
    kind, language = folders[-1], name.split(".")[1]
    return kind if language == source else f"{kind}.translation"


def header_of(file: File) -> dict[str, Any]:
    """Its fields, as YAML gives them."""
    read = page_from if file.path.endswith(".md") else yaml_from
    written = read(file.text, file.path)
    assert isinstance(written, Written)
    return written.value


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_content_in_good_order(folder: Path) -> None:
    """Whatever the reading accepts, the schemas accept."""
    assert [] == list(complaints(folder))


@pytest.mark.parametrize("fault", REFUSED)
def test_a_broken_header(fault: str) -> None:
    """A fault of one field is found by an editor too, before anything is saved."""
    assert [] != list(complaints(SAMPLES / "broken" / fault / "content"))


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name: str) -> None:
    """Each is a schema of the dialect it names."""
    Draft202012Validator.check_schema(SCHEMAS[name])

    assert Draft202012Validator.META_SCHEMA["$id"] == SCHEMAS[name]["$schema"]


def properties(schema: Any) -> Iterator[Any]:
    """Every field described in a schema, nested ones too."""
    if isinstance(schema, dict):
        if "examples" in schema:
            yield schema
        for part in schema.values():
            yield from properties(part)
    for part in schema if isinstance(schema, list) else ():
        yield from properties(part)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_example_fits(name: str) -> None:
    """An example may be copied into a file as it is."""
    wrong = [
        (field["title"], fault.message)
        for field in properties(SCHEMAS[name])
        for fault in Draft202012Validator(field).iter_errors(field["examples"][0])
    ]

    assert [] == wrong


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_examples(kind: str) -> None:
    """All examples of a kind together make a page that is read."""
    fields = [field for field in fields_of(KINDS[kind]) if field.name != "unverified"]
    rows = [f"{field.name}: {field.meaning.example}" for field in fields]
    path = f"content/{kind}/prova.it.md"
    written = page_from("\n".join(["---", *rows, "---"]), path)
    assert isinstance(written, Written)
    value, problems = joined(KINDS[kind], Source(path, "it", written), [])
    value |= {"slug": "prova", "path": path}

    assert [] == problems
    assert KINDS[kind].model_validate(value, context={"zone": ZoneInfo("Europe/Rome")})


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank(kind: str) -> None:
    """What a blank shows behind a «#» may be written as it is."""
    text = re.sub(r"^# (?=[a-z_]+:|  )", "", blank(kind, "Prova"), flags=re.MULTILINE)
    faults = judge(kind).iter_errors(header_of(File(f"content/{kind}/prova.it.md", text)))
    unfilled = ("required", "minItems", "oneOf")

    assert [] == [fault.message for fault in faults if fault.validator not in unfilled]


@pytest.mark.parametrize("name", [*KINDS, *LISTS, *SINGLE])
def test_bounds_of_the_models(name: str) -> None:
    """No bound that the models keep is left out."""
    models: dict[str, type[BaseModel]] = {**KINDS, **LISTS, **SINGLE}
    kept = models[name].model_json_schema()
    of_one = SCHEMAS[name]["properties"]
    described = of_one[name]["items"]["properties"] if name in LISTS else of_one
    missing = {
        field: bounds
        for field, rule in kept["properties"].items()
        if field in described and "$ref" not in str(rule)
        for bounds in [said(rule).items() - said(described[field]).items()]
        if bounds
    }

    assert {} == missing


def said(rule: dict[str, Any]) -> dict[str, Any]:
    """The bounds of a rule, whether nothing is allowed besides or not."""
    parts: list[dict[str, Any]] = rule.get("anyOf", [])
    inside = next((part for part in parts if part.get("type") != "null"), {})
    return {name: value for name, value in (inside | rule).items() if name in BOUNDS}


@pytest.mark.parametrize("row", ROWS)
def test_hours_that_are_read(row: str) -> None:
    """Whatever hours are read, the schema accepts."""
    faults = judge("services").iter_errors({"hours": [row]})

    assert Hours.model_validate([row, "call first"])
    assert [] == [fault for fault in faults if fault.json_path.startswith("$.hours")]


def row_pattern() -> str:
    """What a row of hours looks like."""
    hours = SCHEMAS["services"]["properties"]["hours"]
    return str(hours["anyOf"][0]["pattern"])


@given(st.from_regex(row_pattern(), fullmatch=True, alphabet=st.characters(codec="ascii")))
def test_hours_the_schema_accepts(row: str) -> None:
    """What looks like hours to the schema is refused only for its days and hours themselves."""
    try:
        Hours.model_validate([row, "call first"])
    except ValidationError as fault:
        causes = [error["ctx"]["error"] for error in fault.errors()]
        subjects = {cause.subject for cause in causes if isinstance(cause, Unreadable)}
        assert subjects <= {"hours_dates", "hours_midnight", "hours_week", "hours_twice"}


@given(st.from_regex(r"\+?[0-9 ]{1,12}", fullmatch=True))
def test_phones(number: str) -> None:
    """A number the reading takes is one the schema takes, and no other."""
    faults = judge("services").iter_errors({"phone": number})
    fits = not any(fault.json_path == "$.phone" for fault in faults)
    try:
        Phone.model_validate(number)
        is_read = True
    except ValidationError:
        is_read = False

    assert is_read == fits


def test_what_an_editor_takes_for_numbers() -> None:
    """An editor's own guesses are no faults: `line: 15`, `from: 3`, `sample: true`."""
    stop, ages = {"line": 15, "stop": "Duomo"}, {"from": 3}
    faults = [
        *judge("places").iter_errors({"stops": [stop], "postal_code": 20142, "sample": True}),
        *judge("services").iter_errors({"ages": ages, "phone": 112}),
    ]

    assert [] == [fault.message for fault in faults if fault.json_path != "$"]


def test_patterns_for_all_editors() -> None:
    """Patterns hold nothing that only Python understands (ECMA-262, as the standard wants)."""
    patterns = [rule["pattern"] for schema in SCHEMAS.values() for rule in rules(schema)]

    assert [] == [each for each in patterns if "(?P" in each or "\\ " in each or "\\Z" in each]


def rules(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that holds a pattern."""
    parts = schema.values() if isinstance(schema, dict) else schema
    if isinstance(schema, dict) and isinstance(schema.get("pattern"), str):
        yield schema
    for part in parts if isinstance(schema, dict | list) else ():
        yield from rules(part)


def test_descriptions() -> None:
    """An editor shows what a field means, in Italian and in English."""
    cost: Field = next(field for field in fields_of(KINDS["services"]) if field.name == "cost")
    described = SCHEMAS["services"]["properties"]["cost"]["description"]

    assert f"{cost.meaning.italian} ({cost.meaning.english}.)" == described
