"""Answers to fixed questions in words: how to get in, what it costs, whether to book.

Takes the value a partner chose and one language's phrases; gives what pages and paper say for it.
Never knows who asks. One rule: a value and its words stand together here, and nowhere else.
"""

from typing import Literal

from plugins.languages import Phrases
from plugins.neighbourhood.organisation import OrganisationType
from plugins.neighbourhood.service import Access, Alone, Cost, Permit
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


def partner(value: OrganisationType, phrases: Phrases) -> str:
    return {
        "social": phrases("Gruppo sociale"),
        "education": phrases("Gruppo educativo o scuola"),
        "assistance": phrases("Gruppo di assistenza"),
        "volunteering": phrases("Gruppo di volontari"),
        "institution": phrases("Ufficio pubblico"),
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
