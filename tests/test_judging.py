"""The judging finds what it is there to find: one planted fault each, and a page without any."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.judging import lighthouse, links, report, validity, weight
from tests.judging.browser import PHONE, window
from tests.judging.goals import Figure, Goal, verdicts
from tests.judging.host import answer, serving
from tests.judging.look import accessibility, look_at, narrow, spread
from tests.judging.screenshots import named
from tests.judging.site import BuiltPage, Site, chosen, firsts, heaviest, representatives, site_in

HOST = "https://bacheca.test/"
FEW = Goal("few", "at most two", 2)
MANY = Goal("many", "at least ninety", 90, at_least=True)


def a_page(address: str = "it/", *, head: str = "", body: str = "", **facts: str) -> BuiltPage:
    """In the language of its address, unless another is said."""
    tag = facts.get("tag", address.partition("/")[0] or "it")
    template = facts.get("template", "home")
    return BuiltPage(
        address,
        f'<!doctype html><html lang="{tag}"><head><title>.</title>{head}</head>'
        f'<body data-page="{template}"><main><h1>Casa</h1>{body}</main></body></html>',
    )


def a_site(*pages: BuiltPage, files: tuple[str, ...] = (), folder: Path = Path()) -> Site:
    """These pages, and other files by name."""
    own = [f"{page.address}index.html" for page in pages]
    return Site(folder, frozenset([*own, *files]), pages)


def alternates(own: str, **others: str) -> str:
    """A head as the site writes it: itself, its translations, and the one for everybody else."""
    lines = {**others, "x-default": next(iter(others.values()))}
    named = [f'<link rel="alternate" hreflang="{t}" href="{HOST}{a}">' for t, a in lines.items()]
    return f'<link rel="canonical" href="{HOST}{own}">{"".join(named)}'


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A phone."""
    with window(browser) as page:
        page.goto("about:blank")
        yield page


def test_pages_of_a_folder(tmp_path: Path) -> None:
    """Each HTML file is a page at the address a visitor asks for; what leads on is not seen."""
    (tmp_path / "it").mkdir()
    (tmp_path / "90101").mkdir()
    (tmp_path / "it" / "index.html").write_text(a_page().html, encoding="utf-8")
    leads_on = a_page("90101/", tag="it", head='<meta http-equiv="refresh" content="0; url=x">')
    (tmp_path / "90101" / "index.html").write_text(leads_on.html, encoding="utf-8")
    site = site_in(tmp_path)

    assert ["90101/", "it/"] == [page.address for page in site.pages]
    assert [("it/", "home", "it")] == [(p.address, p.template, p.language) for p in site.seen]


def test_who_stands_for_the_rest() -> None:
    """The first of each template and language, and those that look unlike the others."""
    pages = [
        a_page("it/servizi/b/", template="service"),
        a_page("it/servizi/a/", template="service"),
        a_page("ar/servizi/a/", template="service"),
        a_page("it/numeri/", template="service"),
        a_page("it/servizi/c/", template="service", body="lungo" * 99),
    ]

    assert ["ar/servizi/a/", "it/numeri/"] == [page.address for page in firsts(pages)]
    assert ["ar/servizi/a/", "it/numeri/"] == [page.address for page in representatives(pages)]
    assert ["ar/servizi/a/", "it/servizi/c/"] == [page.address for page in heaviest(pages)]
    assert ["ar/servizi/a/"] == [page.address for page in chosen(pages, ["ar"], ["service"])]


def test_who_wants_to_be_found() -> None:
    """A page that names itself, and says nothing against it."""
    own = f'<link rel="canonical" href="{HOST}it/">'
    other = f'<link rel="canonical" href="{HOST}ar/">'
    kept_out = f'{own}<meta name="robots" content="noindex">'

    said = [a_page(head=head).wants_to_be_found for head in (own, other, kept_out, "")]

    assert [True, False, False, False] == said


def test_the_host_sends_what_hosts_send(tmp_path: Path) -> None:
    """Text compressed, a folder's page, a redirect to it, the site's own page for what is not."""
    (tmp_path / "it").mkdir()
    (tmp_path / "it" / "index.html").write_text("<p>" + "ciao " * 500, encoding="utf-8")
    (tmp_path / "404.html").write_text("niente", encoding="utf-8")
    found, moved, lost, outside = (
        answer(tmp_path, target) for target in ("/it/?a=1", "/it", "/de/", "/../secret")
    )

    assert [200, 301, 404, 404] == [each.status for each in (found, moved, lost, outside)]
    assert "gzip" == found.headers["Content-Encoding"]
    assert 200 < found.wire_bytes < 500
    assert "/it/" == moved.headers["Location"]


