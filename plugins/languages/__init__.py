"""Words: which languages there are, the same words in several of them, phrases, dates in words.

Takes language tags and values, gives words together with the language they are really in.
Never knows what a service or an event is. Leans on Babel's CLDR tables, on nothing of ours.
"""

from plugins.languages.language import Language, LanguageTag
from plugins.languages.phrases import Phrases
from plugins.languages.text import Method, Text, Version
from plugins.languages.unreadable import Unreadable
from plugins.languages.wording import Wording

__all__ = [
    "Language",
    "LanguageTag",
    "Method",
    "Phrases",
    "Text",
    "Unreadable",
    "Version",
    "Wording",
]
