"""Whatever a partner writes: a neighbourhood or problems, never a crash, never a half of both."""

import re
from typing import Any

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from plugins.neighbourhood import Neighbourhood
from plugins.reading.assemble import Reading, assemble
from plugins.reading.fields import Field, fields_of, words_of
from plugins.reading.files import File, files_below
from plugins.reading.kinds import KINDS
from plugins.reading.schema import LISTS, SINGLE
from tests.building import SAMPLES
from tests.makers import NOON

FILES, _ = files_below(SAMPLES / "one-street", with_samples=True)
JARGON = File("one-street/jargon.yaml", "jargon:\n  - word: presa in carico\n    plain: aiuto\n")
CONSENT = File(
    "one-street/images/porta.yaml",
    "file: porta.jpg\nauthor: Circolo\nlicence: CC BY 4.0\nrecognisable_people: no\n",
)
ALL = [*FILES, JARGON, CONSENT]
MODELS: dict[str, type[BaseModel]] = {**KINDS, **LISTS, **SINGLE}
PLACES = {
    "services": "services/spesa.it.md",
    "events": "events/festa.it.md",
    "places": "places/sala.it.md",
    "organisations": "organisations/circolo.it.md",
    "pages": "pages/chi-siamo.it.md",
    "consent": "images/porta.yaml",
    **{name: f"{name}.yaml" for name in (*LISTS, "network", "calendar")},
}
WORDS = [
    *("[]", "{}", "[[]]", "[{}]", "{a: 1}", "[1, 2]", "yes", "no", "null", "~", "-1", "0"),
    *("2027", "20270515", "2027-05-15", "2027-05-15 25:00", "9999-12-31", "1e999", "0x10"),
    *("it", "arabo", "../../x", "javascript:alert(1)", "{it: {}}", "{it: [a]}", "|", ">"),
    *("Mo-Su 00:00-23:59", "[Mo]", "{Mo: 1}", "112", "numero di esempio", "'", '"', "&a"),
]
VALUES = st.one_of(st.text(max_size=40), st.sampled_from(WORDS))


def names_in(fields: tuple[Field, ...]) -> set[str]:
    """All names there are, nested ones too."""
    return {field.name for field in fields}.union(*(names_in(field.parts) for field in fields))


NAMES = {
    name: sorted(names_in(fields_of(model)) | {"body", "slug", "translations", "translation"})
    for name, model in MODELS.items()
}
EVERY_NAME = sorted(set().union(*NAMES.values()))
PLAIN = st.one_of(
    st.text(max_size=12),
    st.integers(-3, 3000),
    st.sampled_from(["yes", "2027-05-15", "2027-05-15 10:00", "16:30", "sala", "circolo", "it"]),
    st.sampled_from(["month", "week", "Sa", "We[1]", "moved", "cancelled", "24/7", "PH off"]),
)
NESTED = st.recursive(
    PLAIN,
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.sampled_from(EVERY_NAME) | st.text(max_size=5), inside, max_size=3)
    ),
    max_leaves=8,
)
PATIENT = settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)


def read_with(changed: File) -> Reading:
    """One street with one file replaced."""
    return assemble([changed if each.path == changed.path else each for each in ALL], content="x")


def file_at(place: str) -> File:
    """The file that stands there."""
    return next(file for file in ALL if file.path == f"one-street/{place}")


def assert_in_order(reading: Reading, changed: File) -> None:
    """Each problem has a file, a line of it and words; without an error all can be asked."""
    length = changed.text.count("\n") + 1
    assert (reading.neighbourhood is None) == bool(reading.errors)
    for problem in reading.problems:
        assert 1 <= problem.line <= length or problem.path != changed.path
        assert problem.in_words().startswith(problem.path)
        assert "{" not in problem.expected.in_words() or "per esempio" in problem.in_words()
    if reading.neighbourhood:
        ask_everything(reading.neighbourhood)


def ask_everything(neighbourhood: Neighbourhood) -> None:
    """What pages and feeds ask of every neighbourhood."""
    for service in neighbourhood.services:
        for site in service.sites:
            neighbourhood.timetable(service, site.place).next_opening(NOON)
    for event in neighbourhood.events_after(NOON):
        neighbourhood.coming(event, NOON)
    for thing in neighbourhood.things:
        assert thing.title.reading("ar").words


def test_the_street_itself() -> None:
    """Before anything is changed all is well."""
    assert () == read_with(JARGON).problems


@PATIENT
@given(st.integers(0, 99), st.integers(0, 99), VALUES)
def test_any_value_in_any_line(number: int, line: int, value: str) -> None:
    """A changed value is read or complained of, in words that name file and line."""
    file = ALL[number % len(ALL)]
    lines = file.text.split("\n")
    place = line % len(lines)
    name, colon, _ = lines[place].partition(":")
    lines[place] = f"{name}{colon} {value}"
    changed = File(file.path, "\n".join(lines))

    assert_in_order(read_with(changed), changed)


