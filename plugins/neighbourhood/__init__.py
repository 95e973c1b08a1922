"""The heart: everything a neighbourhood knows, as frozen typed values.

Takes nothing but values; answers questions. Never knows Pelican, HTML, disk or clock: a question
that depends on time is asked with its moment. Stands on `plugins.languages` alone.
"""

from plugins.neighbourhood.contact import Phone
from plugins.neighbourhood.event import Ages, Event, Slot
from plugins.neighbourhood.hours import Hours
from plugins.neighbourhood.neighbourhood import Neighbourhood
from plugins.neighbourhood.network import Hotline, Imprint, Network
from plugins.neighbourhood.organisation import ListeningPoint, Organisation
from plugins.neighbourhood.page import Page
from plugins.neighbourhood.place import Place, Stop
from plugins.neighbourhood.problem import Gravity, Problem
from plugins.neighbourhood.service import Provider, Service
from plugins.neighbourhood.terms import Audience, Document, Need
from plugins.neighbourhood.thing import Thing, Translation, Verified

__all__ = [
    "Ages",
    "Audience",
    "Document",
    "Event",
    "Gravity",
    "Hotline",
    "Hours",
    "Imprint",
    "ListeningPoint",
    "Need",
    "Neighbourhood",
    "Network",
    "Organisation",
    "Page",
    "Phone",
    "Place",
    "Problem",
    "Provider",
    "Service",
    "Slot",
    "Stop",
    "Thing",
    "Translation",
    "Verified",
]
