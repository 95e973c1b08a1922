"""What a partner may write and the site will not show as meant.

Takes the bodies in every language: the site drops pictures there, and shows tables, tags and bare
addresses as plain signs. Tags are looked for in the words of fields too, which also stand on
paper. Says what to write instead, before a resident sees it.
"""

import re
from collections.abc import Callable, Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.markdown_links import BARE, PICTURE, TABLE, TAG, without_code, without_links
from plugins.checks.passages import bodies, passages
from plugins.languages import Sentence, say
from plugins.neighbourhood import Gravity

LONGEST = 60


def _written(
    pattern: re.Pattern[str], *signs: str, expected: Sentence, remedy: Sentence
) -> Callable[[Subject], Iterator[Finding]]:
    """Most bodies hold none of the `signs`, and are passed over quickly."""

    def examine(subject: Subject) -> Iterator[Finding]:
        for body in bodies(subject):
            has_sign = any(sign in body.words for sign in signs)
            words = without_code(body.words) if has_sign else ""
            for match in pattern.finditer(without_links(words) if pattern is BARE else words):
                yield Finding(
                    at=body.line(subject.origins, match.start()),
                    found=say("nel testo c'è «{words}»", words=match[0].strip()[:LONGEST]),
                    expected=expected,
                    remedy=remedy,
                )

    return examine


_AS_WRITTEN = say("Il sito non usa HTML: lo mostra come è scritto")
_tags_in_bodies = _written(
    TAG,
    "<",
    expected=_AS_WRITTEN,
    remedy=say("Toglilo. Per il grassetto scrivi «**parola**», per un titolo «## Titolo»"),
)


def _tags(subject: Subject) -> Iterator[Finding]:
    yield from _tags_in_bodies(subject)
    for thing in subject.neighbourhood.things:
        for passage in passages(thing):
            match = None if passage.is_body else TAG.search(passage.words)
            if match:
                yield Finding(
                    at=passage.line(subject.origins),
                    found=say(
                        "«{field}» dice «{words}»",
                        field=passage.part[0],
                        words=match[0][:LONGEST],
                    ),
                    expected=_AS_WRITTEN,
                    remedy=say("Togli i segni «<…>»: qui ci vanno solo parole"),
                )


_NOT_AS_MEANT = say("Chi legge vede segni al posto di quello che volevi mostrare")

CHECKS = (
    Check(
        id="picture-in-text",
        gravity=Gravity.WARNING,
        promise=say("Le immagini stanno nel loro campo, con la scheda di chi è ritratto"),
        reason=say("Nel testo il sito le toglie: nessuno ha detto di chi sono"),
        examine=_written(
            PICTURE,
            "![",
            expected=say("Nel testo il sito non mostra immagini"),
            remedy=say("Toglila. Una foto va nel campo «image», con la sua scheda"),
        ),
    ),
    Check(
        id="table-in-text",
        gravity=Gravity.WARNING,
        promise=say("Nel testo non ci sono tabelle"),
        reason=_NOT_AS_MEANT,
        examine=_written(
            TABLE,
            "---",
            expected=say("Il sito non fa tabelle: su un telefono non si leggono"),
            remedy=say("Fanne un elenco, con un trattino in cima a ogni riga"),
        ),
    ),
    Check(
        id="html-in-text",
        gravity=Gravity.WARNING,
        promise=say("Nel testo e nei campi non c'è HTML"),
        reason=_NOT_AS_MEANT,
        examine=_tags,
    ),
    Check(
        id="bare-address",
        gravity=Gravity.WARNING,
        promise=say("Gli indirizzi web nel testo si possono toccare"),
        reason=say("Nessuno ricopia un indirizzo a mano sul telefono"),
        examine=_written(
            BARE,
            "://",
            "www.",
            expected=say("Un indirizzo scritto così non si può toccare"),
            remedy=say("Scrivi per esempio «[gli orari della biblioteca](https://…)»"),
        ),
    ),
)
