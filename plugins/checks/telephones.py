"""Telephone numbers and mail addresses wherever they stand: what sort each one is.

Takes digits or words; says whether a number can be one, whether it is a mobile, whether a mail
address is a person's. Italy's numbering plan (AGCOM 8/15/CIR and later): fixed lines begin with 0,
mobiles with 3, free numbers with 800 or 803, short codes with 1. Digits of any script are digits.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_ITALY = re.compile(r"^(?:(?:\+|00)39|39(?=[03]\d{8,}$))")
_MOBILE = re.compile(r"3\d{8,9}")
_FIXED = re.compile(r"0(?!0)\d{5,10}")
_FREE = re.compile(r"80[03]\d{6}")
_OTHER = re.compile(r"803\d{3}|84[0178]\d{3,6}|1\d{2,5}")
"""Short codes, and numbers whose cost is shared; none of those that cost more (199, 89…)."""
_ABROAD = re.compile(r"(?:\+|00)[1-9]\d{6,14}")
_IN_WORDS = re.compile(r"116\d{3}")
"""The only short codes of six digits: other figures as long may be sums or inhabitants."""

_SIX_DIGITS = re.compile(r"\d(?:[ .\-/\u00a0\u202f]?\d){5}")
_RUN = re.compile(r"(?<![\w.-])\+?\d(?:[ .\-/\u00a0\u202f]?\d){5,15}(?![\w/])")
_NOT_A_NUMBER = re.compile(
    r"(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d(?!\d)"
    r"|(?:IVA|[Ff]iscale|C\.?F\.?|IBAN)\W{0,3}\w{11,}"
    r"|https?://(?!(?:wa\.me|api\.whatsapp\.com)/)\S+",
)
"""Dates, school years, tax numbers, web addresses."""

_PRIVATE_HOST = re.compile(
    r"(?:gmail|googlemail|libero|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|tiscali|tiscalinet"
    r"|virgilio|alice|tin|aol|fastwebnet|inwind|iol|email|gmx|proton|protonmail)\."
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PERSON = re.compile(r"([a-z]{3,}|[a-z])[._]([a-z]{3,})\d*")
_ROLES = frozenset(
    re.findall(
        r"\w+",
        """
    accoglienza affari aiuto alunni amici amministrazione anagrafe animazione area asilo ascolto
    associazione assistenti assistenza aula bambini biblioteca casa centro cittadini comitato
    compiti comune comunicazione consultorio contatti cooperativa coordinamento corsi corso custodi
    direzione distretto docenti domicilio donna donne doposcuola educativa educativo emporio ente
    eventi famiglia famiglie fondazione formazione gestione giovani gruppo help iscrizioni italiano
    info lavoro lega libri mediazione mensa minori municipio noreply nido oratorio
    orientamento parrocchia polo posta prenotazioni presidenza presidente privacy progetti progetto
    protocollo punto quartiere ragazzi redazione referente rete sala salute scuola sede segretario
    segreteria servizi servizio sociale sociali social spazio spesa sportello stranieri studio
    territoriale territorio ufficio uffici unita urp volontari volontariato web zona
        """,
    )
)
"""What offices call themselves: «punto.ascolto@» is no person."""


@dataclass(frozen=True)
class Number:
    """A telephone number as it would be dialled in Italy; `offset` is where it stands in words."""

    dial: str
    offset: int = 0

    @property
    def is_mobile(self) -> bool:
        return _MOBILE.fullmatch(self.dial) is not None

    @property
    def is_telephone(self) -> bool:
        """Whether somebody may answer."""
        return self._is_like(_OTHER)

    @property
    def is_telephone_in_words(self) -> bool:
        """The same among figures of other sorts."""
        return self._is_like(_IN_WORDS)

    def _is_like(self, short: re.Pattern[str]) -> bool:
        shapes = (_MOBILE, _FIXED, _FREE, _ABROAD, short)
        return any(shape.fullmatch(self.dial) for shape in shapes)


def number(written: str, offset: int = 0) -> Number:
    """`+39 02 …` without its prefix and without what stands between the digits."""
    digits = "".join(str(unicodedata.digit(sign)) for sign in written if sign.isdigit())
    return Number(_ITALY.sub("", f"{'+' * written.startswith('+')}{digits}", count=1), offset)


@lru_cache(maxsize=20_000)
def numbers(words: str) -> tuple[Number, ...]:
    """Six digits and more, however they are parted; dates, years and addresses are none.

    Remembered, because several checks ask about the same words.
    """
    if not _SIX_DIGITS.search(words):
        return ()
    plain = _NOT_A_NUMBER.sub(lambda match: "x" * len(match[0]), words)
    return tuple(number(match[0], match.start()) for match in _RUN.finditer(plain))


def mails(words: str) -> Iterator[tuple[int, str]]:
    if "@" in words:
        for match in _MAIL.finditer(words):
            yield match.start(), match[0]


def is_private(mail: str, names: frozenset[str]) -> bool:
    """Kept by a person: at a free provider, or under a name; `names` are those of the partners."""
    name, _, host = mail.lower().partition("@")
    person = _PERSON.fullmatch(name)
    is_named = person is not None and not {*person.groups()} & (_ROLES | names)
    return _PRIVATE_HOST.match(host) is not None or is_named
