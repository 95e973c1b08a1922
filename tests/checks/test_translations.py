"""The debt of translation."""

from typing import Any

import pytest

from plugins.checks.translations import CHECKS
from plugins.neighbourhood import Service, Translation
from plugins.neighbourhood.origin import Lines, Origins
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_network, a_page, a_service, a_text, an_organisation

ARABIC_PATH = "content/services/spesa.ar.md"


def a_translation(**changes: Any) -> Translation:
    """By a person, of the words as they are today."""
    return Translation.model_validate({"method": "person", "source": "0a1b2c3d"} | changes)


def translated(**changes: Any) -> Service:
    """A service in Italian and Arabic."""
    made: dict[str, Any] = {
        "title": a_text("Prendere la spesa", ar="استلام الطعام"),
        "summary": a_text("Una borsa di cibo.", ar="كيس طعام."),
        "translations": {"ar": a_translation()},
    }
    return a_service(**(made | changes))


def in_arabic(service: Service, lines: dict[tuple[str | int, ...], int]) -> Origins:
    """Where the fields of its Arabic file stand."""
    return Origins(pages={(service.key, "ar"): Lines(ARABIC_PATH, lines, body_line=8)})


def test_a_good_translation() -> None:
    """Nothing is said of it."""
    partner = an_organisation(
        title=a_text("Circolo"),
        summary=a_text("Siamo i vicini.", ar="نحن الجيران."),
        translations={"ar": a_translation()},
    )
    subject = a_subject(services=(translated(),), organisations=(partner,))

    assert "" == "".join(said(CHECKS, check.id, subject) for check in CHECKS)


def test_words_that_changed_since() -> None:
    """Told where the stamp is, with the task that renews it."""
    service = translated(translations={"ar": a_translation(stale=True)})
    origins = in_arabic(service, {("translation", "source"): 5})
    found = asked(CHECKS, "stale", a_subject(services=(service,), origins=origins))

    assert [(ARABIC_PATH, 5)] == [(problem.path, problem.line) for problem in found]
    assert "python3 tasks.py stamp --renew services/spesa.ar" in found[0].in_words()


def test_a_translation_without_a_stamp() -> None:
    """One finding for a thing, in the first such file."""
    stampless = a_translation(source="")
    service = translated(translations={"ar": stampless, "en": stampless})
    origins = in_arabic(service, {("translation",): 4})
    found = asked(CHECKS, "unstamped", a_subject(services=(service,), origins=origins))

    assert [(ARABIC_PATH, 4)] == [(problem.path, problem.line) for problem in found]
    assert "la traduzione: ar, en" in found[0].in_words()


def test_a_page_in_one_language_only() -> None:
    """The missing ones are named by their own names, with a file to begin."""
    network = a_network(languages={"it": 1, "ar": 2, "sq": 10})
    service = a_service()
    origins = written(service, {("title",): 2})
    subject = a_subject(network=network, services=(service,), organisations=(), origins=origins)
    found = asked(CHECKS, "untranslated", subject)

    assert [2] == [problem.line for problem in found]
    assert "manca in: العربية (ar), Shqip (sq)" in found[0].in_words()
    assert "«spesa.ar.md»" in found[0].in_words()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": a_text("La spesa", ar="La spesa")}, "«La spesa»"),
        ({"summary": a_text("Una borsa.", ar="Una borsa.")}, "«Una borsa.»"),
        ({"body": a_text("Vieni qui.", ar="Vieni qui.")}, "«Vieni qui.»"),
    ],
)
def test_words_that_were_only_copied(changes: dict[str, Any], words: str) -> None:
    """The page says that it is in Arabic, and is not."""
    assert words in said(CHECKS, "same-words", a_subject(services=(translated(**changes),)))


@pytest.mark.parametrize("title", ["WhatsApp", "Hip-hop"])
def test_one_word(title: str) -> None:
    """It may be the same in two languages."""
    service = translated(title=a_text(title, ar=title))

    assert "" == said(CHECKS, "same-words", a_subject(services=(service,)))


def test_the_name_of_a_partner() -> None:
    """It is the same in every language."""
    name = a_text("Lo Scrigno", ar="Lo Scrigno")

    assert "" == said(CHECKS, "same-words", a_subject(organisations=(an_organisation(title=name),)))


def test_two_ways_of_one_language() -> None:
    """Swiss Italian may say the same as Italian."""
    same = a_text("La spesa di oggi", **{"it-CH": "La spesa di oggi"})
    service = a_service(title=same)

    assert "" == said(CHECKS, "same-words", a_subject(services=(service,)))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"body": a_text("Vieni.")}, "non è tradotto il testo sotto i campi"),
        ({"steps": (a_text("Vieni."),)}, "non è tradotto: «steps»."),
        (
            {"summary": a_text("Cibo."), "body": a_text("Vieni.")},
            "non è tradotto: «summary», e il testo sotto i campi",
        ),
        ({"alert": {"title": a_text("Chiuso."), "until": "2026-12-01"}}, "«alert»"),
    ],
)
def test_half_a_translation(changes: dict[str, Any], words: str) -> None:
    """What is missing is named, in one finding for a file."""
    subject = a_subject(services=(translated(**changes),))

    assert words in said(CHECKS, "half-translated", subject)
    assert 1 == len(asked(CHECKS, "half-translated", subject))


def test_a_whole_translation() -> None:
    """Nothing is said of it, nor of a language that is missing altogether."""
    subject = a_subject(services=(translated(), a_service("mensa")))

    assert "" == said(CHECKS, "half-translated", subject)


def test_drafts_nobody_has_read() -> None:
    """Counted for each language of the network, in its file."""
    drafts = {"ar": a_translation(method="machine")}
    pages = (a_page(translations=drafts), a_page("privacy", translations=drafts))
    subject = a_subject(pages=pages, services=(translated(),))
    found = asked(CHECKS, "unreviewed", subject)

    assert ["content/network.yaml"] == [problem.path for problem in found]
    assert "in العربية (ar) le pagine che nessuno ha riletto sono 2" in found[0].in_words()


def test_drafts_somebody_has_read() -> None:
    """They are no debt any more."""
    service = translated(translations={"ar": a_translation(method="machine-checked")})

    assert "" == said(CHECKS, "unreviewed", a_subject(services=(service,)))
