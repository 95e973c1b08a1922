"""Answers to fixed questions in words: how to get in, what it costs, whether to book.

Takes the value a partner chose and one language's phrases; gives what pages and paper say for it.
Never knows who asks. One rule: a value and its words stand together here, and nowhere else.
"""

from typing import Literal

from plugins.languages import Phrases
from plugins.neighbourhood.ages import Ages
from plugins.neighbourhood.notice import UpdatedFact
from plugins.neighbourhood.occurrences import Status
from plugins.neighbourhood.organisation import OrganisationType
from plugins.neighbourhood.place import Amenity
from plugins.neighbourhood.service import Access, Alone, Cost, Permit
from plugins.neighbourhood.terms import Area
from plugins.neighbourhood.thing import Kind

Booking = Literal["none", "phone", "email"]


def access(value: Access, phrases: Phrases) -> str:
    return {
        "walk-in": phrases("Vieni quando è aperto, senza appuntamento"),
        "appointment": phrases("Prima telefona e prendi un appuntamento"),
        "referral": phrases("Ci si arriva con un ente o con il servizio sociale"),
    }[value]


def cost(value: Cost, phrases: Phrases) -> str:
    return {
        "free": phrases("Gratis"),
        "offer": phrases("Offerta libera"),
        "paid": phrases("Si paga"),
    }[value]


def booking(value: Booking, phrases: Phrases) -> str:
    return {
        "none": phrases("No, vieni e basta"),
        "phone": phrases("Sì, per telefono"),
        "email": phrases("Sì, con una mail"),
    }[value]


def permit(value: Permit, phrases: Phrases) -> str:
    return {
        "needed": phrases("Serve"),
        "not-needed": phrases("Non serve"),
        "not-asked": phrases("Nessuno te lo chiede"),
    }[value]


def alone(value: Alone, phrases: Phrases) -> str:
    return {
        "yes": phrases("Sì"),
        "no": phrases("No"),
        "adult": phrases("Solo con un adulto"),
    }[value]


def ages(value: Ages, phrases: Phrases) -> str:
    """Whole phrases: CLDR has years, which are no ages («12年» for 12岁, «до 3 роки» for років)."""
    first, last = value.first, value.last
    if last is None:
        return phrases.many("da {count} anno in su", "da {count} anni in su", first or 0)
    if first is None:
        return phrases.many("fino a {count} anno", "fino a {count} anni", last)
    if first == last:
        return phrases.many("{count} anno", "{count} anni", last)
    return phrases.many("da {first} a {count} anno", "da {first} a {count} anni", last, first=first)


def area(value: Area, phrases: Phrases) -> str:
    """The three sides from which the network supports a family."""
    return {
        "economic": phrases("Per vivere ogni giorno"),
        "educational": phrases("Per imparare e crescere"),
        "social": phrases("Per stare bene insieme"),
    }[value]


def part(value: Literal["lead", "partner"], phrases: Phrases) -> str:
    """What a partner is to something that several do together."""
    return {"lead": phrases("Chi coordina"), "partner": phrases("Chi aiuta")}[value]


def partner(value: OrganisationType, phrases: Phrases) -> str:
    return {
        "social": phrases("Gruppo sociale"),
        "education": phrases("Gruppo educativo o scuola"),
        "assistance": phrases("Gruppo di assistenza"),
        "volunteering": phrases("Gruppo di volontari"),
        "institution": phrases("Ufficio pubblico"),
    }[value]


def happening(value: Status, phrases: Phrases) -> str:
    """What became of one date."""
    return {
        "confirmed": phrases("Confermato"),
        "moved": phrases("Spostato"),
        "cancelled": phrases("Annullato"),
        "full": phrases("Al completo"),
    }[value]


def room(value: Literal["open", "waiting-list", "full"], phrases: Phrases) -> str:
    return {
        "open": phrases("C'è ancora posto"),
        "waiting-list": phrases("C'è una lista d'attesa"),
        "full": phrases("Al completo"),
    }[value]


def updated(value: UpdatedFact, phrases: Phrases) -> str:
    """By the words that stand above it on the page."""
    return {
        "hours": phrases("Quando"),
        "place": phrases("Dove"),
        "phone": phrases("Telefono"),
        "cost": phrases("Quanto costa"),
        "access": phrases("Come si entra"),
        "documents": phrases("Cosa portare"),
    }[value]


def amenity(value: Amenity, phrases: Phrases) -> str:
    return {
        "toilet": phrases("C'è un bagno"),
        "pushchair": phrases("Si entra con il passeggino"),
        "child-corner": phrases("C'è un angolo per i bambini"),
        "quiet": phrases("C'è un posto tranquillo"),
    }[value]


def not_real(value: Kind, phrases: Phrases) -> str:
    """What a sample says of itself."""
    return {
        "services": phrases("Questo non è un servizio vero."),
        "events": phrases("Questo non è un appuntamento vero."),
        "places": phrases("Questo non è un luogo vero."),
        "organisations": phrases("Questo non è un ente vero."),
        "pages": phrases("Questa non è una pagina vera."),
    }[value]
