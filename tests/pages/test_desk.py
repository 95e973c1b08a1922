"""What templates may ask."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.languages import Method, Phrases
from plugins.neighbourhood import Hours, Translation
from plugins.neighbourhood.suspension import Suspension
from plugins.pages.bodies import Bodies
from plugins.pages.desk import Desk
from plugins.pages.views import View
from plugins.pages.voice import Voice
from tests.makers import ARABIC, ITALIAN, NOON, a_neighbourhood, a_service, a_text


@pytest.fixture
def bodies(tmp_path: Path) -> Iterator[Bodies]:
    """A cache of bodies that is closed again."""
    bodies = Bodies(tmp_path / "bodies.sqlite")
    yield bodies
    bodies.close()


def voice(bodies: Bodies, *, arabic: bool = False) -> Voice:
    """The voice of a small neighbourhood in one of its languages."""
    language = ARABIC if arabic else ITALIAN
    return Voice(language, Phrases(language.tag), bodies, a_neighbourhood(), today=NOON.date())


def test_words_of_the_page_are_not_marked(bodies: Bodies) -> None:
    """Words in the page's own language stand as they are, escaped."""
    assert "Casa &amp; orto" == voice(bodies).words(a_text("Casa & orto"))


def test_words_of_another_language_are_marked(bodies: Bodies) -> None:
    """Italian words in an Arabic page say that they are Italian and run from the left."""
    said = voice(bodies, arabic=True).words(a_text("Casa"))

    assert '<span lang="it" dir="ltr">Casa</span>' == said


def test_numbers_among_arabic_words(bodies: Bodies) -> None:
    """A number in groups is not turned around, in a sentence as in a partner's text."""
    text = a_text("Chiama", ar="اتصل 800 905 570 & انتظر")
    arabic = voice(bodies, arabic=True)

    assert 'اتصل <bdi dir="ltr">800 905 570</bdi> &amp; انتظر' == arabic.words(text)
    assert '<bdi dir="ltr">800 905 570</bdi> &amp; انتظر</p>' in arabic.body(text)


def test_a_closure_ahead_and_one_of_today(bodies: Bodies) -> None:
    """Both are told; only while it lasts the hours of every week do not hold."""
    said, today = voice(bodies), NOON.date()
    desk = Desk(View("it/", "home", ITALIAN), said, a_neighbourhood(), NOON)
    days = {"to": today + timedelta(20), "title": a_text("Lavori")}
    ahead = Suspension.model_validate({"from": today + timedelta(1), **days})
    now = Suspension.model_validate({"from": today, **days})

    assert [True, True, False] == [desk.tells_closure(each) for each in (ahead, now, None)]
    assert [False, True, False] == [desk.is_shut(each) for each in (ahead, now, None)]


def test_how_the_words_came_to_be(bodies: Bodies) -> None:
    """A page knows how its own language's words were made; the source's were not translated."""
    by_machine = Translation(method=Method.MACHINE)
    service = a_service(translations={"ar": by_machine})

    assert [by_machine, None] == [
        voice(bodies, arabic=arabic).translation(service) for arabic in (True, False)
    ]


def test_the_week_in_lines(bodies: Bodies) -> None:
    """Each row is one line, what holds for all of them comes after."""
    hours = Hours.model_validate(["Tu,Th 16:30-18:30", "PH off"])

    assert [
        "martedì e giovedì, dalle 16:30 alle 18:30",
        "Chiuso nei giorni di festa",
    ] == voice(bodies).week(hours)


def test_names_of_languages(bodies: Bodies) -> None:
    """Languages spoken are named in the page's language."""
    assert "italiano e arabo" == voice(bodies).spoken(["it", "ar"])


def desk(bodies: Bodies, thing_languages: tuple[str, ...], tag: str) -> Desk:
    """A service's page in one language, its words being in some."""
    neighbourhood = a_neighbourhood()
    language = ARABIC if tag == "ar" else ITALIAN
    view = View(
        f"{tag}/servizi/spesa/",
        "service",
        language,
        in_language=lambda other: f"{other}/servizi/spesa/",
        written_in=thing_languages,
    )
    voice = Voice(language, Phrases(tag), bodies, neighbourhood, today=NOON.date())
    return Desk(view, voice, neighbourhood, NOON)


def test_a_translation_names_the_others(bodies: Bodies) -> None:
    """A translated page names itself and its translations to search engines."""
    asked = desk(bodies, ("it", "ar"), "ar")

    assert "https://via-prova.test/ar/servizi/spesa/" == asked.canonical
    assert ["it", "ar", "x-default"] == [tag for tag, _ in asked.translations]


def test_an_untranslated_page_claims_nothing(bodies: Bodies) -> None:
    """Italian words at an Arabic address point to the Italian page and claim no translation."""
    asked = desk(bodies, ("it",), "ar")

    assert "https://via-prova.test/it/servizi/spesa/" == asked.canonical
    assert [] == asked.translations


def test_a_street(bodies: Bodies) -> None:
    """A street keeps the language and direction of the network, whatever the page's."""
    said = voice(bodies, arabic=True).source("via <Prova> 1")

    assert '<bdi lang="it" dir="ltr">via &lt;Prova&gt; 1</bdi>' == said


def test_a_fixed_answer(bodies: Bodies) -> None:
    """What a partner chose from a list is said in words."""
    assert "Offerta libera" == voice(bodies).answer("cost", "offer")


def test_a_fixed_place_in_another_language(bodies: Bodies) -> None:
    """A page can lead to a fixed place of another language."""
    asked = desk(bodies, ("it",), "it")

    assert "../../chiamare/" == asked.place("danger")
    assert "../../../ar/chiamare/" == asked.place("danger", language="ar")


def test_the_address_for_paper(bodies: Bodies) -> None:
    """A printed page leads back by the short number of its thing, or by its own address."""
    service = a_service()
    neighbourhood = a_neighbourhood(services=(service,), numbers={service.key: 101})
    views = [
        View("it/servizi/spesa/", "service", ITALIAN, {"thing": service}),
        View("it/servizi/", "list", ITALIAN, {"kind": "services"}),
    ]

    assert ["https://via-prova.test/10101", "https://via-prova.test/it/servizi/"] == [
        Desk(view, voice(bodies), neighbourhood, NOON).printed for view in views
    ]
