"""Where everything lives on the site: the only maker of addresses.

Gives addresses relative to the site's root, without a leading slash, folders with a trailing one
(`it/servizi/ritirare-la-spesa/`). The path is the same in every language. A permanent address is
digits only, so that no letter case can break a printed code; it is never given to another thing.
"""

import posixpath

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
START = ""
NOT_FOUND = "404.html"
SCRIPT = "bacheca.js"


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


def danger(language: str) -> str:
    return f"{language}/pericolo/"


def listening(language: str) -> str:
    return f"{language}/ascolto/"


def sheet(language: str, thing: Thing, permanent: int) -> str:
    return f"{language}/volantini/{thing.slug}-{permanent}.pdf"


def picture(name: str, digest: str) -> str:
    """Says what it holds, so that a copy kept somewhere never shows the picture of before."""
    return f"immagini/{posixpath.splitext(name)[0]}-{digest[:8]}.jpg"


def permanent_number(thing_number: int, language: Language) -> int:
    """901 in Arabic, the second language, is 90102."""
    return thing_number * 100 + language.number


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
