"""Numbers and mail addresses among the words, where no field keeps them right.

Takes all words of real things in every language. What is in a partner's field is known already; a
mobile or a person's mail that is in none breaks somebody's privacy for good, so the build stops.
"""

from collections.abc import Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.contact_book import given_by, hotlines, partners_names, real_things, words
from plugins.checks.passages import Passage
from plugins.checks.telephones import Number, is_private, mails, numbers
from plugins.languages import say
from plugins.neighbourhood import Gravity


def _mobile(subject: Subject) -> Iterator[Finding]:
    known = _known(subject)
    for passage, found in _numbers(subject):
        if found.is_mobile and found.dial not in known:
            yield Finding(
                at=passage.line(subject.origins, found.offset),
                found=say("tra le parole c'è il cellulare {digits}", digits=found.dial),
                expected=say("Quello che scrivi qui resta per sempre, e tutti lo possono leggere"),
                remedy=say("Toglilo. Se è dell'ente, va nel campo «phone» o «whatsapp»"),
            )


def _phone(subject: Subject) -> Iterator[Finding]:
    known, for_all = _known(subject), hotlines(subject)
    for passage, found in _numbers(subject):
        is_stray_mobile = found.is_mobile and found.dial not in known
        if found.is_telephone_in_words and not is_stray_mobile and found.dial not in for_all:
            yield Finding(
                at=passage.line(subject.origins, found.offset),
                found=say("tra le parole c'è il numero di telefono {digits}", digits=found.dial),
                expected=say("Nel suo campo si scrive una volta, e vale in tutte le lingue"),
                remedy=say("Mettilo in «phone» e toglilo da qui"),
            )


def _mail(subject: Subject) -> Iterator[Finding]:
    names, known = partners_names(subject), _known(subject)
    for passage in words(subject):
        for offset, mail in mails(passage.words):
            if is_private(mail, names) and mail.lower() not in known:
                yield Finding(
                    at=passage.line(subject.origins, offset),
                    found=say("tra le parole c'è «{mail}», che sembra di una persona", mail=mail),
                    expected=say(
                        "Quello che scrivi qui resta per sempre, e tutti lo possono leggere"
                    ),
                    remedy=say("Toglilo. Se è dell'ente, va nel campo «email»"),
                )


def _numbers(subject: Subject) -> Iterator[tuple[Passage, Number]]:
    for passage in words(subject):
        for found in numbers(passage.words):
            yield passage, found


def _known(subject: Subject) -> set[str]:
    return given_by(real_things(subject)) | hotlines(subject)


_FOR_EVER = say("Quello che si pubblica resta per sempre in una storia che tutti possono leggere")

CHECKS = (
    Check(
        id="mobile-in-words",
        gravity=Gravity.ERROR,
        promise=say("Tra le parole non c'è il cellulare di nessuno"),
        reason=_FOR_EVER,
        examine=_mobile,
    ),
    Check(
        id="mail-in-words",
        gravity=Gravity.ERROR,
        promise=say("Tra le parole non c'è la posta di nessuno"),
        reason=_FOR_EVER,
        examine=_mail,
    ),
    Check(
        id="phone-in-words",
        gravity=Gravity.ADVICE,
        promise=say("I numeri di telefono stanno nel loro campo"),
        reason=say("Un numero che cambia deve cambiare in tutte le lingue insieme"),
        examine=_phone,
    ),
)
