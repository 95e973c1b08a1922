"""The reading of needs: small numbers never leave a kiosk, several kiosks make one table."""

import json
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk import needs
from kiosk.counting import NO_NEED, NOT_FOUND, OPENED, Count
from kiosk.monthly import (
    Cell,
    UnreadableExport,
    csv_from_month,
    json_from_month,
    merged,
    month_from_json,
    month_of,
)

FOOD, HOME = Count("mangiare", "it", OPENED), Count("casa", "ar", NOT_FOUND)
NOVEMBER = "2026-11"


@pytest.mark.parametrize(
    ("number", "cell"), [(1, Cell(hidden=1)), (4, Cell(hidden=1)), (5, Cell(5)), (80, Cell(80))]
)
def test_number(number: int, cell: Cell) -> None:
    """From one to four it is hidden."""
    assert month_of(Counter({FOOD: number}), month=NOVEMBER, kiosk="a").cells == {FOOD: cell}


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_export_of_a_small_number(number: int) -> None:
    """Whether it was one or four makes no difference of a single byte."""
    one = month_of(Counter({FOOD: 1, HOME: 9}), month=NOVEMBER, kiosk="a")
    same = month_of(Counter({FOOD: number, HOME: 9}), month=NOVEMBER, kiosk="a")
    assert json_from_month(one) == json_from_month(same)
    assert csv_from_month(one) == csv_from_month(same)


def test_export_and_back() -> None:
    """Nothing is lost on the way."""
    month = month_of(Counter({FOOD: 7, HOME: 2}), month=NOVEMBER, kiosk="a")
    assert month_from_json(json_from_month(month)) == month


def test_several_kiosks() -> None:
    """Known numbers are added, and that something hidden comes on top is said."""
    first = month_of(Counter({FOOD: 7, HOME: 2}), month=NOVEMBER, kiosk="b")
    second = month_of(Counter({FOOD: 6, HOME: 3}), month=NOVEMBER, kiosk="a")
    third = month_of(Counter({FOOD: 1}), month=NOVEMBER, kiosk="c")
    table = merged([first, second, third])
    assert table.kiosks == ("a", "b", "c")
    assert csv_from_month(table) == (
        "mese,totem,bisogno,lingua,aperto,non trovo\n"
        "2026-11,a + b + c,casa,ar,0,<9\n"
        "2026-11,a + b + c,mangiare,it,13+,0\n"
    )


def test_kiosk_that_comes_twice() -> None:
    """It is refused, or it would be counted twice."""
    month = month_of(Counter(), month=NOVEMBER, kiosk="a")
    with pytest.raises(UnreadableExport, match="due volte"):
        merged([month, month])


def test_months_that_differ() -> None:
    """They are no month together."""
    months = [month_of(Counter(), month=f"2026-{n}", kiosk=str(n)) for n in (10, 11)]
    with pytest.raises(UnreadableExport, match="stesso mese"):
        merged(months)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"month": 1, "kiosks": [], "counts": [[1]]}'])
def test_file_that_is_no_export(text: str) -> None:
    """It is said."""
    with pytest.raises(UnreadableExport, match="non è un'esportazione"):
        month_from_json(text)


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """Of a kiosk that counted last November."""
    (tmp_path / "conteggi").mkdir()
    rows = [["mangiare", "it", OPENED, 6], [NO_NEED, "it", NOT_FOUND, 2]]
    (tmp_path / "conteggi" / "2025-11-03.json").write_text(json.dumps(rows))
    file = tmp_path / "kiosk.toml"
    file.write_text('tally_folder = "conteggi"\nkiosk_name = "biblioteca"')
    return file


def test_way_from_the_kiosk_to_the_table(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One command exports a month, another joins exports."""
    assert needs.main(["export", "--settings", str(settings), "--month", "2025-11"]) == 0
    (tmp_path / "biblioteca.json").write_text(capsys.readouterr().out)
    assert needs.main(["join", str(tmp_path / "biblioteca.json")]) == 0
    assert capsys.readouterr().out == (
        "mese,totem,bisogno,lingua,aperto,non trovo\n"
        "2025-11,biblioteca,-,it,0,<5\n"
        "2025-11,biblioteca,mangiare,it,6,0\n"
    )


def test_month_that_is_not_over(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two exports of one month would tell by their difference what each of them hides."""
    month = f"{datetime.now().astimezone():%Y-%m}"
    assert needs.main(["export", "--settings", str(settings), "--month", month]) == 1
    assert "non è finito" in capsys.readouterr().err


def test_month_if_none_is_said(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The last one that is over."""
    last = datetime.now().astimezone().replace(day=1) - timedelta(days=1)
    assert needs.main(["export", "--settings", str(settings)]) == 0
    assert json.loads(capsys.readouterr().out)["month"] == f"{last:%Y-%m}"


def test_kiosk_that_does_not_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said, with the name of the setting."""
    (tmp_path / "kiosk.toml").write_text("")
    assert needs.main(["export", "--settings", str(tmp_path / "kiosk.toml")]) == 1
    assert "«tally_folder»" in capsys.readouterr().err
