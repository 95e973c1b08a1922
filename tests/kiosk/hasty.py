"""The real kiosk with less patience than any settings file may ask for.

    python -m tests.kiosk.hasty '{"idle_seconds": 2}' 9222

In: fields of the settings as JSON, and the debugging port. A test cannot wait for two minutes.
"""

import json
import sys
from dataclasses import replace

from kiosk import __main__ as program
from kiosk.settings import Settings
from kiosk.settings_file import Found

if __name__ == "__main__":
    settings = replace(Settings(), **json.loads(sys.argv[1]))
    # It checks nothing.
    program._open(Found(settings), debugging_port=int(sys.argv[2]))  # noqa: SLF001
