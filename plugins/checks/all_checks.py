"""Every check there is: what the noticeboard promises to whoever reads it.

The order is the order in which they are listed; `find` runs them all.
"""

from plugins.checks import (
    agenda,
    capitals,
    clashes,
    codes,
    completeness,
    contacts,
    contacts_in_words,
    discretion,
    duplicates,
    freshness,
    jargon,
    links,
    markup,
    opening,
    pictures,
    readability,
    recipe,
    references,
    samples,
    stops,
    translations,
    updates,
)
from plugins.checks.check import Check, Subject
from plugins.neighbourhood import Problem
from plugins.neighbourhood.problem import in_order

ALL_CHECKS: tuple[Check, ...] = (
    *freshness.CHECKS,
    *updates.CHECKS,
    *completeness.CHECKS,
    *opening.CHECKS,
    *agenda.CHECKS,
    *recipe.CHECKS,
    *references.CHECKS,
    *stops.CHECKS,
    *duplicates.CHECKS,
    *clashes.CHECKS,
    *codes.CHECKS,
    *contacts.CHECKS,
    *contacts_in_words.CHECKS,
    *pictures.CHECKS,
    *samples.CHECKS,
    *discretion.CHECKS,
    *links.CHECKS,
    *markup.CHECKS,
    *translations.CHECKS,
    *readability.CHECKS,
    *capitals.CHECKS,
    *jargon.CHECKS,
)


def find(subject: Subject) -> tuple[Problem, ...]:
    """All that all checks find, the gravest first."""
    return in_order(problem for check in ALL_CHECKS for problem in check.problems(subject))
