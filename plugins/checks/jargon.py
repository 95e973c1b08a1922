"""The words of offices, each with the plain one to say instead.

Takes the network's own table (`content/jargon.yaml`) and the words as they were first written:
translators work from those. In an entry `*` ends a stem: `eroga*` finds «erogare», «erogazione».
Names are let be: titles of partners and places, and words with a capital inside a sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.gulpease import readable
from plugins.checks.passages import Passage, own_passages
from plugins.languages import say
from plugins.neighbourhood import Gravity, Jargon

_WORD = re.compile(r"\w+")
_INSIDE_A_SENTENCE = re.compile(r"[\w,][ \t]*\n?[ \t]*[«“\"'’(]*$")
Table = Mapping[str, list[tuple[re.Pattern[str], Jargon]]]
"""Entries by the two letters they begin with: a word of a page is compared with few of them."""


def _offices(subject: Subject) -> Iterator[Finding]:
    table = _table(subject.neighbourhood.jargon)
    for thing in subject.neighbourhood.things:
        is_named = thing.kind in ("organisations", "places")
        for passage in own_passages(thing):
            if not (is_named and passage.part == ("title",)):
                yield from _in_passage(passage, table, subject)


def _in_passage(passage: Passage, table: Table, subject: Subject) -> Iterator[Finding]:
    said: set[tuple[int, str]] = set()
    for match, entry in _matches(readable(passage.words), table):
        at = passage.line(subject.origins, match.start())
        if (at.line, entry.word) not in said:
            said.add((at.line, entry.word))
            yield Finding(
                at=at,
                found=say("c'è «{words}», che si dice negli uffici", words=_said(match)),
                expected=say("Parole che si usano anche in casa"),
                remedy=say("Prova così: {plain}", plain=entry.plain),
            )


def _said(match: re.Match[str]) -> str:
    return " ".join(match[0].split())


def _table(jargon: Iterable[Jargon]) -> Table:
    table = defaultdict(list)
    for entry in sorted(jargon, key=lambda entry: -len(entry.word)):
        table[entry.word[:2].strip().lower()].append((_pattern(entry.word), entry))
    return table


def _pattern(written: str) -> re.Pattern[str]:
    """Spaces stand for any space, also the end of a line."""
    words = r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in written.split())
    return re.compile(rf"{words}(?!\w)", re.IGNORECASE)


def _matches(prose: str, table: Table) -> Iterator[tuple[re.Match[str], Jargon]]:
    """The longest entry at each word; a word belongs to one only."""
    end = 0
    for word in _WORD.finditer(prose):
        entries = table.get(word[0][:2].lower(), ()) if word.start() >= end else ()
        for pattern, entry in entries:
            match = pattern.match(prose, word.start())
            if match and not _is_a_name(match, prose):
                yield match, entry
                end = match.end()
                break


def _is_a_name(match: re.Match[str], prose: str) -> bool:
    before = prose[max(0, match.start() - 20) : match.start()]
    return match[0][0].isupper() and bool(_INSIDE_A_SENTENCE.search(before))


CHECKS = (
    Check(
        id="jargon",
        gravity=Gravity.ADVICE,
        promise=say("Nessuna pagina usa parole da ufficio dove ce n'è una semplice"),
        reason=say("Chi non capisce una parola pensa che il servizio non sia per lui"),
        examine=_offices,
    ),
)
