"""What is counted of a visit, and above all what is not."""

import pytest

from kiosk.counting import NO_NEED, NOT_FOUND, OPENED, Count, Countable, Visit

COUNTABLE = Countable(languages={"it", "ar"}, needs={"mangiare", "casa"})
"""`ascolto` and `donne` are needs of the site too, and delicate ones."""


def _counts(*paths: str) -> list[Count]:
    visit = Visit()
    counts = (visit.went(path, COUNTABLE) for path in paths)
    return [count for count in counts if count]


def test_need_that_is_opened() -> None:
    """By its own page or at the end of the guided path, in the visitor's language."""
    assert _counts("/", "/it/", "/it/bisogni/mangiare/") == [Count("mangiare", "it", OPENED)]
    assert _counts("/ar/percorso/famiglie/casa/") == [Count("casa", "ar", OPENED)]


def test_several_needs() -> None:
    """Each of them."""
    counts = _counts("/it/bisogni/mangiare/", "/it/", "/it/bisogni/casa/")
    assert [count.need for count in counts] == ["mangiare", "casa"]


def test_way_back_from_a_thing() -> None:
    """Coming back to the same need is no second opening."""
    need = "/it/bisogni/mangiare/"
    assert len(_counts(need, "/it/servizi/spesa/", need, need + "#x", need)) == 1


@pytest.mark.parametrize(
    "way",
    [
        ("/it/bisogni/casa/",),
        ("/it/percorso/famiglie/casa/",),
        ("/it/bisogni/casa/", "/it/servizi/affitto/"),
    ],
)
def test_nothing_found_after_a_need(way: tuple[str, ...]) -> None:
    """It is counted for that need, also from the first thing opened from it."""
    assert _counts(*way, "/it/ascolto/")[-1] == Count("casa", "it", NOT_FOUND)


@pytest.mark.parametrize(
    "page", ["/it/", "/it/percorso/", "/it/percorso/famiglie/", "/it/servizi/", "/it/settimana/"]
)
def test_nothing_found_from_elsewhere(page: str) -> None:
    """No need is named."""
    assert _counts(page, "/it/ascolto/") == [Count(NO_NEED, "it", NOT_FOUND)]


@pytest.mark.parametrize(
    "page",
    [
        "/it/chiamare/",
        "/it/bisogni/donne/",
        "/it/bisogni/ascolto/",
        "/it/percorso/donne/ascolto/",
        "/it/servizi/parlare-con-una-persona/",
        "/it/enti/centro/",
        "/it/luoghi/sportello/",
        "/it/numeri/",
        "/90102/",
    ],
)
def test_delicate_page(page: str) -> None:
    """Neither it nor that nothing was found after it, nor what was opened at a listening point."""
    assert _counts(page, "/it/ascolto/", "/it/enti/centro/", "/it/ascolto/") == []


def test_thing_two_steps_behind_a_need() -> None:
    """Who has gone on from it may have come to something delicate."""
    way = ("/it/bisogni/casa/", "/it/servizi/affitto/", "/it/servizi/altro/", "/it/ascolto/")
    assert _counts(*way) == [Count("casa", "it", OPENED)]


@pytest.mark.parametrize(
    "path", ["", "/", "/xx/bisogni/casa/", "/it/bisogni/", "/it/bisogni/casa/altro/", "/bisogni/"]
)
def test_other_address(path: str) -> None:
    """It is nothing that is counted."""
    assert _counts(path) == []
