"""The page for volunteers and the pad before it, in Italian, as HTML without a script.

In: facts about this kiosk. Out: whole pages. Never: anything about a visitor.
Rule: first whether all is well, in one sentence; then what to do; then numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from kiosk.monthly import FEWEST_SHOWN

PLACE = "totem"
"""First part of the addresses; the site has no language of that name."""
WAY_OUT = f"/{PLACE}/fine/"
"""Who comes here, by the button or because a minute is over, is done; nothing of it is left."""
OPEN_SECONDS = 60

_OLD_DAYS = 30
_LITTLE_SPACE_MEGABYTES = 200


@dataclass(frozen=True)
class Facts:
    """None is unknown."""

    kiosk: str
    version: str
    now: datetime
    keeps_copies: bool
    made: datetime | None
    age_days: int | None
    adopted: datetime | None
    free_megabytes: int | None
    clock_is_wrong: bool
    faults: int
    running_minutes: int
    trouble: str
    settings_trouble: str
    counts: Sequence[tuple[str, int]]
    """What was counted today: a few words, and how often."""


def sheet(facts: Facts) -> bytes:
    advice = _advice(facts)
    head = "Va tutto bene." if not advice else "C'è qualcosa da guardare:"
    todo = "".join(f"<li>{escape(line)}</li>" for line in advice)
    rows = "".join(f"<tr><th>{escape(k)}<td>{escape(v)}" for k, v in _rows(facts))
    counts = "".join(f"<tr><th>{escape(k)}<td>{_blurred(n)}" for k, n in facts.counts)
    return _page(
        f"Totem «{escape(facts.kiosk)}»",
        f"<p><strong>{head}</strong></p><ul>{todo}</ul><table>{rows}</table>"
        f"<h2>Contati oggi</h2><table>{counts or '<tr><td>niente'}</table>{_WAY_OUT}",
    )


def pad(digits: str, *, is_wrong: bool) -> bytes:
    """Each key leads to the address with one digit more; nothing is sent, nothing is typed."""
    up = "../" if digits or is_wrong else ""
    keys = "".join(f'<li><a href="{up}{digits}{key}/">{key}</a></li>' for key in "1234567890")
    said = "Codice sbagliato, riprova." if is_wrong else f"Cifre scritte: {len(digits)}"
    return _page("Codice", f'<p>{said}</p><ul class="keys">{keys}</ul>{_WAY_OUT}')


def refusal() -> bytes:
    return _page("Codice", f"<p>Troppi codici sbagliati: riprova più tardi.</p>{_WAY_OUT}")


def farewell() -> bytes:
    return _page("Chiuso", "")


def _blurred(number: int) -> str:
    """One that has just been counted would be somebody who has just left."""
    return str(number) if number >= FEWEST_SHOWN else f"meno di {FEWEST_SHOWN}"


def _advice(facts: Facts) -> list[str]:
    said = {
        "Non c'è nessuna copia del sito: chiama chi cura il totem.": (
            facts.keeps_copies and facts.made is None
        ),
        "L'orologio è sbagliato: collega la rete o imposta data e ora.": facts.clock_is_wrong,
        f"La copia ha {facts.age_days} giorni: serve un aggiornamento.": (
            (facts.age_days or 0) > _OLD_DAYS
        ),
        "Lo spazio sul disco sta finendo.": (
            facts.free_megabytes is not None and facts.free_megabytes < _LITTLE_SPACE_MEGABYTES
        ),
        "La pagina si è fermata più volte negli ultimi dieci minuti.": facts.faults > 1,
        f"Aggiornamento non riuscito: {facts.trouble}.": bool(facts.trouble),
        f"Impostazioni sbagliate, valgono quelle di prima. {facts.settings_trouble}": (
            bool(facts.settings_trouble)
        ),
    }
    return [words for words, is_true in said.items() if is_true]


def _rows(facts: Facts) -> list[tuple[str, str]]:
    return [
        ("Data e ora del totem", _moment(facts.now)),
        ("Copia del sito del", _moment(facts.made)),
        ("Ultimo aggiornamento", _moment(facts.adopted)),
        ("Spazio libero", "?" if facts.free_megabytes is None else f"{facts.free_megabytes} MB"),
        ("Acceso da", f"{facts.running_minutes // 60} ore e {facts.running_minutes % 60} minuti"),
        ("Pagine fermate negli ultimi 10 minuti", str(facts.faults)),
        ("Versione del programma", facts.version),
    ]


def _moment(moment: datetime | None) -> str:
    return f"{moment:%d/%m/%Y %H:%M}" if moment else "–"


def _page(title: str, body: str) -> bytes:
    return (
        '<!doctype html><html lang="it"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="refresh" content="{OPEN_SECONDS};url={WAY_OUT}">'
        f"<title>{title}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{title}</h1>{body}</main></body></html>\n"
    ).encode()


_WAY_OUT = f'<p><a class="out" href="{WAY_OUT}">Chiudi</a></p>'
_STYLE = (
    "html{background:#fff;color:#1b1b1b;font:clamp(1.25rem,2.4vmin,2rem)/1.5 system-ui,sans-serif}"
    "body{margin:0;padding:2rem;max-inline-size:40rem;margin-inline:auto}"
    "th,td{text-align:start;padding:.4rem 1rem .4rem 0;border-block-end:1px solid #767676;"
    "vertical-align:top;font-weight:400}td{font-weight:600}"
    ".keys{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,8rem);gap:.75rem}"
    "a{display:inline-block;box-sizing:border-box;min-inline-size:8rem;padding:1rem;"
    "text-align:center;border:2px solid #1b1b1b;border-radius:.5rem;color:inherit;"
    "text-decoration:none}"
)
