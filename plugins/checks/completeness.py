"""What a family needs to know and a page does not say yet.

Unknown is not no: of a field that is not there the page says nothing, and here somebody is asked
to find out. What would be good to know is told once per page, all fields together.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import say
from plugins.neighbourhood import Event, Gravity, Neighbourhood, Organisation, Service

Offer = Service | Event

ADULT = 18
ASKED_ALONE_FROM = 7
"""Before school a child comes with somebody: nobody needs to ask."""
_NO_END = 120
_YEARS = re.compile(r"([0-9]{1,2}) ?[-–] ?([0-9]{1,2})")
"""Audiences say their years in their name, in figures: «Ragazzi e ragazze 11-17 anni»."""

_EXAMPLES = {
    "hours": say("«hours: Tu,Th 16:30-18:30» vuol dire martedì e giovedì a quell'ora"),
    "place": say("«place: sala-esempio» è il nome del file del luogo, senza la fine"),
    "documents": say("«documents: []» vuol dire che non serve portare niente"),
    "permit": say("«permit: not-asked» vuol dire che nessuno chiede il permesso di soggiorno"),
    "languages": say("«languages: [it, ar]» vuol dire che lì si parlano italiano e arabo"),
    "end": say("«end: 2027-05-15 18:00» è il giorno e l'ora in cui finisce"),
}


def _services(subject: Subject) -> Iterable[Service]:
    return subject.neighbourhood.services


def _coming(subject: Subject) -> Iterable[Event]:
    """Nobody completes what is over."""
    return subject.neighbourhood.events_after(subject.moment)


def _unreachable(
    offers: Callable[[Subject], Iterable[Offer]],
) -> Callable[[Subject], Iterator[Finding]]:
    def examine(subject: Subject) -> Iterator[Finding]:
        for offer in offers(subject):
            answering = (offer, *subject.neighbourhood.organisations_of(offer))
            if not any(_can_be_asked(each) for each in answering):
                yield Finding(
                    at=subject.origins.of(offer),
                    found=say("non c'è né un telefono, né una mail, né un WhatsApp"),
                    expected=say("Chi legge deve poter chiedere; basta un contatto dell'ente"),
                    remedy=say("Scrivi in «phone» il telefono dell'ente, qui o nella sua scheda"),
                )

    return examine


def _can_be_asked(one: Offer | Organisation) -> bool:
    return bool(one.phone or one.email or one.whatsapp)


def _facts_of_services(subject: Subject) -> Iterator[Finding]:
    for service in _services(subject):
        has_hours = service.hours or any(site.hours for site in service.also_at)
        unknown = {
            "hours": not has_hours and service.access != "referral",
            "place": not service.place and not service.also_at,
            "documents": service.documents is None,
            "permit": service.permit is None,
            "languages": not service.languages,
        }
        yield from _missing(subject, service, unknown)


def _facts_of_events(subject: Subject) -> Iterator[Finding]:
    for event in _coming(subject):
        yield from _missing(subject, event, {"place": not event.place, "end": not event.end})


def _missing(subject: Subject, offer: Offer, unknown: dict[str, bool]) -> Iterator[Finding]:
    fields = [name for name, is_unknown in unknown.items() if is_unknown]
    if fields:
        yield Finding(
            at=subject.origins.of(offer),
            found=say("manca ancora: {fields}", fields=", ".join(fields)),
            expected=say("Una famiglia lo vuole sapere prima di uscire di casa"),
            remedy=say("Chiedi e aggiungi; per esempio {example}", example=_EXAMPLES[fields[0]]),
        )


def _minors_alone(subject: Subject) -> Iterator[Finding]:
    offers: tuple[Offer, ...] = (*_services(subject), *_coming(subject))
    for offer in offers:
        if offer.alone is None and _is_for_minors(offer, subject.neighbourhood):
            yield Finding(
                at=subject.origins.of(offer, "ages" if offer.ages else "audiences"),
                found=say("è anche per chi ha meno di 18 anni, ma non dice se può venire da solo"),
                expected=say("Un ragazzo e i suoi genitori lo vogliono sapere prima"),
                remedy=say(
                    "Chiedi e scrivi «alone: yes», «alone: no» o «alone: adult», cioè con un adulto"
                ),
            )


def _is_for_minors(offer: Offer, neighbourhood: Neighbourhood) -> bool:
    years = _years(offer, neighbourhood)
    return any(first < ADULT and last >= ASKED_ALONE_FROM for first, last in years)


def _years(offer: Offer, neighbourhood: Neighbourhood) -> Iterator[tuple[int, int]]:
    """Its own ages, or those its audiences are named for; «up to 30» is not about minors."""
    if ages := offer.ages:
        last = _NO_END if ages.last is None else ages.last
        yield last if ages.first is None else ages.first, last
        return
    for audience in offer.audiences:
        if match := _YEARS.search(neighbourhood.audience(audience).name.source.words):
            yield int(match[1]), int(match[2])


def _listening_without_hours(subject: Subject) -> Iterator[Finding]:
    for organisation in subject.neighbourhood.listening_points:
        if organisation.listening_point and organisation.listening_point.hours is None:
            yield Finding(
                at=subject.origins.of(organisation, "listening_point"),
                found=say("il punto di ascolto non ha orari"),
                expected=say("Sta su ogni pagina: chi non sa dove andare va lì"),
                remedy=say("Chiedi quando qualcuno ascolta e scrivi «hours» in «listening_point»"),
            )


def _places_without_stops(subject: Subject) -> Iterator[Finding]:
    for place in subject.neighbourhood.places:
        if not place.stops:
            yield Finding(
                at=subject.origins.of(place),
                found=say("manca la fermata più vicina"),
                expected=say("Molti arrivano in tram o in autobus e non conoscono la via"),
                remedy=say(
                    "Aggiungi «stops» con la linea («line») e il nome scritto sul palo («stop»)"
                ),
            )


_ASKED = say("Chi non trova quello che gli serve resta a casa, o fa la strada per niente")
_ALONE = say("Senza una persona da chiamare una pagina non porta da nessuna parte")

CHECKS = (
    Check(
        id="service-contact",
        gravity=Gravity.WARNING,
        promise=say("Ogni servizio ha un telefono, una mail o un WhatsApp, suo o dell'ente"),
        reason=_ALONE,
        examine=_unreachable(_services),
    ),
    Check(
        id="event-contact",
        gravity=Gravity.WARNING,
        promise=say("Ogni evento ha un telefono, una mail o un WhatsApp, suo o dell'ente"),
        reason=_ALONE,
        examine=_unreachable(_coming),
    ),
    Check(
        id="minor-alone",
        gravity=Gravity.WARNING,
        promise=say("Quello che è per i ragazzi dice se possono venire da soli"),
        reason=say("Un ragazzo che cerca aiuto spesso non può, o non vuole, portare un adulto"),
        examine=_minors_alone,
    ),
    Check(
        id="listening-hours",
        gravity=Gravity.WARNING,
        promise=say("Ogni punto di ascolto dice quando qualcuno ascolta"),
        reason=_ASKED,
        examine=_listening_without_hours,
    ),
    Check(
        id="service-facts",
        gravity=Gravity.ADVICE,
        promise=say("Ogni servizio dice orari, luogo, documenti, permesso e lingue parlate"),
        reason=_ASKED,
        examine=_facts_of_services,
    ),
    Check(
        id="event-facts",
        gravity=Gravity.ADVICE,
        promise=say("Ogni evento dice dove si fa e quando finisce"),
        reason=_ASKED,
        examine=_facts_of_events,
    ),
    Check(
        id="place-stop",
        gravity=Gravity.ADVICE,
        promise=say("Ogni luogo dice la fermata più vicina"),
        reason=_ASKED,
        examine=_places_without_stops,
    ),
)
