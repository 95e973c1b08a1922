"""The interface's own phrases in one language, from a gettext catalogue.

Takes the text of a PO file; answers with the translated phrase. Never reads a file. An unknown
phrase comes back in Italian, the language of the message ids; `missing` says which ones did.
"""

from gettext import GNUTranslations
from io import BytesIO, StringIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "it"


class Phrases:
    """`phrases("Gratis")`, `phrases("Copia del {date}", date="2 maggio")`."""

    def __init__(self, language: str, catalogue: str = "") -> None:
        read = read_po(StringIO(catalogue), locale=language.replace("-", "_"))
        compiled = BytesIO()
        write_mo(compiled, read)
        compiled.seek(0)
        self.language = language
        self.missing: set[str] = set()
        self._translations = GNUTranslations(compiled)
        self._known = {message.id for message in read if message.string}

    def __call__(self, phrase: str, **values: object) -> str:
        if self.language != SOURCE and phrase not in self._known:
            self.missing.add(phrase)
        words = self._translations.gettext(phrase)
        return words.format(**values) if values else words
