"""The debt of translation: what is missing, what is old, what no person has read.

Takes the languages of the network and what each thing has in them. Where one step mends many there
is one finding, for a thing or for the network: a list nobody finishes is a list nobody starts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from textwrap import shorten

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.passages import passages
from plugins.languages import Language, Method, Sentence, Text, Version, say
from plugins.neighbourhood import Gravity, Thing


def _stale(subject: Subject) -> Iterator[Finding]:
    things = subject.neighbourhood.things
    translated = ((thing, tag) for thing in things for tag in thing.translations)
    for thing, tag in translated:
        if thing.is_stale_in(tag):
            yield Finding(
                at=subject.origins.of(thing, "translation", "source", language=tag),
                found=say("le parole di partenza sono cambiate dopo questa traduzione"),
                expected=say("Chi legge qui trova ancora quello che c'era prima"),
                remedy=say(
                    "Correggila, o lasciala se il senso è lo stesso; poi togli «source», "
                    "oppure lancia «python3 tasks.py stamp --renew {page}»",
                    page=f"{thing.key}.{tag}",
                ),
            )


def _unstamped(subject: Subject) -> Iterator[Finding]:
    for thing in subject.neighbourhood.things:
        tags = [tag for tag, made in thing.translations.items() if not made.source]
        if tags:
            yield Finding(
                at=subject.origins.of(thing, "translation", language=tags[0]),
                found=say(
                    "non si sa da quali parole è fatta la traduzione: {tags}", tags=_all(tags)
                ),
                expected=say("Con «source» si vede se poi il testo di partenza cambia"),
                remedy=say("Rileggila, poi lancia «python3 tasks.py stamp»"),
            )


def _untranslated(subject: Subject) -> Iterator[Finding]:
    network = subject.neighbourhood.network
    wanted = {each.tag: _name(each) for each in network.languages}
    del wanted[network.source_language]
    for thing in subject.neighbourhood.things:
        missing = [tag for tag in wanted if tag not in thing.translations]
        if missing:
            yield Finding(
                at=subject.origins.of(thing, "title"),
                found=say("manca in: {languages}", languages=_all(wanted[tag] for tag in missing)),
                expected=say("Chi sceglie una di queste lingue trova ancora le parole di partenza"),
                remedy=say(
                    "Aggiungi per esempio «{file}», con «title», «summary» e il testo",
                    file=f"{thing.slug}.{missing[0]}.md",
                ),
            )


def _name(language: Language) -> str:
    return f"{language.own_name} ({language.tag})"


def _same(subject: Subject) -> Iterator[Finding]:
    for thing in subject.neighbourhood.things:
        for part, text in _main_words(thing):
            for version in text.versions[1:]:
                if _is_copied(version, text.source):
                    yield Finding(
                        at=subject.origins.of(thing, part, language=version.language),
                        found=say(
                            "qui ci sono le parole di partenza: «{words}»", words=_few(version)
                        ),
                        expected=say("Chi sceglie una lingua la trova, o sa che manca"),
                        remedy=say(
                            "Traducile, o togli la riga: il sito metterà quelle di partenza"
                        ),
                    )


def _main_words(thing: Thing) -> Iterator[tuple[str, Text]]:
    for part in ("title", "summary", "body"):
        text = getattr(thing, part)
        if text and not _is_a_name(thing, part):
            yield part, text


def _is_a_name(thing: Thing, field: str) -> bool:
    """What partners and places are called may be the same in every language."""
    return field == "title" and thing.kind in ("organisations", "places")


def _is_copied(version: Version, source: Version) -> bool:
    """`pt-BR` may say the same as `pt`, and one word may be the same in two languages."""
    is_kin = version.language.split("-")[0] == source.language.split("-")[0]
    return not is_kin and version.words == source.words and " " in version.words


def _few(version: Version) -> str:
    return shorten(version.words, 60, placeholder="…")


def _half(subject: Subject) -> Iterator[Finding]:
    for thing in subject.neighbourhood.things:
        spoken = _languages_of_fields(thing)
        for tag in thing.translations:
            missing = [field for field, languages in spoken.items() if tag not in languages]
            if missing:
                yield Finding(
                    at=subject.origins.of(thing, "title", language=tag),
                    found=_missing(missing),
                    expected=say("Una pagina è tutta nella stessa lingua"),
                    remedy=say("Traduci anche questo, dallo stesso punto del file di partenza"),
                )


def _languages_of_fields(thing: Thing) -> dict[str, set[str]]:
    """Only steps that are all there are translated: the reading refuses any other number."""
    spoken: dict[str, set[str]] = {}
    for passage in passages(thing):
        field = str(passage.part[0])
        if not _is_a_name(thing, field):
            spoken.setdefault(field, set()).add(passage.language)
    return spoken


def _missing(names: list[str]) -> Sentence:
    fields = _all(f"«{name}»" for name in names if name != "body")
    if "body" not in names:
        return say("non è tradotto: {fields}", fields=fields)
    if not fields:
        return say("non è tradotto il testo sotto i campi")
    return say("non è tradotto: {fields}, e il testo sotto i campi", fields=fields)


def _unreviewed(subject: Subject) -> Iterator[Finding]:
    drafts = Counter(
        tag
        for thing in subject.neighbourhood.things
        for tag, made in thing.translations.items()
        if made.method == Method.MACHINE
    )
    for language in subject.neighbourhood.network.languages:
        if drafts[language.tag]:
            yield Finding(
                at=subject.origins.file("network.yaml"),
                found=say(
                    "in {language} le pagine che nessuno ha riletto sono {count}",
                    language=_name(language),
                    count=drafts[language.tag],
                ),
                expected=say("Una macchina sbaglia senza accorgersene"),
                remedy=say("Chi parla la lingua le rilegge e scrive «method: machine-checked»"),
            )


def _all(words: Iterable[str]) -> str:
    return ", ".join(words)


_UNDERSTOOD = say("Chi non legge l'italiano deve trovare le stesse cose, e poterci credere")

CHECKS = (
    Check(
        id="stale",
        gravity=Gravity.WARNING,
        promise=say("Ogni traduzione dice quello che dicono oggi le parole di partenza"),
        reason=_UNDERSTOOD,
        examine=_stale,
    ),
    Check(
        id="half-translated",
        gravity=Gravity.WARNING,
        promise=say("Ogni traduzione è intera"),
        reason=_UNDERSTOOD,
        examine=_half,
    ),
    Check(
        id="same-words",
        gravity=Gravity.WARNING,
        promise=say("Nessuna traduzione è una copia delle parole di partenza"),
        reason=say("La pagina dice di essere in una lingua, e chi la ascolta la sente storpiata"),
        examine=_same,
    ),
    Check(
        id="untranslated",
        gravity=Gravity.ADVICE,
        promise=say("Ogni pagina c'è in tutte le lingue della rete"),
        reason=_UNDERSTOOD,
        examine=_untranslated,
    ),
    Check(
        id="unstamped",
        gravity=Gravity.ADVICE,
        promise=say("Di ogni traduzione si sa da quali parole è fatta"),
        reason=say("Senza, nessuno si accorge quando una traduzione resta indietro"),
        examine=_unstamped,
    ),
    Check(
        id="unreviewed",
        gravity=Gravity.ADVICE,
        promise=say("Ogni traduzione è stata letta da una persona che parla quella lingua"),
        reason=_UNDERSTOOD,
        examine=_unreviewed,
    ),
)
