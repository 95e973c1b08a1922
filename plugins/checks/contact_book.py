"""Which telephone numbers and mail addresses real things give, and what else they say.

Takes a subject; gives the fields that are meant for contacts, and all other words, in every
language, of what is shown and of what waits: both stand for ever in a history that anyone can read.
Samples are left out: nothing in them may be called.
"""

from collections.abc import Iterable, Iterator

from plugins.checks.check import Subject
from plugins.checks.passages import Passage, everything, facts, passages
from plugins.checks.telephones import mails, number, numbers
from plugins.neighbourhood import Thing

NUMBERS = frozenset({"phone", "whatsapp"})
CONTACTS = NUMBERS | {"email", "web"}


def real_things(subject: Subject) -> Iterator[Thing]:
    return (thing for thing in everything(subject) if not thing.sample)


def fields(thing: Thing, names: frozenset[str]) -> Iterator[Passage]:
    return (passage for passage in facts(thing) if passage.part[0] in names)


def words(subject: Subject) -> Iterator[Passage]:
    """All that is written anywhere else: roles and questions too."""
    for thing in real_things(subject):
        yield from passages(thing)
        yield from (passage for passage in facts(thing) if passage.part[0] not in CONTACTS)


def given_by(things: Iterable[Thing]) -> set[str]:
    written = (passage.words for thing in things for passage in fields(thing, CONTACTS))
    return {contact for each in written for contact in contacts_in(each)}


def contacts_in(written: str) -> Iterator[str]:
    """Numbers as they are dialled, and mail addresses."""
    yield from (found.dial for found in numbers(written))
    yield from (mail.lower() for _, mail in mails(written))


def hotlines(subject: Subject) -> set[str]:
    return {number(line.number.written).dial for line in subject.neighbourhood.network.hotlines}


def partners_names(subject: Subject) -> frozenset[str]:
    """Words of partners' and places' names: «casa.verdi@» is no person where one is called so."""
    named = (*subject.neighbourhood.organisations, *subject.neighbourhood.places)
    return frozenset(word for thing in named for word in thing.slug.split("-"))
