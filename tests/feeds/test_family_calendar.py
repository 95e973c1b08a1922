"""The family list's events as one calendar file, which the browser makes of ours."""

from icalendar import Calendar
from playwright.sync_api import Browser


def test_all_events_in_one_calendar(browser: Browser, served: str) -> None:
    """The file the browser makes is a calendar that a calendar program reads."""
    page = browser.new_page()
    page.goto(f"{served}it/lista/#bisogni=insieme", wait_until="networkidle")
    with page.expect_download() as downloading:
        page.locator(".family-calendar a").click()
    calendar = Calendar.from_ical(downloading.value.path().read_bytes())
    names = {str(event["SUMMARY"]) for event in calendar.walk("VEVENT")}

    assert len(names) > 1
    assert len(calendar.walk("VTIMEZONE")) == 1
    page.close()
