"""Problems as words: for a terminal, for another program, for a pull request.

Takes problems or checks and the phrases of a language (none: Italian); gives text. Never prints and
never decides: how many errors stop what is for whoever asks.
"""

import json
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from plugins.checks.check import Check
from plugins.languages import Phrases, Sentence, say
from plugins.neighbourhood import Gravity, Problem

JSON_VERSION = 1
"""Grows only when a field goes away or changes its meaning."""
SOURCE = "it"

_PRESSING = (Gravity.ERROR, Gravity.WARNING)
_SIGNS = {Gravity.ERROR: "✗", Gravity.WARNING: "!", Gravity.ADVICE: "·"}
_NAMES = {
    Gravity.ERROR: say("errore: ferma la costruzione del sito"),
    Gravity.WARNING: say("avviso: qualcosa andrà storto"),
    Gravity.ADVICE: say("consiglio: si può fare meglio"),
}
_COMMANDS = {Gravity.ERROR: "error", Gravity.WARNING: "warning", Gravity.ADVICE: "notice"}


ENOUGH_ADVICE = 3
"""Of one kind: who reads a hundred lines of advice reads none of the warnings above."""


def in_full(problems: Iterable[Problem], phrases: Phrases | None = None) -> str:
    """The gravest first, apart from each other; how many of each at the end."""
    problems = tuple(problems)
    groups = ["\n".join(_lines_of(problems, gravity, phrases)) for gravity in Gravity]
    return "\n\n".join([*filter(None, groups), _count(problems, phrases)])


def in_text(problems: Iterable[Problem], phrases: Phrases | None = None) -> str:
    """The same, with the first three only of each kind of advice."""
    problems = tuple(problems)
    groups = ["\n".join(_lines_of(problems, gravity, phrases)) for gravity in _PRESSING]
    advice = "\n".join(_some_advice(problems, phrases))
    return "\n\n".join([*filter(None, [*groups, advice]), _count(problems, phrases)])


def _some_advice(problems: tuple[Problem, ...], phrases: Phrases | None) -> Iterator[str]:
    advice = [problem for problem in problems if problem.gravity == Gravity.ADVICE]
    for name in dict.fromkeys(problem.check for problem in advice):
        alike = [problem for problem in advice if problem.check == name]
        yield from _lines_of(alike[:ENOUGH_ADVICE], Gravity.ADVICE, phrases)
        if len(alike) > ENOUGH_ADVICE:
            more = len(alike) - ENOUGH_ADVICE
            rest = say("… e altri {count}: li dice tutti «check --format=full»", count=more)
            yield f"  {rest.in_words(phrases)} [{name}]"


def _count(problems: tuple[Problem, ...], phrases: Phrases | None) -> str:
    if not problems:
        return say("Tutto in ordine.").in_words(phrases)
    counts = _counts(problems)
    count = say(
        "Errori: {errors}. Avvisi: {warnings}. Consigli: {advice}.",
        errors=counts["error"],
        warnings=counts["warning"],
        advice=counts["advice"],
    )
    return count.in_words(phrases)


def in_json(problems: Iterable[Problem], phrases: Phrases | None = None) -> str:
    """Sentences are whole, in one language; an empty remedy means that `expected` says all."""
    problems = tuple(problems)
    report = {
        "version": JSON_VERSION,
        "language": phrases.language if phrases else SOURCE,
        "counts": _counts(problems),
        "problems": [_fields(problem, phrases) for problem in problems],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def in_annotations(problems: Iterable[Problem], phrases: Phrases | None = None) -> str:
    """GitHub's workflow commands, one a line; it shows the first ten errors and ten warnings.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_annotation(problem, phrases) for problem in problems)


def listing(checks: Iterable[Check], phrases: Phrases | None = None) -> str:
    """One promise a line."""
    checks = tuple(checks)
    width = max((len(check.id) for check in checks), default=0)
    return "\n".join(
        f"{_SIGNS[check.gravity]} {check.id:<{width}}  {check.promise.in_words(phrases)}"
        for check in checks
    )


def explanation(check: Check, phrases: Phrases | None = None) -> str:
    """What it promises, why, and how grave it is."""
    said = (check.promise, check.reason)
    words = [f"{sentence.in_words(phrases)}." for sentence in said]
    gravity = f"{_SIGNS[check.gravity]} {_NAMES[check.gravity].in_words(phrases)}"
    return "\n".join([check.id, *words, gravity])


def no_such_check(name: str, checks: Iterable[Check], phrases: Phrases | None = None) -> str:
    """What to say to who asks for a check that is not there: the nearest one, if any is near."""
    near = get_close_matches(name, [check.id for check in checks], n=1, cutoff=0.5)
    absent = say("Non c'è un controllo «{name}».", name=name).in_words(phrases)
    offer = say("Forse «{near}»?", near=near[0]) if near else say("«--list» li elenca tutti.")
    return f"{absent} {offer.in_words(phrases)}"


def _counts(problems: tuple[Problem, ...]) -> dict[str, int]:
    return {str(g): sum(problem.gravity == g for problem in problems) for g in Gravity}


def _lines_of(
    problems: Iterable[Problem], gravity: Gravity, phrases: Phrases | None
) -> Iterator[str]:
    for problem in problems:
        if problem.gravity == gravity:
            yield f"{_SIGNS[gravity]} {problem.in_words(phrases)} [{problem.check}]"


def _fields(problem: Problem, phrases: Phrases | None) -> dict[str, str | int]:
    return {
        "check": problem.check,
        "gravity": str(problem.gravity),
        "path": problem.path,
        "line": problem.line,
        "found": problem.found.in_words(phrases),
        "expected": problem.expected.in_words(phrases),
        "remedy": problem.remedy.in_words(phrases),
    }


def _annotation(problem: Problem, phrases: Phrases | None) -> str:
    place = f"file={_property(problem.path)},line={problem.line},title={_property(problem.check)}"
    sentences = (problem.found, problem.expected, problem.remedy)
    return f"::{_COMMANDS[problem.gravity]} {place}::{_message(_joined(sentences, phrases))}"


def _joined(sentences: Iterable[Sentence], phrases: Phrases | None) -> str:
    """File and line stand beside it, so the first sentence begins the message."""
    said = filter(None, (sentence.in_words(phrases) for sentence in sentences))
    return " ".join(f"{words[0].upper()}{words[1:].rstrip('.')}." for words in said)


def _message(words: str) -> str:
    """The percent sign first, or it would be escaped twice (actions/toolkit, command.ts)."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _message(words).replace(":", "%3A").replace(",", "%2C")
