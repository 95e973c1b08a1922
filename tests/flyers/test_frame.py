"""What surrounds the words of a joint sheet."""

import pytest

from plugins.flyers.frame import Page, frame_of, is_said_in
from plugins.flyers.tongue import Tongue
from plugins.languages import Phrases
from plugins.neighbourhood import Imprint
from tests.flyers.joint import IMPRINT, a_run, a_town
from tests.makers import ARABIC, ITALIAN, a_network

INVENTED = Imprint(place="Prova", printer="Nessuno", sample=True)


@pytest.mark.parametrize(
    ("imprint", "is_sample", "is_made"),
    [
        (IMPRINT, False, True),
        (None, False, False),
        (None, True, False),
        (INVENTED, False, False),
        (INVENTED, True, True),
    ],
)
def test_who_answers_for_it(imprint: Imprint | None, is_sample: bool, is_made: bool) -> None:
    """Nobody, and there is no sheet; somebody invented, and there are samples only."""
    run = a_run(a_town(network=a_network(imprint=imprint)))

    assert is_made == (frame_of(run.source, run, Page(101, sample=is_sample)) is not None)


def test_a_sample_says_so() -> None:
    """Across the page and in a sentence; what is real carries neither."""
    run = a_run(a_town())
    sample, real = (frame_of(run.source, run, Page(101, sample=each)) for each in (True, False))

    assert sample
    assert real
    assert ("Esempio", True) == (sample.mark, "non è vero" in sample.sample_line)
    assert ("", "") == (real.mark, real.sample_line)


def test_where_the_code_leads() -> None:
    """To the permanent address, in capitals and digits."""
    run = a_run(a_town())
    frame = frame_of(run.tongue("ar"), run, Page(102, sample=False))

    assert frame
    assert "HTTPS://VIA-PROVA.TEST/102" == frame.address
    assert "\u2066via-prova.test/102\u2069" == frame.address_in_clear


def test_a_phrase_nobody_has_translated() -> None:
    """There is no sheet half in Italian; the phrase is still reported as missing."""
    phrases = Phrases("ar", 'msgid "Dove"\nmsgstr "أين"\n')
    tongue = Tongue(ARABIC, phrases, ITALIAN)

    assert "أين" == is_said_in(tongue, lambda: phrases("Dove"))
    assert is_said_in(tongue, lambda: phrases("Quando")) is None
    assert {"Quando"} == phrases.missing
