"""Words written all in capitals: hard to read, and read out letter by letter.

Takes the words as they were first written, when that language is Italian, where short names are
known. Lets be what is explained in brackets and what partners are called. Never looks at figures.
"""

import re
from collections.abc import Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.gulpease import readable
from plugins.checks.passages import in_italian
from plugins.languages import say
from plugins.neighbourhood import Gravity
from plugins.neighbourhood.origin import Origin

_CAPITALS = re.compile(r"(?<![^\W_])[A-ZÀÈÉÌÒÙ]{4,}(?![^\W_]|\.\w)")
"""Four letters and more, but for names of files such as README.md."""
_EXPLAINED = re.compile(r"[»”\"]?\s\(")
_ROMAN = re.compile(r"[IVXLC]+")
SHORT_NAMES = frozenset(
    re.findall(
        r"\w+",
        """
        ACLI AGPL AIDS ALER ANFFAS ANPI ARCI ASST AUSER AVIS CAAF CEAS CELI CGIL CILS CISL COVID
        CPIA DELF DITALS ESEMPIO EURES FAMI HTML IACP IBAN INAIL INPS IRCCS IRPEF ISEE ISTAT LGBT
        LILA LIPU NASPI NEET ONLUS PLIDA RUNTS SERT SIAE SPID SPRAR STEM TARI UILDM UISP UNESCO
        UNHCR UNICEF UONPIA WCAG WIFI
        """,
    )
)
"""Marks and short names that people know, or read on the door or on the paper they have in hand."""


def _shouted(subject: Subject) -> Iterator[Finding]:
    """Each word once in a page."""
    marks = _marks(subject)
    for _, own in in_italian(subject):
        known = set(marks)
        for passage in own:
            for offset, word in _capitals(passage.words):
                if word not in known:
                    known.add(word)
                    yield _finding_shouted(passage.line(subject.origins, offset), word)


def _finding_shouted(at: Origin, word: str) -> Finding:
    return Finding(
        at=at,
        found=say("«{word}» è tutto in maiuscolo", word=word),
        expected=say("Il maiuscolo è più difficile da leggere"),
        remedy=say("Scrivi «{lower}». Se è una sigla, spiegala tra parentesi", lower=word.lower()),
    )


def _capitals(words: str) -> Iterator[tuple[int, str]]:
    """Not those in brackets, nor with an explanation in brackets behind."""
    prose = readable(words)
    for match in _CAPITALS.finditer(prose):
        is_explained = prose[: match.start()].endswith("(") or _EXPLAINED.match(prose, match.end())
        if not is_explained and not _ROMAN.fullmatch(match[0]):
            yield match.start(), match[0]


def _marks(subject: Subject) -> set[str]:
    """Short names of the partners too, unless the whole name is shouted."""
    titles = [
        organisation.title.source.words for organisation in subject.neighbourhood.organisations
    ]
    written = [title for title in titles if title != title.upper() or " " not in title]
    return {word for title in written for word in _CAPITALS.findall(title)} | SHORT_NAMES


CHECKS = (
    Check(
        id="capitals",
        gravity=Gravity.ADVICE,
        promise=say("Nessuna parola è scritta tutta in maiuscolo, se non è una sigla nota"),
        reason=say("Il maiuscolo si legge male, e chi usa la voce sente le lettere una per una"),
        examine=_shouted,
    ),
)
