"""Words: which languages there are, the same words in several of them, phrases, sentences, dates.

Takes language tags and values, gives words together with the language they are really in.
Never knows what a service or an event is. Leans on Babel's CLDR tables, on nothing of ours.
"""

from plugins.languages.language import Language, LanguageTag
from plugins.languages.phrases import Phrases
from plugins.languages.sentence import NOTHING, Sentence, say
from plugins.languages.text import Method, Text, Version
from plugins.languages.unreadable import Unreadable
from plugins.languages.wording import Wording

__all__ = [
    "NOTHING",
    "Language",
    "LanguageTag",
    "Method",
    "Phrases",
    "Sentence",
    "Text",
    "Unreadable",
    "Version",
    "Wording",
    "say",
]
