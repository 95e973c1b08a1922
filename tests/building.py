"""Builds a content folder the way the tasks do, into a folder of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "samples"
MOMENT = "1795363200"  # 2026-11-22 in Milan, the day the first content was written


BUILT_AT = datetime.fromtimestamp(int(MOMENT), tz=UTC)
"""For a browser's clock: a browser of later hides what is over."""


@dataclass(frozen=True)
class Built:
    """What a build made and said."""

    output: Path
    cache: Path
    succeeded: bool
    said: str


def build(content: Path, folder: Path, *, settings: str = "pelicanconf.py") -> Built:
    """Builds into `folder/output`; calling again with the same folder builds anew."""
    output, cache = folder / "output", folder / "cache"
    run = subprocess.run(
        [
            *(sys.executable, "-m", "pelican", str(content), "-s", settings),
            *("-o", str(output), "--fatal", "errors"),
            *("-e", f"BACHECA_CACHE={json.dumps(str(cache))}"),
        ],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": MOMENT, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(output, cache, run.returncode == 0, run.stdout + run.stderr)


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
