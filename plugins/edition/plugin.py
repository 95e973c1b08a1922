"""Pelican's door to the edition: its writer, and the last generator, which publishes.

Must be the last of PLUGINS: whatever fails before it leaves the output as it was. Settings:
OUTPUT_PATH, BACHECA_CACHE (where the staging folder may stand).
"""

from collections import Counter
from pathlib import Path, PurePosixPath
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.log import console
from pelican.writers import Writer

from plugins.edition.contents import contents
from plugins.edition.edition import Edition, Published
from plugins.neighbourhood import addresses


class EditionWriter(Writer):  # type: ignore[misc]
    """Pelican's writer with `put`, the one way the rooms write."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings=settings)
        self.edition = Edition(Path(output_path), Path(settings["BACHECA_CACHE"]) / "staging")

    def put(self, path: str, content: bytes) -> None:
        self.edition.put(path, content)


class EditionGenerator(Generator):  # type: ignore[misc]
    """Publishes what all the others have put, and at last the table of what it is."""

    def generate_output(self, writer: EditionWriter) -> None:
        table = contents(
            self.context["neighbourhood"], self.context["moment"], writer.edition.prints
        )
        writer.put(addresses.EDITION, table)
        print(_in_words(writer.edition.publish(), Path(self.output_path).name))
        console.quiet = (
            True  # Pelican would go on to count its own articles, of which there are none
        )


def _in_words(published: Published, folder: str) -> str:
    made = (*published.new, *published.changed, *published.unchanged)
    kinds = Counter(PurePosixPath(path).suffix for path in made)
    return (
        f"  {kinds['.html']} pagine e {kinds['.pdf']} volantini in {folder}/ "
        f"({len(published.new)} file nuovi, {len(published.changed)} cambiati, "
        f"{len(published.removed)} tolti, {len(published.unchanged)} uguali)"
    )


def generator(_pelican: Any) -> type[Generator]:
    return EditionGenerator


def writer(_pelican: Any) -> type[Writer]:
    return EditionWriter


def register() -> None:
    signals.get_generators.connect(generator)
    signals.get_writer.connect(writer)
