"""The words of offices, each with the plain one to say instead.

Takes the network's own table (`content/jargon.yaml`) and the words as they were first written:
translators work from those. In an entry `*` ends a stem: `eroga*` finds «erogare», «erogazione».
Names are let be: titles of partners and places, and words with a capital inside a sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.gulpease import readable
from plugins.checks.passages import Passage, own_passages
from plugins.languages import say
from plugins.neighbourhood import Gravity, Jargon

_INSIDE_A_SENTENCE = re.compile(r"[\w,][ \t]*\n?[ \t]*[«“\"'’(]*$")
_NEVER = "(?!)"


@dataclass(frozen=True)
class _Table:
    """All entries as one pattern, which is quick, and one by one, to tell which it was."""

    pattern: re.Pattern[str]
    entries: tuple[tuple[re.Pattern[str], Jargon], ...]

    def found_in(self, prose: str) -> Iterator[tuple[re.Match[str], Jargon]]:
        for match in self.pattern.finditer(prose.lower()):
            if not _is_a_name(match, prose):
                yield match, next(e for pattern, e in self.entries if pattern.fullmatch(match[0]))


def _table(jargon: Iterable[Jargon]) -> _Table:
    """The longest first: «recapito telefonico» before «recapito»."""
    longest = sorted(jargon, key=lambda entry: -len(entry.word))
    patterns = [_pattern(entry.word) for entry in longest]
    either = "|".join(patterns) or _NEVER
    entries = zip(map(re.compile, patterns), longest, strict=True)
    return _Table(re.compile(rf"(?<!\w)(?:{either})(?!\w)"), tuple(entries))


def _pattern(written: str) -> str:
    """A space stands for any, also for the end of a line."""
    words = (re.escape(word).replace(r"\*", r"\w*") for word in written.lower().split())
    return r"\s+".join(words)


def _is_a_name(match: re.Match[str], prose: str) -> bool:
    before = prose[max(0, match.start() - 20) : match.start()]
    return prose[match.start()].isupper() and bool(_INSIDE_A_SENTENCE.search(before))


def _offices(subject: Subject) -> Iterator[Finding]:
    table = _table(subject.neighbourhood.jargon)
    for thing in subject.neighbourhood.things:
        is_named = thing.kind in ("organisations", "places")
        for passage in own_passages(thing):
            if not (is_named and passage.part == ("title",)):
                yield from _in_passage(passage, table, subject)


def _in_passage(passage: Passage, table: _Table, subject: Subject) -> Iterator[Finding]:
    """Each word once in a line."""
    said: set[tuple[int, str]] = set()
    prose = readable(passage.words)
    for match, entry in table.found_in(prose):
        at = passage.line(subject.origins, match.start())
        if (at.line, entry.word) not in said:
            said.add((at.line, entry.word))
            written = " ".join(prose[match.start() : match.end()].split())
            yield Finding(
                at=at,
                found=say("c'è «{words}», che si dice negli uffici", words=written),
                expected=say("Parole che si usano anche in casa"),
                remedy=say("Prova così: {plain}", plain=entry.plain),
            )


CHECKS = (
    Check(
        id="jargon",
        gravity=Gravity.ADVICE,
        promise=say("Nessuna pagina usa parole da ufficio dove ce n'è una semplice"),
        reason=say("Chi non capisce una parola pensa che il servizio non sia per lui"),
        examine=_offices,
    ),
)
