"""How easy Italian words are to read: the Gulpease index, and the sentences it counts.

Takes words as partners write them; gives sentences and a number from 0 to 100. Lucisano and
Piemontese's formula (1988): 89 − 10 × letters ÷ words + 300 × sentences ÷ words. Below 80 it is
hard with primary school, below 60 with middle school, below 40 with high school. It measures length
alone. What moves the number, and what is counted here:

- a word is a run of letters, so «l'unione» is two; figures, hours and telephone numbers are none;
- marks, code, web and mail addresses and street addresses are left out;
- a heading is a sentence and so is an item of a list, whatever they end with, if they have words;
- «:» and «;» close a sentence before a space only, so «16:30» does not;
- a full stop after an abbreviation or a single letter (dott., n., S. Barnaba) does not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

TOO_FEW_WORDS = 25
"""Below it the number means nothing: «Chiama.» is worth 100, and so is «Precipitevolissimevolmente
no.»"""

_OF = r"(?:(?:d[aei]l?|dei|degli|delle|della|dello|san|santa|al|alla)\s+|(?:d|dell|all)['’])*"
_NOT_READ = {
    "`": r"`[^`]*`",
    "](": r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)",
    "]:": r"(?m:^ {0,3}\[[^\]\n]+\]:.*$)",
    "<": r"<[a-zA-Z/!][^<>]*>",
    "://": r"https?://\S*[^\s.,;:!?)»]",
    "www.": r"www\.\S*[^\s.,;:!?)»]",
    "@": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "": rf"[VvPp](?<!\w.)(?:ia(?:le)?|iazz(?:a|ale|etta)|icolo|\.le|\.zza)\s+{_OF}"
    r"[A-ZÀ-Ý][\w'’]*(?:\s[A-ZÀ-Ý][\w'’]*)*(?:,?\s(?:n\.\s?)?\d+)?",
    "*": r"\*+",
    "_": r"_+",
}
"""Code, addresses of links, tags, web, mail, streets, emphasis; each by a sign it cannot do
without: most words hold none, and looking for a sign is quick."""
_WORD = re.compile(r"[^\W\d_]+")
_STARTS = re.compile(
    r"^[ \t>]*(?:(?P<heading>\#{1,6})|(?P<item>[-+*]|\d{1,3}[.)])(?=[ \t])|(?P<gap>[-=\s>]*$))"
)
_CLOSES = re.compile(r"(?:[.!?…]+(?=[\])»”\"'’]*(?:\s|$))|[:;](?=\s|$))")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
ABBREVIATIONS = frozenset(
    re.findall(
        r"\S+",
        """
        art avv ca cell cfr dott dott.ssa dr es fam geom gg ing max min mons nr num pag prof
        prof.ssa rag rif sac sig sig.ra sigg ss tel
        lun mar mer gio ven sab dom gen feb apr mag giu lug ago sett ott nov dic
        """,
    )
)


@dataclass(frozen=True)
class Sentence:
    """Where it stands in the words, from its first letter on, and what is counted of it."""

    first: int
    last: int
    words: int
    letters: int


@cache
def readable(words: str) -> str:
    """Only what is read as prose; every letter that stays keeps its place."""
    for sign, pattern in _NOT_READ.items():
        if sign in words:
            words = re.sub(pattern, _blank, words)
    return words


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


@cache
def sentences(words: str) -> tuple[Sentence, ...]:
    """Remembered, because several checks ask about the same words."""
    prose = readable(words)
    found = (_sentence(prose, first, last) for first, last in _stretches(words, prose))
    return tuple(sentence for sentence in found if sentence)


def gulpease(measured: Iterable[Sentence]) -> int | None:
    """From 0 to 100, rounded down; None where there are too few words to say."""
    counted = tuple(measured)
    words = sum(sentence.words for sentence in counted)
    if words < TOO_FEW_WORDS:
        return None
    letters = sum(sentence.letters for sentence in counted)
    return max(0, min(100, (89 * words - 10 * letters + 300 * len(counted)) // words))


def _sentence(prose: str, first: int, last: int) -> Sentence | None:
    """None when there are no words in it."""
    start = _WORD.search(prose, first, last)
    if start is None:
        return None
    words = _WORD.findall(prose, first, last)
    return Sentence(start.start(), last, len(words), sum(map(len, words)))


def _stretches(words: str, prose: str) -> Iterator[tuple[int, int]]:
    """From where to where each sentence goes."""
    for start, end in _blocks(words):
        first = start
        for match in _CLOSES.finditer(prose, start, end):
            if not _goes_on(prose, match):
                yield first, match.end()
                first = match.end()
        yield first, end


def _blocks(words: str) -> Iterator[tuple[int, int]]:
    """Paragraphs, headings and items: an open line is closed by the next that starts something."""
    first = end = 0
    for line in words.splitlines(keepends=True):
        start = _STARTS.match(line)
        if start:
            yield first, end
            first = end + start.end()
        end += len(line)
        if start and start["heading"]:
            yield first, end
            first = end
    yield first, end


def _goes_on(prose: str, closing: re.Match[str]) -> bool:
    """Whether this stop closes nothing."""
    after = prose[closing.end() : closing.end() + 3].lstrip()[:1]
    if closing[0] in ("...", "…"):
        return after.islower()
    before = _LAST_WORD.search(prose, max(0, closing.start() - 12), closing.start())
    word = before[0] if before and closing[0] == "." else ""
    if word == "ecc":
        return not after.isupper()
    return word.lower() in ABBREVIATIONS or (len(word) == 1 and (word.isupper() or word in "nps"))
