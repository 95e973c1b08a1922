"""The whole site as a stranger gets it: complete, valid, light, the same twice."""

import gzip
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
from lxml import html

from tests.building import ROOT, SAMPLES, Built, build, files_in
from tests.judging import links
from tests.judging.site import BuiltPage, Site

FIRST_VIEW_BYTES = 12 * 1024
"""What an old phone on a slow line may be asked to fetch before anything is seen."""

SAMPLE_PAGES = (
    "servizi/ritirare-la-spesa",
    "eventi/festa-di-primavera",
    "luoghi/sala-esempio",
    "enti/associazione-esempio-uno",
)
NOT_LINKED = re.compile(r"[0-9]+/|404\.html|[^/]+/eventi/festa-di-autunno/")
"""Found from paper, or by a mistyped address."""


def pages_in(folder: Path) -> Iterator[tuple[str, str]]:
    """(address, HTML) of each page."""
    for path in sorted(folder.rglob("*.html")):
        address = path.relative_to(folder).as_posix().removesuffix("index.html")
        yield address, path.read_text(encoding="utf-8")


def faults_of(site: Site, question: Callable[[BuiltPage], Iterable[str]]) -> dict[str, list[str]]:
    """What each page is at fault for; pages without fault are left out."""
    found = {page.address: list(question(page)) for page in site.pages}
    return {address: faults for address, faults in found.items() if faults}


def links_in(address: str, page: str) -> Iterator[str]:
    """Files of the site that a page leads to or loads."""
    for _, attribute, link, _ in html.document_fromstring(page.encode()).iterlinks():
        target = urlsplit(urljoin(f"https://this.test/{address}", link))
        if attribute in ("href", "src") and target.netloc == "this.test":
            yield target.path.lstrip("/")


def test_the_same_twice(built: Built, tmp_path: Path) -> None:
    """The same content at the same moment gives the same bytes; paper has a test of its own."""
    shutil.copytree(built.cache / "flyers", tmp_path / "cache" / "flyers")
    again = build(ROOT / "content", tmp_path)

    assert files_in(built.output) == files_in(again.output)


def test_every_link_leads_somewhere(site: Site) -> None:
    """No link of any page ends in nothing."""
    assert {} == faults_of(site, lambda page: links.links_to_nothing(page, site))


def test_every_fragment_is_there(site: Site) -> None:
    """Whoever is led into a page arrives at the very place."""
    ids = links.ids_of(site)

    assert {} == faults_of(site, lambda page: links.fragments_to_nothing(page, ids))


def test_translations_name_each_other(site: Site) -> None:
    """Every alternate exists, is in the language it is named for, and names the page back."""
    named = links.named_by(site)

    assert {} == faults_of(site, lambda page: links.false_alternates(page, named))


def test_letters_are_composed(site: Site) -> None:
    """Text is in Unicode NFC, so that what looks the same is found as the same."""
    assert {} == faults_of(site, links.not_composed)


def test_every_page_leads_to_people_who_listen(built_site: Path) -> None:
    """No dead end: listening points and danger numbers are one tap away from every page."""
    inside = [(a, p) for a, p in pages_in(built_site) if re.match(r"[a-z]{2}/", a)]
    lost = [
        address
        for address, page in inside
        if not {f"{address[:3]}ascolto/", f"{address[:3]}chiamare/"} <= {*links_in(address, page)}
    ]

    assert inside
    assert [] == lost


def test_every_page_can_be_reached(built_site: Path) -> None:
    """Following links from the start page finds every page, but codes, 404 and what is over."""
    pages = dict(pages_in(built_site))
    seen, ahead = set(), [""]
    while ahead:
        address = ahead.pop()
        if address in pages and address not in seen:
            seen.add(address)
            ahead += links_in(address, pages[address])
    apart = {address for address in pages if NOT_LINKED.fullmatch(address)}

    assert set() == set(pages) - seen - apart


def steps_from(start: str, pages: dict[str, str]) -> dict[str, int]:
    """How many taps each page is away, links in the main part alone."""
    away, ahead = {start: 0}, [start]
    while ahead:
        address = ahead.pop(0)
        main = html.document_fromstring(pages[address].encode()).xpath("//main")[0]
        for link in main.xpath(".//a/@href"):
            target = urlsplit(urljoin(f"https://this.test/{address}", link)).path.lstrip("/")
            if target in pages and target not in away:
                away[target] = away[address] + 1
                ahead.append(target)
    return away


@pytest.mark.parametrize("start", ["", "it/percorso/", "ar/percorso/"])
def test_every_service_in_three_choices(start: str, built_site: Path) -> None:
    """Language, need, service; or for whom, what, which: never a fourth."""
    pages = dict(pages_in(built_site))
    tag = start.split("/", maxsplit=1)[0] or "[a-z]{2}"
    services = [page for page in pages if re.fullmatch(rf"{tag}/servizi/[^/]+/", page)]
    away = steps_from(start, pages)

    assert services
    assert [] == [service for service in services if away.get(service, 99) > 3]


