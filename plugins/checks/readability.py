"""Plain Italian: easy pages, short sentences.

Takes the words as they were first written, when that language is Italian: the index is calibrated
on Italian readers and translators work from these words. Thresholds: research/context.md §4.1.
Judges length alone; hard words are `jargon`'s.
"""

from collections.abc import Callable, Iterator
from itertools import chain

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.gulpease import TOO_FEW_WORDS, Sentence, gulpease, sentences
from plugins.checks.passages import Passage, in_italian
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


Counted = tuple[tuple[Passage, Sentence], ...]


def _hard(*, very: bool) -> Callable[[Subject], Iterator[Finding]]:
    def examine(subject: Subject) -> Iterator[Finding]:
        for thing, own in in_italian(subject):
            counted = _prose(own)
            score = gulpease(sentence for _, sentence in counted)
            enough, least = _thresholds(thing)
            if score is not None and (score < least if very else least <= score < enough):
                yield _finding_hard(subject, counted, score=score, enough=enough)

    return examine


def _finding_hard(subject: Subject, counted: Counted, *, score: int, enough: int) -> Finding:
    at, longest = max(counted, key=lambda each: each[1].words)
    return Finding(
        at=at.line(subject.origins, longest.first),
        found=say("la pagina vale {score} su 100 per facilità di lettura", score=score),
        expected=say("Qui ci vuole almeno {enough} (indice Gulpease)", enough=enough),
        remedy=say(
            "Fai frasi e parole più corte. Comincia da questa, che ha {count} parole: «{sentence}»",
            count=longest.words,
            sentence=_beginning(at, longest),
        ),
    )


def _prose(own: list[Passage]) -> Counted:
    """The body; with too few words there, all that the page says, together."""
    counted = tuple((passage, each) for passage in own for each in sentences(passage.words))
    body = tuple(each for each in counted if each[0].is_body)
    return body if sum(each.words for _, each in body) >= TOO_FEW_WORDS else counted


def _thresholds(thing: Thing) -> tuple[int, int]:
    is_for_others = isinstance(thing, Page) and thing.role in NOT_FOR_RESIDENTS
    return OTHERS if is_for_others else RESIDENTS


def _long(*, very: bool) -> Callable[[Subject], Iterator[Finding]]:
    def examine(subject: Subject) -> Iterator[Finding]:
        for passage in chain.from_iterable(own for _, own in in_italian(subject)):
            for sentence in sentences(passage.words):
                if sentence.words > VERY_LONG if very else LONG < sentence.words <= VERY_LONG:
                    yield _finding_long(subject, passage, sentence)

    return examine


def _finding_long(subject: Subject, passage: Passage, sentence: Sentence) -> Finding:
    return Finding(
        at=passage.line(subject.origins, sentence.first),
        found=say(
            "c'è una frase di {count} parole: «{sentence}»",
            count=sentence.words,
            sentence=_beginning(passage, sentence),
        ),
        expected=say("Al massimo {most} parole, una cosa per frase", most=LONG),
        remedy=say("Dividila in due con un punto, o fanne un elenco"),
    )


def _beginning(passage: Passage, sentence: Sentence) -> str:
    words = " ".join(passage.words[sentence.first : sentence.last].split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"


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
