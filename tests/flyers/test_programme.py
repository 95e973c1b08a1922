"""The weekly programme on paper."""

from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from plugins.flyers.frame import MOST_PAGES
from plugins.flyers.gates import faults
from plugins.flyers.order import Order
from plugins.flyers.press import Press, Refused
from plugins.flyers.programme import Paper, WeekSheet, orders, orders_for, week_sheet_of
from plugins.languages import Language
from plugins.neighbourhood import Event, Neighbourhood
from plugins.neighbourhood.programme import programme_of
from tests.flyers.conftest import THEME
from tests.flyers.joint import a_point, a_run, a_town, in_all
from tests.flyers.makers import LANGUAGES
from tests.flyers.paper import plain
from tests.makers import ARABIC, ITALIAN, a_service, a_text, an_event, an_organisation
from tests.neighbourhood.makers import at, hours

MONDAY = date(2026, 11, 30)


@pytest.fixture(scope="module")
def joint_press(fonts: Path) -> Press:
    """Prints any sheet."""
    return Press(THEME, fonts)


def the_sheet(town: Neighbourhood, language: Language = ITALIAN) -> WeekSheet | None:
    """The A4 of the week from 30 November 2026."""
    run = a_run(town)
    programme = programme_of(town, MONDAY)
    return week_sheet_of(programme, "A4", run.tongue(language.tag), run)


def the_order(town: Neighbourhood, language: Language = ITALIAN, paper: Paper = "A4") -> Order:
    """What goes to the press."""
    run = a_run(town)
    (order,) = orders_for(programme_of(town, MONDAY), paper, run.tongue(language.tag), run)
    return order


def a_busy_town(count: int) -> Neighbourhood:
    """So many events, spread over the week, in words of every language."""
    return a_town(events=tuple(_some_event(number) for number in range(count)))


def _some_event(number: int) -> Event:
    day = MONDAY + timedelta(days=number % 7)
    start, end = (at(f"{day} {6 + number // 7 + later:02}:30") for later in (0, 2))
    title = in_all(f"Appuntamento numero {number}")
    return an_event(f"evento-{number:02}", title=title, start=start, end=end, place="sala")


def details(sheet: WeekSheet | None) -> list[str]:
    """Of the first row."""
    assert sheet
    return [plain(words.text) for words in sheet.days[0].rows[0].details]


def test_a_row() -> None:
    """When, what, where, for whom, and what it costs; what one must do before going."""
    service = a_service(place="sala", hours=hours("Mo 16:30-18:30"), access="appointment")
    sheet = the_sheet(a_town(services=(service,)))

    assert sheet
    row = sheet.days[0].rows[0]
    assert ("listening", "dalle 16:30 alle 18:30") == (row.ingredient, plain(row.time))
    assert "Prendere la spesa" == row.title.text
    assert ["Sala", "Famiglie", "Gratis", "Circolo", "Su appuntamento"] == details(sheet)


@pytest.mark.parametrize(
    ("of_its_own", "said"),
    [
        ("02 1234 567", "Telefono: 02 1234 567"),
        (None, "Telefono: 02 7654 321"),
        ("numero di esempio", "Telefono: numero di esempio"),
    ],
)
def test_whom_to_call_first(of_its_own: str | None, said: str) -> None:
    """Its own number, or its partner's."""
    service = a_service(
        place="sala", hours=hours("Mo 16:30-18:30"), access="appointment", phone=of_its_own
    )
    sheet = the_sheet(a_town(services=(service,), organisations=(a_point(phone="02 7654 321"),)))

    assert ["Su appuntamento", said] == details(sheet)[-2:]


def test_booked_by_mail() -> None:
    """Then the address stands there."""
    event = an_event(
        "festa", start=at("2026-11-30 10:00"), booking="email", email="festa@circolo.example"
    )
    sheet = the_sheet(a_town(events=(event,)))

    assert ["Bisogna prenotare", "festa@circolo.example"] == details(sheet)[-2:]


def test_years_instead_of_ages() -> None:
    """Where both are known, the more exact one is enough."""
    service = a_service(place="sala", hours=hours("Mo 16:30-18:30"), ages={"from": 13, "to": 19})
    sheet = the_sheet(a_town(services=(service,)))

    assert ["Sala", "da 13 a 19 anni", "Gratis", "Circolo"] == details(sheet)


def test_a_listening_point() -> None:
    """The words on its door, who listens, and in which languages."""
    sheet = the_sheet(a_town())

    assert sheet
    assert "Qui ti ascoltiamo" == sheet.days[0].rows[0].title.text
    assert ["Circolo", "Sala", "italiano e arabo"] == details(sheet)


def test_only_days_with_something() -> None:
    """Wednesday alone, by its name and its date."""
    sheet = the_sheet(a_town())

    assert sheet
    assert [("Mercoledì", "2 dicembre")] == [(day.weekday, day.date) for day in sheet.days]


def test_what_has_become_of_a_date() -> None:
    """Cancelled stays on it, struck out and said in words."""
    off: Any = ({"date": "2026-12-01", "status": "cancelled"},)
    event = an_event("festa", start=at("2026-12-01 10:00"))
    sheet = the_sheet(a_town(events=(Event.model_validate({**dict(event), "changed": off}),)))

    assert sheet
    assert ("Annullato", True) == (sheet.days[0].rows[0].warning, sheet.days[0].rows[0].off)


