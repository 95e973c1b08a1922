"""The pull request's own check: it calls a task of ours, and has no power."""

import re

import yaml

from tests.building import ROOT

WORKFLOW = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8"))
STEPS = WORKFLOW["jobs"]["check"]["steps"]


def test_it_runs_the_check_with_annotations() -> None:
    """The command is the task everybody has, with flags the task knows."""
    (command,) = [step["run"] for step in STEPS if "run" in step]
    tasks = (ROOT / "tasks.py").read_text("utf-8")

    assert command.startswith("python3 tasks.py check ")
    assert all(f"    {flag}: " in tasks for flag in re.findall(r"--([a-z]+)", command))


def test_it_can_change_nothing() -> None:
    """What a stranger sends is read without the right to write; no branch's name is a command."""
    written = (ROOT / ".github" / "workflows" / "check.yml").read_text("utf-8")

    assert {"contents": "read"} == WORKFLOW["permissions"]
    assert "pull_request_target" not in written
    assert "secrets." not in written
    assert all("${{" not in step["run"] for step in STEPS if "run" in step)
