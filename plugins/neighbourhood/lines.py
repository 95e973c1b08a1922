"""The lines that run through the neighbourhood, and where they stop.

Takes what stands in `lines.yaml`; answers which stop somebody means. Knows no hours and no map:
only the order of the stops, and the public page it was read at.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from plugins.languages import Text, Unreadable
from plugins.neighbourhood.dates import Day
from plugins.neighbourhood.place import Stop

Colour = Literal["green", "blue", "amber", "rose"]
StopName = Annotated[str, Field(min_length=1)]


class Line(BaseModel):
    """A tram, a metro, a bus, as far as it runs through the neighbourhood."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    name: Text
    """Line, as people call it (HSDS: transportation).

    it: La linea, come la chiama la gente, in tutte le lingue. Nelle schede dei luoghi si scrive
    uguale, in `stops`. Esempio: `{it: tram 99, en: tram 99}`.
    """
    stops: tuple[StopName, ...] = Field(min_length=1)
    """Names on the poles, in order (HSDS: transportation).

    it: Le fermate del quartiere, in ordine, con il nome scritto sul palo. Esempio:
    `[Prova, Via di Mezzo, Ultima prova]`.
    """
    sign: str = Field(pattern=r"^\S{1,3}$")
    """What stands on the front of the vehicle.

    it: Quello che è scritto davanti al mezzo: da uno a tre segni. Esempio: `"99"`.
    """
    first: str | None = Field(default=None, alias="from")
    """Where the line begins, if that is beyond these stops.

    it: Da dove parte la linea, se parte più lontano della prima fermata scritta qui. Esempio:
    `Centro`.
    """
    last: str | None = Field(default=None, alias="to")
    """Where the line ends, if that is beyond these stops.

    it: Dove arriva la linea, se arriva più lontano dell'ultima fermata scritta qui. Esempio:
    `Periferia`.
    """
    colour: Colour = "green"
    """Colour of its track in the drawing.

    it: Il colore nel disegno: verde `green`, blu `blue`, arancione `amber`, rosa `rose`. Esempio:
    `green`.
    """
    source: str = Field(pattern=r"^https?://\S+$")
    """Public page the order of the stops was read at (HSDS: url).

    it: La pagina pubblica dove sono scritte le fermate in ordine. Esempio:
    `https://www.ente.example/linea-99`.
    """
    checked: Day
    """Day of the check (HSDS: assured_date; schema.org: lastReviewed).

    it: Il giorno in cui si è controllato. Esempio: `2026-11-22`.
    """
    sample: bool = False
    """Invented, to show the noticeboard.

    it: È un esempio inventato: si scrive solo in `content/samples/lines.yaml`. Esempio: `no`.
    """

    @model_validator(mode="after")
    def _stops_once(self) -> "Line":
        names = [_plain(name) for name in self.way]
        for number, name in enumerate(names):
            if name in names[:number]:
                raise Unreadable("stops", self.way[number])
        return self

    @property
    def way(self) -> tuple[str, ...]:
        """The stops in order, with the two ends of the line when they are further away."""
        way = list(self.stops)
        if self.first and _plain(self.first) != _plain(way[0]):
            way.insert(0, self.first)
        if self.last and _plain(self.last) != _plain(way[-1]):
            way.append(self.last)
        return tuple(way)

    def is_called(self, name: str) -> bool:
        """Whether somebody means this line; nobody is held to capitals."""
        return _plain(name) == _plain(self.name.source.words)

    def stop_meant(self, stop: Stop) -> str | None:
        """The name of the stop somebody means; None if it is not one of this line."""
        if not self.is_called(stop.line):
            return None
        return next((name for name in self.stops if _plain(name) == _plain(stop.stop)), None)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
