"""What can be done here, one task per intention; `python3 tasks.py` lists them.

Started by any Python 3.11 or newer, this file first makes ready `.venv/` (see `environment/`)
and runs itself inside it. Inside it is an ordinary Invoke file: `inv build` works as well.
Holds no logic: each task says one command or calls one function.
"""

if __name__ == "__main__":
    import sys

    from environment.entrance import enter

    sys.exit(enter(sys.argv[1:]))

from json import dumps
from pathlib import Path
from shlex import quote

from invoke import Context, task

from environment import preview, sweep

BUILD = "python -m pelican content -s pelicanconf.py --fatal errors"
GALLERY = f"{BUILD} -o .cache/gallery -e BACHECA_GALLERY=true"
SAMPLE_DAY = {"SOURCE_DATE_EPOCH": "1795363200"}
"""2026-11-22: the day the samples are written for, so that the gallery shows all their states."""
PRINT = "python -m pelican content -s printconf.py --fatal errors -e BACHECA_PRINT="
PRODUCTION = " BACHECA_PRODUCTION=true"
ARROWS = "lint-imports --cache-dir .cache/imports"
EXTRACT = (
    "pybabel --quiet extract --mapping theme/locale/babel.cfg -k phrases -k _phrases"
    " -k _n:1,2 -k many:1,2 --no-location --sort-output --project Bacheca --version 0"
    " -o .cache/phrases.pot ."
)
UPDATE = "pybabel --quiet update --no-fuzzy-matching --ignore-pot-creation-date"
EXTRACT_MESSAGES = (
    "pybabel --quiet extract --mapping theme/locale/babel.cfg --no-default-keywords -k say"
    " --no-location --sort-output --project Bacheca --version 0 -o .cache/messages.pot ."
)


def _print(c: Context, production: bool, **asked: str) -> None:
    """Into stampe/, what BACHECA_PRINT asks for."""
    c.run(PRINT + quote(dumps(asked)) + PRODUCTION * production)


@task
def build(c: Context) -> None:
    """Costruisce il sito e i volantini in output/."""
    c.run(BUILD)


@task
def publish(c: Context) -> None:
    """Costruisce il sito per la pubblicazione, senza esempi."""
    c.run("python -m pelican content -s publishconf.py --fatal errors")


@task(help={"port": "porta da cui cominciare a cercarne una libera"})
def serve(c: Context, port: int = preview.PORT) -> None:
    """Costruisce, mostra il sito su questa macchina e lo rifà a ogni modifica."""
    preview.serve(lambda: c.run(BUILD, warn=True).ok, port)


@task(help={"port": "porta da cui cominciare a cercarne una libera"})
def gallery(c: Context, port: int = preview.PORT) -> None:
    """Mostra ogni componente del tema in ogni stato, e lo rifà a ogni modifica."""
    preview.serve(
        lambda: c.run(GALLERY, env=SAMPLE_DAY, warn=True).ok,
        port,
        output=Path(".cache/gallery"),
        page="it/galleria/",
    )


@task(
    help={
        "format": "text, full (con tutti i consigli), json, annotations (per una pull request)",
        "language": "it oppure en",
        "production": "come per il sito vero, senza esempi",
        "since": "da quale ramo o commit un codice stampato non deve sparire",
        "list": "elenca tutti i controlli",
        "explain": "spiega un controllo",
    }
)
def check(
    c: Context,
    format: str = "text",
    language: str = "it",
    production: bool = False,
    since: str = "",
    list: bool = False,
    explain: str = "",
) -> None:
    """Dice se il contenuto è in ordine, e che cosa sistemare."""
    c.run(
        f"python -m plugins --format={quote(format)} --language={quote(language)}"
        f" --since={quote(since)} --explain={quote(explain)}"
        f" {'--list' * list} {'--production' * production}"
    )


