"""The Gulpease index: what counts as a word and as a sentence, with the numbers it gives."""

import pytest

from plugins.checks.gulpease import gulpease, readable, sentences

SEED = """Grazie al progetto QuBì Gratosoglio i minori del quartiere e i loro genitori sono \
entrati in una rete di sostegno a tutto tondo! Le realtà sociali, educative, di assistenza e di \
volontariato che intercettano le famiglie in fragilità sono sempre più connesse, formate e \
informate per offrire risposte congiunte e mirate, promuovendo nuove strade e la connessione con \
il servizio sociale."""
GOAL = """un maggiore raccordo e una visione comune tra gli enti che compongono la rete \
territoriale per aumentare le offerte alle famiglie, ottimizzare quelle presenti e darne una \
comunicazione il più possibile congiunta e diffusa. Il potenziamento del ruolo di lettura e \
ascolto del bisogno delle famiglie in difficoltà da parte di tutta la rete territoriale e la \
capacità di sviluppare delle prese in carico congiunte."""
PLAIN = """Scegli di cosa hai bisogno. Guarda i posti e gli orari. Non sai cosa scegliere? Vai in \
un punto di ascolto. Ti ascoltano e ti aiutano a capire. Non parli bene italiano? Scegli la tua \
lingua."""
TWENTY_SIX = "la " * 26


def lengths(words: str) -> list[int]:
    """How many words each sentence has."""
    return [sentence.words for sentence in sentences(words)]


@pytest.mark.parametrize(("words", "score"), [(SEED, 46), (GOAL, 45), (PLAIN, 100)])
def test_known_texts(words: str, score: int) -> None:
    """The seed of this project, and what it became."""
    assert score == gulpease(sentences(words))


def test_the_formula() -> None:
    """26 words of 2 letters in one sentence: 89 − 20 + 11.5, rounded down."""
    assert 80 == gulpease(sentences(TWENTY_SIX))


def test_more_than_a_hundred() -> None:
    """The formula goes past 100 where sentences are short; nothing is easier than easy."""
    assert 100 == gulpease(sentences("Vai là. " * 20))


def test_less_than_nothing() -> None:
    """And below 0 where words are endless."""
    assert 0 == gulpease(sentences("precipitevolissimevolmente " * 26))


def test_too_few_words() -> None:
    """24 words say nothing of a page, 25 do."""
    assert [None, 81] == [gulpease(sentences("la " * count)) for count in (24, 25)]


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_an_apostrophe(apostrophe: str) -> None:
    """It parts two words, the straight one and the curved one."""
    assert [4] == lengths(f"L{apostrophe}unione fa forza")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Aperto dalle 16:30 alle 18:30", [3]),
        ("Porta: un foglio, una penna", [1, 4]),
        ("Ti serve aiuto; vieni", [3, 1]),
        ("Vedi https://comune.prova.test:8080/pagina", [1]),
    ],
)
def test_a_colon(words: str, expected: list[int]) -> None:
    """It closes a sentence before a space only."""
    assert expected == lengths(words)


def test_how_much_a_colon_moves() -> None:
    """The same 29 words, with a colon in the middle and with a comma: ten points apart."""
    line = "Vieni con noi nei giorni che vuoi{} " + "e porta quello che hai " * 4 + "se puoi"
    scores = [gulpease(sentences(line.format(sign))) for sign in (":", ",")]

    assert [73, 63] == scores


def test_items_of_a_list() -> None:
    """Each is a sentence, though nothing closes it."""
    assert [1, 2, 2, 1] == lengths("Porta:\n\n- la carta\n* due foto\n1. poco")


def test_an_item_of_two_lines() -> None:
    """A line that starts nothing goes on with the last one."""
    assert [4, 1] == lengths("- la carta\n  di identità\n- foto")


def test_a_heading() -> None:
    """It is a sentence of its own, also glued to the next line."""
    assert [2, 3] == lengths("## Chi siamo\nSiamo una rete")


def test_a_paragraph_without_a_full_stop() -> None:
    """An empty line closes it."""
    assert [2, 2] == lengths("Chi siamo\n\nDove siamo")


def test_a_line_that_goes_on() -> None:
    """Lines are cut anywhere in a file."""
    assert [4] == lengths("Siamo una\nrete grande.")


@pytest.mark.parametrize(
    "words",
    [
        "Chiama lo 02 020 202 subito",
        "Chiama `lo sportello` subito",
        "Chiama [subito](https://comune.prova.test/orari_(nuovi))",
        "Chiama **subito**",
        "Chiama info@ente.example subito",
        "Chiama <https://comune.prova.test> subito",
        "Chiama www.comune.prova.test subito",
        "Chiama in via dei Missaglia 117 subito",
        "Chiama in piazza Abbiategrasso subito",
        "Chiama subito\n\n[1]: https://comune.prova.test",
    ],
)
def test_what_is_not_prose(words: str) -> None:
    """Marks, code, numbers, web, mail and streets count for nothing."""
    assert ["Chiama", "subito"] == [
        word
        for word in "".join(c if c.isalpha() else " " for c in readable(words)).split()
        if word not in ("lo", "in")
    ]


def test_letters_keep_their_place() -> None:
    """What is left out leaves room, so that lines can be counted."""
    words = "Vedi [qui](https://comune.prova.test) `a\nb` ora"

    assert (len(words), words.index("ora")) == (len(readable(words)), readable(words).index("ora"))


@pytest.mark.parametrize(
    "words",
    [
        "Chiedi del dott. Rossi subito",
        "Vieni a S. Barnaba subito",
        "Porta pane, latte ecc. e vieni",
        "Ti serve... forse un aiuto",
        "Vai al n. 3 di qua",
        "Aperto sab. e dom. mattina",
    ],
)
def test_stops_that_close_nothing(words: str) -> None:
    """Abbreviations, single letters and dots before a small letter."""
    assert 1 == len(lengths(words))


@pytest.mark.parametrize(
    "words",
    [
        "Porta pane, latte ecc. Poi vieni",
        "Aiuto c'è. Vieni",
        "«Vieni!» Poi vai",
        "Ti serve... Vieni",
        "Davvero?! Vieni",
    ],
)
def test_stops_that_close(words: str) -> None:
    """The same signs, where a new sentence begins."""
    assert 2 == len(lengths(words))


def test_a_sentence_of_figures() -> None:
    """Without words it is none."""
    assert [1, 1] == lengths("Chiama. 112. Subito")
