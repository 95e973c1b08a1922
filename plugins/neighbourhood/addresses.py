"""Where everything lives on the site: the only maker of addresses.

Gives addresses relative to the site's root, without a leading slash, folders with a trailing one
(`it/servizi/ritirare-la-spesa/`). The path is the same in every language. A permanent address is
digits only, so that no letter case can break a printed code; it is never given to another thing.
"""

import posixpath
from datetime import date

from plugins.languages import Language
from plugins.neighbourhood.page import Page
from plugins.neighbourhood.thing import Kind, Thing

SECTIONS: dict[Kind, str] = {
    "services": "servizi",
    "events": "eventi",
    "places": "luoghi",
    "organisations": "enti",
    "pages": "pagine",
}
FIXED_PAGES: dict[str, str] = {"help-us": "aiutare", "numbers": "numeri"}
"""Pages of these roles stand at a fixed place, whatever their file is called."""
FIXED_NUMBERS: dict[str, int] = {"week": 1, "listening": 2}
"""Permanent numbers of pages that every noticeboard has: below the first one of a thing."""
IN_ANY_LANGUAGE = 0
"""Stands where the language's number would: the page lets the reader choose."""
SHEETS = {
    "a4": "",
    "a5": "-a5",
    "strips": "-strisce",
    "cards": "-biglietti",
    "bilingual": "-due-lingue",
}
"""How the files of printed sheets end, by format."""
START = ""
NOT_FOUND = "404.html"
SCRIPT = "bacheca.js"
EDITION = "edition.json"
"""What this edition is made of, for whoever keeps a copy of it: a kiosk, another machine."""
EVERYTHING = "_tutto"
"""Where the last step of the guided path leads whoever does not know what to choose; no id of
a need holds a line below."""


def home(language: str) -> str:
    return f"{language}/"


def section(language: str, kind: Kind) -> str:
    return f"{language}/{SECTIONS[kind]}/"


def thing(language: str, thing: Thing) -> str:
    if isinstance(thing, Page) and thing.role in FIXED_PAGES:
        return f"{language}/{FIXED_PAGES[thing.role]}/"
    return f"{section(language, thing.kind)}{thing.slug}/"


def need(language: str, need_id: str) -> str:
    return f"{language}/bisogni/{need_id}/"


def path(language: str, *steps: str) -> str:
    """The guided path: for whom, then what; `EVERYTHING` instead of what is all of it."""
    return "".join(f"{step}/" for step in (language, "percorso", *steps))


def family(language: str) -> str:
    """The family list: what it holds stands behind a `#`, which is told to no server."""
    return f"{language}/lista/"


def referral_page(language: str) -> str:
    """What stands behind the `#` is that of the family list."""
    return f"{family(language)}invio/"


def week(language: str) -> str:
    return f"{language}/settimana/"


def danger(language: str) -> str:
    """A history keeps it, and whoever reads that may be the danger."""
    return f"{language}/chiamare/"


def listening(language: str) -> str:
    return f"{language}/ascolto/"


def neighbourhood(language: str) -> str:
    return f"{language}/quartiere/"


def gallery(language: str) -> str:
    """Of the components, for who changes the theme; no resident's page leads there."""
    return f"{language}/galleria/"


def drawer(language: str) -> str:
    """What a kiosk lays over the pages of a language; no page, and no telephone asks for it."""
    return f"{language}/totem.json"


def pocket(language: str) -> str:
    """The facts of each thing, small enough for a code that needs no network."""
    return f"{language}/tasca.json"


def sheet(language: str, thing: Thing, permanent: int, format_name: str) -> str:
    """The large one carries the number alone, as the first that were printed did."""
    ending = SHEETS[format_name]
    return f"{language}/volantini/{thing.slug}-{permanent}{ending}.pdf"


def kit(place: Thing, *languages: str, monday: date | None = None) -> str:
    """All the sheets of a place in one file; the week it names is another than this one."""
    several = languages if languages[1:] else ()
    name = "-".join([place.slug, *several, *([f"{monday}"] if monday else [])])
    return f"{languages[0]}/volantini/luoghi/{name}.pdf"


def programme(language: str, monday: date, paper: str) -> str:
    """Of all partners together, for the week from this Monday."""
    return f"{language}/volantini/settimana-{monday}-{paper.lower()}.pdf"


def need_poster(language: str, need_id: str) -> str:
    return f"{language}/volantini/bisogni/{need_id}.pdf"


def sign(language: str, organisation: Thing) -> str:
    """For the window of a listening point."""
    return f"{language}/volantini/enti/{organisation.slug}.pdf"


def referral(language: str, first: Thing, *permanent: int) -> str:
    """Of one service or several, by the numbers of all."""
    return f"{language}/volantini/{first.slug}-{'-'.join(map(str, permanent))}-invio.pdf"


def calendar(language: str, event: Thing) -> str:
    return f"{thing(language, event)}{event.slug}.ics"


def picture(name: str, digest: str) -> str:
    """Says what it holds, so that a copy kept somewhere never shows the picture of before."""
    return f"immagini/{posixpath.splitext(name)[0]}-{digest[:8]}.jpg"


def permanent_number(thing_number: int, language: Language) -> int:
    """901 in Arabic, the second language, is 90102."""
    return thing_number * 100 + language.number


def fixed_number(page: str, language: Language | None = None) -> int:
    """The week page in Arabic is 102; the listening page, whatever the language, 200."""
    return FIXED_NUMBERS[page] * 100 + (language.number if language else IN_ANY_LANGUAGE)


def number_in_any_language(thing_number: int) -> int:
    """920 is 92000: on a sign that speaks to everybody."""
    return thing_number * 100 + IN_ANY_LANGUAGE


def short(permanent: int) -> str:
    return f"{permanent}/"


def printed(host: str, permanent: int) -> str:
    """What a code holds: capitals and digits only, the alphanumeric mode of QR codes."""
    return f"HTTPS://{host.upper()}/{permanent}"


def file_of(address: str) -> str:
    """The file of the output that answers at this address."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def relative(target: str, origin: str) -> str:
    """From one page of the site to another, right at any base path."""
    folder = posixpath.dirname(origin) if not origin.endswith("/") else origin.rstrip("/")
    path = posixpath.relpath(target.rstrip("/") or ".", folder or ".")
    return f"{path}/" if target.endswith("/") or not target else path
