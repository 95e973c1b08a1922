"""What the guide for partners shows can be written as it is shown."""

import re

import pytest

from plugins.neighbourhood import Consent, Hours
from plugins.neighbourhood.occurrences import Repeats
from plugins.reading.fields import fields_of
from plugins.reading.header import Written, yaml_from
from plugins.reading.kinds import KINDS
from tests.building import ROOT

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## For developers")[0]
ROWS = re.findall(r"^\|[^|`]+\| `- ([^`]+)`(?: \([^|]+\))? \|$", GUIDE, re.MULTILINE)
REPEATS = re.findall(r"\| `(repeats: [^`]+)` \|$", GUIDE, re.MULTILINE)
BLOCKS = [
    re.sub(r"^ {3}", "", block, flags=re.MULTILINE)
    for block in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
    if "---" not in block
]
FIELDS = {field.name for kind in KINDS.values() for field in fields_of(kind)}


def written(text: str) -> Written:
    """Fields that must be well-formed."""
    answer = yaml_from(text, "CONTRIBUTING.md")
    assert isinstance(answer, Written)
    return answer


def test_there_are_examples() -> None:
    """The guide still looks as this test reads it."""
    assert [True, True, True] == [len(found) > 3 for found in (ROWS, REPEATS, BLOCKS)]


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_hours(row: str) -> None:
    """A row of the table is read as hours."""
    assert Hours.model_validate([row, "call first"])


@pytest.mark.parametrize("row", REPEATS)
def test_a_repetition(row: str) -> None:
    """A row of the table is read as a repetition."""
    assert Repeats.model_validate(written(row).value["repeats"])


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_of_fields(block: str) -> None:
    """What stands on its own names fields that there are."""
    names = {field.name for field in fields_of(Consent)} | FIELDS | {"translation"}

    assert set() == set(written(block).value) - names


def test_fields_in_tables() -> None:
    """What the tables explain are fields that there are."""
    tables = GUIDE.split("## Tradurre\n")[0]
    cells = re.findall(r"^\| (`[a-z_]+`(?:[, •]+`[a-z_]+`)*)[ •]* \|", tables, re.MULTILINE)
    named = {name for cell in cells for name in re.findall(r"[a-z_]+", cell)}

    assert (True, set()) == (len(named) > 20, named - FIELDS)
