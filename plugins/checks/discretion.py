"""Delicate pages: whoever looks over a shoulder, at a history or at a sheet learns nothing.

Takes titles, summaries and file names: a file's name is in the page's address, and stays in the
telephone's history. The telling words are few, in the languages of this neighbourhood, so that what
is found is worth looking at.
"""

import re
from collections.abc import Iterator

from plugins.checks.check import Check, Finding, Subject
from plugins.languages import say
from plugins.neighbourhood import Gravity, Page, Thing

_TELLING = re.compile(
    r"""
    \b(?: (?:anti)?violen[ztc] | maltratt | abus(?:[oi]\b|at|es?\b) | stupr | molest | stalk
    | denunc(?!\w*\sdei\sreddit) | (?:di|della|vittime)\stratta\b | tratta\sdegli\sesseri
    | antitratta | sfruttament | prostitu | schiav | lgbt
    | aids\b | hiv\b | sieropositiv | mst\b | abort | avort | ivg\b
    | carcer | detenut | prison | drog(?!h?eri) | drugs?\b | tossic | dipendenz | overdose
    | alcol | alcohol | alcool | addict | ludopat | azzard | gambl
    | suicid | psichiatr | psychiatr | psiquiatr | насил | наркот | самогуб | алкогол )\w*
    | عنف | اغتصاب | تحرش | مخدرات | إدمان | انتحار | إجهاض | دعارة | سجن | الإيدز
    | 暴力 | 强奸 | 毒品 | 自杀 | 堕胎 | 监狱 | 艾滋
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Beginnings of words, and what must not follow: «si tratta di», «dipendente», «indipendenza»,
«abusivo», «drogheria» and «denuncia dei redditi» tell nothing. Arabic words may begin with their
article and Chinese ones are not parted, so they are found anywhere."""


def _nameless(subject: Subject) -> Iterator[Finding]:
    for thing in _discreet(subject):
        if thing.neutral_title is None:
            yield Finding(
                at=subject.origins.of(thing, "discreet"),
                found=say("la pagina è delicata, ma non ha «neutral_title»"),
                expected=say("Il titolo si legge sullo schermo, sulla carta e nella cronologia"),
                remedy=say("Aggiungi un titolo che non dice di che si tratta: «Parlare con noi»"),
            )


def _telling_titles(subject: Subject) -> Iterator[Finding]:
    for thing in subject.neighbourhood.things:
        for version in thing.neutral_title.versions if thing.neutral_title else ():
            if match := _TELLING.search(version.words):
                at = subject.origins.of(thing, "neutral_title", language=version.language)
                yield Finding(
                    at=at,
                    found=say("il titolo neutro dice «{word}»", word=match[0]),
                    expected=say("Chi guarda sopra la spalla non deve capire"),
                    remedy=say("Scrivi per esempio «Parlare con noi» o «Un aiuto per te»"),
                )


def _telling_slugs(subject: Subject) -> Iterator[Finding]:
    for thing in _discreet(subject):
        match = _TELLING.search(thing.slug.replace("-", " "))
        if match:
            yield Finding(
                at=subject.origins.of(thing),
                found=say("il nome del file dice «{word}»", word=match[0]),
                expected=say("Il nome sta nell'indirizzo, e resta nella cronologia del telefono"),
                remedy=say("Chiamalo «un-aiuto-per-te» in tutte le lingue, e in «numbers.txt»"),
            )


def _undeclared(subject: Subject) -> Iterator[Finding]:
    for thing in subject.neighbourhood.things:
        told = None if thing.discreet or _is_for_all(thing) else _first_telling(thing)
        if told:
            yield Finding(
                at=subject.origins.of(thing, told[0]),
                found=say("la pagina parla di «{word}», ma non è delicata", word=told[1]),
                expected=say("Una pagina delicata non passa da sola sullo schermo di tutti"),
                remedy=say("Se lo è, aggiungi «discreet: yes» e «neutral_title»"),
            )


def _is_for_all(thing: Thing) -> bool:
    """Fixed pages stand where everybody looks, whatever they speak of."""
    return isinstance(thing, Page) and thing.role is not None


def _first_telling(thing: Thing) -> tuple[str, str] | None:
    """The field and the word."""
    fields = {"title": thing.title, "summary": thing.summary}
    for field, text in fields.items():
        match = _TELLING.search(text.source.words) if text else None
        if match:
            return field, match[0]
    return None


def _idle(subject: Subject) -> Iterator[Finding]:
    for thing in subject.neighbourhood.things:
        if thing.neutral_title and not thing.discreet:
            yield Finding(
                at=subject.origins.of(thing, "neutral_title"),
                found=say("c'è «neutral_title», ma la pagina non è delicata"),
                expected=say("Così si vede dappertutto il titolo che dice di che si tratta"),
                remedy=say("Aggiungi «discreet: yes», oppure togli «neutral_title»"),
            )


def _discreet(subject: Subject) -> Iterator[Thing]:
    return (thing for thing in subject.neighbourhood.things if thing.discreet)


_SEEN = say("Chi ha paura di qualcuno a casa rischia, se il telefono racconta che cosa ha cercato")

CHECKS = (
    Check(
        id="neutral-title",
        gravity=Gravity.ERROR,
        promise=say("Ogni pagina delicata ha un titolo che non dice di che si tratta"),
        reason=_SEEN,
        examine=_nameless,
    ),
    Check(
        id="telling-title",
        gravity=Gravity.ERROR,
        promise=say("Nessun titolo neutro dice di che si tratta"),
        reason=_SEEN,
        examine=_telling_titles,
    ),
    Check(
        id="telling-slug",
        gravity=Gravity.WARNING,
        promise=say("Nell'indirizzo di una pagina delicata non c'è scritto di che si tratta"),
        reason=_SEEN,
        examine=_telling_slugs,
    ),
    Check(
        id="neutral-title-idle",
        gravity=Gravity.WARNING,
        promise=say("Ogni titolo neutro serve: la sua pagina è delicata"),
        reason=_SEEN,
        examine=_idle,
    ),
    Check(
        id="maybe-discreet",
        gravity=Gravity.ADVICE,
        promise=say("Le pagine che parlano di cose delicate sono delicate"),
        reason=_SEEN,
        examine=_undeclared,
    ),
)
