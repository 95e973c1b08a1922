"""Files in, one neighbourhood out."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.languages import Method
from plugins.reading.assemble import Reading, assemble
from plugins.reading.files import File, files_below
from plugins.reading.rules import Rules
from tests.building import ROOT, SAMPLES


def read(folder: Path, *, production: bool = False) -> Reading:
    """Reads a folder whose files are all readable."""
    files, unread = files_below(folder, with_samples=not production)
    assert [] == unread
    return assemble(files, content=folder.name, rules=Rules(production=production))


def street() -> dict[str, File]:
    """The files of one street by their path, to be changed."""
    files, _ = files_below(SAMPLES / "one-street", with_samples=True)
    return {"/".join(file.parts): file for file in files}


def test_one_street() -> None:
    """The smallest complete content is read without a word of complaint."""
    reading = read(SAMPLES / "one-street")

    assert () == reading.problems
    assert reading.neighbourhood is not None
    assert ["services/spesa", "events/festa"] == [
        thing.key
        for thing in reading.neighbourhood.things
        if thing.key in {"services/spesa", "events/festa"}
    ]


def test_facts_once_and_words_per_language() -> None:
    """A translation brings words; the facts stay those of the source."""
    neighbourhood = read(SAMPLES / "one-street").neighbourhood
    assert neighbourhood is not None
    (service,) = neighbourhood.services

    assert "Collect groceries" == service.title.reading("en").words
    assert ["Vieni in sala.", "Prendi la borsa."] == [s.reading("it").words for s in service.steps]
    assert "Take the bag." == service.steps[1].reading("en").words
    assert (Method.PERSON, Method.ORIGINAL, None) == tuple(
        service.method_in(language) for language in ("en", "it", "fr")
    )


def test_the_clock_on_the_wall() -> None:
    """Times of events stand in the network's own zone."""
    neighbourhood = read(SAMPLES / "one-street").neighbourhood
    assert neighbourhood is not None

    assert (
        datetime(2027, 5, 15, 10, tzinfo=ZoneInfo("Europe/Rome")) == neighbourhood.events[0].start
    )


def test_all_faults_of_all_files_at_once() -> None:
    """Two faults in one file and one in another are all named in one go."""
    files = street()
    spesa, festa = files["services/spesa.it.md"], files["events/festa.it.md"]
    wrong = spesa.text.replace("cost: free\n", "").replace("[mangiare]", "[mangare]")
    files["services/spesa.it.md"] = File(spesa.path, wrong.replace("2026-11-02", "domani"))
    files["events/festa.it.md"] = File(festa.path, festa.text.replace("place: sala", "place: via"))
    said = [problem.in_words() for problem in assemble(files.values(), content="c").errors]

    assert 3 == len(said)


def test_a_missing_list() -> None:
    """Without a list the noticeboard is not made, and the message says which."""
    files = street()
    del files["needs.yaml"]
    reading = assemble(files.values(), content="content")

    assert reading.neighbourhood is None
    assert "content/needs.yaml, riga 1: il file non c'è" in reading.errors[0].in_words()


def test_the_real_content() -> None:
    """What stands in content/ is in good order."""
    assert () == read(ROOT / "content").problems


def test_production_refuses_what_is_only_an_example() -> None:
    """An example address or imprint never goes on real paper."""
    said = [problem.in_words() for problem in read(ROOT / "content", production=True).errors]

    assert ["«address»" in said[0], "«imprint»" in said[1], 2] == [True, True, len(said)]


def test_production_knows_no_samples() -> None:
    """A production build does not even read the samples."""
    files, _ = files_below(ROOT / "content", with_samples=False)

    assert [] == [file.path for file in files if "samples" in file.parts]


def test_another_town_is_data_only() -> None:
    """Other names, area, needs and languages need no change of the program."""
    neighbourhood = read(SAMPLES / "other-town").neighbourhood

    assert neighbourhood is not None
    assert "en" == neighbourhood.network.source_language
