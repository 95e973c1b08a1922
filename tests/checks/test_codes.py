"""Permanent numbers: printed paper must lead where it led."""

from plugins.checks.codes import CHECKS
from plugins.neighbourhood import Gravity
from plugins.neighbourhood.origin import Origins
from tests.checks.asking import a_subject, asked, said
from tests.makers import a_service, an_event

EARLIER = {"services/spesa": 101}


def test_a_number_that_is_still_there() -> None:
    """Paper leads where it led."""
    subject = a_subject(numbers={"services/spesa": 101}, earlier=EARLIER)

    assert "" == said(CHECKS, "vanished-code", subject)


def test_a_number_that_retired() -> None:
    """Paper says that it is gone."""
    subject = a_subject(retired={"services/spesa": 101}, earlier=EARLIER)

    assert "" == said(CHECKS, "vanished-code", subject)


def test_a_number_that_vanished() -> None:
    """The line to be put back is given."""
    words = said(CHECKS, "vanished-code", a_subject(earlier=EARLIER))

    assert "il numero 101 di «services/spesa» non c'è più" in words
    assert "Rimetti la riga «101 services/spesa»" in words


def test_a_number_of_something_else() -> None:
    """Paper would lead to the wrong page."""
    subject = a_subject(numbers={"services/altro": 101}, earlier=EARLIER)

    assert "era di «services/spesa», e adesso è di «services/altro»" in said(
        CHECKS, "vanished-code", subject
    )


def test_another_number() -> None:
    """The old paper leads nowhere."""
    subject = a_subject(numbers={"services/spesa": 102}, earlier=EARLIER)

    assert "«services/spesa» aveva il numero 101, e adesso ha 102" in said(
        CHECKS, "vanished-code", subject
    )


def test_a_number_that_vanished_stops_the_build() -> None:
    """It is told at the list of numbers, wherever the content is."""
    subject = a_subject(earlier=EARLIER, origins=Origins(content="via"))
    problems = asked(CHECKS, "vanished-code", subject)

    assert [("via/numbers.txt", Gravity.ERROR)] == [(p.path, p.gravity) for p in problems]


def test_what_has_no_number_yet() -> None:
    """All in one line, with what to run."""
    words = said(CHECKS, "unnumbered", a_subject(services=(a_service(),), events=(an_event(),)))

    assert "nemmeno un volantino: services/spesa, events/festa" in words
    assert "«python3 tasks.py number»" in words


def test_everything_has_its_number() -> None:
    """Places and organisations need none."""
    subject = a_subject(services=(a_service(),), numbers={"services/spesa": 101})

    assert "" == said(CHECKS, "unnumbered", subject)
