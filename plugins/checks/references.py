"""What nothing leads to, needs that nobody answers, and who leads when several answer.

References that lead nowhere are refused by the reading; here it is the other way round. What an
unpublished page names is waited for: it is not forgotten.
"""

from collections.abc import Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import say
from plugins.neighbourhood import (
    Event,
    Gravity,
    Need,
    Neighbourhood,
    Organisation,
    Service,
    Thing,
)


def _things(neighbourhood: Neighbourhood) -> Iterator[Thing]:
    yield from neighbourhood.things
    yield from neighbourhood.unpublished


def _offers(subject: Subject) -> tuple[Service | Event, ...]:
    """What is over answers nobody."""
    neighbourhood = subject.neighbourhood
    return (*neighbourhood.services, *neighbourhood.events_after(subject.moment))


def _orphan_places(subject: Subject) -> Iterator[Finding]:
    named = {name for thing in _things(subject.neighbourhood) for name in _places_named_by(thing)}
    for place in subject.neighbourhood.places:
        if place.slug not in named:
            yield Finding(
                at=subject.origins.of(place),
                found=say("nessun servizio, evento o ente è in questo luogo"),
                expected=say("A un luogo si arriva da quello che ci si fa"),
                remedy=say(
                    "Scrivi «place: {slug}» dove serve, o togli il file se non serve più",
                    slug=place.slug,
                ),
            )


def _places_named_by(thing: Thing) -> Iterator[str]:
    if isinstance(thing, Service | Event | Organisation) and thing.place:
        yield thing.place
    if isinstance(thing, Service):
        yield from (site.place for site in thing.also_at)
    if isinstance(thing, Event):
        yield from (change.place for change in thing.changed if change.place)


def _orphan_organisations(subject: Subject) -> Iterator[Finding]:
    named = {
        provider.organisation
        for thing in _things(subject.neighbourhood)
        if isinstance(thing, Service | Event)
        for provider in thing.organisations
    }
    for organisation in subject.neighbourhood.organisations:
        if organisation.slug not in named and not organisation.listening_point:
            yield Finding(
                at=subject.origins.of(organisation),
                found=say("nessun servizio e nessun evento è di questo ente"),
                expected=say("A un ente si arriva da quello che offre"),
                remedy=say(
                    "Scrivi la scheda di quello che fa, o «listening_point» se ascolta chiunque"
                ),
            )


def _empty_needs(subject: Subject) -> Iterator[Finding]:
    answering = _offers(subject)
    answered = {need for offer in answering for need in offer.needs}
    reached = {audience for offer in answering for audience in offer.audiences}
    needs = subject.neighbourhood.needs
    empty = [need for need in needs if not _is_answered(need, answered, reached)]
    if empty:
        names = ", ".join(f"«{need.name.source.words}»" for need in empty)
        yield Finding(
            at=subject.origins.file("needs.yaml"),
            found=say("nessun servizio e nessun evento risponde a: {needs}", needs=names),
            expected=say("Chi tocca quel bisogno trova solo i punti di ascolto"),
            remedy=say("Chiedi agli enti chi lo fa, e scrivi la sua scheda"),
        )


def _is_answered(need: Need, answered: set[str], reached: set[str]) -> bool:
    return need.id in answered or (need.door and not reached.isdisjoint(need.audiences))


def _leaderless(subject: Subject) -> Iterator[Finding]:
    for offer in _offers(subject):
        leading = [each.organisation for each in offer.organisations if each.role == "lead"]
        if len(offer.organisations) > 1 and len(leading) != 1:
            count, names = len(offer.organisations), ", ".join(leading)
            nobody = say("nessuno dei {count} enti ha «role: lead»", count=count)
            several = say("più di un ente ha «role: lead»: {names}", names=names)
            yield Finding(
                at=subject.origins.of(offer, "organisations"),
                found=several if leading else nobody,
                expected=say("Guida un ente solo: è quello che la gente chiama per primo"),
                remedy=say("Scrivi «role: lead» a chi guida e «role: partner» agli altri"),
            )


CHECKS = (
    Check(
        id="lead",
        gravity=Gravity.WARNING,
        promise=say("Quando gli enti sono più di uno, si sa chi guida"),
        reason=say("Se rispondono in tanti e non guida nessuno, una famiglia gira a vuoto"),
        examine=_leaderless,
    ),
    Check(
        id="empty-need",
        gravity=Gravity.ADVICE,
        promise=say("A ogni bisogno risponde almeno un servizio o un evento"),
        reason=say("Un bisogno senza risposta è una porta che non si apre"),
        examine=_empty_needs,
    ),
    Check(
        id="orphan-organisation",
        gravity=Gravity.ADVICE,
        promise=say("Ogni ente offre qualcosa, o ascolta"),
        reason=say("Chi cerca aiuto non trova un ente che non offre niente"),
        examine=_orphan_organisations,
    ),
    Check(
        id="orphan-place",
        gravity=Gravity.ADVICE,
        promise=say("In ogni luogo c'è qualcosa o qualcuno"),
        reason=say("Una pagina a cui non porta niente invecchia senza che nessuno la veda"),
        examine=_orphan_places,
    ),
)
