"""A town that is nowhere: as much content as one asks for, to measure with.

Takes a folder, how many things and how many languages; writes there what a network of that size
would have written, the same every time. Lists and prose are those of `content/`. Only the first 800
services and events have numbers, because there are no more.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from plugins.reading.header import FENCE, Written
from plugins.reading.kinds import KINDS
from plugins.reading.lists import REAL
from plugins.reading.stamps import stamp_of
from tests.bench.facts import SKETCHES, Choices, Sketch
from tests.bench.voices import Voice
from tests.building import ROOT

CONTENT = ROOT / "content"
LISTS = ("calendar", "needs", "audiences", "documents", "jargon")
SHARES = {"services": 0.45, "events": 0.25, "organisations": 0.18, "places": 0.12}
"""Of all things but the pages; the last gets what is left."""
STALE = 1 / 20
_OLD_STAMP = "00000000"


@dataclass(frozen=True)
class Name:
    """Which thing: its folder and the name of its files."""

    kind: str
    slug: str


def a_town(folder: Path, *, things: int, languages: int) -> None:
    """Writes into `folder`, which is not there yet; as many languages as `content/` has at most."""
    tags = _lists(folder, languages)
    names = _names(things - _pages(folder, tags))
    choices = _choices(names)
    voices = {tag: Voice(tag) for tag in tags}
    for name in names:
        (folder / name.kind).mkdir(exist_ok=True)
        sketch = SKETCHES[name.kind](Random(name.slug), choices)
        _write(folder, name, sketch, voices)
    _number(folder, names)


def _lists(folder: Path, languages: int) -> list[str]:
    """Gives the languages that are kept."""
    folder.mkdir()
    for name in LISTS:
        shutil.copy(CONTENT / f"{name}.yaml", folder)
    network = _yaml(CONTENT / "network.yaml")
    network["languages"] = dict(list(network["languages"].items())[:languages])
    text = yaml.dump(network, Dumper=yaml.CSafeDumper, allow_unicode=True)
    (folder / "network.yaml").write_text(text, encoding="utf-8")
    return list(network["languages"])


def _pages(folder: Path, tags: list[str]) -> int:
    """How many pages of prose there are."""
    (folder / "pages").mkdir()
    for tag in tags:
        for path in (CONTENT / "pages").glob(f"*.{tag}.md"):
            shutil.copy(path, folder / "pages")
    return len(list((folder / "pages").glob(f"*.{tags[0]}.md")))


def _names(count: int) -> list[Name]:
    names = [
        Name(kind, f"{kind}-{number}")
        for kind, share in SHARES.items()
        for number in range(round(share * count))
    ]
    left = count - len(names)
    return names[:count] + [Name("places", f"places-of-more-{number}") for number in range(left)]


def _choices(names: list[Name]) -> Choices:
    ids = {
        key: [row["id"] for row in _yaml(CONTENT / f"{key}.yaml")[key]]
        for key in ("needs", "audiences", "documents")
    }
    slugs = {
        kind: [name.slug for name in names if name.kind == kind]
        for kind in ("places", "organisations")
    }
    return Choices(**ids, **slugs)


def _write(folder: Path, name: Name, sketch: Sketch, voices: dict[str, Voice]) -> None:
    """The source's file first: translations say of which words they are made."""
    source, *others = voices
    value = dict(sketch.facts)
    value |= _words(sketch, voices[source], Random(name.slug))
    if sketch.clocks:
        pairs = zip(sketch.clocks, value["programme"], strict=True)
        value["programme"] = [{"at": at, "title": title} for at, title in pairs]
    body = voices[source].body(Random(name.slug))
    stamp = stamp_of(KINDS[name.kind], Written(value=value, body=body))
    _write_page(folder, name, source, (value, body))
    for tag in others:
        chance = Random(f"{name.slug}.{tag}")
        made_from = _OLD_STAMP if chance.random() < STALE else stamp
        declared = {"method": "machine", "by": "bozza automatica", "source": made_from}
        words = {**_words(sketch, voices[tag], chance), "translation": declared}
        _write_page(folder, name, tag, (words, voices[tag].body(chance)))


def _words(sketch: Sketch, voice: Voice, chance: Random) -> dict[str, Any]:
    words: dict[str, Any] = {"title": voice.title(chance)}
    for field, count in sketch.phrases.items():
        said = [voice.sentence(chance) for _ in range(count)]
        words[field] = said if count > 1 else said[0]
    if sketch.clocks:
        words["programme"] = [voice.title(chance) for _ in sketch.clocks]
    return words


def _write_page(folder: Path, name: Name, tag: str, page: tuple[dict[str, Any], str]) -> None:
    value, body = page
    header = yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    path = folder / name.kind / f"{name.slug}.{tag}.md"
    path.write_text(f"{FENCE}\n{header}{FENCE}\n{body}\n", encoding="utf-8")


def _number(folder: Path, names: list[Name]) -> None:
    numbered = [name for name in names if name.kind in ("services", "events")]
    rows = [f"{n} {name.kind}/{name.slug}\n" for n, name in zip(REAL, numbered, strict=False)]
    (folder / "numbers.txt").write_text("".join(rows), encoding="utf-8")


def _yaml(path: Path) -> Any:
    """Every value as the words that are written."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
