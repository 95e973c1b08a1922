"""One check: a promise, the reason for it, and the question that finds where it is broken.

Takes a Subject; gives findings, each at a line of a file. A check has one gravity: where something
grows worse with time there are several checks. Never reads a file and never asks the clock.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from plugins.languages import NOTHING, Sentence
from plugins.neighbourhood import Gravity, Neighbourhood, Problem
from plugins.neighbourhood.origin import Origin, Origins


@dataclass(frozen=True)
class Subject:
    """What is examined, and on which moment; `earlier` are the numbers of an earlier edition."""

    neighbourhood: Neighbourhood
    moment: datetime
    origins: Origins = field(default_factory=Origins)
    earlier: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def day(self) -> date:
        """Today on the wall of the neighbourhood."""
        return self.moment.astimezone(self.neighbourhood.network.time_zone).date()


@dataclass(frozen=True)
class Finding:
    """Where the promise is broken: what is there, what is expected, what to do."""

    at: Origin
    found: Sentence
    expected: Sentence
    remedy: Sentence = NOTHING


@dataclass(frozen=True)
class Check:
    """`promise` holds when the check is silent; `reason` says why it matters to a resident."""

    id: str
    gravity: Gravity
    promise: Sentence
    reason: Sentence
    examine: Callable[[Subject], Iterator[Finding]]

    def problems(self, subject: Subject) -> Iterator[Problem]:
        for finding in self.examine(subject):
            yield Problem(
                path=finding.at.path,
                line=finding.at.line,
                found=finding.found,
                expected=finding.expected,
                remedy=finding.remedy,
                gravity=self.gravity,
                check=self.id,
            )
