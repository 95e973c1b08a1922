"""Links in the text under the fields: each leads somewhere, and says where.

Takes the bodies in every language. A partner may write `https://…`, `mailto:…`, `tel:…`, and
another page of the site as its key, `services/ritirare-la-spesa`. Never asks another site whether
it answers: a check that depends on the weather of the net is none.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from plugins.checks.check import Check, Finding, Subject
from plugins.checks.markdown_links import BARE, Link, links
from plugins.checks.passages import Passage, bodies
from plugins.languages import Sentence, say
from plugins.neighbourhood import Gravity

ALIKE = 0.75
"""How much a page's key must be like what was written, to be proposed instead."""
_KEY = re.compile(r"(?:services|events|places|organisations|pages)/[a-z0-9]+(?:-[a-z0-9]+)*")
_OUTSIDE = re.compile(
    r"https?://[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#]\S*)?"
    r"|mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(?:\?\S*)?|tel:\+?[0-9][0-9-]+",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:www\.|(?:[\w-]+\.)+(?:it|org|com|eu|net)(?:/|$))", re.IGNORECASE)
_FILE_END = re.compile(r"(?:\.[a-zA-Z-]{2,7})?\.(?:md|html)$")
_VAGUE = frozenset(
    words.strip()
    for line in """
        qui|qua|clicca|clicca qui|cliccate qui|premi qui|tocca qui|leggi|leggi qui|leggi tutto
        leggi di più|vai|vai al link|vedi|vedi qui|guarda qui|link|il link|questo link|al link
        a questo link|clicca su questo link|pagina|questa pagina|sito|il sito|sito web|scopri
        scopri di più|di più|altro|info|maggiori informazioni|continua|scarica|scarica qui
        here|click here|click|this link|read more|more|learn more|this page|page|website|download
        ici|cliquez ici|lien|ce lien|en savoir plus|lire la suite|plus
        aquí|haz clic aquí|clic aquí|pincha aquí|enlace|este enlace|leer más|más información|más
        aici|click aici|apasă aici|dă click aici|тут|натисніть тут|сюди|посилання
        këtu|kliko këtu|dito|i-click dito|mag-click dito|pindutin dito
        هنا|اضغط هنا|انقر هنا|الرابط|رابط|هذا الرابط|المزيد|اقرأ المزيد
        这里|点击这里|点这里|此处|点击此处|链接|更多|এখানে|এখানে ক্লিক করুন|লিঙ্ক|මෙතන|මෙහි
    """.splitlines()
    for words in line.split("|")
)
"""Words that say nothing when heard alone, as screen readers list them (WCAG 2.2, 2.4.4)."""


def _in_bodies(subject: Subject) -> Iterator[tuple[Passage, Link]]:
    for body in bodies(subject):
        for link in links(body.words):
            yield body, link


def _misdirected(subject: Subject) -> Iterator[Finding]:
    keys = [thing.key for thing in subject.neighbourhood.things]
    for body, link in _in_bodies(subject):
        if not (_KEY.fullmatch(link.address) or _OUTSIDE.fullmatch(link.address)):
            yield Finding(
                at=body.line(subject.origins, link.offset),
                found=say("un collegamento porta a «{address}»", address=link.address),
                expected=say(
                    "Si può scrivere «https://…», «mailto:…», «tel:…», o una pagina del sito, "
                    "come «services/ritirare-la-spesa»"
                ),
                remedy=_remedy(link.address, keys),
            )


def _remedy(address: str, keys: list[str]) -> Sentence:
    near = get_close_matches(_FILE_END.sub("", address.strip("./")), keys, n=1, cutoff=ALIKE)
    if near:
        return say("Scrivi «{target}»", target=near[0])
    if _HOST.match(address):
        return say("Scrivi «{target}»", target=f"https://{address}")
    if re.fullmatch(r"[^\s@:]+@[^\s@]+", address):
        return say("Scrivi «{target}»", target=f"mailto:{address}")
    if re.fullmatch(r"(?:tel:)?\+?[0-9 ]+", address):
        return say(
            "Scrivi «{target}»", target=f"tel:{address.removeprefix('tel:').replace(' ', '')}"
        )
    return say("Metti l'indirizzo intero, oppure lascia solo le parole, senza parentesi")


