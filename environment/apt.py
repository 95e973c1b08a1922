"""System packages by apt: which are missing, how they are named here, and their installation.

Comes in: needs. Goes out: nothing, once all are there; otherwise a trouble that says what to
type. Installs only as root or where sudo asks no password. Never removes or upgrades.
"""

import re
from collections.abc import Sequence

from environment.machine import Machine, Say
from environment.system import BROWSER, Need
from environment.trouble import FailedInstall, MissingPackages

PLAIN = {"LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"}
PATIENCE = ("-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3")
LAST_LINES = 15

CANDIDATE = re.compile(r"^(?P<name>\S+):$|^  Candidate: (?P<version>\S+)$")
UNPACKED = re.compile(r"^Setting up (?P<name>[^ :]+)")

UBUNTU_BROWSER = (
    "Su Ubuntu Chromium c'è solo come snap, che non vede le cartelle temporanee delle prove.\n"
    "Installa Google Chrome dal suo pacchetto .deb, oppure fai le prove su Debian, e ripeti."
)


def provide(needs: Sequence[Need], machine: Machine, say: Say) -> None:
    """Install what is missing, or say exactly what to type."""
    missing = missing_needs(needs, machine)
    if not missing:
        return
    if machine.release().get("ID") == "ubuntu" and BROWSER[0] in missing:
        raise MissingPackages(UBUNTU_BROWSER)
    rights = _rights(machine)
    if rights is None:
        raise MissingPackages(_request(names_here(missing, machine)))
    say("Aggiorno l'elenco dei pacchetti di sistema…")
    # One unreachable source among many is no reason to stop: the installation itself decides.
    machine.run([*rights, "apt-get", *PATIENCE, "update"], extra=PLAIN)
    _install(names_here(missing, machine), rights=rights, machine=machine, say=say)


def missing_needs(needs: Sequence[Need], machine: Machine) -> tuple[Need, ...]:
    """The needs met neither by a program nor by an installed package."""
    open_needs = [need for need in needs if not any(map(machine.has, need.programs))]
    names = [name for need in open_needs for name in need.names]
    if not names:
        return ()
    shape = "${db:Status-Status} ${Package}\\n"
    lines = machine.run(["dpkg-query", "-W", "-f", shape, *names], extra=PLAIN).lines
    installed = {line.removeprefix("installed ") for line in lines}
    return tuple(need for need in open_needs if installed.isdisjoint(need.names))


def names_here(needs: Sequence[Need], machine: Machine) -> list[str]:
    """Each need by the name that this release can install; its first name if none can."""
    names = [name for need in needs for name in need.names]
    known = _installable(machine.run(["apt-cache", "policy", *names], extra=PLAIN).lines)
    return [next((name for name in need.names if name in known), need.names[0]) for need in needs]


def _installable(lines: Sequence[str]) -> set[str]:
    known, name = set(), ""
    for match in filter(None, map(CANDIDATE.match, lines)):
        name = match["name"] or name
        if match["version"] not in (None, "(none)"):
            known.add(name)
    return known


def _rights(machine: Machine) -> tuple[str, ...] | None:
    """What goes before apt to be allowed to install; None when a password is needed."""
    if machine.is_root:
        return ()
    if machine.has("sudo") and machine.run(["sudo", "-n", "true"]).code == 0:
        return ("sudo", "-n", "env", *(f"{name}={value}" for name, value in PLAIN.items()))
    return None


def _request(names: Sequence[str]) -> str:
    return (
        "Mancano pacchetti di sistema, e qui può installarli solo un amministratore. Scrivi:\n"
        "  sudo apt-get update\n"
        f"  sudo apt-get install --no-install-recommends {' '.join(names)}\n"
        "poi ripeti il comando."
    )


def _install(names: Sequence[str], *, rights: Sequence[str], machine: Machine, say: Say) -> None:
    say(f"Installo i pacchetti di sistema: {', '.join(names)}")
    command = [*rights, "apt-get", *PATIENCE, "install", "-y", "--no-install-recommends", *names]
    outcome = machine.run(command, extra=PLAIN, show=lambda line: _tell(line, say))
    if outcome.code:
        tail = "\n".join(f"  {line}" for line in outcome.lines[-LAST_LINES:])
        raise FailedInstall(f"apt non è arrivato in fondo. Le sue ultime righe:\n{tail}")


def _tell(line: str, say: Say) -> None:
    match = UNPACKED.match(line)
    if match:
        say(f"  {match['name']}")
