"""Splitting files, and YAML with lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.neighbourhood import Problem
from plugins.reading.header import Written, page_from, yaml_from


def read(text: str) -> Written:
    """Reads a page that must be well-formed."""
    answer = page_from(text, "content/x.it.md")
    assert isinstance(answer, Written)
    return answer


def test_header_and_body() -> None:
    """What is between the fences is header, the rest is body."""
    written = read("---\ntitle: Casa\n---\n\nParole.\n")

    assert ({"title": "Casa"}, "Parole.") == (written.value, written.body)


def test_lines_count_from_the_top_of_the_file() -> None:
    """Each value knows the line it stands on, as an editor numbers it."""
    written = read("---\ntitle: Casa\nhours:\n  - Mo 09:00-10:00\n  - Tu 09:00-10:00\n---\n")

    assert [2, 4, 5] == [written.line_of(p) for p in (("title",), ("hours", 0), ("hours", 1))]


def test_line_of_what_is_not_written() -> None:
    """A part that is not written is looked for around it."""
    assert 3 == read("---\ntitle: Casa\nages: {from: 3}\n---\n").line_of(("ages", "to"))


@pytest.mark.parametrize("words", ["no", "16:30", "020202", "0x1F", "1e3", "~", "2026-11-02"])
def test_words_stay_words(words: str) -> None:
    """YAML's own guesses never change what a partner wrote."""
    assert words == read(f"---\nfield: {words}\n---\n").value["field"]


def test_empty_values_are_not_written() -> None:
    """A name without a value counts as not there."""
    assert {} == read("---\ntitle:\n---\n").value


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: *x",
        "a: !!python/object/apply:os.system [ls]",
        "a: 1\na: 2",
        "a: " + "[" * 60 + "]" * 60,
        "a: " + "[" * 5000,
        "? [a]\n: b",
        "- a",
        "a: b: c",
    ],
)
def test_tricks_are_refused_with_a_line(text: str) -> None:
    """Anchors, tags, doubled keys, deep nesting and broken YAML are problems, never crashes."""
    assert isinstance(yaml_from(text, "content/x"), Problem)


@given(st.text(max_size=300))
def test_any_text_at_all(text: str) -> None:
    """Whatever a file holds, reading it gives a value or a problem."""
    answer = page_from(f"---\n{text}\n---\n", "content/x.it.md")

    assert isinstance(answer, Written | Problem)