@task(
    help={
        "week": "un giorno della settimana: 2026-12-07; se manca, questa settimana",
        "lang": "in che lingue: it,ar oppure tutte",
        "format": "A4, A3 oppure A4,A3",
        "production": "come per il sito vero, senza esempi",
    }
)
def programme(
    c: Context, week: str = "", lang: str = "it", format: str = "A4", production: bool = False
) -> None:
    """Stampa in stampe/ il programma di una settimana, di tutti gli enti insieme."""
    _print(c, production, kind="programme", week=week, lang=lang, format=format)


@task(
    help={
        "item": "di che cosa: services/ritirare-la-spesa, events/festa-di-primavera, needs/casa, o"
        " organisations/cooperativa-esempio-due per il cartello «Qui ti ascoltiamo»",
        "lang": "in che lingue: it,ar oppure tutte",
        "format": "a4, a5, strips, cards, bilingual; più d'uno con la virgola; oppure tutte",
        "production": "come per il sito vero, senza esempi",
    }
)
def flyers(
    c: Context, item: str = "", lang: str = "it", format: str = "a4", production: bool = False
) -> None:
    """Stampa in stampe/ i volantini di una cosa: servizio, evento, bisogno, punto d'ascolto."""
    _print(c, production, kind="flyers", item=item, lang=lang, format=format)


@task(
    help={
        "services": "i nomi dei servizi, come nel loro indirizzo: ritirare-la-spesa,tenere-la-casa",
        "lang": "la lingua di chi riceve il biglietto: ar; più d'una con la virgola, oppure tutte",
        "production": "come per il sito vero, senza esempi",
    }
)
def referral(c: Context, services: str = "", lang: str = "it", production: bool = False) -> None:
    """Stampa in stampe/ un biglietto di invio, da riempire a mano."""
    _print(c, production, kind="referral", services=services, lang=lang)


@task(
    help={
        "place": "il luogo della bacheca: sala-esempio",
        "lang": "in che lingue: it,ar oppure tutte",
        "needs": "anche i cartelli di questi bisogni: mangiare,casa oppure tutti",
        "week": "un giorno della settimana del programma; se manca, questa settimana",
        "production": "come per il sito vero, senza esempi",
    }
)
def kit(
    c: Context,
    place: str = "",
    lang: str = "it",
    needs: str = "",
    week: str = "",
    production: bool = False,
) -> None:
    """Stampa in stampe/, in un file solo, tutto quello che va appeso in un luogo."""
    _print(c, production, kind="kit", place=place, lang=lang, needs=needs, week=week)


@task
def kiosk(c: Context) -> None:
    """Mostra output/ a tutto schermo, come sul totem."""
    c.run("python -m kiosk")


@task(help={"files": "esportati dai totem, con la virgola: biblioteca.json,parrocchia.json"})
def needs(c: Context, files: str) -> None:
    """Unisce in una tabella i conteggi di un mese, dai file di tutti i totem."""
    c.run(f"python -m kiosk.needs join {' '.join(map(quote, files.split(',')))}")


@task(help={"visits": "quante visite"})
def soak(c: Context, visits: int = 10_000) -> None:
    """Misura il totem: avvio, pagine, e la memoria dopo mesi di visite."""
    c.run(f"python -m tests.bench.soak --visits={visits}")


@task(help={"times": "quante volte ogni guasto"})
def faults(c: Context, times: int = 20) -> None:
    """Fa al totem vero quello che succede in una sala: si blocca, si spegne, si rovina."""
    c.run("python -m pytest tests/kiosk/test_survival.py", env={"KIOSK_TEST_FAULTS": f"{times}"})


@task(help={"release": "bookworm o trixie"})
def bare(c: Context, release: str = "trixie") -> None:
    """Prova install.sh in un Debian nudo (da amministratore, con debootstrap; alcuni minuti)."""
    c.run("python -m pytest tests/kiosk/test_bare_root.py", env={"BACHECA_BARE_ROOT": release})


@task
def new(c: Context) -> None:
    """Prepara una scheda nuova da riempire, con i campi spiegati."""
    c.run("python -m plugins.reading.new")


