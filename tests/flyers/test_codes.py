"""A text becomes one outline that holds the same modules."""

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.flyers.codes import QUIET, Matrix, code_of, outline

ADDRESS = "HTTPS://VIA-PROVA.TEST/90101"

matrices = st.integers(1, 7).flatmap(
    lambda side: st.lists(
        st.lists(st.booleans(), min_size=side, max_size=side).map(tuple),
        min_size=side,
        max_size=side,
    ).map(tuple)
)


def painted(path: str, side: int) -> Matrix:
    """What an even-odd painter fills: a cell is dark when edges to its left are odd in number."""
    crossings = {(x, y): 0 for x in range(side) for y in range(side)}
    for loop in path.split("z")[:-1]:
        start, x, y = re.match(r"M(\d+) (\d+)", loop), 0, 0
        assert start
        x, first, y = int(start[1]), int(start[2]), int(start[2])
        upright = []
        for way, length in re.findall(r"([hv])(-?\d+)", loop):
            if way == "h":
                x += int(length)
            else:
                upright.append((x, *sorted((y, y + int(length)))))
                y += int(length)
        upright.append((x, *sorted((y, first))))
        for edge, top, foot in upright:
            for row in range(top, foot):
                for column in range(edge, side):
                    crossings[column, row] += 1
    return tuple(tuple(crossings[x, y] % 2 == 1 for x in range(side)) for y in range(side))


@given(matrices)
def test_any_pattern(matrix: Matrix) -> None:
    """The outline encloses every dark module and no light one, corners that touch included."""
    side = len(matrix) + 2 * QUIET
    inside = painted(outline(matrix), side)[QUIET:-QUIET]

    assert matrix == tuple(row[QUIET:-QUIET] for row in inside)


def test_a_printed_address() -> None:
    """Twenty-nine characters in capitals stay at 25 modules, so that they are read from afar."""
    assert code_of("HTTPS://QUARTIERE.TEST/123456").modules == 25


def test_the_quiet_zone() -> None:
    """Four light modules on every side belong to the picture."""
    code = code_of(ADDRESS)
    picture = etree.fromstring(code.svg.encode())

    assert picture.get("viewBox") == f"0 0 {code.modules + 8} {code.modules + 8}"


def test_the_same_text() -> None:
    """One text has one drawing, always."""
    assert code_of(ADDRESS) == code_of(ADDRESS)
