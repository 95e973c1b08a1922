"""Sheets in every language of the demonstration, and above all the poster."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from plugins.flyers.facts import ALWAYS, ON_A_POSTER, Fact
from plugins.flyers.formats import NAMES, format_named
from plugins.flyers.gates import faults
from plugins.flyers.leaflets import Leaflet, order_of
from plugins.flyers.press import Press
from plugins.flyers.sheets import Sheet
from plugins.flyers.tongue import Words
from plugins.languages import Language
from tests.building import ROOT
from tests.flyers.makers import (
    ITALIAN,
    LANGUAGES,
    a_fact,
    a_full_service,
    a_tongue,
    an_order,
    the_sheet,
)
from tests.flyers.paper import bare, letters_on, lines_of, words_on

LOCALE = ROOT / "theme" / "locale"
ENOUGH_READ = {"ar": 0.8}
"""The part of the words that is read back. In Arabic lam and alef change places and marks come
twice, whatever program makes the PDF; everything is read in the others."""
DEEP_AND_TALL = {
    "it": ("quaggiù", "È"),
    "ar": ("ابحثي", "الأثناء"),
    "zh-Hans": ("giù", "QuBì的意思"),
    "si": ("අතුරුදහන්", "**ස්ථානයක්**"),
    "ro": ("ținuș", "Înțeles"),
    "uk": ("другу", "Їжа"),
    "bn": ("তৃতীয়", "সিঁড়ি"),
}
"""Words that hang lowest and rise highest, in each script and its neighbours."""

LARGEST_BODY = 18
"""Points, on a sheet with little to say."""

TRIED = [
    pytest.param(language, name, id=f"{language.tag}-{name}")
    for language in LANGUAGES
    for name in NAMES
    if format_named(name).sides == 1 or language != ITALIAN
]
"""There is none in two languages in the network's own alone."""

in_every_language = pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)


def a_full_sheet(language: Language) -> Sheet:
    """The sheet of the service that answers everything."""
    sheet = the_sheet(a_full_service(), language)
    assert sheet
    return sheet


def needed(sheet: Sheet) -> list[Fact]:
    """The facts that never give way."""
    return [fact for fact in sheet.facts if fact.rank <= ON_A_POSTER]


def words_of(sheet: Sheet) -> list[str]:
    """Every word that must be on the page."""
    facts = [
        text for fact in needed(sheet) for text in (fact.label, *(line.text for line in fact.lines))
    ]
    lines = [line.text for line in (sheet.network, *sheet.lines, sheet.imprint)]
    others = [sheet.title, sheet.scan, sheet.address_in_clear, *sheet.dates]
    return bare(" ".join([*facts, *lines, *others])).split()


def test_every_language_is_tried() -> None:
    """A language that gets its phrases gets its words here too, so that its poster is looked at."""
    translated = {path.name for path in LOCALE.iterdir() if (path / "LC_MESSAGES").is_dir()}

    assert {"it"} | translated == {language.tag.replace("-", "_") for language in LANGUAGES}


@pytest.mark.parametrize(("language", "name"), TRIED)
def test_a_full_service(press: Press, language: Language, name: str) -> None:
    """With an answer to every question it fits its paper, and every format passes the gates."""
    wanted = format_named(name)
    sheets = tuple(a_full_sheet(each) for each in (language, ITALIAN)[: wanted.sides])
    order = order_of(Leaflet(a_full_service(), wanted, sheets))

    assert () == faults(press.printed(order), order)


@in_every_language
def test_words_read_back(press: Press, language: Language) -> None:
    """Copied or read aloud, the words of the page are those of the sheet."""
    sheet = a_full_sheet(language)
    page = bare(words_on(press.printed(an_order(sheet)))).replace(" ", "")
    words = words_of(sheet)
    read = [word for word in words if word in page]

    assert len(read) >= len(words) * ENOUGH_READ.get(language.tag, 1)


@in_every_language
def test_days_and_months(press: Press, language: Language) -> None:
    """The fonts have the letters of every day of the week and every month."""
    wording = a_tongue(language).wording
    days = [wording.date(date(2027, month, 1) + timedelta(month % 7)) for month in range(1, 13)]
    weekdays = [wording.weekday(number) for number in range(7)]
    dates = a_fact("when", ", ".join(weekdays), *days)

    assert press.printed(an_order(replace(a_full_sheet(language), facts=(dates,))))


@in_every_language
def test_the_language_is_named(press: Press, language: Language) -> None:
    """Whoever reads the page aloud is told its language, by the code that PDF knows."""
    pdf = press.printed(an_order(a_full_sheet(language)))

    assert f"<rdf:li>{language.tag.split('-')[0]}</rdf:li>".encode() in pdf


@pytest.mark.parametrize("tag", DEEP_AND_TALL)
def test_lines_that_do_not_touch(press: Press, tag: str) -> None:
    """What hangs from one line stays clear of what rises from the next."""
    language = next(language for language in LANGUAGES if language.tag == tag)
    deep_and_tall = Fact("who", "", tuple(Words(word, tag) for word in DEEP_AND_TALL[tag]), ALWAYS)
    pdf = press.printed(
        an_order(replace(a_full_sheet(language), title="1", lines=(), facts=(deep_and_tall,)))
    )
    body = [letter for letter in letters_on(pdf) if round(letter.size) == LARGEST_BODY]
    upper, lower = lines_of(body)

    assert min(letter.low for letter in upper) > max(letter.high for letter in lower)
