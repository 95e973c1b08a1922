"""The referral card."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from plugins.flyers.gates import faults
from plugins.flyers.order import Order
from plugins.flyers.press import Press, Refused
from plugins.flyers.referral import Referral, orders, orders_for, referral_of
from plugins.languages import Language
from plugins.neighbourhood import Phone, Service
from plugins.neighbourhood.suspension import Suspension
from tests.flyers.conftest import THEME
from tests.flyers.joint import a_run, a_town, in_all
from tests.flyers.makers import LANGUAGES
from tests.flyers.paper import plain
from tests.makers import ARABIC, ITALIAN, a_service, a_text
from tests.neighbourhood.makers import hours


@pytest.fixture(scope="module")
def joint_press(fonts: Path) -> Press:
    """Prints any sheet."""
    return Press(THEME, fonts)


def a_help(slug: str = "spesa", **changes: Any) -> Service:
    """Open on Tuesdays in the hall, and takes people whom others send."""
    made = {
        "title": in_all("Prendere la spesa"),
        "place": "sala",
        "hours": hours("Tu 16:30-18:30"),
        "accepts_referrals": True,
        "documents": (),
    }
    return a_service(slug, **(made | changes))


def the_card(*services: Service, language: Language = ARABIC) -> Referral | None:
    """For somebody who reads this language."""
    run = a_run(a_town(services=services))
    return referral_of(services, run.tongue(language.tag), run)


def the_order(*services: Service, language: Language = ARABIC) -> Order:
    """What goes to the press."""
    run = a_run(a_town(services=services))
    (order,) = orders_for(services, run.tongue(language.tag), run)
    return order


def test_two_languages() -> None:
    """The resident's first, the network's own beside it; once if they are the same."""
    arabic, italian = the_card(a_help()), the_card(a_help(), language=ITALIAN)

    assert arabic
    assert italian
    assert ["ar", "it"] == [side.language for side in arabic.sides]
    assert ["it"] == [side.language for side in italian.sides]


def test_what_one_needs_to_get_there() -> None:
    """When, where, which tram, what to bring."""
    card = the_card(a_help(), language=ITALIAN)

    assert card
    facts = {fact.kind: fact.lines[-1].text for fact in card.cards[0].told[0].facts}
    assert ["when", "where", "way", "bring"] == list(facts)
    assert "tram 99, Prova" == facts["way"]


def test_what_decides_whether_to_go() -> None:
    """A price and who may not come are said; that it is free can wait on the page."""
    words = told(a_help(cost="paid", cost_note=a_text("Due euro."), limits=a_text("Solo donne.")))

    assert {"Due euro.", "Solo donne."} <= {*words}
    assert "Gratis" not in told(a_help())


def test_closures_on_a_full_card(joint_press: Press) -> None:
    """Where everything else is said in brief, holidays and how to get in are still there."""
    rows = hours("Tu 16:30-18:30", "PH off", "SH off")
    order = the_order(*three(hours=rows, access="appointment"), language=LANGUAGES[0])
    pages = pypdfium2.PdfDocument(joint_press.printed(order))
    words = " ".join(plain(page.get_textpage().get_text_bounded()) for page in pages)

    assert words.count("Chiuso nei giorni di festa") >= len(order.codes)
    assert words.count("prendi un appuntamento") >= len(order.codes)


def test_no_room() -> None:
    """Nobody is sent without a word to what is full."""
    assert "Al completo" in told(a_help(capacity={"status": "full", "until": "2026-12-31"}))


def test_lines_to_fill_in() -> None:
    """By hand: nothing about a person goes through the program."""
    card = the_card(a_help(), language=ITALIAN)

    assert card
    assert ("Chi ti manda", "Per chi chiedere", "Giorno e ora", "Note") == card.sides[0].blanks


def test_cards_for_others() -> None:
    """Each has a file of its own, whichever services it names after the first."""
    meal, *others = a_help(), a_help("casa"), a_help("lavoro")

    assert len({the_order(meal, other).address for other in others}) == len(others)


def test_a_discreet_service() -> None:
    """Who finds the card in a bag learns its neutral name alone."""
    service = a_help(discreet=True, neutral_title=a_text("Parlare con noi"))
    card = the_card(service, language=ITALIAN)

    assert card
    assert "Parlare con noi" == card.cards[0].told[0].title.text


def test_nobody_is_sent_where_it_is_closed() -> None:
    """Nor to what has no number yet."""
    assert the_card(a_help(closed=Suspension(title=a_text("Lavori")))) is None
    assert the_card(a_help("senza-numero")) is None
    assert the_card() is None


def test_blank_ones() -> None:
    """For each service that takes people whom others send, in every language."""
    run = a_run(a_town(services=(a_help(), a_help("casa", accepts_referrals=None))))
    made = list(orders(run))

    assert {"services/spesa"} == {order.about for order in made}
    assert [language.tag for language in LANGUAGES] == [order.languages[0] for order in made]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_on_paper(joint_press: Press, language: Language) -> None:
    """One page in two languages, with a code to read and its words to read back."""
    order = the_order(a_help(), language=language)
    pdf = joint_press.printed(order)

    assert () == faults(pdf, order)
    assert 1 == len(pypdfium2.PdfDocument(pdf))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_three_services(joint_press: Press, language: Language) -> None:
    """They stand on one sheet, front and back, each with its own code and with all its hours."""
    order = the_order(*three(), language=language)
    pdf = joint_press.printed(order)

    assert 3 == len(set(order.codes))
    assert () == faults(pdf, order)
    assert 2 >= len(pypdfium2.PdfDocument(pdf))


def three(**changes: Any) -> tuple[Service, ...]:
    """Services for one card, each with a number of its own."""
    return tuple(
        a_help(slug, phone=Phone(written="02 1234 5678"), **changes)
        for slug in ("spesa", "casa", "lavoro")
    )


def test_more_than_a_page(joint_press: Press) -> None:
    """Each page says whose it is, of when, and which of how many; the lines stand on the first."""
    long = [
        f"{day} {hour:02}:00-{hour:02}:30" for day in ("Mo", "We", "Fr") for hour in (9, 11, 15)
    ]
    french = next(each for each in LANGUAGES if each.tag == "fr")
    order = the_order(*three(hours=hours(*long)), language=french)
    pdf = joint_press.printed(order)
    pages = [plain(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(pdf)]

    assert () == faults(pdf, order)
    assert 1 < len(pages)
    for number, words in enumerate(pages, start=1):
        assert f"{number}/{len(pages)}" in words.replace(" ", "")
        assert all(each in words for each in ("La bacheca", "Biglietto di invio", "Stampato"))
        assert ("Chi ti manda" in words) == (number == 1)


def test_a_service_longer_than_a_page(joint_press: Press) -> None:
    """It is torn between two facts, and its code stands where it begins."""
    every_half_hour = [
        f"{day} {hour:02}:00-{hour:02}:30" for day in ("Mo", "Tu", "We") for hour in range(8, 17)
    ]
    order = the_order(a_help(hours=hours(*every_half_hour)))

    assert () == faults(joint_press.printed(order), order)


def test_a_word_wider_than_its_column(joint_press: Press) -> None:
    """It is the words' fault."""
    with pytest.raises(Refused, match="o una è troppo lunga"):
        joint_press.printed(the_order(a_help(title=in_all("o" * 60))))


def test_an_address_to_write_to() -> None:
    """It stands on the card where there is no telephone, and only there."""
    mail = "spesa@via-prova.test"

    assert mail in told(a_help(email=mail))
    assert mail not in told(a_help(email=mail, phone=Phone(written="02 1234 5678")))


def told(service: Service) -> list[str]:
    """Every line of its card, in Italian."""
    card = the_card(service, language=ITALIAN)
    assert card
    return [line.text for fact in card.cards[0].told[0].facts for line in fact.lines]
