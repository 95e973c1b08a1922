"""Python packages by pip, from a lock file and nothing else.

Comes in: an environment and a lock file. Goes out: exactly the locked packages, each checked
against its hash, with a line of Italian per download. Never takes a version that is not locked,
not even to build another package: what building needs is installed first, from `tools.lock`.
"""

import re
from pathlib import Path

from environment.machine import Machine, Outcome, Say
from environment.trouble import FailedInstall
from environment.venv import Venv

# Published as source only; every other package must come ready made, or pip would start
# compilers on machines that have none.
FROM_SOURCE = "proxy-tools"
LAST_LINES = 15

ARRIVING = re.compile(
    r"^\s*(?:Downloading|Using cached) (?P<name>\w[\w.]*?)-(?P<version>\d[^-]*?)"
    r"(?:-\S+\.whl|\.tar\.gz) \((?P<size>[^)]+)\)"
)
PLACING = re.compile(r"^Installing collected packages: (?P<names>.+)$")

NETWORK_FAULTS = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeout",
    "ReadTimeout",
    "Temporary failure in name resolution",
    "Max retries exceeded",
    "Connection broken",
    "ProxyError",
)
ADVICE = (
    (
        ("DO NOT MATCH THE HASHES",),
        "Un pacchetto arrivato non è quello atteso: non l'ho installato.",
    ),
    (("No space left on device",), "Il disco è pieno: libera spazio e ripeti."),
    (NETWORK_FAULTS, "La rete non risponde: controlla il collegamento e ripeti."),
    (
        ("No matching distribution", "Could not find a version"),
        "Per questa macchina o per questo Python non c'è un pacchetto già pronto.",
    ),
)


def install(venv: Venv, machine: Machine, *, lock: Path, say: Say) -> None:
    """Bring the environment up to the lock; what is there already stays."""
    outcome = machine.run(_command(venv, lock), show=lambda line: _tell(line, say))
    if outcome.code:
        raise FailedInstall(explanation(outcome))


def explanation(outcome: Outcome) -> str:
    """The cause in plain Italian, if it is a known one, then pip's own last lines."""
    text = "\n".join(outcome.lines)
    known = (advice for signs, advice in ADVICE if any(sign in text for sign in signs))
    cause = next(known, "pip non è arrivato in fondo.")
    tail = "\n".join(f"  {line}" for line in outcome.lines[-LAST_LINES:])
    return f"{cause}\nLe ultime righe di pip:\n{tail}"


def progress(line: str) -> str | None:
    """What a line of pip's means to the person who waits, or None."""
    arriving = ARRIVING.match(line)
    if arriving:
        size = arriving["size"].replace(".", ",")
        return f"  {arriving['name'].replace('_', '-')} {arriving['version']} ({size})"
    if line.startswith("WARNING: Retrying"):
        return "  la rete non risponde, riprovo…"
    placing = PLACING.match(line)
    if placing:
        return f"  metto al loro posto {placing['names'].count(',') + 1} pacchetti…"
    return None


def _tell(line: str, say: Say) -> None:
    told = progress(line)
    if told:
        say(told)


def _command(venv: Venv, lock: Path) -> list[str]:
    return [
        *(str(venv.python), "-m", "pip", "install"),
        *("--require-hashes", "--requirement", str(lock)),
        *("--only-binary", ":all:", "--no-binary", FROM_SOURCE, "--no-build-isolation"),
        *("--progress-bar", "off", "--no-input", "--disable-pip-version-check"),
    ]