@PATIENT
@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 99), st.sampled_from("dcsimo"))
def test_lines_in_disorder(number: int, line: int, other: int, change: str) -> None:
    """Lines that are gone, doubled, exchanged, moved in or out: nothing is guessed."""
    file = ALL[number % len(ALL)]
    lines = file.text.split("\n")
    here, there = line % len(lines), other % len(lines)
    if change == "d":
        del lines[here]
    elif change == "c":
        lines.insert(there, lines[here])
    elif change == "s":
        lines[here], lines[there] = lines[there], lines[here]
    elif change == "m":
        lines.insert(here, ALL[other % len(ALL)].text.split("\n")[0])
    else:
        lines[here] = f"  {lines[here]}" if change == "i" else lines[here].removeprefix("  ")
    changed = File(file.path, "\n".join(lines))

    assert_in_order(read_with(changed), changed)


@PATIENT
@given(st.data(), st.sampled_from(sorted(PLACES)), NESTED)
def test_any_value_in_any_field(data: st.DataObject, kind: str, value: Any) -> None:
    """Every field of every kind of file, with anything a program could write into it."""
    name = data.draw(st.sampled_from(NAMES[kind]))
    changed = with_field(file_at(PLACES[kind]), name, value)

    assert_in_order(read_with(changed), changed)


@PATIENT
@given(st.data(), st.sampled_from(sorted(PLACES)), st.integers(0, 9), NESTED)
def test_one_thing_wrong(data: st.DataObject, kind: str, number: int, value: Any) -> None:
    """A field as the reference shows it, but for one value somewhere in it."""
    field = data.draw(st.sampled_from(fields_of(MODELS[kind], by_tag=kind not in KINDS)))
    shown = yaml.load(field.meaning.example, Loader=yaml.BaseLoader)
    wrong = spoiled(shown, number % leaves(shown), value)
    changed = with_field(file_at(PLACES[kind]), field.name, wrong)

    assert_in_order(read_with(changed), changed)


def leaves(value: Any) -> int:
    """How many single values there are in it."""
    inside = value.values() if isinstance(value, dict) else value
    return sum(map(leaves, inside)) if isinstance(value, dict | list) else 1


def spoiled(value: Any, number: int, other: Any) -> Any:
    """The same with its n-th single value replaced."""
    if not isinstance(value, dict | list):
        return other
    pairs = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
    for place, inside in pairs:
        if number < leaves(inside):
            changed = dict(pairs) | {place: spoiled(inside, number, other)}
            return changed if isinstance(value, dict) else list(changed.values())
        number -= leaves(inside)
    return value


@PATIENT
@given(st.sampled_from([field.name for field in words_of(KINDS["services"])]), NESTED)
@example("translation", {"method": "person", "source": "ieri"})
@example("translation", "person")
@example("steps", [{"title": "Come", "at": "10:00"}, "Take"])
def test_any_value_in_a_translation(name: str, value: Any) -> None:
    """A translation of any shape joins its source or is left aside."""
    changed = with_field(file_at("services/spesa.en.md"), name, value)

    assert_in_order(read_with(changed), changed)


@PATIENT
@given(st.sampled_from([None, *NAMES["calendar"]]), st.integers(0, 9), NESTED)
def test_any_calendar(name: str | None, row: int, value: Any) -> None:
    """Whatever the calendar says, inside its lists too, or instead of a whole line of it."""
    file = file_at("calendar.yaml")
    lines = file.text.split("\n")
    written = yaml.safe_dump({name: value} if name else value, default_flow_style=True).strip()
    lines[row % len(lines)] = f"  - {written}"
    changed = File(file.path, "\n".join(lines))

    assert_in_order(read_with(changed), changed)


@PATIENT
@given(
    st.lists(
        st.text(max_size=30)
        | st.sampled_from(
            [
                *(
                    "[" * 500,
                    "*" * 500,
                    "- " * 50,
                    "> " * 200,
                    "`" * 99,
                    "<script>alert(1)</script>",
                ),
                *("[a](javascript:alert(1))", "![x](data:image/svg+xml,<svg/onload=x>)", "---"),
                *("<iframe srcdoc='x'>", "&#x6A;avascript", "[a]: <b>", "\u202eabc", "a\u0000b"),
                *("|a|b|\n|-|-|\n|1|2|", "~~~\nx", "<!--", "]]>", "# " * 40, "x" * 21_000),
            ]
        ),
        max_size=6,
    )
)
def test_any_body(parts: list[str]) -> None:
    """The text under the fields is kept as it is, or refused; it is never run."""
    file = file_at("services/spesa.it.md")
    changed = File(file.path, file.text + "\n".join(parts))

    assert_in_order(read_with(changed), changed)


def with_field(file: File, name: str, value: Any) -> File:
    """The file with this field, instead of its own if it has one."""
    row = yaml.safe_dump({name: value}, default_flow_style=None, allow_unicode=True, width=9_999)
    without = re.sub(rf"^{name}:.*\n(?: .*\n)*", "", file.text, flags=re.MULTILINE)
    fence, header = ("---\n", without[4:]) if file.path.endswith(".md") else ("", without)
    return File(file.path, f"{fence}{row}{header}")
