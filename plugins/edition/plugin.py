"""Pelican's door to the edition: its writer, and the last generator, which publishes.

Must be the last of PLUGINS: whatever fails before it leaves the output as it was. Settings:
OUTPUT_PATH, BACHECA_CACHE (where the staging folder may stand), BACHECA_ADDS (to what stands in the
output, instead of being all of it: then there is no table, and nothing to say).
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
        staging = Path(settings["BACHECA_CACHE"]) / "staging"
        self.edition = Edition(Path(output_path), staging, adds=settings["BACHECA_ADDS"])

    def put(self, path: str, content: bytes) -> None:
        self.edition.put(path, content)


class EditionGenerator(Generator):  # type: ignore[misc]
    """Publishes what all the others have put, and at last the table of what it is."""

    def generate_output(self, writer: EditionWriter) -> None:
        console.quiet = True  # Pelican would go on to count its own articles: there are none
        if self.settings["BACHECA_ADDS"]:
            writer.edition.publish()
            return
        table = contents(
            self.context["neighbourhood"], self.context["moment"], writer.edition.prints
        )
        writer.put(addresses.EDITION, table)
        print(_in_words(writer.edition.publish(), Path(self.output_path).name))


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
