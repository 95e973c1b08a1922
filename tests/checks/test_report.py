"""Problems and checks as words."""

import json

from plugins.checks import codes, pictures, report
from plugins.checks.check import Check
from plugins.languages import Phrases, say
from plugins.neighbourhood import Gravity, Problem

ENGLISH = Phrases(
    "en",
    'msgid ""\nmsgstr ""\n\n'
    'msgid "{path}, riga {line}: {found}"\nmsgstr "{path}, line {line}: {found}"\n\n'
    'msgid "è vuoto"\nmsgstr "is empty"\n\n'
    'msgid "Tutto in ordine."\nmsgstr "All in good order."\n\n'
    'msgid "Errori: {errors}. Avvisi: {warnings}. Consigli: {advice}."\n'
    'msgstr "Errors: {errors}. Warnings: {warnings}. Advice: {advice}."\n',
)
CHECKS: tuple[Check, ...] = (*codes.CHECKS, *pictures.CHECKS)


def problem(gravity: Gravity = Gravity.ERROR, path: str = "a.md", found: str = "x") -> Problem:
    """Found by a check called «prova»; what was found is given in words."""
    return Problem(
        path=path,
        line=2,
        found=say("è vuoto") if found == "x" else say("{found}", found=found),
        expected=say("Altro"),
        gravity=gravity,
        check="prova",
    )


def test_a_problem_in_text() -> None:
    """Its gravity comes first, the name of its check last."""
    assert "✗ a.md, riga 2: è vuoto. Altro. [prova]" == report.in_text([problem()]).split("\n")[0]


def test_problems_in_text() -> None:
    """Those of one gravity stand together; how many there are is said at the end."""
    graver = [problem(), problem(), problem(Gravity.ADVICE)]
    groups = report.in_text(graver).split("\n\n")

    assert ["✗✗", "·"] == ["".join(line[0] for line in g.split("\n")) for g in groups[:-1]]
    assert "Errori: 2. Avvisi: 0. Consigli: 1." == groups[-1]


def test_no_problem_in_text() -> None:
    """Good news is told too."""
    assert "All in good order." == report.in_text([], ENGLISH)


def test_problems_in_json() -> None:
    """The whole schema, which other programs count on."""
    read = json.loads(report.in_json([problem(Gravity.WARNING)], ENGLISH))

    assert {
        "version": 1,
        "language": "en",
        "counts": {"error": 0, "warning": 1, "advice": 0},
        "problems": [
            {
                "check": "prova",
                "gravity": "warning",
                "path": "a.md",
                "line": 2,
                "found": "is empty",
                "expected": "Altro",
                "remedy": "",
            }
        ],
    } == read


def test_json_of_no_problem() -> None:
    """Nothing found is an empty list, not nothing."""
    read = json.loads(report.in_json([]))

    assert ("it", []) == (read["language"], read["problems"])


def test_an_annotation() -> None:
    """File and line stand beside the message, not in it."""
    assert "::error file=a.md,line=2,title=prova::È vuoto. Altro." == report.in_annotations(
        [problem()]
    )


def test_annotations_by_gravity() -> None:
    """Advice is what GitHub calls a notice."""
    lines = report.in_annotations([problem(gravity) for gravity in Gravity]).split("\n")

    assert ["::error", "::warning", "::notice"] == [line.split(" ")[0] for line in lines]


def test_an_annotation_with_dangerous_signs() -> None:
    """What a partner wrote can neither end the command nor begin another."""
    words = report.in_annotations([problem(path="a:b,c%.md", found="100%\r\n::error::fine")])

    assert (
        "::error file=a%3Ab%2Cc%25.md,line=2,title=prova::100%25%0D%0A::error::fine. Altro."
        == words
    )


def test_a_list_of_checks() -> None:
    """One line each: gravity, name, promise, in columns."""
    lines = report.listing(CHECKS).split("\n")

    assert len(CHECKS) == len(lines)
    assert "✗ vanished-code    Ogni numero già stampato porta ancora" in lines[0]


def test_an_explanation() -> None:
    """Promise, reason and gravity."""
    lines = report.explanation(CHECKS[0]).split("\n")

    assert "vanished-code" == lines[0]
    assert "La carta resta appesa più a lungo delle pagine: non deve mentire." == lines[2]
    assert "✗ errore: ferma la costruzione del sito" == lines[3]


def test_a_check_with_a_slip_in_its_name() -> None:
    """The nearest one is offered."""
    assert "Non c'è un controllo «vanish-code». Forse «vanished-code»?" == report.no_such_check(
        "vanish-code", CHECKS
    )


def test_a_check_like_no_other() -> None:
    """There is a list of them."""
    assert "«--list» li elenca tutti." in report.no_such_check("zzz", CHECKS)
