"""Which moment a build belongs to: the one place that asks the clock.

SOURCE_DATE_EPOCH in the environment (seconds since 1970, reproducible-builds.org) wins, so that the
same content can be built again to the same bytes.
"""

import os
from datetime import UTC, datetime


def moment_of_this_build() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC)
    if not (epoch.isascii() and epoch.isdecimal()):
        raise SystemExit(f"SOURCE_DATE_EPOCH dice «{epoch}»: ci vogliono i secondi dal 1970.")
    return datetime.fromtimestamp(int(epoch), UTC)
