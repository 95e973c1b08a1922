"""The facts of things that are nowhere: hours, dates, places, partners, put together by chance.

Takes a slug and what it may refer to; gives what stands in a source file apart from its words, and
how many words there are to be said. One in twenty was checked too long ago, one service in sixty
never: a town in perfect order would leave the checks too little to do.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

TODAY = date(2026, 11, 22)
"""The day of `tests.building.MOMENT`."""
LAST_DAY_OF_ALL_MONTHS = 28
_HOURS = (
    ["Tu,Th 16:30-18:30", "PH off"],
    ["Mo-Fr 09:00-12:30,14:00-18:00", "PH off", "Aug off"],
    ["We[1],We[3] 10:00-12:00", "PH off"],
    ["Sep 12-Jun 08: Tu,Th 09:30-11:30", "SH off"],
    ["Mo 09:30-12:30", "Th 14:30-17:30 by appointment", "PH off", "2026 Dec 24-2027 Jan 06 off"],
    ["Sa 10:00-12:00", "call first"],
    ["Fr,Sa 21:00-00:30", "PH off", "Aug off"],
    ["by appointment"],
)
_CLOCKS = ("09:00", "10:30", "15:00", "16:30", "18:00", "20:30")


@dataclass(frozen=True)
class Choices:
    """What a thing may refer to, by the name of the list or folder."""

    places: list[str]
    organisations: list[str]
    needs: list[str]
    audiences: list[str]
    documents: list[str]


@dataclass(frozen=True)
class Sketch:
    """A thing without its words; `phrases` are the fields that hold some, and how many each."""

    facts: Mapping[str, Any]
    phrases: Mapping[str, int]
    clocks: tuple[str, ...] = ()
    """Hours of a day's programme, each of which has a title."""


def _service(chance: Random, choices: Choices) -> Sketch:
    facts = {
        **_common(chance, choices),
        "access": chance.choice(["walk-in", "appointment"]),
        "hours": chance.choice(_HOURS),
        "documents": chance.sample(choices.documents, chance.randrange(3)),
        "permit": chance.choice(["needed", "not-needed", "not-asked"]),
        "step_free": chance.choice(["yes", "no"]),
        "accepts_referrals": "yes",
        **_trust(chance, unasked=1 / 60),
    }
    phrases = {"summary": 1, "cost_note": 1, "you_get": 1, "steps": 3, "afterwards": 1}
    return Sketch(facts, phrases)


def _event(chance: Random, choices: Choices) -> Sketch:
    day = TODAY + timedelta(days=chance.randrange(-60, 300))
    begins = chance.randrange(9, 20)
    facts = {
        **_common(chance, choices),
        "start": f"{day} {begins:02}:00",
        "end": f"{day} {begins + 2:02}:00",
        "booking": chance.choice(["none", "phone", "email"]),
        **chance.choice([_weekly, _monthly, _once])(day),
        **_trust(chance),
    }
    clocks = _CLOCKS[: chance.choice([0, 0, 4])]
    return Sketch(facts, {"summary": 1, "cost_note": 1, "weather": 1}, clocks)


def _place(chance: Random, _choices: Choices) -> Sketch:
    facts = {
        "street": f"via dell'Esempio {chance.randrange(1, 300)}",
        "city": "Milano",
        "stops": [{"line": "tram di esempio", "stop": "fermata di esempio"}],
        "step_free": chance.choice(["yes", "no"]),
        "amenities": ["toilet", "pushchair"],
        **_trust(chance),
    }
    return Sketch(facts, {"landmark": 1, "directions": 3})


def _organisation(chance: Random, choices: Choices) -> Sketch:
    listens = {"hours": chance.choice(_HOURS), "languages": ["it", "ar"], "private_room": "yes"}
    facts = {
        "type": chance.choice(["social", "education", "assistance", "volunteering"]),
        "place": chance.choice(choices.places),
        **_contacts(chance),
        **({"listening_point": listens} if chance.random() < 1 / 5 else {}),
        **_trust(chance),
    }
    return Sketch(facts, {"summary": 1})


SKETCHES: dict[str, Callable[[Random, Choices], Sketch]] = {
    "services": _service,
    "events": _event,
    "places": _place,
    "organisations": _organisation,
}


def _common(chance: Random, choices: Choices) -> dict[str, Any]:
    """What services and events share."""
    lead, partner = chance.sample(choices.organisations, 2)
    partners = [{"organisation": partner, "role": "partner"}] if chance.random() < 1 / 3 else []
    return {
        "needs": chance.sample(choices.needs, chance.randrange(1, 3)),
        "audiences": chance.sample(choices.audiences, chance.randrange(1, 3)),
        "organisations": [{"organisation": lead, "role": "lead"}, *partners],
        "place": chance.choice(choices.places),
        "cost": chance.choice(["free", "offer", "paid"]),
        "languages": ["it", "ar"],
        "alone": "adult",
        **_contacts(chance),
    }


def _contacts(chance: Random) -> dict[str, str]:
    host = f"ente-{chance.randrange(1000)}.test"
    return {"phone": "02 000 000", "email": f"segreteria@{host}", "web": f"https://{host}/"}


def _trust(chance: Random, *, unasked: float = 0) -> dict[str, Any]:
    if chance.random() < unasked:
        return {"unverified": {"source": "https://www.ente.test/", "ask": "Che orari fate?"}}
    days = chance.randrange(120, 400) if chance.random() < 1 / 20 else chance.randrange(115)
    return {"verified": {"date": f"{TODAY - timedelta(days=days)}", "by": "coordinamento"}}


def _weekly(day: date) -> dict[str, Any]:
    moved = {"date": f"{day + timedelta(days=14)}", "status": "cancelled"}
    until = f"{day + timedelta(days=180)}"
    return {"repeats": {"every": "week", "until": until, "skip": ["PH"]}, "changed": [moved]}


def _monthly(day: date) -> dict[str, Any]:
    if day.day > LAST_DAY_OF_ALL_MONTHS:
        return _once(day)
    return {"repeats": {"every": "month", "on": f"{day.day}", "skip": ["PH", "SH"]}}


def _once(_day: date) -> dict[str, Any]:
    return {}
