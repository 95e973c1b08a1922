"""The way in: from `python3 tasks.py <task>` on a bare Python to the task in its environment.

Comes in: the words typed. Goes out: the task's exit code. The only part of this room that prints
before the environment is there. Rule: the task takes this program's place, so that its signals
and its exit code are its own.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path

from environment.machine import ThisMachine, clean_environment
from environment.preparation import Place, prepare
from environment.system import BROWSERS
from environment.trouble import Trouble
from environment.venv import Venv

ROOT = Path(__file__).resolve().parent.parent
FAILED = 1
INTERRUPTED = 130
WIDTH = 100


def enter(words: Sequence[str]) -> int:
    """Make ready what the task needs, then become the task; without a task, list them."""
    tasks = tasks_in((ROOT / "tasks.py").read_text(encoding="utf-8"))
    if stray := stray_word(words, tasks):
        _say(_no_task(stray, tasks))
        return FAILED
    place = Place(ROOT, ThisMachine(), say=_say)
    try:
        prepare(place, words)
    except Trouble as trouble:
        _say(f"\n{trouble}")
        return FAILED
    except KeyboardInterrupt:
        _say("\nInterrotto. La prossima volta l'ambiente si rifà da capo.")
        return INTERRUPTED
    return _become([str(place.venv.python), "-m", "invoke", *(words or ["--list"])], place.venv)


def tasks_in(source: str) -> tuple[str, ...]:
    """As they are typed; known before anything is installed."""
    return tuple(name.replace("_", "-") for name in _TASK.findall(source))


_TASK = re.compile(r"^def ([a-z]\w*)\(\s*c: Context", re.MULTILINE)


def stray_word(words: Sequence[str], tasks: Collection[str]) -> str | None:
    """The first that is no task, no option and not what may follow an option."""
    for before, word in pairwise(["", *words]):
        if not (word.startswith("-") or before.startswith("-") or word in tasks):
            return word
    return None


def _no_task(word: str, tasks: Sequence[str]) -> str:
    near = get_close_matches(word, tasks, n=1)
    meant = f" Forse volevi «{near[0]}»." if near else ""
    return (
        f"\n«{word}» non è un comando.{meant} Quello che un comando deve sapere si scrive con due"
        " trattini,\nper esempio --item=ritirare-la-spesa. I comandi li elenca: python3 tasks.py"
    )


def environment_inside(venv: Venv, outside: Mapping[str, str]) -> dict[str, str]:
    """The variables a task sees: this environment's programs first, and where the browser is."""
    browser = next((path for path in BROWSERS if Path(path).exists()), BROWSERS[0])
    return {
        **outside,
        "PATH": os.pathsep.join([str(venv.programs), outside.get("PATH", os.defpath)]),
        "VIRTUAL_ENV": str(venv.folder),
        "PYTHONUNBUFFERED": "1",
        # Tasks print through a pipe, which has no width of its own.
        "COLUMNS": str(shutil.get_terminal_size(fallback=(WIDTH, 0)).columns),
        "BACHECA_BROWSER": outside.get("BACHECA_BROWSER", browser),
    }


def _become(command: Sequence[str], venv: Venv) -> int:
    os.chdir(ROOT)
    inside = environment_inside(venv, clean_environment({}))
    if sys.platform == "win32":
        # There a replaced program returns to the prompt at once, so this one stays and waits.
        return subprocess.call(command, env=inside)
    return os.execve(command[0], list(command), inside)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
