"""Printing what has changed, and nothing else."""

import shutil
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from plugins.flyers import leaflets
from plugins.flyers.gates import codes_on, pages_of
from plugins.flyers.order import Order
from plugins.flyers.press import Press
from plugins.flyers.run import Run
from plugins.flyers.shop import GateClosed, Refused, Shop
from plugins.neighbourhood import Service
from tests.flyers.conftest import THEME
from tests.flyers.makers import ARABIC, ITALIAN, NOON, a_printable_service, a_street, a_tongue
from tests.makers import a_text


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all, as on a real machine."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A copy of what the theme has for paper, to be changed at will."""
    for folder in ("sheets", "static/fonts", "static/icons"):
        shutil.copytree(THEME / folder, tmp_path / "theme" / folder)
    return tmp_path / "theme"


def orders_for(service: Service) -> list[Order]:
    """The posters of one service, Italian first."""
    phrases = {language.tag: a_tongue(language).phrases for language in (ITALIAN, ARABIC)}
    return [*leaflets.orders(Run(a_street(service), phrases, NOON, ("a4",)))]


def test_one_order_for_each_language(cache: Path) -> None:
    """A service written in two languages gives two sheets, each at its own address."""
    shop = Shop(THEME, cache)
    offers = [made.offer for made in shop.made(orders_for(a_printable_service()))]

    assert [(offer.languages, offer.format, offer.paper) for offer in offers] == [
        (("it",), "a4", "A4"),
        (("ar",), "a4", "A4"),
    ]
    assert len({offer.address for offer in offers}) == 2
    assert all(offer.size_bytes > 10_000 for offer in offers)


def test_nothing_has_changed(cache: Path) -> None:
    """A sheet that is kept is not printed again: the file is not touched."""
    shop = Shop(THEME, cache)
    (order, *_) = orders_for(a_printable_service())
    before = shop.file_for(order).stat().st_mtime_ns

    assert Shop(THEME, cache).file_for(order).stat().st_mtime_ns == before


def test_a_word_has_changed(cache: Path) -> None:
    """Another summary is another file."""
    shop = Shop(THEME, cache)
    (before, *_) = orders_for(a_printable_service())
    (after, *_) = orders_for(a_printable_service(summary=a_text("Due borse.")))

    assert shop.file_for(before) != shop.file_for(after)


def test_the_look_has_changed(cache: Path, theme: Path) -> None:
    """A changed template prints everything anew."""
    shop = Shop(THEME, cache)
    (order, *_) = orders_for(a_printable_service())
    poster = theme / "sheets" / "poster.typ"
    poster.write_text(poster.read_text("utf-8").replace("17mm", "18mm"), encoding="utf-8")

    assert Shop(theme, cache).file_for(order) != shop.file_for(order)


def test_a_page_that_fails_a_gate(tmp_path: Path, theme: Path) -> None:
    """A wrong page is kept nowhere, and item, format, language and reason are named."""
    parts = theme / "sheets" / "thing.typ"
    drawn = "#let code(plan) = symbol(plan.sheet.address, plan.sheet.code_alt, plan.dots)"
    assert drawn in parts.read_text("utf-8")
    without_code = parts.read_text("utf-8").replace(drawn, "#let code(plan) = []")
    parts.write_text(without_code, encoding="utf-8")
    shop = Shop(theme, tmp_path)
    (order, *_) = orders_for(a_printable_service())

    with pytest.raises(GateClosed) as closed:
        shop.file_for(order)

    assert str(closed.value) == (
        "content/services/spesa.it.md, volantino A4 in Italiano: "
        "sulla carta si leggono 0 codici QR, non 1"
    )
    assert not [*tmp_path.glob("flyers/*")]


def test_what_nobody_asks_for(tmp_path: Path) -> None:
    """Sheets of things that are gone do not pile up."""
    orders = orders_for(a_printable_service())
    italian, arabic = map(Shop(THEME, tmp_path).file_for, orders)
    shop = Shop(THEME, tmp_path)
    shop.file_for(orders[0])
    shop.clear()

    assert {*italian.parent.iterdir()} == {italian, italian.with_suffix(".sha256")}
    assert not arabic.exists()


