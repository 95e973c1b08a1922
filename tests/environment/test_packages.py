"""What pip says, told to a person."""

import pytest

from environment.machine import Outcome
from environment.packages import explanation, progress

NAMED = "  Downloading pyside6_webengine-6.12.0.140-cp311-abi3-manylinux_2_34_x86_64.whl (150.3 MB)"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (NAMED, "  pyside6-webengine 6.12.0.140 (150,3 MB)"),
        ("Using cached proxy_tools-0.1.0.tar.gz (3.0 kB)", "  proxy-tools 0.1.0 (3,0 kB)"),
        ("Installing collected packages: six, rich", "  metto al loro posto 2 pacchetti…"),
        ("  Downloading rich-15.0.0-py3-none-any.whl.metadata (18 kB)", None),
        ("Collecting rich==15.0.0", None),
    ],
    ids=["wheel", "source", "placing", "description-only", "announcement"],
)
def test_progress(line: str, told: str | None) -> None:
    """Each arrival and the last long step make a line; all else is silent."""
    assert progress(line) == told


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "non è quello atteso"),
        ("OSError: [Errno 28] No space left on device", "Il disco è pieno"),
        ("ERROR: No matching distribution found for typst==0.15.2", "non c'è un pacchetto"),
        ("something never seen", "pip non è arrivato in fondo"),
    ],
    ids=["hash", "disk", "platform", "unknown"],
)
def test_explanation(line: str, cause: str) -> None:
    """A failure is explained in plain words, with pip's own line below."""
    text = explanation(Outcome(1, (line,)))

    assert cause in text
    assert line in text
