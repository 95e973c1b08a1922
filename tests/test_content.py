"""What stands in content/: in good order, and nothing of it invented on the real site."""

import re
import shutil
from datetime import UTC, datetime

import pytest

from plugins.checks.all_checks import find
from plugins.checks.check import Subject
from plugins.neighbourhood import Gravity, Neighbourhood, Problem
from plugins.reading.whole import read
from tests.building import MOMENT, ROOT, Built, build, files_in

THAT_DAY = datetime.fromtimestamp(int(MOMENT), UTC)
SHOWN_ON_PURPOSE = {
    ("call-first", "scegliere-il-medico.it.md"),
    ("half-translated", "camminare-insieme.uk.md"),
    ("stale", "festa-di-primavera.fr.md"),
}
"""The samples show every state, these three too."""


READING = read(ROOT / "content", theme=ROOT / "theme", moment=THAT_DAY)


@pytest.fixture
def neighbourhood() -> Neighbourhood:
    """All of content/, as the demonstration reads it."""
    assert READING.neighbourhood is not None, [p.in_words() for p in READING.errors]

    return READING.neighbourhood


@pytest.fixture
def problems(neighbourhood: Neighbourhood) -> tuple[Problem, ...]:
    """All that the checks say of it."""
    return find(Subject(neighbourhood, THAT_DAY, READING.origins))


def test_in_good_order(problems: tuple[Problem, ...]) -> None:
    """No check finds an error, and warns of nothing but what the samples show on purpose."""
    pressing = [problem for problem in problems if problem.gravity != Gravity.ADVICE]

    assert SHOWN_ON_PURPOSE == {(p.check, p.path.rsplit("/", 1)[-1]) for p in pressing}


def test_twelve_languages(neighbourhood: Neighbourhood) -> None:
    """Every page of prose and every term of the lists is there in all of them."""
    tags = {language.tag for language in neighbourhood.network.languages}
    terms = (*neighbourhood.needs, *neighbourhood.audiences, *neighbourhood.documents)
    texts = [page.title for page in neighbourhood.pages] + [term.name for term in terms]
    texts += [need.intro for need in neighbourhood.needs] + [neighbourhood.network.name]
    texts += [hotline.title for hotline in neighbourhood.network.hotlines]
    texts += [line.name for line in neighbourhood.lines]

    assert 12 == len(tags)
    assert [] == [text.source.words for text in texts if {*text.languages} != tags]


def test_every_need_is_answered_by_a_sample(neighbourhood: Neighbourhood) -> None:
    """The demonstration shows the noticeboard full: no need is a dead end."""
    assert [] == [need.id for need in neighbourhood.needs if not neighbourhood.services_for(need)]


def test_real_places_nobody_has_called(neighbourhood: Neighbourhood) -> None:
    """They wait unpublished, each with its source and what to ask."""
    waiting = [thing for thing in neighbourhood.unpublished if thing.unverified]
    shown = [thing for thing in neighbourhood.things if not thing.sample and thing.kind != "pages"]

    assert waiting
    assert [] == shown


@pytest.fixture(scope="module")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """content/ as it would be published, once the network has an address and an imprint."""
    folder = tmp_path_factory.mktemp("real")
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    network = content / "network.yaml"
    words = network.read_text(encoding="utf-8").replace("https://bacheca.example", "https://b.test")
    words = words.replace(
        "Stampato in proprio – ente di esempio\n  sample: yes", "Circolo di prova"
    )
    network.write_text(words, encoding="utf-8")
    return build(content, folder, settings="publishconf.py")


def test_the_real_site_knows_no_samples(real_site: Built) -> None:
    """No page of it, in any language, shows, names or links to anything invented or unchecked."""
    assert real_site.succeeded, real_site.said
    said = {
        path: made.decode(errors="replace") for path, made in files_in(real_site.output).items()
    }
    invented = re.compile(r"\.example\b|\.invalid\b|[Ee]sempio (?:Uno|Due|Tre|Quattro)|-esempio\b")
    waiting = re.compile(r"Scrigno|Boifava 17|via Baroni|Chiesa Rossa|via Savoia", re.IGNORECASE)

    assert [] == [path for path, words in said.items() if invented.search(path + words)]
    assert [] == [path for path, words in said.items() if waiting.search(words)]


def test_the_real_site_leads_nobody_nowhere(real_site: Built) -> None:
    """Without services it still tells where to call, in all twelve languages."""
    assert 12 == len([*real_site.output.glob("*/chiamare/index.html")])
