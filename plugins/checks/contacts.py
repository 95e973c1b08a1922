"""Fields for contacts: numbers right in shape, numbers and mail of an office and not of a person.

Takes phone, whatsapp, email and web of real things. Whether a mobile is the organisation's only a
person knows: it is asked about in the organisation's own file, once, and not again on each of its
services.
"""

from collections.abc import Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.contact_book import (
    NUMBERS,
    contacts_in,
    fields,
    given_by,
    partners_names,
    real_things,
)
from plugins.checks.passages import Passage
from plugins.checks.telephones import is_private, number, numbers
from plugins.languages import say
from plugins.neighbourhood import Gravity, Organisation
from plugins.neighbourhood.contact import SAMPLE_WORDS
from plugins.neighbourhood.origin import Origin


def _misshapen(subject: Subject) -> Iterator[Finding]:
    for at, written in _all_numbers(subject):
        if written != SAMPLE_WORDS and not number(written).is_telephone:
            yield Finding(
                at=at,
                found=say("il numero è «{written}»", written=written),
                expected=say(
                    "In Italia un numero comincia con 0, 3 o 800; da fuori con + e il prefisso"
                ),
                remedy=say("Conta le cifre, poi prova a chiamare"),
            )


def _all_numbers(subject: Subject) -> Iterator[tuple[Origin, str]]:
    for thing in real_things(subject):
        for passage in fields(thing, NUMBERS):
            yield passage.line(subject.origins), passage.words
    for hotline in subject.neighbourhood.network.hotlines:
        yield subject.origins.file("network.yaml"), hotline.number.written


def _mobile(subject: Subject) -> Iterator[Finding]:
    for passage in _to_ask_about(subject, NUMBERS | {"web"}):
        if any(found.is_mobile for found in numbers(passage.words)):
            yield Finding(
                at=passage.line(subject.origins),
                found=say("«{written}» è un cellulare", written=passage.words),
                expected=say("Qui va un numero dell'ente, mai quello di una persona"),
                remedy=say(
                    "È di una persona? Toglilo. È dell'ente? Scrivilo nella pagina dell'ente"
                ),
            )


def _mail(subject: Subject) -> Iterator[Finding]:
    names = partners_names(subject)
    for passage in _to_ask_about(subject, frozenset({"email"})):
        if is_private(passage.words, names):
            yield Finding(
                at=passage.line(subject.origins),
                found=say("«{mail}» sembra la posta di una persona", mail=passage.words),
                expected=say(
                    "Qui va la posta di un ufficio: resta anche quando cambia chi risponde"
                ),
                remedy=say("Chiedi all'ente un indirizzo come «info@…» o «ascolto@…»"),
            )


def _to_ask_about(subject: Subject, names: frozenset[str]) -> Iterator[Passage]:
    """Such fields of the partners, and those of other things that no partner has given."""
    things = list(real_things(subject))
    known = given_by(thing for thing in things if isinstance(thing, Organisation))
    for thing in things:
        for passage in fields(thing, names):
            if isinstance(thing, Organisation) or not known.issuperset(contacts_in(passage.words)):
                yield passage


_FOR_EVER = say("Quello che si pubblica resta per sempre in una storia che tutti possono leggere")

CHECKS = (
    Check(
        id="phone-shape",
        gravity=Gravity.WARNING,
        promise=say("Ogni numero di telefono ha la forma di un numero vero"),
        reason=say("Con una cifra in meno non risponde nessuno, o risponde un altro"),
        examine=_misshapen,
    ),
    Check(
        id="personal-mobile",
        gravity=Gravity.WARNING,
        promise=say("Nei campi del telefono non c'è il cellulare di una persona"),
        reason=_FOR_EVER,
        examine=_mobile,
    ),
    Check(
        id="personal-mail",
        gravity=Gravity.WARNING,
        promise=say("Nel campo della posta non c'è l'indirizzo di una persona"),
        reason=_FOR_EVER,
        examine=_mail,
    ),
)
