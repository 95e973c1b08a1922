"""What Qt's packages would use up on an old Python."""

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
CALLS = """
from kiosk.immortal import hold_singletons
hold_singletons()
from PySide6.QtCore import QObject, QUrl
thing, here, nowhere = QObject(), QUrl("http://127.0.0.1/"), QUrl()
for _ in range(50_000):
    thing.setObjectName("x")
    assert here.isValid() and not nowhere.isValid()
print("alive")
"""


def test_months_of_calls() -> None:
    """More than a plain Python has holders of None, True and False: the program goes on."""
    run = subprocess.run(
        [sys.executable, "-c", CALLS], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )

    assert run.stdout == "alive\n", run.stderr
