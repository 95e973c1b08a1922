"""A delicate place on paper: whoever holds the sheet learns where, not what is behind the door."""

import json
from typing import Any

from plugins.flyers.assortment import ASSORTMENT
from plugins.flyers.formats import NAMES
from plugins.flyers.run import Run
from plugins.languages import Text
from plugins.neighbourhood import Event, Neighbourhood, Place
from tests.flyers.joint import IMPRINT, a_point, a_run, a_town
from tests.makers import ARABIC, ITALIAN, a_network, a_place, a_service, a_text, an_event
from tests.neighbourhood.makers import at, hours

TRUE, NEUTRAL = "Centro Paura", "Stanza Prova"


def in_both(words: str) -> Text:
    """The same in both languages."""
    return a_text(words, ar=words)


def a_delicate_place(slug: str) -> Place:
    """With a name for its own page, and one for everywhere else; both translated."""
    names = {"title": a_text(TRUE, ar=f"{TRUE} 2"), "neutral_title": a_text(NEUTRAL, ar="غرفة")}
    return a_place(slug, discreet=True, **names)


def a_moved_course() -> Event:
    """Every week in one delicate place, once in the other."""
    made = an_event(
        title=in_both("Corso"),
        summary=in_both("Un corso."),
        start=at("2026-11-24 17:00"),
        repeats={"every": "week"},
        place="sala",
    )
    moved: Any = {
        "date": "2026-11-24",
        "status": "moved",
        "to": at("2026-11-25 17:00"),
        "place": "aula",
    }
    return Event.model_validate({**dict(made), "changed": (moved,)})


def a_delicate_town() -> Neighbourhood:
    """Nothing in it is delicate but its two places."""
    service = a_service(
        title=in_both("La spesa"),
        summary=in_both("Una borsa di cibo."),
        place="sala",
        hours=hours("Tu 16:30-18:30"),
        also_at=({"place": "aula", "hours": hours("We 16:30-18:30")},),
        accepts_referrals=True,
    )
    return a_town(
        network=a_network(languages=(ITALIAN, ARABIC), imprint=IMPRINT),
        places=(a_delicate_place("sala"), a_delicate_place("aula")),
        organisations=(a_point(),),
        services=(service,),
        events=(a_moved_course(),),
        numbers={
            "services/spesa": 201,
            "events/festa": 202,
            "needs/mangiare": 101,
            "needs/insieme": 102,
        },
    )


def test_no_sheet_says_what_it_is() -> None:
    """Of whatever kind: leaflets, kit, programme, need, sign, card; all of them say where."""
    town = a_run(a_delicate_town())
    run = Run(town.neighbourhood, town.phrases, town.moment, NAMES)
    orders = {kind.__module__: [*kind(run)] for kind in ASSORTMENT}
    records = {
        order.name: json.dumps(order.record, ensure_ascii=False)
        for kind in orders.values()
        for order in kind
    }

    assert all(orders.values())
    assert [] == [name for name, record in records.items() if TRUE in record]
    assert [] == [name for name, record in records.items() if not says_where(record)]


def says_where(record: str) -> bool:
    """By the neutral name, in one language or the other."""
    return NEUTRAL in record or "غرفة" in record
