"""Writes the reference of all fields for partners, and the schemas for their editors.

Takes the heart's models; gives `docs/campi.md` and `docs/schema/`, which are committed and never
edited by hand: a test compares. Run: `python3 tasks.py reference`.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.reading.fields import Field, Form, fields_of, words_of
from plugins.reading.kinds import KINDS
from plugins.reading.meanings import STANDARDS
from plugins.reading.new import KINDS as NAMES
from plugins.reading.schema import LISTS, SINGLE, schemas

DOCS = Path("docs")
INTRO = """# I campi, uno per uno

<!-- Scritto da «python3 tasks.py reference»: le parole stanno nei modelli, sotto ogni campo. -->

Qui c'è tutto quello che si può scrivere. Per cominciare basta [la guida](../CONTRIBUTING.md).
I campi con **•** servono sempre. Un campo che manca vuol dire «non si sa», non vuol dire «no».
"""
PARTS = """## Campi dentro i campi

Si scrivono tra graffe, su una riga, oppure uno sotto l'altro, rientrati di due spazi.
"""
TRANSLATIONS = """## Traduzioni

Una traduzione ha solo parole. Dove il file di partenza ha un elenco, la traduzione ha le stesse
voci nello stesso ordine. Di un campo con altri campi dentro si traduce solo `title`.
"""
LISTS_OF_THE_NETWORK = """## Gli elenchi della rete

Li cura chi cura la bacheca. Qui le parole stanno in tutte le lingue, una accanto all'altra.
"""
FOR_ENGINEERS = """## The same fields in the standards

