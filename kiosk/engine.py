"""The environment the browser engine starts in: pure words, decided before it starts.

In: the environment of the program, our origin. Out: a changed copy of the environment.
Never: the engine itself.
Rule: a real kiosk takes no engine switch from outside; whatever would open the engine's
debugging port or take its sandbox away is dropped, unless a test says that it is one.
"""

from collections.abc import Mapping

_FROM_OUTSIDE = (
    "QTWEBENGINE_CHROMIUM_FLAGS",
    "QTWEBENGINE_DISABLE_SANDBOX",
    "QTWEBENGINE_REMOTE_DEBUGGING",
)


def environment_for_engine(
    environment: Mapping[str, str], *, origin: str, under_test: bool
) -> dict[str, str]:
    """A test may take the sandbox off: with it the engine refuses to run as root."""
    kept = {
        name: value
        for name, value in environment.items()
        if under_test or name not in _FROM_OUTSIDE
    }
    given = kept.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    return {**kept, "QTWEBENGINE_CHROMIUM_FLAGS": f"{_switches(origin)} {given}".strip()}


def _switches(origin: str) -> str:
    """The first two close what no page policy and no Qt signal sees (measured 2026-11-22).

    Connections made ahead of time, WebTransport and WebRTC's relays go past the request
    interceptor. So each name and number leads nowhere, and each port of this machine to ours.
    """
    ours = origin.removeprefix("http://")
    host = ours.partition(":")[0]
    return " ".join(
        (
            f'--host-resolver-rules="MAP {host} {ours}, MAP * ~NOTFOUND"',
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--disable-speech-api",  # hearing would go to a company's servers
        )
    )
