"""The heart: everything a neighbourhood knows, as frozen typed values.

Takes nothing but values; answers questions. Never knows Pelican, HTML, disk or clock: a question
that depends on time is asked with its moment. Stands on `plugins.languages` alone.
"""

from plugins.neighbourhood.ages import Ages
from plugins.neighbourhood.calendar import Calendar
from plugins.neighbourhood.contact import Phone
from plugins.neighbourhood.event import Event, Slot
from plugins.neighbourhood.freshness import Freshness
from plugins.neighbourhood.guide import Found, Guide
from plugins.neighbourhood.hours import Hours
from plugins.neighbourhood.lines import Line
from plugins.neighbourhood.neighbourhood import Neighbourhood
from plugins.neighbourhood.network import Hotline, Imprint, Network
from plugins.neighbourhood.occurrences import Occurrence
from plugins.neighbourhood.organisation import ListeningPoint, Organisation
from plugins.neighbourhood.page import Page
from plugins.neighbourhood.picture import Consent, Picture
from plugins.neighbourhood.place import Place, Stop
from plugins.neighbourhood.problem import Gravity, Problem
from plugins.neighbourhood.service import Provider, Service
from plugins.neighbourhood.terms import Audience, Document, Jargon, Need, Question
from plugins.neighbourhood.thing import FactualThing, Thing, Translation, Unverified, Verified
from plugins.neighbourhood.timetable import Interval, State, Timetable

__all__ = [
    "Ages",
    "Audience",
    "Calendar",
    "Consent",
    "Document",
    "Event",
    "FactualThing",
    "Found",
    "Freshness",
    "Gravity",
    "Guide",
    "Hotline",
    "Hours",
    "Imprint",
    "Interval",
    "Jargon",
    "Line",
    "ListeningPoint",
    "Need",
    "Neighbourhood",
    "Network",
    "Occurrence",
    "Organisation",
    "Page",
    "Phone",
    "Picture",
    "Place",
    "Problem",
    "Provider",
    "Question",
    "Service",
    "Slot",
    "State",
    "Stop",
    "Thing",
    "Timetable",
    "Translation",
    "Unverified",
    "Verified",
]
