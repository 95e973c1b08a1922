"""A picture, and the paper that says it may be shown.

A picture stands in `content/images/`; beside it, under the same name with `.yaml`, stands its
consent. Without a consent that says nobody can be recognised, or that all agreed, it is not shown.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from plugins.languages import Text, Unreadable
from plugins.neighbourhood.dates import Day

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpg|jpeg|png|webp)")


def _is_a_name(written: str) -> str:
    if not _NAME.fullmatch(written):
        raise Unreadable("picture", written)
    return written


PictureName = Annotated[str, AfterValidator(_is_a_name)]


class Picture(BaseModel):
    """One picture of a thing (schema.org: image)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: PictureName
    """Name in `content/images/` (schema.org: contentUrl).

    it: Il nome del file in `content/images/`: lettere minuscole, cifre e trattini. Esempio:
    `porta-della-sala.jpg`.
    """
    title: Text
    """What it shows, for who cannot see it (schema.org: caption).

    it: Che cosa si vede, per chi non può vederla. Esempio:
    `Una porta verde accanto a un giardino.`.
    """


class Consent(BaseModel):
    """The side-file of a picture (law 633/1941, art. 96; civil code, art. 10)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: PictureName
    """Name of the picture (schema.org: contentUrl).

    it: Il nome della foto, che sta accanto a questa scheda. Esempio: `porta-della-sala.jpg`.
    """
    author: str
    """Who made the picture, an organisation or a role (schema.org: author).

    it: Chi l'ha fatta: un ente o un ruolo, mai il nome di una persona. Esempio:
    `Associazione Esempio Uno`.
    """
    licence: str
    """Under which it may be used (schema.org: license).

    it: Come si può usare la foto. Esempio: `CC BY 4.0`.
    """
    recognisable_people: Literal["no", "adults"]
    """Nobody, or adults who signed; minors never.

    it: Si riconosce qualcuno? Nessuno `no`, solo adulti che hanno firmato `adults`. Minori mai.
    Esempio: `no`.
    """
    consent_until: Day | None = None
    """Last day the signatures hold.

    it: Fino a quando vale il permesso degli adulti. Esempio: `2028-12-31`.
    """