def test_html_is_well_formed(built_site: Path) -> None:
    """No page has a parse error of the HTML standard."""
    addresses, pages = zip(*pages_in(built_site), strict=True)
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        faults = dict(zip(addresses, pool.map(errors_in, pages, chunksize=50), strict=True))

    assert {} == {address: errors for address, errors in faults.items() if errors}


def errors_in(page: str) -> list[object]:
    """What the HTML standard calls parse errors."""
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page)
    return list(parser.errors)


def test_ids_and_first_headings(built_site: Path) -> None:
    """A page has one first heading and no id twice."""
    for address, page in pages_in(built_site):
        tree = html.document_fromstring(page.encode())
        ids = tree.xpath("//@id")
        first = len(tree.xpath("//h1"))

        assert (len(ids), address) == (len(set(ids)), address)
        leads_on = tree.body.get("data-page") == "short"
        assert first == (0 if leads_on else 1), address


def test_language_and_direction(built_site: Path) -> None:
    """A page says its language, and Arabic runs from the right."""
    for address, page in pages_in(built_site):
        root = html.document_fromstring(page.encode())
        tag = address.split("/")[0]
        if re.match(r"[a-z]", tag) and "." not in tag:
            assert tag == root.get("lang")
            assert ("rtl" if tag == "ar" else "ltr") == root.get("dir")


def test_pages_are_light(built_site: Path) -> None:
    """The first view is at most 10 KB compressed and asks no more than three files at once."""
    for address, page in pages_in(built_site):
        loaded = [
            link
            for element in html.document_fromstring(page.encode()).iter("link", "img", "script")
            if element.get("rel") in (None, "icon", "stylesheet") and not element.get("loading")
            for link in (element.get("href") or element.get("src"),)
            if link
        ]

        assert len(gzip.compress(page.encode(), 6)) <= FIRST_VIEW_BYTES, address
        assert len(loaded) + 1 <= 3, address


def test_nothing_comes_from_elsewhere(built_site: Path) -> None:
    """A page loads nothing from another host; the one script is a file of ours."""
    for address, page in pages_in(built_site):
        tree = html.document_fromstring(page.encode())
        loads = tree.xpath("//img/@src | //script/@src | //iframe/@src | //link[@rel='icon']/@href")

        assert [] == [url for url in loads if urlsplit(url).netloc], address
        assert [] == tree.xpath("//script[not(@src)]"), address


def test_samples_are_marked(built_site: Path) -> None:
    """Whoever opens a sample in any language reads that it is not real."""
    marks = {"it": "Esempio", "ar": "مثال", "en": "Example"}
    for tag, mark in marks.items():
        for path in SAMPLE_PAGES:
            page = (built_site / tag / path / "index.html").read_text(encoding="utf-8")
            (notice,) = html.document_fromstring(page).find_class("notice-sample")

            assert mark in notice.text_content()


@pytest.mark.parametrize(
    ("tag", "said"), [("it", "Dal giorno 2 novembre 2026 è cambiato: Quando."), ("ar", "متى")]
)
def test_what_an_old_sheet_says_otherwise(built_site: Path, tag: str, said: str) -> None:
    """Whoever scans its code reads what has changed since, before anything else about it."""
    page = (built_site / tag / "servizi/fare-i-compiti/index.html").read_text(encoding="utf-8")
    notices = html.document_fromstring(page).find_class("notice")

    assert any(said in notice.text_content() for notice in notices)


@pytest.mark.parametrize("address", ["index.html", "404.html"])
def test_before_a_language_is_chosen(address: str, built_site: Path) -> None:
    """In each language's own words: that one is in danger, and that the site is a trial."""
    page = html.parse(str(built_site / address))
    doors = page.xpath("//a[contains(@class, 'greetings-danger')]")
    said = {line.get("lang"): line.get("dir") for line in page.xpath("//div/p[@lang]")}

    said_by = {door.get("lang"): door.text_content() for door in doors}

    assert (set(said), 12) == (set(said_by), len(said_by))
    assert ("Sono in pericolo", "أنا في خطر") == (said_by["it"], said_by["ar"])
    assert all(door.get("href").endswith(f"{door.get('lang')}/chiamare/") for door in doors)
    assert {"ar"} == {tag for tag, direction in said.items() if direction == "rtl"}


def test_a_printed_address_leads_on(built_site: Path) -> None:
    """The short address of the Arabic sheet leads to the Arabic page, with and without redirect."""
    page = html.parse(str(built_site / "90102" / "index.html"))
    (refresh,) = page.xpath("//meta[@http-equiv='refresh']/@content")

    assert "0; url=../ar/servizi/ritirare-la-spesa/" == refresh
    assert ["../ar/servizi/ritirare-la-spesa/"] == page.xpath("//main//a/@href")


def test_a_broken_content_changes_nothing(tmp_path: Path) -> None:
    """With a fault in the content the last good output stays, and the message says what to do."""
    content = tmp_path / "content"
    shutil.copytree(SAMPLES / "one-street", content)
    good = build(content, tmp_path)
    before = files_in(good.output)
    shutil.copytree(SAMPLES / "broken" / "wrong-need" / "content", content, dirs_exist_ok=True)
    broken = build(content, tmp_path)

    assert (True, False) == (good.succeeded, broken.succeeded)
    assert "content/services/spesa.it.md, riga 4: «needs» dice «mangare»" in broken.said
    assert "Forse volevi scrivere «mangiare»" in broken.said
    assert before == files_in(broken.output)


