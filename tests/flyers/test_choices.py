"""What the words of whoever asks for a sheet mean."""

from datetime import date, timedelta

import pytest

from plugins.flyers import choices
from plugins.flyers.run import Run
from tests.flyers.joint import a_run, a_town
from tests.makers import a_need, a_service, a_text

TODAY = date(2026, 11, 22)


def run() -> Run:
    """A town where a service and a need end alike."""
    needs = (a_need("mangiare"), a_need("casa"))
    return a_run(
        a_town(
            services=(a_service("spesa", title=a_text("Il cibo")), a_service("casa")), needs=needs
        )
    )


@pytest.mark.parametrize(
    "name",
    [
        *("spesa", "services/spesa", " Services/Spesa/ ", "content/services/spesa.it.md"),
        *("content/samples/services/spesa.zh-hans.md", "spesa.it.md", "Il cibo"),
        *(
            "'/home/anna/bacheca/content/services/spesa.it.md'",
            r"C:\b\content\services\spesa.it.md",
        ),
    ],
)
def test_a_name(name: str) -> None:
    """Whole or by its end, in capitals or not; its file; its title."""
    assert "services/spesa" == choices.item_named(name, run()).key


def test_two_things_of_one_name() -> None:
    """Whoever asks is asked back."""
    with pytest.raises(SystemExit, match="«casa» può essere services/casa oppure needs/casa"):
        choices.item_named("casa", run())


def test_a_name_nobody_knows() -> None:
    """The known ones are named."""
    with pytest.raises(SystemExit, match=r"servizio «boh»\. Ci sono: services/spesa, "):
        choices.services_named("boh", run().neighbourhood)


def test_a_slip_of_the_pen() -> None:
    """The nearest are named, and who has the file reads why it is not to be seen."""
    with pytest.raises(SystemExit, match=r"Ci sono: services/spesa, .*\n.*tasks\.py check"):
        choices.services_named("services/speza", run().neighbourhood)


def test_no_name() -> None:
    """Which word is missing is said, with an example."""
    with pytest.raises(SystemExit, match="Scrivilo con --item, per esempio --item=services/spesa"):
        choices.item_named("", run())


def test_the_same_twice() -> None:
    """It is taken once."""
    services = choices.services_named("spesa,casa, services/spesa", run().neighbourhood)

    assert ["spesa", "casa"] == [service.slug for service in services]


@pytest.mark.parametrize("names", ["AR,zh-hans", "ar, zh-Hans,ar"])
def test_languages(names: str) -> None:
    """In capitals or not, each once."""
    tags = [tongue.language.tag for tongue in choices.tongues_named(names, run())]

    assert ["ar", "zh-Hans"] == tags


def test_a_language_nobody_reads() -> None:
    """Those there are stand as they are written."""
    with pytest.raises(SystemExit, match=r"lingua «xx»\. Ci sono: it, ar, fil, zh-Hans"):
        [*choices.tongues_named("xx", run())]


@pytest.mark.parametrize("written", ["2026-12-07", "07/12/2026", "7/12/2026", "7.12.2026"])
def test_a_day(written: str) -> None:
    """As a computer or as an Italian writes it."""
    assert date(2026, 12, 7) == choices.day_named(written, TODAY)


def test_no_day() -> None:
    """It is today."""
    assert choices.day_named("", TODAY) == TODAY


@pytest.mark.parametrize("written", ["dicembre", "2026-13-01", "31/02/2027"])
def test_what_is_no_day(written: str) -> None:
    """It is refused, with a day as it should be."""
    with pytest.raises(SystemExit, match=f"«{written}» non è un giorno. Scrivilo così"):
        choices.day_named(written, TODAY)


def test_a_week_that_is_over() -> None:
    """Nobody hangs it up any more; the one that is running lasts until its Sunday."""
    monday = TODAY - timedelta(days=TODAY.weekday())

    assert choices.day_named(monday.isoformat(), TODAY) == monday
    with pytest.raises(SystemExit, match="La settimana dal 30/12/2019 al 05/01/2020 è già passata"):
        choices.day_named("2020-01-01", TODAY)


def test_formats() -> None:
    """Each once; all of them by one word."""
    assert ["a5", "cards"] == [each.name for each in choices.formats_named("A5,cards,a5")]
    assert 5 == len(choices.formats_named("tutte"))
    with pytest.raises(SystemExit, match=r"formato «a9»\. Ci sono: a4, a5"):
        choices.formats_named("a9")


def test_paper() -> None:
    """In capitals or not."""
    assert ["A3", "A4"] == choices.papers_named("a3,A4", ("A4", "A3"))
    with pytest.raises(SystemExit, match=r"formato «a9»\. Ci sono: A4, A3"):
        choices.papers_named("A9", ("A4", "A3"))


def test_needs() -> None:
    """None, one or all."""
    near = run().neighbourhood

    assert () == choices.needs_named("", near)
    assert ["casa"] == [need.id for need in choices.needs_named("casa", near)]
    assert near.needs == choices.needs_named("tutti", near)
