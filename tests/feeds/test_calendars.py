"""Calendar files: what they say, in which language, and that they are in order."""

from typing import Any

import pytest

from plugins.feeds.calendars import calendar_of
from plugins.feeds.dates import dates_of
from plugins.languages import Text
from plugins.neighbourhood import Event, Phone
from plugins.neighbourhood.place import Position
from tests.feeds.makers import (
    a_course,
    entries_in,
    the_demonstration,
    the_entry,
    the_file,
)
from tests.makers import a_need, a_network, a_place, a_text
from tests.neighbourhood.makers import at

NEIGHBOURHOOD, PHRASES = the_demonstration()
WEEKLY = {"every": "week", "until": "2027-02-23"}
DISCREET: dict[str, Any] = {
    "title": a_text("Gruppo per chi ha paura in casa"),
    "neutral_title": a_text("Incontro del martedì"),
    "summary": a_text("Un gruppo per chi ha paura in casa."),
    "discreet": True,
    "email": "paura@circolo.example",
}


def in_both(italian: str, arabic: str) -> Text:
    """In the two languages of the street."""
    return a_text(italian, ar=arabic)


def file_of(event: Event, language: str) -> bytes:
    """Of an event of the demonstration."""
    return calendar_of(event, dates_of(event, NEIGHBOURHOOD), NEIGHBOURHOOD, PHRASES[language])


def language_of(words: Any) -> str:
    """As the property says it."""
    return str(words.params["LANGUAGE"])


def test_an_identity_is_for_ever() -> None:
    """It is made of the event's key and the site's host, the same in every language."""
    italian, arabic = the_entry(a_course()), the_entry(a_course(), "ar")

    assert "events-corso@via-prova.test" == italian["UID"] == arabic["UID"]


def test_the_same_bytes() -> None:
    """The same facts make the same file, whenever it is made."""
    assert the_file(a_course()) == the_file(a_course())


def test_stamps_are_facts() -> None:
    """A file is as old as the last check of its facts."""
    entry = the_entry(a_course())

    assert ["20261102T000000Z"] * 2 == [
        entry[name].to_ical().decode() for name in ("DTSTAMP", "LAST-MODIFIED")
    ]


def test_a_change_is_a_higher_sequence() -> None:
    """Whatever is told of its dates later raises the number that says which file is newer."""
    before = a_course(repeats=WEEKLY)
    after = a_course(repeats=WEEKLY, changed=[{"date": "2027-01-19", "status": "cancelled"}])

    assert [0, 1] == [the_entry(event)["SEQUENCE"] for event in (before, after)]


def test_when_and_where() -> None:
    """Hours are those of the wall; the place has its name, street and city."""
    entry = the_entry(a_course(place="sala"))

    assert at("2027-01-12 17:00") == entry["DTSTART"].dt
    assert at("2027-01-12 18:30") == entry["DTEND"].dt
    assert "Europe/Rome" == entry["DTSTART"].params["TZID"]
    assert "Sala, via Prova 1, Prova" == entry["LOCATION"]


def test_a_translated_place() -> None:
    """The name that stands on the door is there too."""
    place = a_place(title=in_both("Sala", "القاعة"))

    assert (
        "القاعة, Sala, via Prova 1, Prova"
        == the_entry(a_course(), "ar", places=(place,))["LOCATION"]
    )


def test_a_point_on_the_map() -> None:
    """Where it is known, the point is there."""
    place = a_place(position=Position(latitude=45.4, longitude=9.2))
    found = the_entry(a_course(), places=(place,))["GEO"]

    assert (45.4, 9.2) == (found.latitude, found.longitude)
    assert "GEO" not in the_entry(a_course())


def test_words_in_their_language() -> None:
    """Words say which language they are in, the Italian ones that stand in for others too."""
    event = a_course(title=in_both("Cucire", "الخياطة"))
    entry = the_entry(event, "ar")

    assert ("الخياطة", "ar") == (entry["SUMMARY"], language_of(entry["SUMMARY"]))
    assert "it" == language_of(entry["DESCRIPTION"])
    assert "it" == language_of(entry["LOCATION"])


def test_the_page() -> None:
    """The entry leads to the page in the reader's language, and says so in words."""
    entry = the_entry(a_course(), "ar")

    assert "https://via-prova.test/ar/eventi/corso/" == entry["URL"]
    assert "Un sabato di giochi.\nhttps://via-prova.test/ar/eventi/corso/" == entry["DESCRIPTION"]


def test_needs() -> None:
    """Needs are categories, each in its language."""
    needs = (a_need("insieme", name=in_both("Stare insieme", "معًا")),)
    entry = the_entry(a_course(), "ar", needs=needs)

    assert ["معًا"] == entry.categories


def test_whom_to_ask() -> None:
    """Telephone and mail of the office; a sample has no number."""
    real = a_course(phone=Phone(written="02 1234 567"), email="ciao@circolo.example")
    sample = a_course(phone=Phone(written="numero di esempio"))

    assert ["02 1234 567", "ciao@circolo.example"] == [*the_entry(real)["CONTACT"]]
    assert "CONTACT" not in the_entry(sample)


