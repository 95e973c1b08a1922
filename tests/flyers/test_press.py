"""What comes off the press, looked at as a reader does."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.flyers.formats import NAMES, format_named
from plugins.flyers.gates import faults
from plugins.flyers.press import Press, Refused
from plugins.flyers.tongue import Words
from plugins.neighbourhood import Phone
from tests.flyers.conftest import THEME
from tests.flyers.makers import ARABIC, a_fact, a_printable_service, a_sheet, an_order, the_sheet
from tests.flyers.paper import (
    letters_on,
    links_on,
    place_of_the_code,
    seen_on_the_line_of,
    words_on,
)

SMALLEST_FOR_READERS = 14
HEIGHT_OF_THE_FOOT = 90
MIDDLE = 210 / 25.4 * 72 / 2
RIGHT_MARGIN = (210 - 17) / 25.4 * 72
LANDMARK = "Di fronte alla fermata del tram, la porta verde accanto al panificio, secondo piano"
LONGEST_TITLE = "Sportello di orientamento ai servizi sociali, educativi e sanitari del quartiere"
LONGEST_SUMMARY = (
    "Una persona ti ascolta, ti spiega quali aiuti puoi chiedere alla rete e al municipio, e ti "
    "aiuta a compilare i moduli. Anche nella tua lingua, con calma, ogni volta"
)


def place_of_the_title(pdf: bytes) -> float:
    """Where the largest letters stand, between the left edge and the right."""
    letters = letters_on(pdf)
    largest = max(letter.size for letter in letters)
    title = [letter.left for letter in letters if letter.size == largest]
    return (min(title) + max(title)) / 2


def test_the_same_sheet_twice(press: Press, fonts: Path) -> None:
    """The same record gives the same bytes, from another press too."""
    other = Press(THEME, fonts)

    assert press.printed(an_order(a_sheet())) == other.printed(an_order(a_sheet()))


def test_no_date_of_making(press: Press) -> None:
    """The file does not say when it was made: tomorrow's is the same."""
    assert b"CreationDate" not in press.printed(an_order(a_sheet()))


def test_everything_is_there(press: Press) -> None:
    """Title, facts, invitation, address in clear, dates and imprint are on the page."""
    sheet = a_sheet()
    words = words_on(press.printed(an_order(sheet)))
    lines = [line.text for fact in sheet.facts for line in fact.lines]
    wanted = [sheet.title, sheet.scan, sheet.address_in_clear, *sheet.dates, sheet.imprint.text]

    assert [] == [each for each in (*wanted, *lines) if each.replace("\u00a0", " ") not in words]


def test_words_that_look_like_markup(press: Press) -> None:
    """A partner's words are printed as they are, whatever they mean to the printer."""
    title = "#set *ciao* [x] $y$ // <z> @a"

    assert title in words_on(press.printed(an_order(a_sheet(title=title))))


@pytest.mark.parametrize("number", ["02 1234 5678", "+39 02 1234 5678"])
def test_a_telephone_number_in_arabic(press: Press, number: str) -> None:
    """Between right-to-left words a number keeps its order, for the eye and when it is copied."""
    sheet = the_sheet(a_printable_service(phone=Phone(written=number)), ARABIC)
    assert sheet is not None
    pdf = press.printed(an_order(sheet))

    assert number in words_on(pdf)
    assert seen_on_the_line_of(number.replace(" ", ""), pdf) == number.replace(" ", "")


def test_arabic_runs_from_the_right(press: Press) -> None:
    """The Arabic page is mirrored: its title begins at the right, its code stands at the left."""
    italian, arabic = (
        press.printed(an_order(a_sheet(title="Casa"))),
        press.printed(an_order(a_sheet(ARABIC, title="بيت"))),
    )

    assert place_of_the_title(italian) < MIDDLE < place_of_the_title(arabic)
    assert place_of_the_code(italian) > MIDDLE > place_of_the_code(arabic)


def test_nothing_small(press: Press) -> None:
    """What a reader needs is never under 14 points, even when there is much to say."""
    long = a_sheet(title=LONGEST_TITLE, lines=(Words(LONGEST_SUMMARY, "it"),))
    letters = letters_on(press.printed(an_order(long)))
    above_the_foot = [letter for letter in letters if letter.foot > HEIGHT_OF_THE_FOOT]

    assert min(letter.size for letter in above_the_foot) >= SMALLEST_FOR_READERS


def test_a_short_sheet_is_large(press: Press) -> None:
    """With little to say, the words grow."""
    short = a_sheet(facts=(a_fact("when", "Sabato"),), title="Giochi")

    assert max(letter.size for letter in letters_on(press.printed(an_order(short)))) > 80


@pytest.mark.parametrize("title", ["Programmare", "MMMMMMMMMMM"])
def test_a_short_and_wide_title(press: Press, title: str) -> None:
    """One word alone grows to the margin and never over it."""
    pdf = press.printed(an_order(a_sheet(facts=(a_fact("when", "Sabato"),), title=title)))
    largest = max(letter.size for letter in letters_on(pdf))

    assert max(x.left for x in letters_on(pdf) if x.size == largest) < RIGHT_MARGIN


