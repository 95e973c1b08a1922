"""QR codes as one outline.

Takes a text, gives an SVG with one black path on white; the quiet zone of four modules is part of
it, so that no layout can intrude. Never draws module by module: seams between squares print as
hairlines. Capitals, digits and `:/.` alone keep a code small: 29 characters are 25 x 25 modules.
"""

from dataclasses import dataclass

from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode

QUIET = 4
LONGEST = 29
"""Characters in capitals; one more, and the code is no longer 25 x 25 modules at level Q."""

Point = tuple[int, int]
Matrix = tuple[tuple[bool, ...], ...]


@dataclass(frozen=True)
class Code:
    """A drawn code; `modules` counts one side without the quiet zone."""

    svg: str
    modules: int


def code_of(text: str) -> Code:
    matrix = _matrix(text)
    side = len(matrix) + 2 * QUIET
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/>'
        f'<path fill="#000" fill-rule="evenodd" d="{outline(matrix)}"/></svg>'
    )
    return Code(svg=svg, modules=len(matrix))


def outline(matrix: Matrix) -> str:
    """The path around every dark area, shifted by the quiet zone."""
    steps = _steps(matrix)
    loops = []
    while steps:
        loops.append(_path(_loop(steps)))
    return "".join(loops)


def _matrix(text: str) -> Matrix:
    code = QRCode(error_correction=ERROR_CORRECT_Q, border=0)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def _steps(matrix: Matrix) -> dict[Point, list[Point]]:
    """From each corner the next ones, going round with the dark side on the right."""
    steps: dict[Point, list[Point]] = {}
    dark = {(x, y) for y, row in enumerate(matrix) for x, on in enumerate(row) if on}
    for x, y in sorted(dark):
        sides = (
            ((x, y - 1), (x, y), (x + 1, y)),
            ((x + 1, y), (x + 1, y), (x + 1, y + 1)),
            ((x, y + 1), (x + 1, y + 1), (x, y + 1)),
            ((x - 1, y), (x, y + 1), (x, y)),
        )
        for neighbour, start, end in sides:
            if neighbour not in dark:
                steps.setdefault(start, []).append(end)
    return steps


def _loop(steps: dict[Point, list[Point]]) -> list[Point]:
    """One closed walk; its steps are taken away, so that each is walked once."""
    start = min(steps)
    corners = [start]
    while (here := _next(steps, corners[-1])) != start:
        corners.append(here)
    return corners


def _path(corners: list[Point]) -> str:
    """The walk in SVG: one move for every straight stretch."""
    around = zip(corners[-1:] + corners, corners, corners[1:] + corners[:1], strict=False)
    turns = [here for before, here, after in around if not _is_straight(before, here, after)]
    (x, y), *others = turns
    moves = "".join(map(_move, turns, others))
    return f"M{x + QUIET} {y + QUIET}{moves}z"


def _next(steps: dict[Point, list[Point]], here: Point) -> Point:
    ends = steps[here]
    end = ends.pop()
    if not ends:
        del steps[here]
    return end


def _is_straight(before: Point, here: Point, after: Point) -> bool:
    return before[0] == here[0] == after[0] or before[1] == here[1] == after[1]


def _move(start: Point, end: Point) -> str:
    return f"h{end[0] - start[0]}" if start[1] == end[1] else f"v{end[1] - start[1]}"
