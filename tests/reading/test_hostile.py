"""Whatever a partner writes: a neighbourhood or problems, never a crash, never a half of both."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.reading.assemble import Reading, assemble
from plugins.reading.files import File, files_below
from tests.building import SAMPLES

FILES, _ = files_below(SAMPLES / "one-street", with_samples=True)
VALUES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            *("[]", "{}", "[[]]", "[{}]", "{a: 1}", "[1, 2]", "yes", "no", "null", "~", "-1", "0"),
            *("2027", "20270515", "2027-05-15", "2027-05-15 25:00", "9999-12-31", "1e999", "0x10"),
            *("it", "arabo", "../../x", "javascript:alert(1)", "{it: {}}", "{it: [a]}", "|", ">"),
            *("Mo-Su 00:00-23:59", "[Mo]", "{Mo: 1}", "112", "numero di esempio", "'", '"', "&a"),
        ]
    ),
)


def read_with(number: int, line: int, value: str) -> Reading:
    """Reads one street with the value of one line of one file replaced."""
    file = FILES[number % len(FILES)]
    lines = file.text.split("\n")
    place = line % len(lines)
    name, colon, _ = lines[place].partition(":")
    lines[place] = f"{name}{colon} {value}"
    changed = File(file.path, "\n".join(lines))
    files = [changed if each is file else each for each in FILES]
    return assemble(files, content="one-street")


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, 99), st.integers(0, 99), VALUES)
def test_any_value_in_any_line(number: int, line: int, value: str) -> None:
    """A changed value is read or complained of, in words that name file and line."""
    reading = read_with(number, line, value)

    assert (reading.neighbourhood is None) == bool(reading.errors)
    for problem in reading.problems:
        assert problem.path.startswith("one-street/")
        assert problem.line >= 1
        assert "{" not in problem.expected.in_words()
