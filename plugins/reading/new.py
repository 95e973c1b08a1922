"""Prepares a new page to fill in.

Asks what it is and how it is called; writes a blank with every field explained into the right
folder, in the network's source language. Never overwrites. Run: `python3 tasks.py new`.
"""

import re
import sys
import unicodedata
from pathlib import Path

from plugins.neighbourhood import Network
from plugins.reading.files import files_below
from plugins.reading.lists import Lists

BLANKS = Path(__file__).parent / "blanks"
KINDS = {
    "servizio": "services",
    "evento": "events",
    "luogo": "places",
    "ente": "organisations",
    "pagina": "pages",
}


def slug_from(title: str) -> str:
    """«Ritirare l'età» becomes `ritirare-l-eta`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def blank(kind: str, title: str) -> str:
    quoted = '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return (BLANKS / f"{kind}.md").read_text(encoding="utf-8").replace("{title}", quoted, 1)


def write_new(folder: Path, network: Network, kind: str, title: str) -> Path:
    """Raises FileExistsError when the page is already there."""
    path = folder / kind / f"{slug_from(title)}.{network.source_language}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
        file.write(blank(kind, title))
    return path


def main(folder: Path = Path("content")) -> int:
    files, _ = files_below(folder, with_samples=False)
    network = Lists({"/".join(file.parts): file for file in files}, folder.name).network
    if network is None:
        print("Prima va sistemato network.yaml: lancia «python3 tasks.py check».")
        return 1
    kind = _ask(f"Che cosa vuoi aggiungere? ({', '.join(KINDS)}) ").lower()
    if kind not in KINDS:
        print(f"«{kind}» non c'è. Si può scegliere: {', '.join(KINDS)}.")
        return 1
    title = _ask("Come si chiama? ")
    if not slug_from(title):
        print("Ci vuole un nome con almeno una lettera.")
        return 1
    try:
        path = write_new(folder, network, KINDS[kind], title)
    except FileExistsError as there:
        print(f"{there.filename} c'è già: aprilo e correggilo, oppure scegli un altro nome.")
        return 1
    print(f"Ecco il file: {path}\nRiempilo, poi lancia «python3 tasks.py check».")
    return 0


def _ask(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
