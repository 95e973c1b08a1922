"""The interface's own phrases in one language, from a gettext catalogue.

Takes the text of a PO file; answers with the translated phrase, in the right plural form if it has
several. Never reads a file, and never says a fuzzy draft. An unknown phrase comes back in Italian,
the language of the message ids; `missing` says which ones did.
"""

from collections.abc import Iterable
from gettext import GNUTranslations
from io import BytesIO, StringIO

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "it"


class Phrases:
    """`phrases("Gratis")`, `phrases.many("{count} via", "{count} vie", 3)`."""

    def __init__(self, language: str, catalogue: str = "") -> None:
        read = read_po(StringIO(catalogue), locale=language.replace("-", "_"))
        compiled = BytesIO()
        write_mo(compiled, read)
        compiled.seek(0)
        self.language = language
        self.missing: set[str] = set()
        self._translations = GNUTranslations(compiled)
        self._known = {forms_of(message.id)[0] for message in read if is_said(message)}

    def __call__(self, phrase: str, **values: object) -> str:
        self._note(phrase)
        words = self._translations.gettext(phrase)
        return words.format(**values) if values else words

    def many(self, one: str, more: str, count: int, **values: object) -> str:
        """The form for this count; `{count}` is filled in, in digits."""
        self._note(one)
        return self._translations.ngettext(one, more, count).format(count=count, **values)

    def _note(self, phrase: str) -> None:
        if self.language != SOURCE and phrase not in self._known:
            self.missing.add(phrase)


def is_said(message: Message) -> bool:
    """Whether a page may say it: every plural form is there, and no form is a guess."""
    return bool(message.id) and not message.fuzzy and all(forms_of(message.string))


def forms_of(words: str | Iterable[str] | None) -> tuple[str, ...]:
    """Plural forms, or the only one there is."""
    return (words or "",) if words is None or isinstance(words, str) else tuple(words)