def test_unchanged_files_are_not_rewritten(tmp_path: Path) -> None:
    """Building again touches no file."""
    built = build(SAMPLES / "one-street", tmp_path)
    before = {path: path.stat().st_mtime_ns for path in built.output.rglob("*.html")}
    build(SAMPLES / "one-street", tmp_path)

    assert before == {path: path.stat().st_mtime_ns for path in built.output.rglob("*.html")}


@pytest.mark.parametrize(
    ("fault", "settings"),
    [
        ("a plugin that is not there", {"PLUGINS": ["plugins.missing.plugin"]}),
        ("a theme that is not there", {"THEME": "no-theme"}),
    ],
)
def test_a_build_that_cannot_work_says_so(fault: str, settings: object, tmp_path: Path) -> None:
    """A misspelt plugin or theme fails the build instead of making an empty site."""
    path = tmp_path / "conf.py"
    lines = "\n".join(f"{name} = {value!r}" for name, value in dict(settings).items())  # type: ignore[call-overload]
    conf = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    path.write_text(f"{conf}\n{lines}\n", encoding="utf-8")

    assert not build(SAMPLES / "one-street", tmp_path, settings=str(path)).succeeded, fault


def test_a_gallery_shows_what_is_there(tmp_path: Path) -> None:
    """Its examples are about the samples; where those are not, the build names what is missing."""
    path = tmp_path / "conf.py"
    conf = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    no_sheets = 'PLUGINS.remove("plugins.flyers.plugin")'
    path.write_text(f"{conf}\n{no_sheets}\nBACHECA_GALLERY = True\n", encoding="utf-8")
    built = build(SAMPLES / "one-street", tmp_path, settings=str(path))

    assert not built.succeeded
    assert "which this content does not have" in " ".join(built.said.split())


def test_residents_get_no_gallery(built_site: Path) -> None:
    """What is for whoever changes the theme stands on no site."""
    assert [] == list(built_site.glob("*/galleria"))


def test_another_town_from_data_alone(tmp_path: Path) -> None:
    """A second neighbourhood, with its own names, needs and languages, is built without code."""
    built = build(SAMPLES / "other-town", tmp_path)
    said = b"".join(files_in(built.output).values()).lower()

    assert built.succeeded, built.said
    assert (built.output / "en" / "index.html").exists()
    assert b"gratosoglio" not in said
    assert b"milano" not in said


NOT_A_SHEET = "//bdi[@lang][not(ancestor::*[contains(@class, 'sheets')])]"
"""Sheets to print are named with their own languages."""


def test_streets_of_another_town(tmp_path: Path) -> None:
    """Streets and stops are in the language of the network, on every page that shows them."""
    built = build(SAMPLES / "other-town", tmp_path)
    for address in ("luoghi/", "luoghi/quince-hall/", "servizi/repair-bench/"):
        page = html.parse(str(built.output / "it" / address / "index.html"))
        marked = [(bdi.get("lang"), bdi.get("dir")) for bdi in page.xpath(NOT_A_SHEET)]

        assert marked, address
        assert {("en", "ltr")} == {*marked}, address


def test_events_where_they_are_and_with_whom(built_site: Path) -> None:
    """Whoever opens a place or a partner finds what is coming up there."""
    for path in ("luoghi/sala-esempio", "enti/associazione-esempio-uno"):
        page = html.parse(str(built_site / "it" / path / "index.html"))

        assert "Prossimi appuntamenti" in page.xpath("//h2/text()"), path
        assert page.xpath("//h3/a[contains(@href, 'eventi/festa-di-primavera/')]"), path


def test_publishing_without_samples(tmp_path: Path) -> None:
    """A production build of real content knows nothing of samples, nor says it is a trial."""
    content = tmp_path / "content"
    shutil.copytree(SAMPLES / "one-street", content)
    shutil.copytree(ROOT / "content" / "samples" / "places", content / "samples" / "places")
    built = build(content, tmp_path, settings="publishconf.py")
    made = files_in(built.output)

    assert built.succeeded, built.said
    assert [] == [path for path in made if "esempio" in path]
    assert b"Sito di prova" not in b"".join(made.values())


def test_a_moved_date_on_the_page_of_the_week(built_site: Path) -> None:
    """The old day is struck out and names the new one; the new one names the old."""
    page = html.parse(str(built_site / "it" / "settimana" / "index.html"))
    rows = [
        (row.get("class"), " ".join(row.text_content().split()))
        for row in page.xpath('//li[contains(@class, "week-row")]')
        if "Spostato" in row.text_content()
    ]
    (old, old_says), (new, new_says) = rows

    assert ("week-row week-off", "week-row") == (old, new)
    assert "Adesso è: venerdì 11 dicembre 2026, alle 10:00" in old_says
    assert "Prima era: mercoledì 9 dicembre 2026" in new_says
