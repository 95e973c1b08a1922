"""The real window on a tall screen: it shows our pages, and nothing gets out of it."""

from typing import Literal, get_args

import pytest
from playwright.sync_api import Page, Request

from tests.kiosk import attacks, pages
from tests.kiosk.outside import Outside
from tests.kiosk.stand import Stand, wait_until

SETTLE_MILLISECONDS = 250

Key = Literal["Alt", "Control", "Shift"]
KEYS: tuple[Key, ...] = get_args(Key)


def test_first_page_on_a_bare_tall_screen(page: Page, tall: Stand) -> None:
    """The start page reaches all four corners, though no window manager helps."""
    wait_until(lambda: tall.screen.corners() == [pages.GREEN] * 4)
    assert tall.screen.windows() == [(0, 0, 1080, 1920)]
    assert page.title() == "Inizio"


def test_link_to_our_own_page(page: Page, tall: Stand) -> None:
    """A touch on a link shows the page it leads to."""
    page.click("#inside")
    page.wait_for_url(f"{tall.origin}/it/")
    wait_until(lambda: tall.screen.corners() == [pages.BLUE] * 4)


def test_link_to_our_own_page_in_a_new_window(page: Page, tall: Stand) -> None:
    """There is one window, so a page of ours opens in it."""
    page.click("#inside-blank")
    page.wait_for_url(f"{tall.origin}/it/")
    assert len(tall.pages()) == 1


@pytest.mark.parametrize("key", KEYS)
def test_link_opened_apart(page: Page, tall: Stand, outside: Outside, key: Key) -> None:
    """The usual ways to a tab, a window or a download lead to none."""
    _put(page, '<a id="touch" href="http://{outside}/">', tall, outside)
    page.click("#touch", modifiers=[key])
    assert _escapes(page, tall, outside) == []


def test_link_pressed_with_the_wheel(page: Page, tall: Stand, outside: Outside) -> None:
    """No tab opens behind the page."""
    _put(page, '<a id="touch" href="http://{outside}/">', tall, outside)
    page.click("#touch", button="middle")
    assert _escapes(page, tall, outside) == []


def test_finger_on_a_link(page: Page, tall: Stand) -> None:
    """A finger does what a mouse does."""
    finger = page.context.new_cdp_session(page)
    place = page.evaluate("(({x, y}) => ({x: x + 9, y: y + 9}))(inside.getBoundingClientRect())")
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [place]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_url(f"{tall.origin}/it/")


def test_two_fingers_spread(page: Page) -> None:
    """The page stays at its size, for the next visitor would be lost in it."""
    fingers = page.context.new_cdp_session(page)
    for kind, apart in (("touchStart", 10), ("touchMove", 100), ("touchMove", 300)):
        points = [{"x": 500 - apart, "y": 900, "id": 0}, {"x": 500 + apart, "y": 900, "id": 1}]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_timeout(SETTLE_MILLISECONDS)
    assert page.evaluate("visualViewport.scale") == 1


def test_long_press_on_words(page: Page) -> None:
    """Words are not marked, so no handles and no menu come up."""
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).userSelect") == "none"


def test_scripts_of_a_page(page: Page) -> None:
    """No page finds a way to Python: pywebview's bridge is not there."""
    assert page.evaluate("[typeof window.pywebview, typeof window.qt]") == ["undefined"] * 2


def test_page_that_asks_before_it_is_left(page: Page, tall: Stand, outside: Outside) -> None:
    """It is left, and no question comes up."""
    page.click("h1")
    page.evaluate("void (onbeforeunload = event => event.preventDefault())")
    page.click("#inside")
    page.wait_for_url(f"{tall.origin}/it/")
    assert tall.escapes(outside) == []


def test_redirect_to_elsewhere(page: Page, tall: Stand, outside: Outside) -> None:
    """An address of ours that leads on to another site leads nowhere."""
    elsewhere = f"http://{outside.another_machine}/"
    page.route("**/it/", lambda route: route.fulfill(status=302, headers={"Location": elsewhere}))
    page.click("#inside")
    assert _escapes(page, tall, outside) == []
    page.unroute("**/it/")


