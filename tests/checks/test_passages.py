"""Where words stand in a thing."""

from plugins.checks.passages import facts, in_italian, own_passages, passages
from plugins.neighbourhood import Slot
from tests.checks.asking import a_subject, written
from tests.makers import a_network, a_page, a_service, a_text, an_event


def test_words_at_any_depth() -> None:
    """Fields, lists of words, titles of items, each in its languages."""
    event = an_event(
        summary=a_text("Giochi.", ar="ألعاب."),
        programme=(Slot.model_validate({"at": "10:00", "title": a_text("Musica")}),),
    )

    assert {
        (("title",), "it"): "Festa della via",
        (("summary",), "it"): "Giochi.",
        (("summary",), "ar"): "ألعاب.",
        (("programme", 0, "title"), "it"): "Musica",
    } == {(passage.part, passage.language): passage.words for passage in passages(event)}


def test_words_as_first_written() -> None:
    """Translations are left out."""
    service = a_service(summary=a_text("Cibo.", ar="طعام."))

    assert ["Prendere la spesa", "Cibo."] == [each.words for each in own_passages(service)]


def test_facts_that_are_strings() -> None:
    """Roles, numbers and names; not the path of the file, nor words in languages."""
    service = a_service(phone={"written": "112"})
    found = {passage.part: passage.words for passage in facts(service)}

    assert "112" == found["phone", "written"]
    assert "coordinamento" == found["verified", "by"]
    assert not {("path",), ("slug",), ("title",)} & set(found)


def test_an_accent_typed_apart() -> None:
    """It is one letter with the one before."""
    page = a_page(body=a_text("perche\u0301"))

    assert ["perché"] == [each.words for each in own_passages(page) if each.is_body]


def test_the_line_of_a_field() -> None:
    """A field is known by its own line, however far into it one looks."""
    service = a_service(steps=(a_text("Vieni.\nChiama."),))
    passage = next(each for each in own_passages(service) if each.part == ("steps", 0))

    assert 7 == passage.line(written(service, {("steps", 0): 7}), 9).line


def test_a_network_of_another_language() -> None:
    """Its words are not Italian, whatever they are."""
    network = a_network(source_language="ar")

    assert [] == list(in_italian(a_subject(network=network, pages=(a_page(),))))
