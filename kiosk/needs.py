"""Exports a month's reading of needs from this kiosk, or joins the exports of several.

    python -m kiosk.needs export --month 2026-11 --settings kiosk.toml > biblioteca.json
    python -m kiosk.needs join biblioteca.json parrocchia.json > novembre.csv

In: the settings of a kiosk, or files exported before. Out: JSON or CSV on the standard output, 1
with words in Italian if it cannot be done. Never: a number that `monthly` hides, half a month.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.monthly import (
    UnreadableExport,
    csv_from_month,
    json_from_month,
    merged,
    month_from_json,
    month_of,
)
from kiosk.settings import SettingsFault, settings_from_toml
from kiosk.tally import counts_in_month


def main(arguments: Sequence[str]) -> int:
    wish = _wish(arguments)
    try:
        print(_exported(wish) if wish.act == "export" else _joined(wish.files), end="")
    except (UnreadableExport, SettingsFault, OSError, UnicodeDecodeError) as fault:
        print(f"Non posso: {fault}", file=sys.stderr)
        return 1
    return 0


def _wish(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m kiosk.needs", description="La lettura dei bisogni."
    )
    acts = parser.add_subparsers(dest="act", required=True)
    export = acts.add_parser("export", help="un mese di questo totem")
    export.add_argument("--settings", type=Path, required=True, metavar="kiosk.toml")
    export.add_argument("--month", default=_last_month(), help="per esempio 2026-11")
    export.add_argument("--csv", action="store_true", help="una tabella invece del file da unire")
    join = acts.add_parser("join", help="la tabella di più totem")
    join.add_argument("files", type=Path, nargs="+", metavar="esportazione.json")
    return parser.parse_args(arguments)


def _this_month() -> str:
    return f"{datetime.now().astimezone():%Y-%m}"


def _last_month() -> str:
    first = datetime.now().astimezone().replace(day=1)
    return f"{first - timedelta(days=1):%Y-%m}"


def _exported(wish: argparse.Namespace) -> str:
    """Whole months only: two exports of one month would tell by their difference what is hidden."""
    if wish.month >= _this_month():
        raise UnreadableExport(f"il mese {wish.month} non è finito")
    settings = settings_from_toml(wish.settings.read_text(encoding="utf-8"), wish.settings.parent)
    if settings.tally_folder is None:
        raise UnreadableExport(f"in {wish.settings} non c'è «tally_folder»: questo totem non conta")
    counts = counts_in_month(settings.tally_folder, wish.month)
    month = month_of(counts, month=wish.month, kiosk=settings.kiosk_name)
    return csv_from_month(month) if wish.csv else json_from_month(month)


def _joined(files: Sequence[Path]) -> str:
    return csv_from_month(merged(month_from_json(file.read_text("utf-8")) for file in files))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
