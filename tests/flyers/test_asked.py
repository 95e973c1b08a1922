"""Printing what somebody asks for."""

import pytest

from plugins.flyers.asked import orders_asked
from tests.flyers.joint import a_run, a_town
from tests.flyers.makers import LANGUAGES
from tests.makers import a_service
from tests.neighbourhood.makers import hours


def printed(**asked: str) -> list[str]:
    """Where the files for it go."""
    service = a_service(place="sala", hours=hours("Tu 16:30-18:30"))
    return [order.address for order in orders_asked(asked, a_run(a_town(services=(service,))))]


def a_programme(**changes: str) -> dict[str, str]:
    """The week of 7 December, on A4, in Italian."""
    usual = {"kind": "programme", "week": "2026-12-09", "lang": "it", "format": "A4"}
    return usual | changes


def test_any_week() -> None:
    """Whatever its day, on either paper."""
    assert ["it/volantini/settimana-2026-12-07-a4.pdf"] == printed(**a_programme())
    assert 2 == len(printed(**a_programme(format="a4,A3")))


def test_no_week_is_this_week() -> None:
    """As of the build's moment."""
    assert ["it/volantini/settimana-2026-11-16-a4.pdf"] == printed(**a_programme(week=""))


def test_every_language() -> None:
    """By one word."""
    assert len(LANGUAGES) == len(printed(**a_programme(lang="tutte")))


def test_a_referral_card() -> None:
    """Also for a service that has no blank one on its page."""
    asked = {"kind": "referral", "services": "spesa", "lang": "it"}

    assert ["it/volantini/spesa-20101-invio.pdf"] == printed(**asked)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"week": "dicembre"}, "«dicembre» non è un giorno"),
        ({"week": "2020-01-01"}, "La settimana dal 30/12/2019 al 05/01/2020 è già passata"),
        ({"lang": "xx"}, "lingua «xx». Ci sono: it, ar"),
        ({"format": "A9"}, "formato «a9». Ci sono: a4, a3"),
        ({"week": "2035-01-01"}, "Niente da stampare"),
    ],
)
def test_what_cannot_be_meant(changes: dict[str, str], reason: str) -> None:
    """It is refused, with what there is to choose from."""
    with pytest.raises(SystemExit, match=reason):
        printed(**a_programme(**changes))


def test_a_service_nobody_knows() -> None:
    """The known ones are named."""
    with pytest.raises(SystemExit, match=r"servizio «boh»\. Ci sono: spesa"):
        printed(kind="referral", services="boh", lang="it")


def test_one_thing_in_some_formats() -> None:
    """A volunteer prints what is needed, and nothing else."""
    asked = {"kind": "flyers", "item": "services/spesa", "lang": "it", "format": "a5,cards"}

    assert 2 == len(printed(**asked))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"item": "services/boh"}, r"scheda «services/boh»\. Ci sono: services/spesa"),
        ({"format": "a9"}, r"formato «a9»\. Ci sono: a4, a5"),
        ({"lang": "ar"}, r"non sono scritti in questa lingua \(ar\)"),
    ],
)
def test_no_sheet_of_that_kind(changes: dict[str, str], reason: str) -> None:
    """Whoever asks for it is told why, and what there is."""
    asked = {"kind": "flyers", "item": "services/spesa", "lang": "it", "format": "a4"}
    with pytest.raises(SystemExit, match=reason):
        printed(**(asked | changes))
