"""A small output folder by hand: pages with colours that can be told on a screen.

In: an empty folder, and where the outside is. Out: a start page, an Italian page, a field to
type in, and a page that at each touch tries the next thing a page must not be able to do.
"""

from pathlib import Path

GREEN = (0, 128, 0)
BLUE = (0, 0, 160)
RED = (160, 0, 0)
WHITE = (255, 255, 255)

POLICY = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:"
ROW_PIXELS = 100
STYLE = (
    "body { margin: 0 }"
    f" h1, a {{ display: block; height: {ROW_PIXELS}px; margin: 0; font-size: 40px }}"
)

TEMPTATIONS = (
    "window.open(outside)",
    "window.open(outside, 'other', 'popup,width=300,height=300')",
    "window.open('about:blank')",
    "alert('!')",
    "confirm('?')",
    "prompt('?')",
    "print()",
    "pick('file')",
    "pick('color')",
    "document.documentElement.requestFullscreen()",
    "Notification.requestPermission()",
    "window.close()",
)


def temptation_colour(number: int) -> tuple[int, int, int]:
    """The page takes this colour once it has tried, and is still there to say so."""
    return (20 * number, 0, 255)


def write_pages(folder: Path, outside: str) -> Path:
    for name, text in _files(outside).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def _files(outside: str) -> dict[str, str]:
    return {
        "index.html": page("Inizio", "".join(LINKS.values()), GREEN),
        "it/index.html": page("Casa", '<a id="up" href="../">Inizio</a>', BLUE),
        "scrivi/index.html": page("Scrivi", WRITE, RED),
        "scrivi/scrivi.js": WRITING,
        "prova/index.html": page("Prova", '<script src="prova.js"></script>', WHITE),
        "prova/prova.js": _trying(outside),
        "404.html": page("Non trovata", "", RED),
        "it/volantino.pdf": "%PDF-1.4\n%%EOF\n",
    }


def page(title: str, body: str, colour: tuple[int, int, int]) -> str:
    return (
        '<!doctype html><html lang="it"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>{title}</title>'
        f"<style>{STYLE} html {{ background: rgb{colour} }}</style></head>"
        f"<body><h1>{title}</h1>{body}</body></html>"
    )


LINKS = {
    "inside": '<a id="inside" href="it/">Italiano</a>',
    "inside-blank": '<a id="inside-blank" href="it/" target="_blank">Italiano, a parte</a>',
    "write": '<a id="write" href="scrivi/">Scrivi</a>',
    "try": '<a id="try" href="prova/">Prova</a>',
}


def middle_of_row(link: str) -> int:
    """How far down the start page a link is; above them is the title, as high as each."""
    return ROW_PIXELS * (list(LINKS).index(link) + 1) + ROW_PIXELS // 2


WRITE = '<input id="field"><script src="scrivi.js"></script>'

WRITING = """
field.focus();
field.oninput = () => {
  if (field.value === "ciao") document.documentElement.style.background = "rgb(0, 128, 0)";
};
"""


def _trying(outside: str) -> str:
    tries = ",".join(f"() => {{ {temptation} }}" for temptation in TEMPTATIONS)
    return f"""
const outside = "http://{outside}/";
const temptations = [{tries}];
let number = 0;
function pick(type) {{
  const input = document.createElement("input");
  input.type = type;
  document.body.append(input);
  input.showPicker();
}}
document.addEventListener("click", () => {{
  try {{ temptations[number](); }} catch (refused) {{ console.log(refused); }}
  document.documentElement.style.background = `rgb(${{20 * number}}, 0, 255)`;
  number += 1;
}});
"""
