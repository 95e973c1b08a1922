"""Taking away what the tasks can make again: the built site and every cache.

Never touches `.venv/`, in which this very program runs.
"""

import shutil
from pathlib import Path

PLACEHOLDER = ".gitkeep"


def clean(root: Path = Path()) -> None:
    """Empty `output/` but for its placeholder, and take away `.cache/`."""
    made = [path for path in (root / "output").iterdir() if path.name != PLACEHOLDER]
    for path in [*made, root / ".cache"]:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
