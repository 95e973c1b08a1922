"""The tasks, and the page that tells of them."""

import re

from invoke import Collection

import tasks
from tests.building import ROOT


def test_told_in_the_readme() -> None:
    """Its table names every task, and no other."""
    readme = (ROOT / "README.md").read_text("utf-8")
    table = readme.split("lists all tasks:")[1].split("##")[0]
    firsts = re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)

    known = Collection.from_module(tasks).task_names
    assert {*known} == {name for first in firsts for name in re.findall("`([^`]+)`", first)}


def test_for_who_prints() -> None:
    """Partners are told of every task that prints, and how to print what it makes."""
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    part = guide.split("## Stampare")[1].split("##")[0]

    assert all(f"tasks.py {name} " in part for name in ("flyers", "programme", "referral", "kit"))
    assert "Stampa al 100 %" in part
