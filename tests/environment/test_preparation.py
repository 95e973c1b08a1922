"""From a bare Python to a ready environment, on a machine that is not there."""

from pathlib import Path

import pytest

from environment.preparation import prepare
from environment.stamp import STAMP_NAME
from environment.trouble import FailedInstall, MissingPackages, UnfitMachine
from tests.environment.makers import a_place, a_ready_machine
from tests.environment.simulated import SimulatedDebian


def test_first_run(tmp_path: Path) -> None:
    """The first run makes the environment and installs the installer, then the group's lock."""
    machine = a_ready_machine()

    prepare(a_place(tmp_path, machine), ["build"])

    locks = [Path(command[6]).name for command in machine.started if "pip" in command]
    assert locks == ["tools.lock", "site.lock"]
    assert (tmp_path / ".venv" / STAMP_NAME).is_file()


def test_second_run(tmp_path: Path) -> None:
    """A second run only asks the environment's Python whether it is alive."""
    machine = a_ready_machine()
    place = a_place(tmp_path, machine)
    prepare(place, ["build"])
    machine.started.clear()

    prepare(place, ["build"])

    assert [command[0] for command in machine.started] == [str(place.venv.python)]


def test_nothing_without_hashes(tmp_path: Path) -> None:
    """Every installation asks for the hash of every package and builds nothing unlocked."""
    machine = a_ready_machine()

    prepare(a_place(tmp_path, machine), ["lint"])

    calls = machine.lines_started("-m pip install")
    assert calls
    assert all("--require-hashes" in call and "--no-build-isolation" in call for call in calls)


def test_greater_group(tmp_path: Path) -> None:
    """A task that needs more adds to the environment without making it anew."""
    machine = a_ready_machine()
    place = a_place(tmp_path, machine)
    prepare(place, ["build"])
    machine.started.clear()

    prepare(place, ["lint"])

    assert machine.lines_started("test.lock")
    assert not machine.lines_started("-m venv")


def test_lesser_group(tmp_path: Path) -> None:
    """What holds the tests' packages serves a build as it is."""
    machine = a_ready_machine()
    place = a_place(tmp_path, machine)
    prepare(place, ["lint"])
    machine.started.clear()

    prepare(place, ["build"])

    assert not machine.lines_started("pip")


def test_changed_lock(tmp_path: Path) -> None:
    """When the lock changed the environment is made anew, for the group it held."""
    machine = a_ready_machine()
    place = a_place(tmp_path, machine)
    prepare(place, ["lint"])
    (place.locks / "test.lock").write_text("test==2.0")
    machine.started.clear()

    prepare(place, ["build"])

    assert machine.lines_started("-m venv")
    assert machine.lines_started("test.lock")


def test_changed_python(tmp_path: Path) -> None:
    """After the system's Python moved on, the environment is made anew."""
    machine = a_ready_machine()
    place = a_place(tmp_path, machine)
    prepare(place, ["build"])
    machine.started.clear()
    machine.version = "3.13"
    machine.installed.add("python3.13-venv")

    prepare(place, ["build"])

    assert machine.lines_started("-m venv")


def test_half_made_environment(tmp_path: Path) -> None:
    """A folder that nobody finished is replaced, with all that was left in it."""
    machine = a_ready_machine()
    left_over = tmp_path / ".venv" / "lib" / "left-over"
    left_over.mkdir(parents=True)

    prepare(a_place(tmp_path, machine), ["build"])

    assert not left_over.exists()
    assert (tmp_path / ".venv" / STAMP_NAME).is_file()


def test_interrupted_growth(tmp_path: Path) -> None:
    """An addition that was interrupted is not taken for finished."""
    machine = a_ready_machine()
    place = a_place(tmp_path, machine)
    prepare(place, ["build"])
    machine.stops_at = "test.lock"
    with pytest.raises(KeyboardInterrupt):
        prepare(place, ["lint"])
    machine.stops_at = None
    machine.started.clear()

    prepare(place, ["build"])

    assert machine.lines_started("-m venv")


def test_broken_environment(tmp_path: Path) -> None:
    """An environment from which the tasks' own package vanished is made anew."""
    machine = a_ready_machine()
    place = a_place(tmp_path, machine)
    prepare(place, ["build"])
    place.venv.python.write_text("")
    machine.started.clear()

    prepare(place, ["build"])

    assert machine.lines_started("-m venv")


def test_no_network(tmp_path: Path) -> None:
    """Without network the trouble names the network, and nothing counts as ready."""
    machine = a_ready_machine()
    machine.is_online = False

    with pytest.raises(FailedInstall, match="La rete non risponde"):
        prepare(a_place(tmp_path, machine), ["build"])

    assert not (tmp_path / ".venv" / STAMP_NAME).exists()


def test_python_without_venv_as_root(tmp_path: Path) -> None:
    """Debian's bare Python gets the very package of its version by apt."""
    machine = SimulatedDebian()

    prepare(a_place(tmp_path, machine), ["build"])

    assert machine.installed == {"python3.11-venv"}


def test_python_without_venv_as_a_person(tmp_path: Path) -> None:
    """Who may not install packages is told exactly what to type."""
    machine = SimulatedDebian(is_root=False)

    with pytest.raises(MissingPackages, match=r"apt-get install .* python3\.11-venv"):
        prepare(a_place(tmp_path, machine), ["build"])


def test_python_without_venv_nor_apt(tmp_path: Path) -> None:
    """Where there is no apt the trouble names the missing modules."""
    machine = SimulatedDebian(programs=set())

    with pytest.raises(MissingPackages, match="venv ed ensurepip"):
        prepare(a_place(tmp_path, machine), ["build"])


def test_tests_on_a_fresh_machine(tmp_path: Path) -> None:
    """The tests' system packages are installed before the tests start."""
    machine = a_ready_machine()

    prepare(a_place(tmp_path, machine), ["test"])

    assert {"chromium", "xvfb", "libnss3", "libasound2"} <= machine.installed


def test_preview_needs_no_system_package(tmp_path: Path) -> None:
    """Who only previews is not asked for a single system package."""
    machine = a_ready_machine()

    prepare(a_place(tmp_path, machine), ["serve"])

    assert not machine.lines_started("apt")
    assert not machine.lines_started("dpkg")


def test_tests_on_windows(tmp_path: Path) -> None:
    """On Windows the tests refuse at once and say what can be done there."""
    machine = SimulatedDebian(platform="win32", programs=set())

    with pytest.raises(UnfitMachine, match="solo su Linux"):
        prepare(a_place(tmp_path, machine), ["test"])


def test_kiosk_on_a_linux_without_apt(tmp_path: Path) -> None:
    """Where packages cannot be looked up, the list is told and the task goes on."""
    machine = a_ready_machine()
    machine.programs.clear()
    told: list[str] = []

    prepare(a_place(tmp_path, machine, told), ["kiosk"])

    assert any("libnss3" in line for line in told)
    assert (tmp_path / ".venv" / STAMP_NAME).is_file()


def test_windows_paths(tmp_path: Path) -> None:
    """On Windows the environment's Python is Scripts/python.exe."""
    place = a_place(tmp_path, SimulatedDebian(platform="win32"))

    assert place.venv.python == tmp_path / ".venv" / "Scripts" / "python.exe"
