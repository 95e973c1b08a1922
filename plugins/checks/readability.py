"""Plain Italian: easy pages, short sentences.

Takes the words as they were first written, when that language is Italian: the index is calibrated
on Italian readers and translators work from these words. Thresholds: research/context.md §4.1.
Judges length alone; hard words are `jargon`'s.
"""

from collections.abc import Callable, Iterator
from itertools import chain

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.gulpease import Sentence, gulpease, sentences
from plugins.checks.passages import BODY, Passage, in_italian
from plugins.languages import say
from plugins.neighbourhood import Gravity, Page, Thing

LONG, VERY_LONG = 20, 25
"""Words of a sentence: above these a reader forgets how it began."""
SHOWN = 60
"""Letters of a sentence that are enough to find it again."""
RESIDENTS, OTHERS = (80, 60), (60, 40)
"""Below the first a page is hard, below the second very hard. 80 is for who went to primary school,
60 for who went to middle school, 40 for who went to high school."""
NOT_FOR_RESIDENTS = {"partners", "privacy", "accessibility", "what-this-is"}


def _hard(*, very: bool) -> Callable[[Subject], Iterator[Finding]]:
    def examine(subject: Subject) -> Iterator[Finding]:
        for thing, own in in_italian(subject):
            at, counted = _prose(own)
            score = gulpease(counted)
            enough, least = _thresholds(thing)
            if score is not None and (score < least if very else least <= score < enough):
                yield _finding_hard(at, subject, counted, score, enough)

    return examine


def _finding_hard(
    at: Passage, subject: Subject, counted: tuple[Sentence, ...], score: int, enough: int
) -> Finding:
    longest = max(counted, key=lambda sentence: len(sentence.words))
    return Finding(
        at=at.line(subject.origins),
        found=say("la pagina vale {score} su 100 per facilità di lettura", score=score),
        expected=say("Qui ci vuole almeno {enough} (indice Gulpease)", enough=enough),
        remedy=say(
            "Fai frasi e parole più corte. Comincia da questa, che ha {count} parole: «{sentence}»",
            count=len(longest.words),
            sentence=_beginning(longest),
        ),
    )


def _prose(own: list[Passage]) -> tuple[Passage, tuple[Sentence, ...]]:
    """The body; with too few words there, all that the page says, together."""
    body = [passage for passage in own if passage.part == BODY]
    if body and gulpease(sentences(body[0].words)) is not None:
        return body[0], sentences(body[0].words)
    return own[0], tuple(chain.from_iterable(sentences(passage.words) for passage in own))


def _thresholds(thing: Thing) -> tuple[int, int]:
    is_for_others = isinstance(thing, Page) and thing.role in NOT_FOR_RESIDENTS
    return OTHERS if is_for_others else RESIDENTS


def _long(*, very: bool) -> Callable[[Subject], Iterator[Finding]]:
    def examine(subject: Subject) -> Iterator[Finding]:
        for passage in chain.from_iterable(own for _, own in in_italian(subject)):
            for sentence in sentences(passage.words):
                count = len(sentence.words)
                if count > VERY_LONG if very else LONG < count <= VERY_LONG:
                    yield Finding(
                        at=passage.line(subject.origins, sentence.offset),
                        found=say(
                            "c'è una frase di {count} parole: «{sentence}»",
                            count=count,
                            sentence=_beginning(sentence),
                        ),
                        expected=say("Al massimo {most} parole, una cosa per frase", most=LONG),
                        remedy=say("Dividila in due con un punto, o fanne un elenco"),
                    )

    return examine


def _beginning(sentence: Sentence) -> str:
    return sentence.text if len(sentence.text) < SHOWN else f"{sentence.text[:SHOWN].rstrip()}…"


_TIRED = say("Chi legge poco o sa poco italiano lascia a metà una frase lunga")

CHECKS = (
    Check(
        id="very-hard",
        gravity=Gravity.WARNING,
        promise=say("Nessuna pagina è molto difficile da leggere"),
        reason=say("Chi ha fatto solo le scuole medie non la capisce"),
        examine=_hard(very=True),
    ),
    Check(
        id="gulpease",
        gravity=Gravity.WARNING,
        promise=say("Le pagine per chi abita qui valgono almeno 80 di Gulpease, le altre 60"),
        reason=say("Chi ha fatto solo le scuole elementari deve poterle leggere da solo"),
        examine=_hard(very=False),
    ),
    Check(
        id="very-long-sentence",
        gravity=Gravity.WARNING,
        promise=say("Nessuna frase ha più di 25 parole"),
        reason=_TIRED,
        examine=_long(very=True),
    ),
    Check(
        id="long-sentence",
        gravity=Gravity.ADVICE,
        promise=say("Nessuna frase ha più di 20 parole"),
        reason=_TIRED,
        examine=_long(very=False),
    ),
)