def test_a_sample_says_so() -> None:
    """Whoever adds a sample reads in the calendar that it is not real."""
    entry = the_entry(a_course(sample=True), "ar")

    assert entry["SUMMARY"].startswith("مثال: ")
    assert entry["DESCRIPTION"].startswith("هذا ليس موعدًا حقيقيًا.\n")


def test_nobody_looks_over_a_shoulder() -> None:
    """Of a discreet event a calendar knows when, where, and an address in digits."""
    event = a_course(**DISCREET)
    content = the_file(event, numbers={event.key: 101}).decode()
    entry = entries_in(content.encode())[0]

    assert "Incontro del martedì" == entry["SUMMARY"]
    assert "https://via-prova.test/10101/" == entry["URL"] == entry["DESCRIPTION"]
    assert ("PRIVATE", "via Prova 1, Prova") == (entry["CLASS"], entry["LOCATION"])
    assert "paura" not in content


def test_a_delicate_place() -> None:
    """Whatever is held there, a calendar on a table does not tell what else is."""
    place = a_place(
        title=in_both("Centro Paura", "Paura 2"),
        neutral_title=in_both("Stanza", "غرفة"),
        discreet=True,
    )
    content = the_file(a_course(), "ar", places=(place,))

    assert "غرفة, Stanza, via Prova 1, Prova" == entries_in(content)[0]["LOCATION"]
    assert b"Paura" not in content


def test_a_cancelled_date() -> None:
    """It stays in the calendar as cancelled: who forgot would stand before a closed door."""
    event = a_course(repeats=WEEKLY, changed=[{"date": "2027-01-19", "status": "cancelled"}])
    _, cancelled = entries_in(the_file(event))

    assert at("2027-01-19 17:00") == cancelled["RECURRENCE-ID"].dt
    assert "CANCELLED" == cancelled["STATUS"]
    assert "Annullato: Festa della via" == cancelled["SUMMARY"]


def test_a_moved_date() -> None:
    """It is known by its old time, and says what it was."""
    moved = {"date": "2027-01-19", "status": "moved", "to": at("2027-01-21 18:00"), "place": "orto"}
    event = a_course(repeats=WEEKLY, changed=[moved])
    places = (a_place(), a_place("orto", title=a_text("Orto")))
    _, entry = entries_in(the_file(event, places=places))

    assert at("2027-01-19 17:00") == entry["RECURRENCE-ID"].dt
    assert (at("2027-01-21 18:00"), at("2027-01-21 19:30")) == (
        entry["DTSTART"].dt,
        entry["DTEND"].dt,
    )
    assert "Orto, via Prova 1, Prova" == entry["LOCATION"]
    assert "Prima era: martedì 19 gennaio 2027" in entry["DESCRIPTION"]


def test_once_and_cancelled() -> None:
    """What was to happen once and does not is one entry, cancelled."""
    event = a_course(changed=[{"date": "2027-01-12", "status": "cancelled"}])
    (entry,) = entries_in(the_file(event))

    assert "CANCELLED" == entry["STATUS"]
    assert "RECURRENCE-ID" not in entry


def test_without_an_end() -> None:
    """An end that nobody knows is not invented."""
    assert "DTEND" not in the_entry(a_course(end=None))


def test_signs_that_mean_something() -> None:
    """Commas, semicolons and strokes come back as they were written."""
    title = r"Cucire, stirare; e \ basta"

    assert title == the_entry(a_course(title=a_text(title)))["SUMMARY"]


def test_another_zone() -> None:
    """The zone is the network's."""
    content = the_file(a_course(), network=a_network(zone="Asia/Colombo"))

    assert b"BEGIN:VTIMEZONE\r\nTZID:Asia/Colombo\r\n" in content


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("event", NEIGHBOURHOOD.events, ids=lambda event: event.slug)
def test_samples_are_in_order(event: Event, language: str) -> None:
    """Lines are short and whole, nothing is unreadable, and what must be there is there once."""
    content = file_of(event, language)
    lines = content.split(b"\r\n")

    assert b"" == lines[-1]
    assert 75 >= max(len(line) for line in lines)
    assert all(line.decode("utf-8", "replace").encode() == line for line in lines)
    for entry in entries_in(content):
        assert [] == entry.errors
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= {*entry}


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("event", NEIGHBOURHOOD.events, ids=lambda event: event.slug)
def test_samples_say_their_words(event: Event, language: str) -> None:
    """Title and summary come back letter by letter in every script."""
    entry = entries_in(file_of(event, language))[0]

    assert event.public_title.reading(language).words in entry["SUMMARY"]
    assert event.summary.reading(language).words in entry["DESCRIPTION"].split("\n")


def test_files_can_be_joined() -> None:
    """Every file has the same zone before its first entry."""
    heads = {
        file_of(event, language).split(b"BEGIN:VEVENT")[0]
        for event in NEIGHBOURHOOD.events
        for language in PHRASES
    }

    assert 1 == len(heads)
