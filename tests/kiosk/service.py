"""The kiosk as a service: started anew whenever it ends, as systemd does.

In: settings, a screen's name, a folder. Out: the running program, and how often it was started.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from tests.kiosk.stand import REPOSITORY, children_of, free_port

RESTART_SECONDS = 0.3


class Service:
    """`starts` grows by one each time the program begins."""

    def __init__(self, command: list[str], folder: Path, environment: dict[str, str]) -> None:
        self.starts = 0
        self._command = command
        self._folder = folder
        self._environment = environment
        self._ended = Event()
        self._program = self._start()
        self._watch = Thread(target=self._keep, daemon=True)
        self._watch.start()

    def has_started(self, times: int) -> bool:
        return self.starts >= times

    @property
    def words(self) -> str:
        return (self._folder / "words.txt").read_text(errors="replace")

    @property
    def pid(self) -> int:
        return self._program.pid

    def send(self, number: signal.Signals) -> None:
        self._program.send_signal(number)

    def cut_power(self) -> None:
        """Everything of it stops between two instructions."""
        with suppress(ProcessLookupError):
            os.killpg(self._program.pid, signal.SIGKILL)

    def stop(self) -> None:
        self._ended.set()
        self.cut_power()
        self._watch.join(10)

    def kill_renderers(self) -> int:
        """How many: the engine forks them off a program that it forked off the kiosk."""
        pids = [pid for child in children_of(self.pid) for pid in children_of(child)]
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        return len(pids)

    def _keep(self) -> None:
        while True:
            self._program.wait()
            if self._ended.wait(RESTART_SECONDS):
                return
            self._program = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        self.starts += 1
        with (self._folder / "words.txt").open("ab") as words:
            return subprocess.Popen(
                self._command,
                cwd=self._folder,
                env=self._environment,
                stdout=words,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )


@contextmanager
def a_service(folder: Path, display: str, settings: str, **environment: str) -> Iterator[Service]:
    """`settings` as TOML; relative folders in it are seen from `folder`."""
    (folder / "kiosk.toml").write_text(settings, encoding="utf-8")
    (folder / "person").mkdir(exist_ok=True)
    sandbox = {"QTWEBENGINE_DISABLE_SANDBOX": "1"} if os.geteuid() == 0 else {}
    service = Service(
        [sys.executable, "-m", "tests.kiosk.guided", "kiosk.toml", str(free_port())],
        folder,
        {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "person"),
            "PYTHONPATH": str(REPOSITORY),
            "DISPLAY": display,
            **sandbox,
            **environment,
        },
    )
    try:
        yield service
    finally:
        service.stop()
