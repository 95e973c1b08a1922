"""Which sheets there are, and what stands on them."""

from datetime import UTC, date, datetime

import pytest

from plugins.flyers.sheets import missing_imprint, missing_package, sheet_of
from plugins.languages import Method
from plugins.neighbourhood import Imprint, Neighbourhood, Translation
from plugins.neighbourhood.occurrences import Change
from plugins.neighbourhood.suspension import Suspension
from tests.flyers.makers import (
    ARABIC,
    IMPRINT,
    NOON,
    a_printable_event,
    a_printable_service,
    a_sheet,
    a_street,
    a_tongue,
    in_both,
    the_sheet,
)
from tests.makers import a_text

EXAMPLE_IMPRINT = Imprint(place="Prova", printer="ente di esempio", sample=True)


def test_the_code_and_the_words_agree() -> None:
    """The code, the link and the words in clear lead to the same permanent address."""
    sheet = a_sheet()

    assert sheet.address == "HTTPS://VIA-PROVA.TEST/10101"
    assert sheet.link == "https://via-prova.test/10101/"
    assert sheet.address_in_clear == "via-prova.test/10101"


def test_another_language() -> None:
    """Every language has its own number, direction and script; addresses are isolated in Arabic."""
    sheet = a_sheet(ARABIC)

    assert (sheet.number, sheet.direction, sheet.script) == (10102, "rtl", "Arab")
    assert sheet.address_in_clear == "\u2066via-prova.test/10102\u2069"


def test_a_title_that_is_not_translated() -> None:
    """There is no Arabic sheet of something nobody has written in Arabic."""
    assert the_sheet(a_printable_service(title=a_text("Prendere la spesa")), ARABIC) is None


def test_an_event_gone_by() -> None:
    """Nobody hangs up what is over."""
    assert the_sheet(a_printable_event(start=datetime(2026, 11, 1, 10, tzinfo=UTC))) is None


def test_a_thing_without_a_number() -> None:
    """Without a permanent address there is no code, so there is no sheet."""
    street = a_street().model_copy(update={"services": (a_printable_service(),)})

    assert sheet_of(a_printable_service(), a_tongue(), street, NOON) is None


def test_no_imprint() -> None:
    """Italian law wants printer and place on every sheet: without them there is none."""
    assert the_sheet(a_printable_service(), imprint=None) is None


@pytest.mark.parametrize(("imprint", "trouble"), [(None, "manca"), (EXAMPLE_IMPRINT, "è solo")])
def test_saying_that_the_imprint_is_missing(imprint: Imprint | None, trouble: str) -> None:
    """Real things that cannot be printed are explained once, with the law."""
    said = missing_imprint(a_street(a_printable_service(), imprint=imprint))

    assert said
    assert f"in network.yaml «imprint» {trouble}" in said


def test_an_example_of_an_imprint() -> None:
    """An invented printer may answer for samples, never for a real service."""
    assert the_sheet(a_printable_service(), imprint=EXAMPLE_IMPRINT) is None
    assert the_sheet(a_printable_service(sample=True), imprint=EXAMPLE_IMPRINT) is not None


def test_nothing_to_say_about_the_imprint() -> None:
    """With an imprint, or with nothing to print, there is nothing to say."""
    assert missing_imprint(a_street(a_printable_service())) is None
    assert missing_imprint(a_street(imprint=None)) is None


@pytest.mark.parametrize(
    ("street", "is_needed"),
    [
        (a_street(a_printable_service()), True),
        (a_street(a_printable_event()), True),
        (a_street(), False),
        (a_street(a_printable_service(), imprint=None), False),
        (a_street(a_printable_service()).model_copy(update={"numbers": {}}), False),
    ],
)
def test_a_missing_package(street: Neighbourhood, is_needed: bool) -> None:
    """The press is needed where something has a number and somebody answers for the sheet."""
    assert missing_package("typst", street)[1] == is_needed


def test_the_last_line() -> None:
    """Who prints, where and in which year."""
    assert a_sheet().imprint.text == f"{IMPRINT.printer}, Prova, novembre 2026"


@pytest.mark.parametrize(
    ("thing", "line"),
    [
        (a_printable_service(sample=True), "Questo non è un servizio vero."),
        (a_printable_event(sample=True), "Questo non è un appuntamento vero."),
    ],
)
def test_a_sample(thing: object, line: str) -> None:
    """A sample says in its first line and across the page that it is not real."""
    sheet = the_sheet(thing)  # type: ignore[arg-type]

    assert sheet
    assert (sheet.mark, sheet.sample_line) == ("Esempio", line)


def test_a_real_service() -> None:
    """A real thing carries no mark."""
    assert (a_sheet().mark, a_sheet().sample_line) == ("", "")


def test_when_to_take_it_down() -> None:
    """A service's sheet hangs for 180 days after the check, an event's until the event."""
    event = the_sheet(a_printable_event())

    assert event
    assert a_sheet().dates[0] == "Controllato il 2 novembre 2026"
    assert a_sheet().dates[1].endswith("1 maggio 2027")
    assert event.dates[1].endswith("15 maggio 2027")


def test_words_of_a_machine() -> None:
    """A sheet says when a machine translated it and nobody has looked; else it says nothing."""
    by_machine = {"ar": Translation(method=Method.MACHINE)}
    sheet = the_sheet(a_printable_service(translations=by_machine), ARABIC)

    assert sheet
    assert sheet.translation != ""
    assert a_sheet().translation == ""


def test_a_service_that_is_closed_for_a_while() -> None:
    """Paper would say the hours of every week: there is none until it opens again."""
    closed = Suspension(last=date(2027, 3, 31), title=in_both("Lavori", "أعمال"))

    assert the_sheet(a_printable_service(closed=closed)) is None
    assert the_sheet(a_printable_service()) is not None


def test_an_event_that_is_cancelled() -> None:
    """Nobody is invited to what does not take place."""
    event = a_printable_event()
    off = Change(date=event.start.date(), status="cancelled")

    assert the_sheet(event.model_copy(update={"changed": (off,)})) is None
