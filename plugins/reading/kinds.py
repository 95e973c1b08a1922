"""Files of one thing → one Service, Event, Place, Organisation or Page.

Takes the files of a kind's folder, grouped by slug; gives the thing, or the problems that keep it
from being made. Knows the five kinds and their folders, nothing of how they refer to each other.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from plugins.languages import say
from plugins.neighbourhood import Event, Organisation, Page, Place, Problem, Service, Thing
from plugins.reading.complaints import NOT_WRITTEN, problems_from, unknown_field
from plugins.reading.files import SAMPLES, File, is_consent, not_read
from plugins.reading.header import Written, page_from
from plugins.reading.sources import Source
from plugins.reading.words import joined

KINDS: dict[str, type[Thing]] = {
    kind.kind: kind for kind in (Service, Event, Place, Organisation, Page)
}
_NAME = re.compile(
    r"(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z]+)?)\.md"
)


_NESTED = re.compile(r"(?:(?:[-*+>]|[0-9]+\.)\s+){20}")
"""Lists inside lists inside lists, on one line."""
LONGEST_BODY = 20_000
MOST_BRACKETS = 400
"""A page is about 1,000 characters; far more, or brackets by the hundred, stall the parser."""
YES = {"yes", "y", "true", "t", "on", "1"}
"""Whatever the model takes for a yes."""
KNOWN_LISTS = {
    "network.yaml",
    "calendar.yaml",
    "jargon.yaml",
    "needs.yaml",
    "audiences.yaml",
    "documents.yaml",
    "lines.yaml",
    "samples/lines.yaml",
    "numbers.txt",
    "samples/numbers.txt",
}


@dataclass(frozen=True)
class Made:
    """A thing, where each of its fields was written, and all the files it was made from."""

    thing: Thing
    written: Written
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Tongues:
    """Which languages the network writes in, and its time zone."""

    source: str
    all: tuple[str, ...]
    zone: ZoneInfo


@dataclass(frozen=True)
class Things:
    """All things that could be made, and the problems of those that could not.

    `names` holds every (kind, slug) there is a file for: a reference to a thing that is only
    broken is not a second fault.
    """

    made: tuple[Made, ...]
    names: frozenset[tuple[str, str]]
    problems: tuple[Problem, ...]


def things_from(files: Iterable[File], tongues: Tongues) -> Things:
    groups: dict[tuple[str, str], list[Source | Problem]] = defaultdict(list)
    for file in files:
        if answer := _source_from(file, tongues):
            groups[_kind_of(file), file.parts[-1].split(".")[0]].append(answer)
    made: list[Made] = []
    problems: list[Problem] = []
    for (kind, _), answers in sorted(groups.items()):
        unread = [answer for answer in answers if isinstance(answer, Problem)]
        sources = [answer for answer in answers if isinstance(answer, Source)]
        thing, faults = (None, unread) if unread else _thing_from(KINDS[kind], sources, tongues)
        problems += faults
        made += [thing] if thing else []
    return Things(tuple(made), frozenset(groups), tuple(problems))


def _source_from(file: File, tongues: Tongues) -> Source | Problem | None:
    if "/".join(file.parts) in KNOWN_LISTS or is_consent(file):
        return None
    if _kind_of(file) not in KINDS or not file.path.endswith(".md"):
        return not_read(file.path)
    name = _NAME.fullmatch(file.parts[-1])
    if not name:
        return Problem(
            path=file.path,
            line=1,
            found=say("il file si chiama «{file}»", file=file.parts[-1]),
            expected=say(
                "Un nome è fatto di lettere minuscole senza accenti, trattini, lingua e «.md»"
            ),
            remedy=say("Chiamalo per esempio «ritirare-la-spesa.it.md»"),
        )
    if name["language"] not in tongues.all:
        return Problem(
            path=file.path,
            line=1,
            found=say("il nome del file dice che la lingua è «{tag}»", tag=name["language"]),
            expected=say("Le lingue della rete sono: {tags}", tags=", ".join(tongues.all)),
            remedy=say("Correggi la lingua nel nome, tra i due punti"),
        )
    written = page_from(file.text, file.path)
    if isinstance(written, Problem):
        return written
    source = Source(path=file.path, language=name["language"], written=written)
    return _unreadable_body(file.path, written) or source


def _kind_of(file: File) -> str:
    folders = [part for part in file.parts[:-1] if part != SAMPLES]
    return "/".join(folders)


def _thing_from(
    model: type[Thing], sources: list[Source], tongues: Tongues
) -> tuple[Made | None, list[Problem]]:
    originals = [source for source in sources if source.language == tongues.source]
    if not originals:
        return None, [_no_original(sources[0], tongues.source)]
    if len(originals) > 1:
        return None, [_twice(originals)]
    original = originals[0]
    translations = [source for source in sources if source is not original]
    value, problems = joined(model, original, translations)
    problems += _mislabelled(original) + _reserved(original, model)
    slug = original.path.rsplit("/", 1)[-1].split(".")[0]
    try:
        context = {"zone": tongues.zone}
        value |= {"slug": slug, "path": original.path}
        thing = model.model_validate(value, context=context)
    except ValidationError as fault:
        return None, [*problems, *problems_from(fault, original.path, original.written, model)]
    made = Made(thing, original.written, tuple(sources))
    return made, [*problems, *_unreal_numbers(thing, original)]


def _mislabelled(source: Source) -> list[Problem]:
    below_samples = source.path.split("/")[1] == SAMPLES
    marked = str(source.written.value.get("sample", "no")).lower() in YES
    if below_samples == marked:
        return []
    if below_samples:
        found = say("la pagina è un esempio ma non lo dice")
        remedy = say("Aggiungi la riga «sample: true»")
    else:
        found = say("la pagina è segnata come esempio")
        remedy = say("Se è una pagina vera togli «sample», altrimenti sposta il file in «samples»")
    return [
        Problem(
            path=source.path,
            line=source.written.line_of(("sample",)),
            found=found,
            expected=say(
                "Gli esempi stanno nella cartella «samples» e hanno la riga «sample: true»"
            ),
            remedy=remedy,
        )
    ]


def _reserved(source: Source, model: type[Thing]) -> list[Problem]:
    """Names the program fills in by itself."""
    known = [name for name in model.model_fields if name not in NOT_WRITTEN]
    return [
        unknown_field(source.path, source.written.line_of((name,)), name, known)
        for name in source.written.value
        if name in NOT_WRITTEN
    ]


def _unreal_numbers(thing: Thing, source: Source) -> list[Problem]:
    numbers = {name: getattr(thing, name, None) for name in ("phone", "whatsapp")}
    return [
        Problem(
            path=source.path,
            line=source.written.line_of((name,)),
            found=say("«{field}» dice «{words}»", field=name, words=number.written),
            expected=say("Solo un esempio può non avere un numero vero"),
            remedy=say("Scrivi il numero dell'ente, oppure togli la riga"),
        )
        for name, number in numbers.items()
        if number and not number.dial and not thing.sample
    ]


def _unreadable_body(path: str, written: Written) -> Problem | None:
    body = written.body
    signs = body.count("[") + body.count("*")
    if len(body) <= LONGEST_BODY and signs <= MOST_BRACKETS and not _NESTED.search(body):
        return None
    return Problem(
        path=path,
        line=1,
        found=say(
            "il testo ha {letters} lettere e {signs} tra parentesi quadre e asterischi",
            letters=len(body),
            signs=signs,
        ),
        expected=say(
            "Al massimo {letters} lettere, {signs} segni, elenchi semplici",
            letters=LONGEST_BODY,
            signs=MOST_BRACKETS,
        ),
        remedy=say("Togli quello che non serve, o dividi la pagina in due"),
    )


def _no_original(translation: Source, language: str) -> Problem:
    name = translation.path.rsplit("/", 1)[-1].split(".")[0]
    return Problem(
        path=translation.path,
        line=1,
        found=say("c'è la traduzione ma non la pagina di partenza"),
        expected=say(
            "Ci vuole anche «{file}», con orari, luogo e numeri", file=f"{name}.{language}.md"
        ),
        remedy=say("Controlla che i due nomi siano uguali fino al punto"),
    )


def _twice(originals: list[Source]) -> Problem:
    return Problem(
        path=originals[1].path,
        line=1,
        found=say("ha lo stesso nome di «{file}»", file=originals[0].path),
        expected=say("Ogni pagina ha un nome tutto suo, anche tra gli esempi"),
        remedy=say("Cambia il nome di uno dei due file"),
    )
