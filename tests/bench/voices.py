"""Words to fill a town with, in one language: those of the prose in `content/pages`.

Takes a language's tag; gives titles, sentences and bodies put together by chance from what is
written there, each language in its own script. They mean nothing, and nobody is shown them.
"""

import re
from random import Random

from plugins.reading.header import FENCE
from tests.building import ROOT

PAGES = ROOT / "content" / "pages"
LONGEST_SENTENCE = 150
_NOT_PROSE = re.compile(r"^[#\-*>0-9]|[\[\]<>|`*]|http|ESEMPIO")
_WORD = re.compile(r"[^\W\d_][^\s.,;:!?«»\"'()،؟。，？、—–“”’।]{2,11}")
"""Long words, and scripts that write no spaces, are cut into pieces."""


class Voice:
    """What can be said in one language."""

    def __init__(self, language: str) -> None:
        texts = [path.read_text(encoding="utf-8") for path in PAGES.glob(f"*.{language}.md")]
        prose = (part for text in sorted(texts) for part in text.split(FENCE, 2)[2].split("\n\n"))
        even = (" ".join(part.split()) for part in prose)
        self._paragraphs = [part for part in even if part and not _NOT_PROSE.search(part)]
        self._words = sorted(
            {word for part in self._paragraphs for word in _WORD.findall(part.lower())}
        )

    def title(self, chance: Random) -> str:
        words = " ".join(chance.sample(self._words, 4))
        return words[0].upper() + words[1:]

    def sentence(self, chance: Random) -> str:
        words = " ".join(chance.choices(self._words, k=10))[: LONGEST_SENTENCE - 1].rstrip()
        return f"{words[0].upper()}{words[1:]}."

    def body(self, chance: Random) -> str:
        """Some 80 words, like the samples."""
        return "\n\n".join(chance.sample(self._paragraphs, 4))
