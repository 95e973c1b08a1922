"""What a model refuses, in words a partner understands.

Takes pydantic's faults and the lines they come from; gives Problems in Italian: what is there,
what is expected, what to do. Every rule of the model that a file can break has its sentence here.
"""

from difflib import get_close_matches
from textwrap import shorten
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.languages import Unreadable
from plugins.neighbourhood import Problem
from plugins.neighbourhood.hours import EXAMPLE
from plugins.reading.header import Path, Written

NOT_WRITTEN = {"slug", "path", "translations", "body"}
_EXPECTED = {
    "bool_parsing": ("Ci vuole sì o no", "Scrivi «yes» oppure «no»"),
    "int_parsing": ("Ci vuole un numero intero", "Scrivi solo cifre"),
    "greater_than_equal": ("Il numero è troppo piccolo", ""),
    "less_than_equal": ("Il numero è troppo grande", ""),
    "too_short": ("Ci vuole almeno una voce", ""),
    "too_long": ("Ci sono troppe voci: al massimo {max_length}", "Tieni le più importanti"),
    "string_pattern_mismatch": (
        "Un indirizzo è come «https://bacheca.example», un «id» ha lettere minuscole e trattini",
        "Tutto minuscolo, senza spazi, senza barra in fondo",
    ),
    "tuple_type": ("Ci vuole un elenco", "Scrivilo tra parentesi quadre: [uno, due]"),
    "dict_type": ("Ci vuole una parola per lingua", "Scrivi per esempio {it: Casa, en: House}"),
    "model_type": ("Ci vogliono dei campi", "Scrivili sotto, rientrati di due spazi"),
    "string_type": ("Ci vuole una parola, non un elenco", ""),
}
_UNREADABLE = {
    "date": ("Ci vuole una data vera, anno-mese-giorno", "Scrivi per esempio 2026-11-22"),
    "datetime": (
        "Ci vuole un giorno vero con l'ora, anno-mese-giorno ore:minuti",
        "Scrivi per esempio 2027-05-15 10:00",
    ),
    "time": ("Ci vuole un'ora da 00:00 a 23:59", "Scrivi per esempio 16:30"),
    "ages": ("Ci vuole un'età: «from», «to» o tutte e due", "Scrivi per esempio {from: 3, to: 12}"),
    "hours_empty": ("Non ci sono orari", "Se non li sai, togli «hours»: meglio di un orario vuoto"),
    "hours_twice": (
        "Nello stesso giorno ci sono due orari uno sopra l'altro",
        "Lascia ogni giorno una volta sola, o separa le ore",
    ),
    "hours_midnight": (
        "Si chiude dopo l'apertura, lo stesso giorno",
        "Se finisce dopo mezzanotte scrivi 23:59 e spiega nel testo",
    ),
    "hours_week": (
        "I giorni vanno in avanti, da Mo a Su",
        "Scrivi per esempio «Mo,Sa,Su 10:00-12:00»",
    ),
    "hours_dash": ("Tra le ore ci vuole il trattino corto «-»", f"Scrivi per esempio «{EXAMPLE}»"),
    "hours_space": (
        "Dopo la virgola non ci vuole lo spazio",
        f"Scrivi per esempio «{EXAMPLE}»",
    ),
    "zone": ("Non è un fuso orario", "Scrivi per esempio Europe/Rome"),
    "language_number": (
        "Ogni lingua ha il suo numero, che non si dà a un'altra",
        "Cambia il numero della lingua nuova",
    ),
    "source_words": (
        "Mancano le parole nella lingua di partenza",
        "Aggiungile: le altre lingue ricadono su quelle",
    ),
    "hours": (
        "Un orario è fatto di giorni (Mo Tu We Th Fr Sa Su) e ore da 00:00 a 23:59",
        f"Scrivi per esempio «{EXAMPLE}», oppure «by appointment», «PH off»",
    ),
    "phone": (
        "Un numero di telefono ha solo cifre e spazi",
        "Scrivi per esempio «02 020 202»; in un esempio scrivi «numero di esempio»",
    ),
    "email": (
        "Un indirizzo di posta è come «ente@esempio.it»",
        "Senza spazi e senza altro intorno",
    ),
    "end": ("La fine viene dopo l'inizio", "Controlla «start» e «end»"),
    "language": ("Non è il codice di una lingua", "Scrivi per esempio it, ar, zh-Hans"),
    "source_language": ("La lingua di partenza è una delle «languages»", "Aggiungila all'elenco"),
    "words": ("Ci vogliono delle parole", "Scrivi il testo, o togli il campo"),
}


def problems_from(
    fault: ValidationError, path: str, written: Written, model: type[BaseModel]
) -> list[Problem]:
    """One fault is said once."""
    errors = fault.errors()
    unknown = [str(e["loc"][-1]) for e in errors if e["type"] == "extra_forbidden"]
    return [
        _problem_from(error, path, written, model)
        for error in errors
        if not _is_said_already(error, errors, unknown)
    ]


