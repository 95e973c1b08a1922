"""Samples and real things apart: nobody may call, write to or look for what does not exist.

Takes all things, shown or waiting. Italy reserves no telephone numbers for fiction, so samples have
none; the net reserves `.example` and `.invalid` (RFC 2606). The page that says what is true of this
site speaks of samples, and may.
"""

import re
from collections.abc import Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.markdown_links import links
from plugins.checks.passages import Passage, bodies, everything, facts, passages
from plugins.checks.telephones import mails, numbers
from plugins.languages import say
from plugins.neighbourhood import Event, Gravity, Organisation, Page, Service, Thing
from plugins.neighbourhood.origin import Part

NOT_REAL = (".example", ".invalid")
_WEB = re.compile(r"(?:https?://|\bwww\.)(?P<host>[\w-]+(?:\.[\w-]+)*)", re.IGNORECASE)
_MARK = re.compile(r"\bESEMPIO\b|\.(?:example|invalid)\b")
_SIGNS = ("ESEMPIO", *NOT_REAL)
_SPEAK_OF_SAMPLES = {"what-this-is", "partners"}


def _digits(subject: Subject) -> Iterator[Finding]:
    for passage in _written(subject, sample=True):
        for found in numbers(passage.words):
            yield Finding(
                at=passage.line(subject.origins, found.offset),
                found=say("in un esempio c'è il numero {digits}", digits=found.dial),
                expected=say("Un numero inventato può essere di qualcuno, che poi viene chiamato"),
                remedy=say("Scrivi «numero di esempio» al posto delle cifre"),
            )


def _addresses(subject: Subject) -> Iterator[Finding]:
    for passage in _written(subject, sample=True):
        for offset, address, host in _addresses_in(passage.words):
            if not host.lower().endswith(NOT_REAL):
                yield Finding(
                    at=passage.line(subject.origins, offset),
                    found=say("in un esempio c'è l'indirizzo «{address}»", address=address),
                    expected=say("Un esempio non manda nessuno da un ente vero"),
                    remedy=say("Scrivi un indirizzo che finisce con «.example»"),
                )


def _addresses_in(words: str) -> Iterator[tuple[int, str, str]]:
    for offset, mail in mails(words):
        yield offset, mail, mail.partition("@")[2]
    for match in _WEB.finditer(words):
        yield match.start(), match[0], match["host"]


def _leaning(subject: Subject) -> Iterator[Finding]:
    samples = {thing.key for thing in everything(subject) if thing.sample}
    for thing in everything(subject):
        for part, key in () if thing.sample else _references(thing):
            if key in samples:
                yield Finding(
                    at=subject.origins.of(thing, *part),
                    found=say("una pagina vera si appoggia all'esempio «{key}»", key=key),
                    expected=say("Sul sito vero gli esempi non ci sono"),
                    remedy=say("Scrivi il nome di una pagina vera"),
                )


def _references(thing: Thing) -> Iterator[tuple[Part, str]]:
    if isinstance(thing, Service | Event | Organisation) and thing.place:
        yield ("place",), f"places/{thing.place}"
    if isinstance(thing, Service | Event):
        for number, provider in enumerate(thing.organisations):
            yield ("organisations", number), f"organisations/{provider.organisation}"
    if isinstance(thing, Service):
        for number, site in enumerate(thing.also_at):
            yield ("also_at", number), f"places/{site.place}"
    if isinstance(thing, Event):
        for number, change in enumerate(thing.changed):
            yield ("changed", number), f"places/{change.place}"


def _linking(subject: Subject) -> Iterator[Finding]:
    samples = {thing.key for thing in everything(subject) if thing.sample}
    for body in bodies(subject):
        for link in () if body.thing.sample else links(body.words):
            if link.address in samples:
                yield Finding(
                    at=body.line(subject.origins, link.offset),
                    found=say("una pagina vera porta all'esempio «{target}»", target=link.address),
                    expected=say("Sul sito vero gli esempi non ci sono"),
                    remedy=say("Porta a una pagina vera, o togli il collegamento"),
                )


def _marked(subject: Subject) -> Iterator[Finding]:
    for passage in _written(subject, sample=False):
        has_sign = any(sign in passage.words for sign in _SIGNS)
        match = _MARK.search(passage.words) if has_sign else None
        if match and not _may_speak_of_samples(passage.thing):
            yield Finding(
                at=passage.line(subject.origins, match.start()),
                found=say("in una pagina vera c'è «{words}»", words=match[0]),
                expected=say("È il segno degli esempi: chi legge crede che non sia vera"),
                remedy=say(
                    "Scrivi la parola giusta. È un esempio? Va in «samples», con «sample: true»"
                ),
            )


def _may_speak_of_samples(thing: Thing) -> bool:
    return isinstance(thing, Page) and thing.role in _SPEAK_OF_SAMPLES


def _written(subject: Subject, *, sample: bool) -> Iterator[Passage]:
    for thing in everything(subject):
        if thing.sample is sample:
            yield from passages(thing)
            yield from facts(thing)


_SENT_ASTRAY = say("Una famiglia può chiamare o cercare qualcosa che non c'è")

CHECKS = (
    Check(
        id="sample-number",
        gravity=Gravity.ERROR,
        promise=say("Negli esempi non c'è nessun numero che si possa chiamare"),
        reason=say("Dall'altra parte risponde una persona che non c'entra"),
        examine=_digits,
    ),
    Check(
        id="sample-address",
        gravity=Gravity.ERROR,
        promise=say("Negli esempi gli indirizzi finiscono con «.example» o «.invalid»"),
        reason=_SENT_ASTRAY,
        examine=_addresses,
    ),
    Check(
        id="real-on-sample",
        gravity=Gravity.ERROR,
        promise=say("Nessuna pagina vera si appoggia a un esempio"),
        reason=_SENT_ASTRAY,
        examine=_leaning,
    ),
    Check(
        id="real-to-sample",
        gravity=Gravity.ERROR,
        promise=say("Nessuna pagina vera porta a un esempio"),
        reason=_SENT_ASTRAY,
        examine=_linking,
    ),
    Check(
        id="marked-as-sample",
        gravity=Gravity.ERROR,
        promise=say("Nessuna pagina vera porta il segno degli esempi"),
        reason=say("Chi legge «esempio» su un servizio vero non ci va"),
        examine=_marked,
    ),
)