For those who program. HSDS is the Human Services Data Specification 3.1. JSON Schemas of all files
are in [schema/](schema/).
"""
_SINGLE = {"network": "network.yaml", "calendar": "calendar.yaml", "consent": "images/….yaml"}
_FORMS = {
    Form.WORDS: "parole",
    Form.WORDS_BY_TAG: "parole, lingua per lingua",
    Form.NAME: "testo",
    Form.CHOICE: "una di queste parole",
    Form.YES_NO: "`yes` o `no`",
    Form.WHOLE: "numero intero",
    Form.DECIMAL: "numero",
    Form.DAY: "data, come `2026-11-22`",
    Form.MOMENT: "data e ora, come `2027-05-15 10:00`",
    Form.CLOCK: "ora, come `16:30`",
    Form.HOURS: "[orari](../CONTRIBUTING.md#come-si-scrivono-gli-orari)",
    Form.WEEKDAYS: "giorni, come `Tu`",
    Form.PHONE: "numero di telefono",
    Form.MAIL: "indirizzo di posta",
    Form.WEB: "indirizzo di rete, con `https://`",
    Form.TAG: "codice di una lingua",
    Form.NUMBERS_BY_TAG: "numero, lingua per lingua",
    Form.PICTURE: "nome di un file",
}


def files() -> dict[str, str]:
    """What stands in `docs/`, by path."""
    written = {f"schema/{name}.json": _json(schema) for name, schema in schemas().items()}
    return {"campi.md": reference(), **written}


def reference() -> str:
    sections = [INTRO, *_pages(), PARTS, *_parts(), TRANSLATIONS, *_translations()]
    sections += [LISTS_OF_THE_NETWORK, *_lists(), FOR_ENGINEERS, _standards()]
    return "\n".join(section if section.endswith("\n") else f"{section}\n" for section in sections)


def _pages() -> Iterator[str]:
    for name, kind in NAMES.items():
        yield f"## {name.capitalize()}\n\nSta in `content/{kind}/`.\n"
        yield _table(fields_of(KINDS[kind]))


def _parts() -> Iterator[str]:
    known: dict[str, Field] = {}
    for field in _with_parts(each for model in KINDS.values() for each in fields_of(model)):
        known.setdefault(field.name, field)
    for name, field in sorted(known.items()):
        yield f"### {name}\n"
        yield _table(field.parts)


def _with_parts(fields: Iterable[Field]) -> Iterator[Field]:
    for field in fields:
        if field.form is Form.PARTS:
            yield field
            yield from _with_parts(field.parts)


def _translations() -> Iterator[str]:
    rows = ["| Pagina | Che cosa si traduce, oltre al testo |", "|---|---|"]
    for name, kind in NAMES.items():
        *words, declaration = words_of(KINDS[kind])
        rows.append(f"| {name} | {', '.join(_code(each.name) for each in words)} |")
    yield "\n".join(rows) + "\n"
    yield f"### {declaration.name}\n\n{declaration.meaning.italian}\n"
    yield _table(declaration.parts)


def _lists() -> Iterator[str]:
    for name, model in LISTS.items():
        yield f"### {name}.yaml\n\nComincia con `{name}:`, poi una voce per trattino.\n"
        yield from _tables(fields_of(model, by_tag=True))
    for name, model in SINGLE.items():
        yield f"### {_SINGLE[name]}\n"
        yield from _tables(fields_of(model, by_tag=True))


def _tables(fields: tuple[Field, ...]) -> Iterator[str]:
    """Of a list, then of each field that holds others."""
    yield _table(fields)
    for field in _with_parts(fields):
        yield f"#### {field.name}\n"
        yield _table(field.parts)


def _table(fields: Iterable[Field]) -> str:
    head = ["| Campo | Che cosa vuol dire | Come si scrive | Esempio |", "|---|---|---|---|"]
    return "\n".join([*head, *(_row(field) for field in fields)]) + "\n"


def _row(field: Field) -> str:
    name = f"{_code(field.name)} •" if field.is_required else _code(field.name)
    cells = (name, field.meaning.italian, _how(field), _code(field.meaning.example))
    return f"| {' | '.join(cells)} |"


def _how(field: Field) -> str:
    one = f"[campi](#{field.name})" if field.form is Form.PARTS else _FORMS[field.form]
    return ", ".join(filter(None, [f"elenco: {one}" if field.is_list else one, _bounds(field)]))


def _bounds(field: Field) -> str:
    counted = _counted(field)
    if field.least is None:
        return f"al massimo {field.most}{counted}" if field.most is not None else ""
    if field.most is None:
        return f"almeno {field.least}{counted}"
    return f"da {field.least} a {field.most}{counted}"


def _counted(field: Field) -> str:
    """What the bounds of a field count; of a number nothing, it is bounded itself."""
    is_one = (field.least, field.most) == (1, None)
    if field.is_list or field.form is Form.NUMBERS_BY_TAG:
        return " voce" if is_one else " voci"
    if field.form in (Form.WORDS, Form.NAME):
        return " lettera" if is_one else " lettere"
    return ""


def _standards() -> str:
    where: dict[tuple[str, ...], list[str]] = {}
    for file, field_name, field in _everywhere():
        names = tuple(field.meaning.standards.get(each, "") for each in STANDARDS)
        if any(names):
            where.setdefault((field_name, field.meaning.english, *names), []).append(file)
    head = [
        "| Field | Where | Meaning | HSDS | schema.org | iCalendar |",
        "|---|---|---|---|---|---|",
    ]
    rows = (
        f"| {_code(name)} | {', '.join(files)} | {english} | {' | '.join(names)} |"
        for (name, english, *names), files in sorted(where.items())
    )
    return "\n".join([*head, *rows]) + "\n"


def _everywhere() -> Iterator[tuple[str, str, Field]]:
    """Each field with its file and its full name, as in («events», «repeats › on», …)."""
    for file, model in (KINDS | LISTS | SINGLE).items():
        for name, field in _named("", fields_of(model, by_tag=file not in KINDS)):
            yield file, name, field


def _named(before: str, fields: Iterable[Field]) -> Iterator[tuple[str, Field]]:
    for field in fields:
        yield f"{before}{field.name}", field
        yield from _named(f"{before}{field.name} › ", field.parts)


def _code(words: str) -> str:
    return f"`{words.replace('|', chr(92) + '|')}`" if words else ""


def _json(schema: dict[str, object]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def main(folder: Path = DOCS) -> int:
    for name, text in files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