def test_a_moved_date() -> None:
    """The old day is struck out and leads to the new one, which names the old."""
    changed: Any = ({"date": "2026-12-01", "status": "moved", "to": at("2026-12-04 10:00")},)
    event = an_event("festa", start=at("2026-12-01 10:00"), place="sala")
    moved = Event.model_validate({**dict(event), "changed": changed})
    sheet = the_sheet(a_town(events=(moved,), organisations=(an_organisation(),)))

    assert sheet
    old, new = (day.rows[0] for day in sheet.days)
    assert (True, False) == (old.off, new.off)
    assert ["Adesso è: venerdì 4 dicembre 2026, alle 10:00", "Sala"] == [
        words.text for words in old.news
    ]
    assert ["Prima era: martedì 1 dicembre 2026"] == [words.text for words in new.news]
    assert () == old.details


def test_all_three_ingredients_are_named() -> None:
    """Whatever is on."""
    sheet = the_sheet(a_town())

    assert sheet
    assert ["listening", "minors", "cohesion"] == [each.ingredient for each in sheet.legend]


def test_names_nobody_has_translated() -> None:
    """They stand in Italian and are marked as such."""
    town = a_town(events=(an_event("festa", start=at("2026-12-01 10:00")),))
    sheet = the_sheet(town, ARABIC)

    assert sheet
    assert "it" == sheet.days[0].rows[0].title.language


def test_streets_and_stops_once() -> None:
    """At the foot, whatever the number of hours there."""
    service = a_service(place="sala", hours=hours("Mo-Fr 16:30-18:30"))
    sheet = the_sheet(a_town(services=(service,)))

    assert sheet
    assert [["via Prova 1, Prova", "tram 99, Prova"]] == [
        [plain(words.text) for words in door.lines] for door in sheet.doors
    ]


def test_an_ingredient_with_nothing() -> None:
    """Whoever prints is told which one the week lacks."""
    assert (
        "niente per «Inclusione sociale dei minori», «Coesione sociale»"
        in the_order(a_town()).remark
    )


def test_an_empty_week() -> None:
    """Nobody hangs up an empty sheet."""
    assert the_sheet(a_town(organisations=())) is None


def test_a_sample_marks_the_whole_sheet() -> None:
    """One invented thing is enough."""
    event = an_event("festa", start=at("2026-12-01 10:00"), sample=True)
    sheet = the_sheet(a_town(events=(event,)))

    assert sheet
    assert "Esempio" == sheet.frame.mark


def test_this_week_and_the_next() -> None:
    """In every language, on both sizes of paper, each where pages look for it."""
    run = a_run(a_town())
    made = list(orders(run))

    assert {"week": 2 * len(LANGUAGES), "next-week": 2 * len(LANGUAGES)} == {
        about: sum(order.about == about for order in made) for about in ("week", "next-week")
    }
    assert len(made) == len({order.address for order in made})


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_every_language(joint_press: Press, language: Language) -> None:
    """A full week has all its letters, a code to read and its words to read back."""
    order = the_order(a_busy_town(20), language)

    assert () == faults(joint_press.printed(order), order)


def test_long_words_for_hours(joint_press: Press) -> None:
    """In a narrow column they break, rather than run over its edge and off the paper."""
    albanian = next(language for language in LANGUAGES if language.tag == "sq")
    order = the_order(a_busy_town(12), albanian)

    assert () == faults(joint_press.printed(order), order)


def test_the_large_one(joint_press: Press) -> None:
    """What takes two sheets of A4 stands on one A3."""
    small, large = (the_order(a_busy_town(20), paper=paper) for paper in ("A4", "A3"))
    pages = [len(pypdfium2.PdfDocument(joint_press.printed(each))) for each in (small, large)]

    assert [2, 1] == pages
    assert () == faults(joint_press.printed(large), large)


def test_more_than_one_page_holds(joint_press: Press) -> None:
    """It flows on, and nothing of it is lost."""
    order = the_order(a_busy_town(45))
    pdf = joint_press.printed(order)

    assert 1 < len(pypdfium2.PdfDocument(pdf)) <= MOST_PAGES
    assert () == faults(pdf, order)


def test_more_than_all_pages_hold(joint_press: Press) -> None:
    """It is refused, never cut."""
    with pytest.raises(Refused):
        joint_press.printed(the_order(a_busy_town(98)))


def test_words_that_look_like_markup(joint_press: Press) -> None:
    """A partner's words are printed as they are."""
    event = an_event("festa", start=at("2026-12-01 10:00"), title=a_text("#set *ciao* [x] $y$ @a"))
    order = the_order(a_town(events=(event,)))

    assert () == faults(joint_press.printed(order), order)


def test_the_same_twice(joint_press: Press) -> None:
    """The same week gives the same bytes."""
    first, second = (joint_press.printed(the_order(a_busy_town(5))) for _ in range(2))

    assert first == second
    assert asdict(the_order(a_town())) == asdict(the_order(a_town()))