def test_weight_of_a_first_view(tmp_path: Path) -> None:
    """The page and what it loads at once; pictures further down are not of the first view."""
    (tmp_path / "it").mkdir()
    (tmp_path / "s.js").write_text("1", encoding="utf-8")
    head = '<script src="../s.js"></script><link rel="icon" href="data:,">'
    body = (
        '<img src="later.jpg" loading="lazy"><img src="https://other.test/x.png">'
        "<style>p { background: url(now.png) }</style>"
    )
    page = a_page(head=head, body=body)
    (tmp_path / "it" / "index.html").write_text(page.html, encoding="utf-8")
    figures = {figure.goal: figure for figure in weight.figures(a_site(folder=tmp_path), [page])}

    assert 4 == figures["requests"].value
    assert {"s.js", "it/now.png", "https://other.test/x.png"} == {*figures["requests"].found}
    assert ("https://other.test/x.png",) == figures["elsewhere"].found
    assert 0 < figures["script"].value < figures["weight"].value


def test_links_to_nothing() -> None:
    """A file that is not there is found; other hosts and numbers to call are not followed."""
    body = (
        '<a href="../ar/">ar</a><a href="../de/">de</a><img src="no.jpg">'
        '<a href="tel:112">112</a><a href="https://other.test/">x</a>'
    )
    page = a_page(body=body)

    assert ["../de/", "no.jpg"] == list(links.links_to_nothing(page, a_site(page, a_page("ar/"))))


def test_fragments_to_nothing() -> None:
    """A place that is not in the page is found; words for the page's script are no place."""
    body = '<p id="qui"></p><a href="#qui"></a><a href="../ar/#no"></a><a href="#a=b,c"></a>'
    page = a_page(body=body)
    ids = links.ids_of(a_site(page, a_page("ar/")))

    assert ["../ar/#no"] == list(links.fragments_to_nothing(page, ids))


def test_alternates_that_agree() -> None:
    """Two pages that name each other are at no fault, nor is one that names nobody."""
    both = {"it": "it/", "ar": "ar/"}
    pages = [a_page(f"{tag}/", head=alternates(f"{tag}/", **both)) for tag in both]
    named_there = links.named_by(a_site(*pages, a_page("bn/")))

    assert [] == [fault for page in pages for fault in links.false_alternates(page, named_there)]


@pytest.mark.parametrize(
    ("own", "others", "fault"),
    [
        ("it/", {"it": "it/", "de": "de/"}, "de: de/ is not there"),
        ("it/", {"it": "it/", "ar": "ar/"}, "ar: ar/ does not name this page back"),
        ("it/", {"ar": "it/"}, "does not name itself as it"),
        ("ar/", {"it": "it/"}, "says that ar/ stands for it, and yet names translations"),
        ("de/", {}, "canonical: de/ is not there"),
    ],
)
def test_alternates_that_do_not(own: str, others: dict[str, str], fault: str) -> None:
    """Each false word of a page about itself and its translations is found."""
    head = alternates(own, **others) if others else f'<link rel="canonical" href="{HOST}{own}">'
    page = a_page(head=head)
    named_there = links.named_by(a_site(page, a_page("ar/")))

    assert fault in list(links.false_alternates(page, named_there))


def test_a_chooser_that_lies() -> None:
    """A link that says it leads to another language leads there."""
    page = a_page(body='<a hreflang="ar" href="../en/">العربية</a>')
    named_there = links.named_by(a_site(page, a_page("en/")))

    found = list(links.false_alternates(page, named_there))

    assert ["the chooser's ar: en/ is in another language"] == found


def test_letters_written_apart() -> None:
    """Also where they are written by number."""
    page = a_page(body="<p>citta\u0300</p>\n<p>caffe&#x300;</p>\n<p>però</p>")

    assert 2 == len(list(links.not_composed(page)))


def test_parse_errors() -> None:
    """A tag that is never closed is found, with its line."""
    assert [] == validity.parse_errors(a_page().html)
    assert validity.parse_errors("<!doctype html><title>.</title><b>x")


def test_complaints_of_the_checker() -> None:
    """By page; what is known to be a false alarm is passed over."""
    said = {
        "messages": [
            {"type": "error", "message": "Duplicate", "url": "file:/o/it/index.html"},
            {"type": "info", "message": "A note", "url": "file:/o/it/index.html"},
            {
                "type": "info",
                "subType": "warning",
                "message": "Resource violates Content Security Policy (meta tag): script",
                "url": "file:/o/ar/index.html",
            },
        ]
    }

    assert {"it/": ["Duplicate (line ?)"]} == validity.complaints_of(said, Path("/o"))


def test_marks_of_lighthouse() -> None:
    """From 0 to 100, with the audits that cost something."""
    references = [{"id": "slow", "weight": 3}, {"id": "said", "weight": 0}]
    told = {
        "categories": {"performance": {"score": 0.975, "auditRefs": references}},
        "audits": {"slow": {"score": 0.5}, "said": {"score": 0}},
    }

    assert {"performance": (98, ("slow: 0.5",))} == lighthouse.marks_in(told)


def test_the_worst_page_decides() -> None:
    """At most and at least; a goal without figures was not measured."""
    figures = [Figure("few", "b", 3), Figure("few", "a", 1), Figure("many", "a", 90)]
    few, many, none = verdicts(figures, [FEW, MANY, Goal("none", "nobody asked", 0)])

    assert ["FALLS SHORT", "ok", "not measured"] == [few.says, many.says, none.says]
    assert few.worst == Figure("few", "b", 3)