def _lost(subject: Subject) -> Iterator[Finding]:
    shown = [thing.key for thing in subject.neighbourhood.things]
    known = {*shown, *_waiting(subject)}
    for body, link in _in_bodies(subject):
        if _KEY.fullmatch(link.address) and link.address not in known:
            near = get_close_matches(link.address, shown, n=1, cutoff=ALIKE)
            yield Finding(
                at=body.line(subject.origins, link.offset),
                found=say("un collegamento porta a «{target}», che non c'è", target=link.address),
                expected=say("Chi tocca un collegamento arriva a una pagina"),
                remedy=say("Forse è «{target}»", target=near[0])
                if near
                else say("Correggi il nome, oppure togli il collegamento"),
            )


def _hidden(subject: Subject) -> Iterator[Finding]:
    """A page that grew too old is no fault of whoever links to it: the build must go on."""
    waiting = _waiting(subject)
    for body, link in _in_bodies(subject):
        if link.address in waiting:
            yield Finding(
                at=body.line(subject.origins, link.offset),
                found=say(
                    "un collegamento porta a «{target}», che non si vede", target=link.address
                ),
                expected=say("I suoi fatti sono troppo vecchi, o nessuno li ha controllati"),
                remedy=say("Controlla quella pagina, oppure togli il collegamento"),
            )


def _waiting(subject: Subject) -> set[str]:
    return {thing.key for thing in subject.neighbourhood.unpublished}


def _unprotected(subject: Subject) -> Iterator[Finding]:
    for body, link in _in_bodies(subject):
        if link.address.lower().startswith("http://"):
            yield Finding(
                at=body.line(subject.origins, link.offset),
                found=say("un collegamento porta a «{address}»", address=link.address),
                expected=say("Con «https://» nessuno per strada legge o cambia la pagina"),
                remedy=say("Prova lo stesso indirizzo con «https://»: quasi sempre funziona"),
            )


def _mute(subject: Subject) -> Iterator[Finding]:
    for body, link in _in_bodies(subject):
        if link.words is not None and _says_nothing(link.words):
            yield Finding(
                at=body.line(subject.origins, link.offset),
                found=say("le parole di un collegamento sono «{words}»", words=link.words),
                expected=say("Le parole dicono dove si arriva, anche lette da sole"),
                remedy=say("Scrivi per esempio «[gli orari della biblioteca](https://…)»"),
            )


def _says_nothing(words: str) -> bool:
    plain = words.strip("*_ .:!»«>→").lower()
    return plain in _VAGUE or BARE.fullmatch(plain) is not None


_DEAD_END = say("Un vicolo cieco manda via chi cercava aiuto")

CHECKS = (
    Check(
        id="link-address",
        gravity=Gravity.ERROR,
        promise=say("Ogni collegamento ha un indirizzo che il sito capisce"),
        reason=_DEAD_END,
        examine=_misdirected,
    ),
    Check(
        id="link-page",
        gravity=Gravity.ERROR,
        promise=say("Ogni collegamento a un'altra pagina del sito la trova"),
        reason=_DEAD_END,
        examine=_lost,
    ),
    Check(
        id="link-hidden-page",
        gravity=Gravity.WARNING,
        promise=say("Nessun collegamento porta a una pagina che non si vede"),
        reason=_DEAD_END,
        examine=_hidden,
    ),
    Check(
        id="link-http",
        gravity=Gravity.ADVICE,
        promise=say("I collegamenti sono protetti: cominciano con «https://»"),
        reason=say("Chi cerca aiuto su una rete di tutti non deve farlo vedere a tutti"),
        examine=_unprotected,
    ),
    Check(
        id="link-words",
        gravity=Gravity.ADVICE,
        promise=say("Le parole di ogni collegamento dicono dove si arriva"),
        reason=say("Chi ascolta la pagina sente solo quelle, una dopo l'altra"),
        examine=_mute,
    ),
)