@pytest.mark.parametrize("touch", attacks.TOUCHES.values(), ids=attacks.TOUCHES.keys())
def test_touch_on(page: Page, tall: Stand, outside: Outside, touch: str) -> None:
    """Whatever a finger meets on a page, nothing gets out and the visitor stays."""
    _put(page, touch, tall, outside)
    _touch(page)
    assert _escapes(page, tall, outside) == []


@pytest.mark.parametrize("script", attacks.SCRIPTS.values(), ids=attacks.SCRIPTS.keys())
def test_script_that_tries(page: Page, tall: Stand, outside: Outside, script: str) -> None:
    """Whatever a script tries after a touch, nothing gets out and the visitor stays."""
    page.click("h1")
    tried = script.format(outside=outside.another_machine)
    page.evaluate(f"void setTimeout(() => {{ {tried} }})")
    assert _escapes(page, tall, outside) == []


def test_page_that_asks_for_a_permission(page: Page) -> None:
    """It is told no at once, so no page waits for an answer for ever."""
    answers = "[Notification.requestPermission(), new Promise(late => setTimeout(late, 3000))]"
    assert page.evaluate(f"Promise.race({answers})") == "denied"


def test_who_refuses_to_go_elsewhere(page: Page, tall: Stand, outside: Outside) -> None:
    """The window does before anything is asked for, so not even a request is made."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    _put(page, '<a id="touch" href="http://{outside}/">', tall, outside)
    _touch(page)
    assert _escapes(page, tall, outside) == []
    page.remove_listener("request", note)
    assert asked == []


@pytest.mark.parametrize("policy", ["with the site's policy", "without any policy"])
@pytest.mark.parametrize("place", ["another machine", "another port of this machine"])
def test_page_that_loads_from_elsewhere(
    page: Page, tall: Stand, outside: Outside, policy: str, place: str
) -> None:
    """Not one packet leaves, by any of two dozen ways; the window alone sees to it."""
    there = outside.another_machine if place == "another machine" else outside.same_machine
    session = page.context.new_cdp_session(page)
    session.send("Page.setBypassCSP", {"enabled": policy == "without any policy"})
    page.reload()
    page.evaluate(f"void setTimeout(() => {{ {attacks.LOADS.format(outside=there)} }})")
    page.wait_for_timeout(3 * SETTLE_MILLISECONDS)
    session.send("Page.setBypassCSP", {"enabled": False})
    assert _escapes(page, tall, outside) == []


@pytest.mark.parametrize(
    ("policy_bypassed", "expected"),
    [(False, "csp"), (True, "net::ERR_ACCESS_DENIED")],
    ids=["the site's policy", "the window"],
)
def test_who_refuses_an_image(
    page: Page, outside: Outside, *, policy_bypassed: bool, expected: str
) -> None:
    """Two guards stand one behind the other, and each of them holds alone."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setBypassCSP", {"enabled": policy_bypassed})
    page.reload()
    with page.expect_event("requestfailed") as failed:
        page.evaluate(f"void (new Image().src = 'http://{outside.same_machine}/')")
    session.send("Page.setBypassCSP", {"enabled": False})
    assert failed.value.failure == expected


def _put(page: Page, html: str, stand: Stand, outside: Outside) -> None:
    """On top of the page, with words in it to touch."""
    filled = html.format(outside=outside.another_machine, origin=stand.origin)
    page.evaluate("html => document.body.insertAdjacentHTML('afterbegin', html)", filled)
    page.evaluate("void (touch.textContent = 'Tocca qui')")


def _touch(page: Page) -> None:
    """Not `click`, which waits for the page that the touch leads to, and there is none."""
    place = page.locator("#touch").bounding_box()
    assert place is not None
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)


def _escapes(page: Page, stand: Stand, outside: Outside) -> list[str]:
    """After a while, for what gets out may take its time; then the page must still answer."""
    page.wait_for_timeout(SETTLE_MILLISECONDS)
    escapes = stand.escapes(outside)
    if not escapes:
        page.wait_for_function("document.querySelector('h1') !== null", timeout=5_000)
    return escapes
