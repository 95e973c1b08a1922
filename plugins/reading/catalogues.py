"""The interface's phrases, from the theme's PO files.

Takes `theme/locale/` and the network's languages; gives one Phrases per language. Italian needs no
file: its words are the message ids.
"""

from collections.abc import Iterable
from pathlib import Path

from plugins.languages import Language, Phrases
from plugins.languages.phrases import SOURCE


class NoCatalogue(SystemExit):
    """A language of the network has no phrases: its pages would speak Italian between the lines."""


def phrases_of(languages: Iterable[Language], locale: Path) -> dict[str, Phrases]:
    return {language.tag: _phrases_of(language.tag, locale) for language in languages}


def _phrases_of(tag: str, locale: Path) -> Phrases:
    folder = tag.replace("-", "_")  # gettext names its folders as POSIX does: zh_Hans
    path = locale / folder / "LC_MESSAGES" / "messages.po"
    if tag == SOURCE and not path.exists():
        return Phrases(tag)
    if not path.exists():
        raise NoCatalogue(
            f"network.yaml vuole la lingua «{tag}», ma theme/locale/{folder}/ non c'è.\n"
            "Fai tradurre le frasi dell'interfaccia, o togli la lingua da «languages»."
        )
    return Phrases(tag, path.read_text(encoding="utf-8"))
