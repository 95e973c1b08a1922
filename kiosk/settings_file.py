"""The settings file of a kiosk, and what was right in it last: a slip of the pen darkens no hall.

In: the file, a folder of the machine's own for what lasts (systemd's `STATE_DIRECTORY`). Out: the
settings, and in Italian what is wrong with the file now. Never: half of a file, a guess.
Rule: a file that is right is kept whole; one that is wrong is passed over, and never changed.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.settings import Settings, SettingsFault, settings_from_toml

_KEPT_AS = "kiosk.toml"


@dataclass(frozen=True)
class Found:
    """`trouble` is empty when the file is right."""

    settings: Settings
    trouble: str = ""


def settings_in(file: Path, lasting: Path | None) -> Found:
    """As they were last, if the file is wrong and they are known; else `SettingsFault`."""
    kept = lasting / _KEPT_AS if lasting else None
    try:
        text = _text(file)
        settings = settings_from_toml(text, file.parent)
    except SettingsFault as fault:
        trouble = f"{file}: {fault}"
        earlier = _earlier(kept, file.parent)
        if earlier is None:
            raise SettingsFault(trouble) from fault
        return Found(earlier, trouble)
    if kept and kept.parent.is_dir():
        _keep(kept, text)
    return Found(settings)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as fault:
        raise SettingsFault(f"non è un testo in UTF-8 ({fault}).") from fault
    except OSError as fault:
        raise SettingsFault(f"non riesco a leggerlo ({fault.strerror}).") from fault


def _earlier(kept: Path | None, folder: Path) -> Settings | None:
    """None too if a newer program refuses what an older one took."""
    with suppress(OSError, UnicodeDecodeError, SettingsFault):
        if kept:
            return settings_from_toml(kept.read_text(encoding="utf-8"), folder)
    return None


def _keep(kept: Path, text: str) -> None:
    """Whole or not at all; only for our own eyes, for the volunteers' code stands in it."""
    fresh = kept.with_suffix(".new")
    with suppress(OSError):
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(kept)
