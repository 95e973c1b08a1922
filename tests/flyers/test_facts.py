"""The facts a sheet lists, and what it leaves out."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from plugins.flyers.facts import ALWAYS, NO_HOURS, Facts
from plugins.neighbourhood import Ages, Document, Event, Hours, Phone, Service, Slot
from tests.flyers.makers import (
    ARABIC,
    ITALIAN,
    a_printable_event,
    a_printable_service,
    a_street,
    a_tongue,
)
from tests.flyers.paper import plain
from tests.makers import NOON, a_neighbourhood, a_place, a_text
from tests.neighbourhood.makers import at


def said(thing: Service | Event, language: Any = ITALIAN) -> dict[str, list[str]]:
    """Kind of fact → its lines."""
    facts = Facts(a_street(thing), a_tongue(language), NOON).of(thing)
    return {fact.kind: [plain(line.text) for line in fact.lines] for fact in facts}


def test_what_people_ask_first() -> None:
    """When, where, for whom, what it costs, whom to call: in this order."""
    assert list(said(a_printable_service())) == ["when", "where", "who", "cost", "phone"]


def test_what_nobody_knows() -> None:
    """An unknown fact is left out; unknown hours say so, because people would come for nothing."""
    facts = said(a_printable_service(place=None, phone=None))

    assert facts == {
        "when": [
            "Gli orari non sono scritti qui: telefona prima di venire.",
            "Vieni quando è aperto, senza appuntamento",
        ],
        "who": ["Famiglie"],
        "cost": ["Gratis"],
    }


def test_a_service_with_everything() -> None:
    """Hours and how to get in; papers and permit; languages spoken, by their names."""
    service = a_printable_service(
        hours=Hours.model_validate(["Tu 16:30-18:30"]),
        access="appointment",
        documents=(),
        permit="not-asked",
        languages=("it", "ar"),
        email="spesa@via-prova.test",
        cost_note=a_text("Due euro."),
    )
    facts = said(service)

    assert facts["when"][-1] == "Prima telefona e prendi un appuntamento"
    assert facts["cost"] == ["Gratis", "Due euro."]
    assert facts["bring"] == ["Non serve nessun documento"]
    assert facts["permit"] == ["Nessuno te lo chiede"]
    assert facts["spoken"] == ["italiano e arabo"]
    assert facts["email"] == ["spesa@via-prova.test"]


def test_what_is_said_in_brief() -> None:
    """The hours of every week, how to get in; the door without what one sees from the street."""
    hours = Hours.model_validate(["Tu 16:30-18:30", "PH off"])
    service = a_printable_service(hours=hours, access="appointment")
    where = a_place(landmark=a_text("La porta verde"))
    street = a_street(service).model_copy(update={"places": (where,)})
    facts = Facts(street, a_tongue(), NOON).of(service)
    brief = {fact.kind: [plain(line.text) for line in fact.brief] for fact in facts if fact.brief}

    assert {
        "when": ["Martedì, dalle 16:30 alle 18:30", "Prima telefona e prendi un appuntamento"],
        "where": ["Sala", "via Prova 1, Prova"],
    } == brief


def test_when_in_brief() -> None:
    """How an event repeats, its next date; of a service without hours, that one must telephone."""
    weekly = a_printable_event(repeats={"every": "week", "skip": ["PH"]})
    once = a_printable_event()
    anybody = a_printable_service(hours=None, access="walk-in")

    first = ["Sabato 15 maggio 2027", "alle 10:00"]

    assert ["Ogni settimana: sabato", *first] == when_in_brief(weekly)
    assert first == when_in_brief(once)
    assert [NO_HOURS] == when_in_brief(anybody)


def when_in_brief(thing: Service | Event) -> list[str]:
    """Its shortest lines."""
    facts = Facts(a_street(thing), a_tongue(), NOON).of(thing)
    return [plain(line.text) for line in next(fact for fact in facts if fact.kind == "when").brief]


@pytest.mark.parametrize("make", [a_printable_service, a_printable_event])
def test_no_room(make: Any) -> None:
    """It is said for as long as the note holds; that there is room, never: paper would go on."""
    until = date(2026, 12, 31)

    assert ["Al completo"] == said(make(capacity={"status": "full", "until": until}))["room"]
    assert "room" not in said(make(capacity={"status": "open", "until": until}))
    assert "room" not in said(make(capacity={"status": "full", "until": date(2026, 11, 1)}))


def test_papers_to_bring() -> None:
    """Documents are named in the words of the list."""
    service = a_printable_service(documents=("isee",))
    street = a_street(service).model_copy(
        update={"documents": (Document(id="isee", name=a_text("ISEE")),)}
    )
    facts = Facts(street, a_tongue(), NOON).of(service)

    assert [line.text for fact in facts if fact.kind == "bring" for line in fact.lines] == ["ISEE"]


@pytest.mark.parametrize(
    ("end", "lines"),
    [
        (None, ["alle 10:00"]),
        (datetime(2027, 5, 15, 18, tzinfo=UTC), ["dalle 10:00 alle 18:00"]),
        (
            datetime(2027, 5, 16, 13, tzinfo=UTC),
            ["alle 10:00", "fino a domenica 16 maggio 2027", "alle 13:00"],
        ),
    ],
)
def test_when_an_event_is(end: datetime | None, lines: list[str]) -> None:
    """The day in words, then its hours; the last day when it is another one."""
    assert said(a_printable_event(end=end))["when"] == ["Sabato 15 maggio 2027", *lines]


def a_film_on(first: str, *others: str, **becomes: list[str]) -> Event:
    """In the evening of several days, some of which become something else."""
    changed = [{"date": day, "status": to} for to, days in becomes.items() for day in days]
    return a_printable_event(start=at(f"{first} 20:30"), also_on=others, changed=changed)


def test_the_next_dates_are_cancelled() -> None:
    """They are said to be, and after them when one can go."""
    days = ("2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18", "2027-01-08", "2027-01-15")
    film = a_film_on(*days, cancelled=[*days[:3]])

    assert [
        "In più giorni",
        *(f"Annullato: venerdì {day} 2026" for day in ("27 novembre", "4 dicembre", "11 dicembre")),
        "Venerdì 18 dicembre 2026",
        "alle 20:30",
        "Venerdì 8 gennaio 2027",
        "alle 20:30",
    ] == said(film)["when"]
    assert ["In più giorni", "Venerdì 18 dicembre 2026", "alle 20:30"] == when_in_brief(film)


def test_dates_that_are_full() -> None:
    """They stand beside two on which there is room."""
    days = ("2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18", "2027-01-08")
    lines = said(a_film_on(*days, full=[*days[:2]]))["when"]

    assert [
        "Al completo: venerdì 27 novembre 2026",
        "Al completo: venerdì 4 dicembre 2026",
        "Venerdì 11 dicembre 2026",
        "Venerdì 18 dicembre 2026",
    ] == [line for line in lines if "venerdì" in line.lower()]


@pytest.mark.parametrize(
    ("ages", "line"),
    [
        (Ages(first=3, last=12), "da 3 a 12 anni"),
        (Ages(first=3), "da 3 anni in su"),
        (Ages(last=12), "fino a 12 anni"),
    ],
)
def test_ages(ages: Ages, line: str) -> None:
    """Ages are said in words, also when one side is open."""
    assert said(a_printable_event(ages=ages))["who"] == ["Per tutti", line]


def test_booking_and_programme() -> None:
    """An event says whether to book and by when, its hours one by one, and what rain changes."""
    event = a_printable_event(
        booking="phone",
        book_by=date(2027, 5, 10),
        programme=(Slot(at="10:30", title=a_text("Giochi")),),
        weather=a_text("Si fa in sala."),
    )
    facts = said(event)

    assert facts["booking"] == ["Sì, per telefono", "entro lunedì 10 maggio 2027"]
    assert facts["programme"] == ["10:30 Giochi"]
    assert facts["weather"] == ["Si fa in sala."]


def test_a_sample_telephone() -> None:
    """A sample has words for a number, in the language of the sheet."""
    sample = a_printable_service(phone=Phone(written="numero di esempio"))

    assert said(sample)["phone"] == ["numero di esempio"]
    assert said(sample, ARABIC)["phone"] != ["numero di esempio"]


def test_an_italian_street_between_arabic_words() -> None:
    """A street keeps its language and is isolated, so that its parts stay in order."""
    service = a_printable_service()
    facts = Facts(a_street(service), a_tongue(ARABIC), NOON).of(service)
    street = next(fact for fact in facts if fact.kind == "where").lines[1]

    assert (street.text, street.language) == ("\u2066via Prova\u00a01, Prova\u2069", "it")


def test_the_name_on_the_door_beside_a_translated_one() -> None:
    """Who reads Arabic can match the sign, and show it to whoever is asked the way."""
    sala = a_place(title=a_text("Sala Prova", ar="قاعة التجربة"))
    street = a_neighbourhood(places=(sala,))
    facts = Facts(street, a_tongue(ARABIC), NOON).of(a_printable_service())
    (where,) = (fact for fact in facts if fact.kind == "where")

    assert ["قاعة التجربة", "\u2066Sala Prova, via Prova 1, Prova\u2069"] == [
        plain(line.text) for line in where.lines[:2]
    ]


def test_what_somebody_must_have_with_them() -> None:
    """A price and papers are on every sheet with facts; that nothing is needed may be left out."""
    asked = a_printable_service(cost="paid", documents=("isee",))
    easy = a_printable_service(cost="free", documents=())

    assert [ALWAYS, ALWAYS] == [ranks_of(asked)[kind] for kind in ("cost", "bring")]
    assert ALWAYS not in [ranks_of(easy)[kind] for kind in ("cost", "bring")]


def ranks_of(service: Service) -> dict[str, int]:
    """By the kind of the fact."""
    papers = (Document(id="isee", name=a_text("ISEE")),)
    street = a_street(service).model_copy(update={"documents": papers})
    return {fact.kind: fact.rank for fact in Facts(street, a_tongue(), NOON).of(service)}


def test_a_date_that_moved() -> None:
    """Its new day, hours and door stand together; the old day comes last."""
    moved = {"date": "2027-05-22", "status": "moved", "to": sunday(23), "place": "piazza"}
    again = {"date": "2027-05-29", "status": "moved", "to": sunday(30)}
    first = {"date": "2027-05-15", "status": "cancelled"}
    event = a_printable_event(repeats={"every": "week"}, changed=(first, moved, again))
    square = a_place("piazza", title=a_text("Piazza"))
    town = a_street(event)
    street = town.model_copy(update={"places": (*town.places, square)})
    facts = Facts(street, a_tongue(), NOON).of(event)
    when = [plain(line.text) for line in next(f for f in facts if f.kind == "when").lines]

    assert [
        "Ogni settimana: sabato",
        "Annullato: sabato 15 maggio 2027",
        "Spostato: domenica 23 maggio 2027",
        "alle 10:00",
        "Piazza",
        "Prima era: sabato 22 maggio 2027",
        "Spostato: domenica 30 maggio 2027",
        "Prima era: sabato 29 maggio 2027",
    ] == when[:8]


def sunday(day: int) -> datetime:
    """At the hour of every week."""
    return datetime(2027, 5, day, 10, tzinfo=UTC)