def too_long(order: Order) -> Order:
    """With a word that no paper is wide enough for."""
    (sheet,) = order.record["sheets"]
    return replace(order, record={**order.record, "sheets": [{**sheet, "title": "Ó" * 200}]})


def test_a_refusal_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was refused is not printed again to be refused again; the words stay the same."""
    order = too_long(orders_for(a_printable_service())[0])
    (first,) = Shop(THEME, tmp_path).made([order])
    monkeypatch.delattr(Press, "printed")
    shop = Shop(THEME, tmp_path)
    (again,) = shop.made([order])
    shop.clear()

    assert isinstance(first.trouble, Refused)
    assert isinstance(again.trouble, Refused)
    assert str(first.trouble) == str(again.trouble)
    assert {".refused", ".sha256"} == {path.suffix for path in tmp_path.glob("flyers/*")}


def test_a_refusal_that_was_harmed(tmp_path: Path) -> None:
    """It is not believed: the sheet is tried anew."""
    order = too_long(orders_for(a_printable_service())[0])
    (first,) = Shop(THEME, tmp_path).made([order])
    first.pdf.with_suffix(".refused").write_bytes(b"")
    (again,) = Shop(THEME, tmp_path).made([order])

    assert str(first.trouble) == str(again.trouble)


def a_kit(*parts: Order) -> Order:
    """Of these sheets."""
    kit = replace(parts[0], name="kit", template="kit.typ", record={"title": "Sala"})
    return kit.made_of(parts)


def test_more_pages_than_it_may_take(tmp_path: Path) -> None:
    """What flows on too far is not our fault: whoever asked is told to choose."""
    orders = orders_for(a_printable_service())
    two_pages = replace(a_kit(*orders), pages=1, flows=True)
    word = too_long(orders[0])
    shop = Shop(THEME, tmp_path)

    for order in (two_pages, word):
        with pytest.raises(Refused, match="scegline meno"):
            shop.file_for(replace(order, too_long="troppi servizi: scegline meno"))


def test_a_kit(tmp_path: Path) -> None:
    """Its sheets one after another, which pass the gates once more, under a name of its own."""
    kit = a_kit(*orders_for(a_printable_service()))
    (made,) = Shop(THEME, tmp_path).made([kit])
    pdf = made.pdf.read_bytes()

    assert made.trouble is None
    assert (2, 2) == (made.offer.pages, pages_of(pdf))
    assert "Sala" == pypdfium2.PdfDocument(pdf).get_metadata_value("Title")
    assert {*kit.codes} == {*codes_on(pypdfium2.PdfDocument(pdf))}


def test_a_kit_with_a_sheet_that_is_refused(tmp_path: Path) -> None:
    """The others are printed, and which is missing is said with its reason."""
    italian, arabic = orders_for(a_printable_service())
    (made,) = Shop(THEME, tmp_path).made([a_kit(too_long(italian), arabic)])

    assert made.trouble is None
    assert 1 == made.offer.pages
    assert made.order.remark.startswith(f"kit: manca {italian.name}, perché ")


@pytest.mark.parametrize("harm", [b"", b"%PDF-1.7 and no more"])
def test_a_kept_sheet_that_was_harmed(harm: bytes, tmp_path: Path) -> None:
    """A file cut short on the disk is printed anew and passes the gates again."""
    shop = Shop(THEME, tmp_path)
    (order, *_) = orders_for(a_printable_service())
    kept = shop.file_for(order)
    whole = kept.read_bytes()
    kept.write_bytes(harm)

    assert Shop(THEME, tmp_path).file_for(order).read_bytes() == whole


def test_a_kept_sheet_without_its_seal(tmp_path: Path) -> None:
    """What nothing vouches for is printed anew."""
    shop = Shop(THEME, tmp_path)
    (order, *_) = orders_for(a_printable_service())
    kept = shop.file_for(order)
    whole = kept.read_bytes()
    kept.write_bytes(b"something else")
    kept.with_suffix(".sha256").unlink()

    assert shop.file_for(order).read_bytes() == whole
