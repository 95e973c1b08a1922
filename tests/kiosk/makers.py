"""Programs that stand in for the machine's: a voice and a printer that write down what they get.

And what the printer is given.
"""

import io
from pathlib import Path

import pypdfium2

VOICES = """\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  ar              --/M      Arabic             sem/ar
 5  cmn             --/M      Chinese_(Mandarin)   sit/cmn              (zh-cmn 5)(zh 5)
 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 5  it              --/M      Italian            roa/it
"""
"""What espeak-ng 1.51 of Debian 12 prints, in part."""


def a_program(folder: Path, name: str, script: str) -> Path:
    """`script` is for the shell."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def a_voice(folder: Path, said: Path, seconds: float = 0.0) -> None:
    """Writes down its arguments and what it is to say; takes so long to say it."""
    (folder / "voices.txt").parent.mkdir(parents=True, exist_ok=True)
    (folder / "voices.txt").write_text(VOICES, encoding="utf-8")
    script = (
        f'if [ "$1" = --voices ]; then cat "{folder}/voices.txt"; exit; fi\n'
        f'{{ echo "$*"; cat; echo; }} >> "{said}"\n'
        f"exec sleep {seconds}"
    )
    a_program(folder, "espeak-ng", script)


def a_printer(folder: Path, taken: Path, status: int = 0) -> None:
    """Keeps what it is given, and its arguments beside it."""
    script = f'echo "$*" >> "{taken}.txt"; cat > "{taken}"; exit {status}'
    a_program(folder, "lp", script)


def a_pdf(pages: int = 1) -> bytes:
    """Empty ones, on A4."""
    made, file = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(pages):
        made.new_page(595, 842)
    made.save(file)
    return file.getvalue()
