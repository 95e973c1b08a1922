"""The label "open now", in a real browser, against the same table as the heart."""

import json
from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugins.pages.dress import Dress
from tests.building import ROOT, SAMPLES
from tests.judging.browser import window

Example = dict[str, Any]
SCRIPT = Dress(ROOT / "theme").script
EXAMPLES: list[Example] = json.loads((SAMPLES / "openings.json").read_text(encoding="utf-8"))
SAID = {
    "always": "aperto",
    "open": "aperto fino alle {time}",
    "soon": "chiude alle {time}",
    "closed": "chiuso.",
    "appointment": "su appuntamento",
    "call-first": "telefona",
}
EARLY, FAR = "2000-01-01T00:00Z", "2099-01-01T00:00Z"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A window of its own."""
    page = browser.new_page()
    yield page
    page.close()


def label_at(
    page: Page, at: str, intervals: list[dict[str, str]], *, since: str = EARLY, until: str = FAR
) -> str | None:
    """What the label says at a moment; None when it is not shown."""
    words = " ".join(f'data-{state}="{escape(said)}"' for state, said in SAID.items())
    known = escape(json.dumps(intervals))
    page.clock.set_fixed_time(datetime.fromisoformat(at))
    page.set_content(
        f'<p class="open-now" hidden data-openings="{known}" data-since="{since}"'
        f' data-known="{until}" {words}>'
        "<svg></svg><span></span></p>"
    )
    page.add_script_tag(content=SCRIPT)
    label = page.locator(".open-now")
    return label.text_content() if label.is_visible() else None


def published(example: Example) -> list[dict[str, str]]:
    """As the page carries them: words instead of hours, so that the browser forms no sentence."""
    states = {"open": "open", "by appointment": "appointment", "call first": "call-first"}
    return [
        {**each, "state": states[each["state"]], "closes": each["to"], "opens": each["from"]}
        for each in example["intervals"]
    ]


def expected(example: Example, said: Example) -> str:
    """What the table says, in the words of this test."""
    state, next_opening = said["state"], said["next_opening"]
    if state == "open":
        at = datetime.fromisoformat(said["at"])
        now = next(
            each["to"]
            for each in example["intervals"]
            if each["state"] == "open"
            and datetime.fromisoformat(each["from"]) <= at < datetime.fromisoformat(each["to"])
        )
        return SAID["soon" if said["closes_soon"] else "open"].format(time=now)
    if state == "closed":
        return f"{SAID['closed']} {next_opening}" if next_opening else SAID["closed"]
    return SAID[{"by appointment": "appointment", "call first": "call-first"}[state]]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_the_browser_says_what_the_heart_says(example: Example, page: Page) -> None:
    """At every moment of the table, comparing the published stretches of time gives the same."""
    for said in example["moments"]:
        assert (said["at"], expected(example, said)) == (
            said["at"],
            label_at(page, said["at"], published(example)),
        )


def test_a_copy_that_is_too_old(page: Page) -> None:
    """Beyond what the build knew nothing is claimed, not even "closed": one calls first."""
    known = {"from": "2027-01-12T15:30Z", "to": "2027-01-12T17:30Z", "state": "open"}
    asked = [known | {"closes": "18:30", "opens": "Apre"}]

    assert "aperto fino alle 18:30" == label_at(page, "2027-01-12T17:00+01:00", asked)
    assert "telefona" == label_at(page, "2027-01-12T17:00+01:00", asked, until="2027-01-12T00:00Z")


def test_a_clock_that_is_wrong(page: Page) -> None:
    """Before the copy was made there was no such moment: a clock without battery claims nothing."""
    assert label_at(page, "1970-01-01T00:10+01:00", [], since="2026-11-21T23:00Z") is None


def test_dates_that_are_over(page: Page) -> None:
    """On an old copy a list of dates loses those that are past; a card shows the next one."""
    page.clock.set_fixed_time(datetime.fromisoformat("2027-01-12T17:00+01:00"))
    past, coming = "2027-01-12T15:00Z", "2027-01-19T15:00Z"
    page.set_content(
        f'<ul><li data-over="{past}">a</li><li data-over="{coming}">b</li></ul>'
        f'<ul data-one><li data-over="{past}">c</li><li data-over="{coming}" hidden>d</li></ul>'
    )
    page.add_script_tag(content=SCRIPT)

    assert ["b", "d"] == page.locator("li:visible").all_text_contents()


def test_all_dates_of_an_event_stay(page: Page) -> None:
    """Its page shows every date still to come, also after the first is over."""
    page.clock.set_fixed_time(datetime.fromisoformat("2027-01-12T17:00+01:00"))
    page.set_content(
        '<ul><li data-over="2027-01-12T15:00Z">a</li><li data-over="2027-01-19T15:00Z">b</li>'
        '<li data-over="2027-01-26T15:00Z">c</li></ul>'
    )
    page.add_script_tag(content=SCRIPT)
    page.add_script_tag(content="document.dispatchEvent(new Event('arrived'))")

    assert ["b", "c"] == page.locator("li:visible").all_text_contents()


def test_day_and_night(page: Page) -> None:
    """What never closes has no hour to say."""
    asked = [{"from": "2027-01-01T00:00Z", "to": "2027-03-01T00:00Z", "state": "open"}]

    assert "aperto" == label_at(page, "2027-01-12T03:00+01:00", asked)


def test_a_page_without_script(browser: Browser) -> None:
    """Nothing is shown that nobody keeps true."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_content('<p class="open-now" hidden><span></span></p>')

    assert not page.locator(".open-now").is_visible()
    context.close()


@pytest.mark.parametrize(
    ("moment", "says", "keeps_silent"),
    [
        ("2026-11-22T12:00+01:00", "Chiuso per un periodo", "dalle 16:00"),
        ("2027-06-01T12:00+02:00", "dalle 16:00", "Chiuso per un periodo"),
    ],
)
def test_a_closure_and_its_end(
    browser: Browser, served: str, moment: str, says: str, keeps_silent: str
) -> None:
    """While it is closed a card says until when; a copy that outlives that says the hours again."""
    with window(browser, moment=datetime.fromisoformat(moment)) as page:
        page.goto(f"{served}it/ascolto/")
        said = page.locator(".card", has_text="Doposcuola Esempio Tre").inner_text()

    assert says in said
    assert keeps_silent not in said
