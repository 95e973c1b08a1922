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
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

TOO_FEW_WORDS = 25
"""Below it the number means nothing: «Chiama.» is worth 100, and so is «Precipitevolissimevolmente
no.»"""

_STREET = r"\b[Vv]ia(?:le)?|\b[Pp]iazz(?:a|ale|etta)|\b[Vv]icolo|\b[Vv]\.le|\b[Pp]\.zza"
_OF = r"(?:(?:d[aei]l?|dei|degli|delle|della|dello|san|santa|al|alla)\s+|(?:d|dell|all)['’])*"
_NOT_READ = re.compile(
    rf"""
      `[^`]*`                                          # code
    | ^[ ]{{0,3}}\[[^\]\n]+\]:.*$                      # a link's address, written apart
    | \]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)          # a link's address
    | <[a-zA-Z/!][^<>]*>                               # tags, and addresses in angles
    | \b(?:https?://|www\.)\S*[^\s.,;:!?)»]            # web
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                     # mail
    | (?:{_STREET})\s+{_OF}[A-ZÀ-Ý][\w'’]*(?:\s[A-ZÀ-Ý][\w'’]*)*(?:,?\s(?:n\.\s?)?\d+)?  # streets
    | [*_]+                                            # emphasis
    """,
    re.MULTILINE | re.VERBOSE,
)
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
    """Its words, the offset of the first of them, and the stretch of text it was found in."""

    offset: int
    words: tuple[str, ...]
    text: str

    @property
    def letters(self) -> int:
        return sum(map(len, self.words))


def readable(words: str) -> str:
    """Only what is read as prose; every letter that stays keeps its place."""
    return _NOT_READ.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), words)


@lru_cache(maxsize=10_000)
def sentences(words: str) -> tuple[Sentence, ...]:
    """Remembered, because several checks ask about the same words."""
    prose = readable(words)
    found = (_sentence(words, prose, first, last) for first, last in _stretches(words, prose))
    return tuple(sentence for sentence in found if sentence.words)


def gulpease(counted: tuple[Sentence, ...]) -> int | None:
    """From 0 to 100, rounded down; None where there are too few words to say."""
    words = sum(len(sentence.words) for sentence in counted)
    if words < TOO_FEW_WORDS:
        return None
    letters = sum(sentence.letters for sentence in counted)
    return max(0, min(100, (89 * words - 10 * letters + 300 * len(counted)) // words))


def _sentence(words: str, prose: str, first: int, last: int) -> Sentence:
    found = list(_WORD.finditer(prose, first, last))
    offset = found[0].start() if found else first
    text = " ".join(words[offset:last].split())
    return Sentence(offset, tuple(match[0] for match in found), text)


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
    after = prose[closing.end() : closing.end() + 20].lstrip()[:1]
    if closing[0] in ("...", "…"):
        return after.islower()
    before = _LAST_WORD.search(prose, max(0, closing.start() - 12), closing.start())
    if closing[0] != "." or not before:
        return False
    word = before[0]
    if word == "ecc":
        return not after.isupper()
    return word.lower() in ABBREVIATIONS or (len(word) == 1 and (word.isupper() or word in "nps"))
