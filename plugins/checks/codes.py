"""Permanent numbers: paper that hangs somewhere must lead where it always led.

`subject.earlier` are the numbers of an earlier edition; a number may retire, never vanish and never
go to something else.
"""

from collections.abc import Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import Sentence, say
from plugins.neighbourhood import Gravity

NUMBERS, SAMPLE_NUMBERS = "numbers.txt", "samples/numbers.txt"
FIRST_SAMPLE = 901
"""Samples have numbers of their own, in a file of their own."""


def _vanished(subject: Subject) -> Iterator[Finding]:
    now = {**subject.neighbourhood.retired, **subject.neighbourhood.numbers}
    owners = {number: key for key, number in now.items()}
    for key, number in subject.earlier.items():
        if now.get(key) != number:
            yield Finding(
                at=subject.origins.file(NUMBERS if number < FIRST_SAMPLE else SAMPLE_NUMBERS),
                found=_what_became(key, number, now.get(key), owners.get(number)),
                expected=say("I fogli già appesi portano a quel numero per sempre"),
                remedy=say(
                    "Rimetti la riga «{number} {page}», con «retired» in fondo se la pagina"
                    " non c'è più",
                    number=number,
                    page=key,
                ),
            )


def _what_became(key: str, number: int, changed: int | None, owner: str | None) -> Sentence:
    if owner:
        return say(
            "il numero {number} era di «{page}», e adesso è di «{other}»",
            number=number,
            page=key,
            other=owner,
        )
    if changed:
        return say(
            "«{page}» aveva il numero {number}, e adesso ha {changed}",
            page=key,
            number=number,
            changed=changed,
        )
    return say("il numero {number} di «{page}» non c'è più", number=number, page=key)


def _unnumbered(subject: Subject) -> Iterator[Finding]:
    neighbourhood = subject.neighbourhood
    offers = (*neighbourhood.services, *neighbourhood.events)
    keys = [offer.key for offer in offers if offer.key not in neighbourhood.numbers]
    if keys:
        yield Finding(
            at=subject.origins.file(NUMBERS),
            found=say(
                "non hanno ancora un numero, quindi nemmeno un volantino: {pages}",
                pages=", ".join(keys),
            ),
            expected=say("Il numero finisce nel codice stampato e non cambia più"),
            remedy=say("Chi cura la bacheca lancia «python3 tasks.py number»"),
        )


CHECKS = (
    Check(
        id="vanished-code",
        gravity=Gravity.ERROR,
        promise=say("Ogni numero già stampato porta ancora alla stessa pagina"),
        reason=say("La carta resta appesa più a lungo delle pagine: non deve mentire"),
        examine=_vanished,
    ),
    Check(
        id="unnumbered",
        gravity=Gravity.WARNING,
        promise=say("Ogni servizio e ogni evento ha il suo numero"),
        reason=say("Senza numero non c'è il codice, e senza codice non c'è il volantino"),
        examine=_unnumbered,
    ),
)