def test_too_much_to_say(press: Press) -> None:
    """What can wait on the page of the code gives way, the last first; what is needed stays."""
    much = (
        a_fact("when", "Sabato"),
        a_fact("who", "Famiglie"),
        a_fact("programme", *["Una cosa alla volta, con calma"] * 20, needed=False),
        a_fact("weather", *["Se piove si fa in sala"] * 6, needed=False),
    )
    words = words_on(press.printed(an_order(a_sheet(facts=much))))

    assert "Famiglie" in words
    assert "Una cosa alla volta" in words
    assert "Se piove" not in words


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Una cosa dopo l'altra " * 20},
        {"title": "o" * 60},
        {"facts": (a_fact("who", *["Famiglie del quartiere"] * 40),)},
        {"facts": (a_fact("who", "o" * 60),)},
    ],
)
def test_words_that_do_not_fit(press: Press, changes: dict[str, Any]) -> None:
    """A page that would overflow is refused, and the words say what to shorten."""
    with pytest.raises(Refused, match=r"non stanno su una pagina.*Accorcia"):
        press.printed(an_order(a_sheet(**changes)))


@pytest.mark.parametrize("name", [name for name in NAMES if format_named(name).sides == 1])
def test_a_title_wider_than_its_column(press: Press, name: str) -> None:
    """However it is written it is the words' fault, never a page that the gates must stop."""
    hyphenated = an_order(a_sheet(title="Accompagnamento-orientamento del quartiere"), name)

    assert () == faults(press.printed(hyphenated), hyphenated)
    with pytest.raises(Refused, match=r"o una è troppo lunga"):
        press.printed(an_order(a_sheet(title=f"Elettro-{'o' * 50}"), name))


def test_long_hours(press: Press) -> None:
    """They take the full width and the door stands under them, before a sheet is refused."""
    row = "Il secondo sabato del mese, dalle 10:00 alle 12:00 e dalle 14:00 alle 15:00"
    door = ("Casa delle associazioni e del volontariato", "via Prova 1, 20142 Milano", LANDMARK)
    much = (
        a_fact("when", *[row] * 9),
        a_fact("where", *door),
        a_fact("limits", *["Da 3 anni"] * 4),
    )
    order = an_order(a_sheet(facts=much, lines=(Words(LONGEST_SUMMARY, "it"),)), "strips")

    assert () == faults(press.printed(order), order)


def test_a_long_mail_address(press: Press) -> None:
    """An address too long for its column breaks after a mark and still fits."""
    mail = "coordinamento.quartiere@associazione.via.prova.test"
    pdf = press.printed(an_order(a_sheet(facts=(a_fact("email", mail),))))

    assert max(letter.left for letter in letters_on(pdf)) < 560
    assert mail in words_on(pdf).replace(" ", "").replace("\u200b", "")


def test_an_address_that_makes_a_larger_code(press: Press) -> None:
    """Up to 29 characters are read from across a room; one more is refused, and counted."""
    longest = "HTTPS://BACHECA.EXAMPLE/90102"

    assert press.printed(an_order(a_sheet(address=longest)))
    with pytest.raises(Refused, match="ha 30 caratteri, e al massimo 29"):
        press.printed(an_order(a_sheet(address=f"{longest}2")))


@pytest.mark.parametrize(("letter", "name"), [("🎉", "PARTY POPPER"), ("漢", "CJK UNIFIED")])
def test_a_letter_no_font_has(press: Press, letter: str, name: str) -> None:
    """A missing glyph is never a box on paper: the sheet is refused and the sign named."""
    with pytest.raises(Refused, match=f"«{letter}» \\({name}"):
        press.printed(an_order(a_sheet(title=f"Festa {letter}")))


def test_a_fault_of_the_template(fonts: Path, tmp_path: Path) -> None:
    """A broken template is not the partner's trouble: the printer's own words come through."""
    template = tmp_path / "sheets" / "poster.typ"
    template.parent.mkdir()
    template.write_text("#nothing-of-this-name", encoding="utf-8")

    with pytest.raises(Exception, match="unknown variable"):
        Press(tmp_path, fonts).printed(an_order(a_sheet()))


def test_a_sample_is_marked(press: Press) -> None:
    """The mark stands across the page in capitals, the warning on top of it."""
    sample = replace(a_sheet(), mark="Esempio", sample_line="Questo non è un servizio vero.")
    words = words_on(press.printed(an_order(sample)))

    assert "Questo non è un servizio vero." in words
    assert "ESEMPIO" in "".join(
        letter.text for letter in letters_on(press.printed(an_order(sample)))
    )
    assert "ESEMPIO" not in words_on(press.printed(an_order(a_sheet())))


def test_the_link_of_the_pdf(press: Press) -> None:
    """Read on a screen, the address can be followed."""
    assert links_on(press.printed(an_order(a_sheet()))) == ["https://via-prova.test/10101/"]