def _is_said_already(error: ErrorDetails, errors: list[ErrorDetails], unknown: list[str]) -> bool:
    """A misspelt name is missing too, and a list with a fault in it seems too short."""
    if error["type"] == "missing":
        return bool(get_close_matches(str(error["loc"][-1]), unknown, n=1))
    size = len(error["loc"])
    inside = [e for e in errors if len(e["loc"]) > size and e["loc"][:size] == error["loc"]]
    return error["type"] == "too_short" and bool(inside)


def _problem_from(
    error: ErrorDetails, path: str, written: Written, model: type[BaseModel]
) -> Problem:
    place: Path = tuple(error["loc"])
    line = written.line_of(place)
    field = _name_of(place)
    if error["type"] == "missing":
        return _missing(path, line, field, is_empty=place in written.lines)
    if error["type"] == "extra_forbidden":
        return _unknown(path, line, field, model)
    if error["type"] in ("literal_error", "enum"):
        return not_one_of(path, line, field, error["input"], _choices(error))
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, Unreadable):
        return _unreadable(path, written, place, cause)
    words = _EXPECTED.get(error["type"], (error["msg"], ""))
    expected, remedy = (sentence.format(**error.get("ctx", {})) for sentence in words)
    found = f"«{field}» {_says(error['input'])}"
    return Problem(path=path, line=line, found=found, expected=expected, remedy=remedy)


def not_one_of(path: str, line: int, field: str, found: Any, choices: list[str]) -> Problem:
    """The value is not in a closed list; the nearest one is offered."""
    near = get_close_matches(str(found), choices, n=1)
    return Problem(
        path=path,
        line=line,
        found=f"«{field}» dice «{_shown(found)}»",
        expected=f"Si può scrivere: {', '.join(choices)}" if choices else "L'elenco è ancora vuoto",
        remedy=f"Forse volevi scrivere «{near[0]}»" if near else "",
    )


def _missing(path: str, line: int, field: str, *, is_empty: bool) -> Problem:
    leaf = field.rsplit(" › ", maxsplit=1)[-1]
    write = "Scrivi il valore dopo i due punti"
    return Problem(
        path=path,
        line=line,
        found=f"«{field}» è vuoto" if is_empty else f"manca «{field}»",
        expected=f"Senza «{leaf}» la pagina non si può fare",
        remedy=write if is_empty else f"Aggiungi una riga che comincia con «{leaf}:»",
    )


def _unknown(path: str, line: int, field: str, model: type[BaseModel]) -> Problem:
    known = [name for name in model.model_fields if name not in NOT_WRITTEN]
    return unknown_field(path, line, field, known)


def unknown_field(path: str, line: int, field: str, known: list[str]) -> Problem:
    """A name nobody knows; the nearest one is offered."""
    near = get_close_matches(field.rsplit(" › ", maxsplit=1)[-1], known, n=1)
    return Problem(
        path=path,
        line=line,
        found=f"il campo «{field}» non esiste",
        expected=f"I campi sono: {', '.join(known)}",
        remedy=f"Forse volevi scrivere «{near[0]}»" if near else "Togli la riga, o cambia il nome",
    )


def _unreadable(path: str, written: Written, place: Path, cause: Unreadable) -> Problem:
    expected, remedy = _UNREADABLE[cause.subject]
    field = _name_of(place) or cause.subject
    found = f"«{field}» dice «{_shown(cause.words)}»"
    if cause.subject == "source_words":
        found = f"in «{field}» manca «{cause.words}»"
    return Problem(
        path=path,
        line=_line_saying(cause.words, written, place or (cause.subject,)),
        found=found,
        expected=expected,
        remedy=remedy,
    )


def _line_saying(words: str, written: Written, place: Path) -> int:
    """The very row of a list, when the words are one of its items."""
    value: Any = written.value
    for step in place:
        is_there = step in value if isinstance(value, dict) else isinstance(value, list)
        value = value[step] if is_there else None
    if isinstance(value, list) and words in value:
        return written.line_of((*place, value.index(words)))
    return written.line_of(place)


def _choices(error: ErrorDetails) -> list[str]:
    words = str(error.get("ctx", {}).get("expected", ""))
    return [word.strip(" '") for word in words.replace(" or ", ", ").split(",")]


def _name_of(place: Path) -> str:
    names = [str(step) for step in place if isinstance(step, str) and step != "versions"]
    return " › ".join(names)


def _says(value: Any) -> str:
    return f"dice «{_shown(value)}»" if value not in ("", [], {}, None) else "è vuoto"


def _shown(value: Any) -> str:
    """As a partner wrote it, more or less; never the program's own notation."""
    if isinstance(value, dict):
        value = [f"{key}: {_shown(each)}" for key, each in value.items()]
    words = ", ".join(map(_shown, value)) if isinstance(value, list | tuple) else str(value)
    return shorten(words, 60, placeholder="…")
