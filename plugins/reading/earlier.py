"""The permanent numbers as they were in an earlier edition, from the project's own history.

Asks git, where there is one, for the number files of a commit; gives {key: number}. Without git, or
before the first commit, nothing is known and nothing is claimed. Changes nothing.
"""

import subprocess
from pathlib import Path

NUMBER_FILES = ("numbers.txt", "samples/numbers.txt")


class NoSuchEdition(SystemExit):
    """A commit was named that git does not know."""


def earlier_numbers(folder: Path, since: str = "", *, samples: bool = True) -> dict[str, int]:
    """`since` is a commit or a branch; without one, the last commit."""
    if since and _git(folder, "rev-parse", "--verify", "--quiet", f"{since}^{{commit}}") is None:
        raise NoSuchEdition(f"Git non conosce «{since}»: scrivi un ramo, come «origin/main».")
    names = NUMBER_FILES if samples else NUMBER_FILES[:1]
    texts = (_git(folder, "show", f"{since or 'HEAD'}:./{name}") for name in names)
    return {key: number for text in texts for key, number in _numbers_in(text or "").items()}


def _numbers_in(text: str) -> dict[str, int]:
    rows = (row.split("#")[0].split() for row in text.split("\n"))
    return {row[1]: int(row[0]) for row in rows if len(row) > 1 and row[0].isdecimal()}


def _git(folder: Path, *words: str) -> str | None:
    try:
        run = subprocess.run(
            ["git", *words],  # noqa: S607  wherever git is installed
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return None
    return run.stdout if run.returncode == 0 else None
