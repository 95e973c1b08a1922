"""The reference that is written by the program."""

from plugins.reading.kinds import KINDS
from plugins.reading.reference import files, reference
from tests.building import ROOT


def test_the_committed_files_are_current() -> None:
    """What stands in docs/ is what `python3 tasks.py reference` writes."""
    paths = [ROOT / "docs" / "campi.md", *(ROOT / "docs" / "schema").glob("*")]
    there = {path.relative_to(ROOT / "docs").as_posix(): path.read_text("utf-8") for path in paths}

    assert files() == there


def test_every_field_has_a_row() -> None:
    """Whatever a page may hold, partners find it."""
    fields = {name for model in KINDS.values() for name in model.model_fields}
    written = fields - {"slug", "path", "translations", "stamp", "body"}
    text = reference()

    assert set() == {name for name in written if f"| `{name}`" not in text}


def test_links_inside_lead_somewhere() -> None:
    """A field with others inside leads to their table."""
    text = reference()
    links = {part.split(")")[0] for part in text.split("[campi](#")[1:]}

    assert set() == {link for link in links if f"# {link}\n" not in text}
