"""The engine's environment: a real kiosk takes no switch from outside."""

import pytest

from kiosk.engine import environment_for_engine

ORIGIN = "http://127.0.0.1:8000"
WEAKENING = {
    "QTWEBENGINE_CHROMIUM_FLAGS": "--remote-debugging-port=9222 --no-sandbox",
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
    "QTWEBENGINE_REMOTE_DEBUGGING": "9222",
}


@pytest.mark.parametrize("name", WEAKENING)
def test_switch_from_outside_on_a_real_kiosk(name: str) -> None:
    """It is dropped: no debugging port, and the sandbox stays."""
    made = environment_for_engine({name: WEAKENING[name]}, origin=ORIGIN, under_test=False)
    assert list(made) == ["QTWEBENGINE_CHROMIUM_FLAGS"]
    assert "sandbox" not in made["QTWEBENGINE_CHROMIUM_FLAGS"]
    assert "debugging" not in made["QTWEBENGINE_CHROMIUM_FLAGS"]


def test_switches_from_outside_under_test() -> None:
    """They are kept, and ours stand before them."""
    made = environment_for_engine(WEAKENING, origin=ORIGIN, under_test=True)
    assert made["QTWEBENGINE_DISABLE_SANDBOX"] == "1"
    assert made["QTWEBENGINE_CHROMIUM_FLAGS"].startswith("--host-resolver-rules=")
    assert made["QTWEBENGINE_CHROMIUM_FLAGS"].endswith(" --no-sandbox")


def test_names_and_numbers_of_other_machines() -> None:
    """They lead nowhere, and every port of this machine leads to ours."""
    made = environment_for_engine({}, origin=ORIGIN, under_test=False)
    rules = '"MAP 127.0.0.1 127.0.0.1:8000, MAP * ~NOTFOUND"'
    assert f"--host-resolver-rules={rules}" in made["QTWEBENGINE_CHROMIUM_FLAGS"]


def test_everything_else_in_the_environment() -> None:
    """It stays as it is, and the environment given is not changed."""
    given = {"LANG": "it_IT.UTF-8", **WEAKENING}
    made = environment_for_engine(given, origin=ORIGIN, under_test=False)
    assert made["LANG"] == "it_IT.UTF-8"
    assert given == {"LANG": "it_IT.UTF-8", **WEAKENING}