@task
def number(c: Context) -> None:
    """Dà un numero permanente alle schede che non l'hanno."""
    c.run("python -m plugins.reading.numbers")


@task(help={"renew": "corretta, o cambiata di poco: services/spesa.ar, o services/spesa per tutte"})
def stamp(c: Context, renew: str = "") -> None:
    """Segna su ogni traduzione da quali parole viene, per sapere quando è vecchia."""
    c.run(f"python -m plugins.reading.stamping {quote(renew) if renew else renew}")


@task
def reference(c: Context) -> None:
    """Riscrive la guida dei campi e gli schemi JSON, dal modello."""
    c.run("python -m plugins.reading.reference")


@task(help={"things": "quante schede", "languages": "in quante lingue"})
def bench(c: Context, things: int = 5000, languages: int = 10) -> None:
    """Misura quanto costa leggere e controllare un grande quartiere."""
    c.run(f"python -m tests.bench.reading --things={things} --languages={languages}")


@task(help={"services": "quanti servizi", "languages": "in quante lingue"})
def bench_sheets(c: Context, services: int = 100, languages: int = 10) -> None:
    """Misura quanto costa stampare i volantini: da zero, senza modifiche, dopo una."""
    c.run(f"python -m tests.bench.sheets --services={services} --languages={languages}")


@task
def phrases(c: Context) -> None:
    """Aggiorna i cataloghi per chi traduce: le frasi del sito, i messaggi a chi scrive."""
    c.run(
        f"{EXTRACT} && {UPDATE} -i .cache/phrases.pot -d theme/locale"
        f" && {EXTRACT_MESSAGES} && {UPDATE} -i .cache/messages.pot -d plugins/locale"
    )


@task
def untranslated(c: Context) -> None:
    """Elenca le frasi da tradurre, da rivedere e che non servono più."""
    c.run("python -m plugins.reading.untranslated")


@task
def lint(c: Context) -> None:
    """Controlla stile, tipi e regola degli import."""
    c.run(f"ruff check . && ruff format --check . && mypy && {ARROWS}")


@task
def fix(c: Context) -> None:
    """Corregge lo stile dove si può fare da soli."""
    c.run("ruff check --fix . && ruff format .")


@task(pre=[lint])
def test(c: Context) -> None:
    """Controlla tutto: stile, tipi, import, prove, browser vero e finestra del totem."""
    c.run("python -m pytest")


@task(
    help={
        "language": "solo queste lingue: it,ar",
        "template": "solo questi tipi di pagina: service,event",
        "quick": "tre lingue, senza misurare i tempi",
        "only": "solo queste misure: weight,links,validity,nu,looks,paint,lighthouse",
    }
)
def judge(
    c: Context, language: str = "", template: str = "", quick: bool = False, only: str = ""
) -> None:
    """Misura output/ contro gli obiettivi: peso, tempi, accessibilità, validità, collegamenti."""
    c.run(
        f"python -m tests.judging --language={quote(language)} --template={quote(template)}"
        f" --only={quote(only)} {'--quick' * quick}"
    )


@task(help={"language": "solo queste lingue: it,ar", "template": "solo questi tipi di pagina"})
def screenshots(c: Context, language: str = "it,ar,si,zh-Hans", template: str = "") -> None:
    """Fotografa ogni tipo di pagina di output/, sul telefono e sui due totem."""
    c.run(
        f"python -m tests.judging.screenshots --language={quote(language)}"
        f" --template={quote(template)}"
    )


@task(help={"upgrade": "cerca versioni più nuove invece di tenere quelle bloccate"})
def lock(c: Context, upgrade: bool = False) -> None:
    """Riscrive i file di blocco da pyproject.toml."""
    c.run(f"python -m environment.locking {'--upgrade' if upgrade else ''}")


@task
def clean(c: Context) -> None:
    """Toglie tutto quello che si rifà da solo: output/ e .cache/."""
    sweep.clean()
