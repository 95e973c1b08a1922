"""The network's recipe: each week's programme has all three of its ingredients.

Looks at the two weeks whose programmes are printed. Which ingredient a thing carries is its need's
answer. A neighbourhood with nothing on has no programme, and so nothing is missing from it.
"""

from collections.abc import Iterator
from datetime import timedelta

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import Sentence, say
from plugins.neighbourhood import Gravity
from plugins.neighbourhood.programme import programme_of
from plugins.neighbourhood.terms import Ingredient

A_WEEK = timedelta(days=7)


def _unbalanced(subject: Subject) -> Iterator[Finding]:
    for day in (subject.day, subject.day + A_WEEK):
        programme = programme_of(subject.neighbourhood, day)
        for ingredient in programme.lacks if programme.entries else ():
            yield Finding(
                at=subject.origins.file("needs.yaml"),
                found=say(
                    "nella settimana dal {monday} non c'è niente per «{ingredient}»",
                    monday=f"{programme.monday}",
                    ingredient=_name(ingredient),
                ),
                expected=say("Il programma della settimana mostra i tre ingredienti della ricetta"),
                remedy=say("Chiedi agli enti: forse c'è un appuntamento che nessuno ha scritto"),
            )


def _name(ingredient: Ingredient) -> Sentence:
    return {
        "listening": say("Ascolto diffuso e risposte condivise"),
        "minors": say("Inclusione sociale dei minori"),
        "cohesion": say("Coesione sociale"),
    }[ingredient]


CHECKS = (
    Check(
        id="missing-ingredient",
        gravity=Gravity.WARNING,
        promise=say("Ogni settimana c'è qualcosa per ognuno dei tre ingredienti della ricetta"),
        reason=say("La rete vuole ascoltare, non lasciare indietro i minori, e unire il quartiere"),
        examine=_unbalanced,
    ),
)
