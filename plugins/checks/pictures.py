"""Pictures: each is there, and a paper beside it says that it may be shown.

A picture without such a paper stops the build: nobody is shown on a noticeboard who has not agreed
(law 633/1941, art. 96; civil code, art. 10).
"""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import Sentence, say
from plugins.neighbourhood import Consent, Event, Gravity, Neighbourhood, Place, Service, Thing
from plugins.neighbourhood.origin import Origin


def _shown(neighbourhood: Neighbourhood) -> Iterator[tuple[Thing, str]]:
    things: tuple[Service | Event | Place, ...] = (
        *neighbourhood.services,
        *neighbourhood.events,
        *neighbourhood.places,
    )
    for thing in things:
        if thing.image:
            yield thing, thing.image.file


def _missing(subject: Subject) -> Iterator[Finding]:
    there = frozenset(subject.neighbourhood.pictures)
    for thing, name in _shown(subject.neighbourhood):
        if name not in there:
            yield Finding(
                at=subject.origins.of(thing, "image", "file"),
                found=say("la foto «{file}» non c'è", file=name),
                expected=say("Le foto stanno nella cartella «images»"),
                remedy=say("Mettila lì con lo stesso nome, o togli «image»"),
            )


def _without_consent(subject: Subject) -> Iterator[Finding]:
    """A picture that is not there needs no consent yet: one fault is not two."""
    consents = {consent.file: consent for consent in subject.neighbourhood.consents}
    there = frozenset(subject.neighbourhood.pictures)
    for thing, name in _shown(subject.neighbourhood):
        trouble = _trouble(name, consents.get(name), subject.day)
        if trouble and name in there:
            yield Finding(
                at=subject.origins.of(thing, "image", "file"),
                found=trouble[0],
                expected=say("Nessuno si vede in una foto senza averlo voluto"),
                remedy=trouble[1],
            )


def _trouble(name: str, consent: Consent | None, day: date) -> tuple[Sentence, Sentence] | None:
    """What is wrong with its consent, and what to do."""
    if consent is None:
        remedy = say(
            "Scrivi «{sheet}» in «images» con autore, licenza e se si riconosce qualcuno;"
            " senza permesso togli «image»",
            sheet=_sheet(name),
        )
        return say("la foto «{file}» non ha la sua scheda con il permesso", file=name), remedy
    last = consent.consent_until
    if last is None or last >= day:
        return None
    return (
        say("il permesso per la foto «{file}» valeva fino al {day}", file=name, day=f"{last}"),
        say("Chiedi di nuovo il permesso e cambia «consent_until», o togli «image»"),
    )


def _unused(subject: Subject) -> Iterator[Finding]:
    neighbourhood = subject.neighbourhood
    used = {name for _, name in _shown(neighbourhood)} | _waiting(neighbourhood)
    for name in neighbourhood.pictures:
        if name not in used:
            yield Finding(
                at=_in_images(subject, name),
                found=say("nessuna pagina mostra questa foto"),
                expected=say("Si tengono solo le foto che servono"),
                remedy=say("Scrivi «image» nella pagina giusta, o togli la foto e la sua scheda"),
            )


def _waiting(neighbourhood: Neighbourhood) -> set[str]:
    """Pictures of what is not published yet."""
    waiting = (t for t in neighbourhood.unpublished if isinstance(t, Service | Event | Place))
    return {thing.image.file for thing in waiting if thing.image}


def _without_picture(subject: Subject) -> Iterator[Finding]:
    there = frozenset(subject.neighbourhood.pictures)
    for consent in subject.neighbourhood.consents:
        if consent.file not in there:
            yield Finding(
                at=_in_images(subject, _sheet(consent.file)),
                found=say("la foto «{file}» di questa scheda non c'è", file=consent.file),
                expected=say("Ogni scheda sta accanto alla sua foto"),
                remedy=say("Correggi il nome in «file», o togli la scheda"),
            )


def _sheet(name: str) -> str:
    """`porta.yaml` beside `porta.jpg`."""
    return PurePosixPath(name).with_suffix(".yaml").name


def _in_images(subject: Subject, name: str) -> Origin:
    return subject.origins.file(f"images/{name}")


_RIGHT = say("Il volto di una persona è suo: lo dice la legge, e una famiglia deve potersi fidare")
_ORDER = say("Quello che non serve a nessuno confonde chi cerca")

CHECKS = (
    Check(
        id="picture-missing",
        gravity=Gravity.ERROR,
        promise=say("Ogni foto che una pagina nomina c'è davvero"),
        reason=say("Al posto della foto si vedrebbe un riquadro rotto"),
        examine=_missing,
    ),
    Check(
        id="picture-consent",
        gravity=Gravity.ERROR,
        promise=say("Ogni foto che si vede ha un permesso che vale ancora"),
        reason=_RIGHT,
        examine=_without_consent,
    ),
    Check(
        id="picture-unused",
        gravity=Gravity.ADVICE,
        promise=say("Ogni foto si vede da qualche parte"),
        reason=_ORDER,
        examine=_unused,
    ),
    Check(
        id="consent-orphan",
        gravity=Gravity.ADVICE,
        promise=say("Ogni scheda di una foto ha la sua foto"),
        reason=_ORDER,
        examine=_without_picture,
    ),
)
