"""System packages: what is missing, under which name, with which rights."""

import pytest

from environment.apt import missing_needs, names_here, provide
from environment.system import BROWSER, WINDOW, Need, needs_for
from environment.trouble import FailedInstall, MissingPackages
from tests.environment.simulated import SimulatedDebian

SOUND = Need(("libasound2t64", "libasound2"))


def _ignore(words: str) -> None:
    """Nobody listens."""


def test_all_there() -> None:
    """When nothing is missing apt is not even asked."""
    machine = SimulatedDebian(installed={"libasound2"})

    provide([SOUND], machine, _ignore)

    assert not machine.lines_started("apt")


def test_older_release() -> None:
    """Debian 12 is asked for the name it knows."""
    assert names_here([SOUND], SimulatedDebian()) == ["libasound2"]


def test_newer_release() -> None:
    """Debian 13 is asked for the new name, not for the old one that only points at it."""
    machine = SimulatedDebian(unknown_to_apt={"libasound2"})

    assert names_here([SOUND], machine) == ["libasound2t64"]


def test_another_program_does() -> None:
    """Another browser on the machine meets the browser's need."""
    machine = SimulatedDebian(programs={"apt-get", "/usr/bin/google-chrome-stable"})

    assert missing_needs(BROWSER, machine) == ()


def test_sudo_without_password() -> None:
    """Where sudo asks nothing, apt runs through it and without a keyboard."""
    machine = SimulatedDebian(is_root=False, sudo_asks=False, programs={"apt-get", "sudo"})

    provide([SOUND], machine, _ignore)

    installation = machine.lines_started("apt-get")[-1]
    assert installation.startswith("sudo -n env LC_ALL=C DEBIAN_FRONTEND=noninteractive apt-get")
    assert machine.installed == {"libasound2"}


def test_sudo_with_password() -> None:
    """Nobody is asked for a password; the words to type are shown instead."""
    machine = SimulatedDebian(is_root=False, programs={"apt-get", "sudo"})

    with pytest.raises(MissingPackages) as trouble:
        provide([SOUND], machine, _ignore)

    assert "sudo apt-get install --no-install-recommends libasound2\n" in str(trouble.value)
    assert not machine.installed


def test_ubuntu_browser() -> None:
    """On Ubuntu, where Chromium is a snap, the trouble says so instead of installing a stub."""
    machine = SimulatedDebian(description={"ID": "ubuntu"})

    with pytest.raises(MissingPackages, match="snap"):
        provide(BROWSER, machine, _ignore)

    assert not machine.installed


def test_failed_installation() -> None:
    """When apt fails its own last words are passed on."""
    machine = SimulatedDebian(is_online=False)

    with pytest.raises(FailedInstall, match="Failed to fetch"):
        provide([SOUND], machine, _ignore)


def test_progress() -> None:
    """Each package is named when it is in place."""
    told: list[str] = []

    provide([SOUND], SimulatedDebian(), told.append)

    assert told[-1] == "  libasound2"


def test_needs_of_two_tasks() -> None:
    """What two tasks need together is asked for once."""
    needs = needs_for(["kiosk", "test"])

    assert len(needs) == len(set(needs))
    assert set(WINDOW) < set(needs)