def test_what_is_reported() -> None:
    """A row for each goal; of a missed one, what was found on the worst page."""
    judged = verdicts([Figure("few", "it/", 3, ("one", "two", "three", "four"))], [FEW, MANY])

    assert "at most two      ≤ 2        1      3  it/  FALLS SHORT" in report.table(judged)
    assert "and 1 more" in report.shortcomings(judged)
    assert '"missed": []' in report.as_json(judged)


def test_names_of_pictures() -> None:
    """The template's for its first page, with the end of the address for the others."""
    pages = [a_page(f"it/servizi/{end}/", template="service") for end in "ab"]

    assert ["service", "service-b"] == [name for _, name in named(pages)]


def test_a_look_at_a_page(tmp_path: Path, page: Page) -> None:
    """What is low, what the engine finds, what the browser complains of, who else is asked."""
    body = '<img src="no.jpg"><script src="https://other.test/x.js"></script><button>x</button>'
    built = a_page("", body=body)
    (tmp_path / "index.html").write_text(built.html, encoding="utf-8")
    page.route("https://other.test/**", lambda route: route.abort())
    with serving(tmp_path) as origin:
        look = look_at(page, origin, built, PHONE)

    assert any(said.startswith("image-alt") for said in look.violations)
    assert any(said.startswith('<button class=""> x') for said in look.low_targets)
    assert any("no.jpg" in said for said in look.complaints)
    assert ("https://other.test/x.js",) == look.elsewhere


def test_too_wide(page: Page) -> None:
    """What runs out at 320 pixels is measured and named; the window is as it was afterwards."""
    page.set_content('<p style="inline-size: 340px" class="wide">x</p>')
    width, found = narrow(page)

    assert width > 0
    assert any('class="wide"' in each for each in found)
    assert {"width": PHONE.width, "height": PHONE.height} == page.viewport_size


@pytest.mark.parametrize(
    ("fault", "style"),
    [
        ("cut off", "overflow: hidden"),
        ("covered", ""),
        ("out of its box", "white-space: nowrap; background: #eee"),
        ("out sideways", "white-space: nowrap; font-size: 5.4em"),
    ],
)
def test_squeezed_by_spacing(fault: str, style: str, page: Page) -> None:
    """Each way in which spread text can be lost is found, and none where the text has room."""
    exactly = f"font-family: monospace; inline-size: 8ch; block-size: 1.3em; {style}"
    for room, expected in (("", False), (exactly, True)):
        page.goto("about:blank")
        page.set_content(f"<main><div style='{room}'>Una riga</div><div>e due</div></main>")
        found = spread(page)

        assert expected == any(fault in each for each in found), found


@pytest.mark.parametrize(
    ("fault", "style"),
    [
        ("cannot be seen", "a { outline: none }"),
        ("cannot be seen", "a { outline: 3px solid #eee }"),
        ("lies on it", "p { position: fixed; inset: 0 } "),
    ],
)
def test_focus_that_does_not_show(fault: str, style: str, page: Page) -> None:
    """A ring that is missing or pale, and a thing that lies over it, are found."""
    ring = "a:focus { outline: 3px solid #000 }"
    markup = '<main><a href="#x">Avanti</a><p></p></main>'
    page.set_content(f"<style>{ring}</style>{markup}")
    page.keyboard.press("Tab")
    shown = page.evaluate("judging.focused()")["faults"]
    page.set_content(f"<style>{ring} {style.replace('a {', 'a:focus {')}</style>{markup}")
    page.keyboard.press("Tab")
    found = page.evaluate("judging.focused()")["faults"]

    assert [] == shown
    assert any(fault in each for each in found), found


@pytest.mark.parametrize(
    "style",
    [
        "@keyframes k { to { opacity: 0 } } p { animation: k 9s }",
        "p { transition: color 300ms }",
        "html { scroll-behavior: smooth }",
    ],
)
def test_motion(style: str, page: Page) -> None:
    """What runs, fades or glides is found; a still page has none."""
    page.set_content("<p>x</p>")
    still = page.evaluate("judging.moving()")
    page.set_content(f"<style>{style}</style><p>x</p>")

    assert [] == still
    assert page.evaluate("judging.moving()")


def test_unreadable(page: Page) -> None:
    """Words and signs in almost the colour of their ground are found."""
    page.set_content(
        '<body style="background: #fff"><p style="color: #ddd">Pallido</p><p>Nero</p>'
        '<a style="color: #eee"><svg class="icon" width="9" height="9"></svg></a>'
    )
    found = page.evaluate("judging.unreadable()")

    assert ["text", "icon"] == [each.split()[0] for each in found]


def test_the_engine_looks_for_contrast(page: Page) -> None:
    """Text of 4.6 to 1 is enough for AA and too little for us."""
    page.set_content(
        '<html lang="it"><title>.</title><main><h1>.</h1><p style="color: #757575">Ciao'
    )

    assert any("color-contrast-enhanced" in each for each in accessibility(page))
