"""Links that lead somewhere, and say where."""

import pytest

from plugins.checks.links import CHECKS
from plugins.checks.markdown_links import links
from plugins.neighbourhood import Unverified
from plugins.neighbourhood.origin import Lines, Origins
from tests.checks.asking import a_subject, asked, said, written
from tests.makers import a_page, a_service, a_text


def heard(name: str, body: str) -> str:
    """What one check says of a page with this text, where there is one service."""
    page = a_page(body=a_text(body))
    return said(CHECKS, name, a_subject(services=(a_service("spesa"),), pages=(page,)))


@pytest.mark.parametrize(
    "address",
    [
        "https://www.prova.test/pagina?a=1#due",
        "http://prova.test",
        "HTTPS://prova.test",
        "mailto:info@prova.test",
        "mailto:info@prova.test?subject=Ciao",
        "tel:020202",
        "tel:+39020202",
        "services/spesa",
    ],
)
def test_addresses_that_are_right(address: str) -> None:
    """Web, mail, telephone, and a page of the site."""
    assert "" == heard("link-address", f"Vai [alla spesa]({address}).")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "#orari",
        "../pagina.html",
        "/it/servizi/spesa/",
        "javascript:alert(1)",
        "volantino.pdf",
        "il mio file.pdf",
        "https://",
        "ftp://prova.test",
        "mailto:",
        "tel:",
        "services/Spesa",
    ],
)
def test_addresses_that_lead_nowhere(address: str) -> None:
    """Told as they are written, with the ways there are."""
    words = heard("link-address", f"Vai [alla spesa]({address}).")

    assert f"un collegamento porta a «{address}»" in words
    assert "come «services/ritirare-la-spesa»" in words


@pytest.mark.parametrize(
    ("address", "remedy"),
    [
        ("../services/spesa.it.md", "Scrivi «services/spesa»"),
        ("/services/spesa/", "Scrivi «services/spesa»"),
        ("service/spesa", "Scrivi «services/spesa»"),
        ("www.prova.test", "Scrivi «https://www.prova.test»"),
        ("comune.prova.it/orari", "Scrivi «https://comune.prova.it/orari»"),
        ("info@prova.test", "Scrivi «mailto:info@prova.test»"),
        ("02 020 202", "Scrivi «tel:02020202»"),
        ("tel:02 020 202", "Scrivi «tel:02020202»"),
        ("#orari", "Metti l'indirizzo intero"),
    ],
)
def test_the_remedy(address: str, remedy: str) -> None:
    """What was meant, where it can be guessed."""
    assert remedy in heard("link-address", f"Vai [alla spesa]({address}).")


def test_a_page_that_is_not_there() -> None:
    """The nearest one is named."""
    words = heard("link-page", "Vai [alla spesa](services/la-spesa).")

    assert "un collegamento porta a «services/la-spesa», che non c'è" in words
    assert "Forse è «services/spesa»" in words


def test_a_page_like_no_other() -> None:
    """Then there is nothing to name."""
    assert "Correggi il nome" in heard("link-page", "Vai [là](organisations/qwertyuiop).")


def test_a_page_that_is_there() -> None:
    """Nothing is said of it."""
    assert "" == heard("link-page", "Vai [alla spesa](services/spesa).")


def test_a_page_that_is_not_shown() -> None:
    """It may be shown again: a warning, and the build goes on."""
    asking = Unverified(source="https://prova.test", ask="Gli orari?")
    waiting = a_service("mensa", verified=None, unverified=asking)
    page = a_page(body=a_text("Vai [alla mensa](services/mensa)."))
    subject = a_subject(pages=(page,), unpublished=(waiting,))

    assert "«services/mensa», che non si vede" in said(CHECKS, "link-hidden-page", subject)
    assert "" == said(CHECKS, "link-page", subject)


def test_an_address_anyone_on_the_way_can_read() -> None:
    """The safe one is proposed."""
    words = heard("link-http", "Vedi [gli orari](http://prova.test).")

    assert "porta a «http://prova.test»" in words
    assert "«https://»" in words


def test_a_safe_address() -> None:
    """Nothing is said of it."""
    assert "" == heard("link-http", "Vedi [gli orari](https://prova.test).")


@pytest.mark.parametrize(
    "words", ["qui", "Clicca qui", "**qui**", "link", "https://prova.test", "www.prova.test", "هنا"]
)
def test_words_that_say_nothing(words: str) -> None:
    """Whoever hears only these does not know where they lead."""
    heard_words = heard("link-words", f"Gli orari sono [{words}](https://prova.test).")

    assert f"le parole di un collegamento sono «{words}»" in heard_words


def test_a_link_without_words() -> None:
    """Nobody can see it."""
    assert "sono «»" in heard("link-words", "Vedi [](https://prova.test).")


@pytest.mark.parametrize("words", ["gli orari della biblioteca", "azzurro.it", "chi siamo"])
def test_words_that_say_where(words: str) -> None:
    """Nothing is said of them."""
    assert "" == heard("link-words", f"Vedi [{words}](https://prova.test).")


@pytest.mark.parametrize(
    "body",
    [
        "Si scrive così: `[qui](pagina.html)`.",
        "Così:\n\n    [qui](pagina.html)\n",
        "![una foto](foto.jpg)",
        "Non [così] (pagina.html).",
    ],
)
def test_what_is_no_link(body: str) -> None:
    """Code and pictures lead nowhere."""
    assert "" == heard("link-address", body) + heard("link-words", body)


def test_links_written_in_other_ways() -> None:
    """Apart, between angles, with a title, with brackets in the address, over two lines."""
    body = (
        "[uno][1] <https://due.test> <tre@prova.test>\n"
        '[quattro](https://prova.test "Quattro") [cinque](https://prova.test/a_(b))\n'
        "[sei\nsei](https://sei.test)\n\n[1]: https://uno.test"
    )

    assert {
        ("quattro", "https://prova.test"),
        ("cinque", "https://prova.test/a_(b)"),
        ("sei sei", "https://sei.test"),
        (None, "https://uno.test"),
        ("https://due.test", "https://due.test"),
        ("tre@prova.test", "mailto:tre@prova.test"),
    } == {(link.words, link.address) for link in links(body)}


@pytest.mark.parametrize("body", ["[(" * 10_000, "`" * 20_000, "<a" * 10_000])
def test_a_body_made_of_signs(body: str) -> None:
    """What would stall a careless pattern holds no link, and is read at once."""
    assert () == links(body)


def test_the_line_of_a_link() -> None:
    """In the body, counted from its first line."""
    page = a_page(body=a_text("Ciao.\n\nVai [alla spesa](spesa.pdf)."))
    subject = a_subject(pages=(page,), origins=written(page, {}))

    assert [22] == [problem.line for problem in asked(CHECKS, "link-address", subject)]


def test_a_link_in_a_translation() -> None:
    """Each language has its own file, and its own faults."""
    page = a_page(body=a_text("Ciao.", ar="مرحبا\n[المواد](spesa.pdf)"))
    lines = Lines("content/pages/chi-siamo.ar.md", {}, body_line=6)
    subject = a_subject(pages=(page,), origins=Origins(pages={(page.key, "ar"): lines}))
    found = asked(CHECKS, "link-address", subject)

    assert [("content/pages/chi-siamo.ar.md", 7)] == [(p.path, p.line) for p in found]
