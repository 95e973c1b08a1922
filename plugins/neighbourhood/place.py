"""Where things happen (HSDS: location; schema.org: Place)."""

import re
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from plugins.languages import Text
from plugins.neighbourhood.picture import Picture
from plugins.neighbourhood.thing import FactualThing, Kind, OneLine

_BEFORE_THE_NUMBER = re.compile(r" (?=[0-9]\S*(?: [A-Za-z]{1,3})?$)|(?<=[0-9]) (?=[A-Za-z]{1,3}$)")
"""As in «via Prova 3», «via Prova 3 bis»."""

Amenity = Literal["toilet", "pushchair", "child-corner", "quiet"]


class Stop(BaseModel):
    """A stop close by: the line as people call it, and the name on the pole."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    line: str
    """Line, as people call it (HSDS: transportation).

    it: La linea, come la chiama la gente. Esempio: `tram 3`.
    """
    stop: str
    """Name on the pole (HSDS: transportation).

    it: Il nome scritto sul palo della fermata. Esempio: `Prova`.
    """


class Position(BaseModel):
    """A point on the earth, in degrees (HSDS: latitude, longitude; schema.org: geo; GEO)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    latitude: Annotated[float, Field(ge=-90, le=90)]
    """Degrees north (HSDS: latitude; schema.org: latitude; iCalendar: GEO).

    it: Gradi a nord. Esempio: `45.4`.
    """
    longitude: Annotated[float, Field(ge=-180, le=180)]
    """Degrees east (HSDS: longitude; schema.org: longitude; iCalendar: GEO).

    it: Gradi a est. Esempio: `9.2`.
    """


class Place(FactualThing):
    """An address one can walk to."""

    kind: ClassVar[Kind] = "places"

    street: str
    """Street and number (HSDS: address_1; schema.org: streetAddress; iCalendar: LOCATION).

    it: Via e numero. Esempio: `via dell'Esempio 1`.
    """
    city: str
    """City (HSDS: city; schema.org: addressLocality; iCalendar: LOCATION).

    it: La città. Esempio: `Prova`.
    """
    postal_code: str | None = None
    """Postal code (HSDS: postal_code; schema.org: postalCode). it: Il CAP. Esempio: `"00100"`."""
    stops: tuple[Stop, ...] = ()
    """Stops close by (HSDS: transportation).

    it: Le fermate vicine: la linea e il nome scritto sul palo. Esempio:
    `[{line: tram 3, stop: Prova}]`.
    """
    position: Position | None = None
    """Where on the map (HSDS: latitude, longitude; schema.org: geo; iCalendar: GEO).

    it: Il punto sulla carta, in gradi. Esempio: `{latitude: 45.4, longitude: 9.2}`.
    """
    landmark: OneLine = None
    """What one sees on arrival.

    it: Che cosa si vede arrivando. Esempio: `La porta verde accanto al bar.`.
    """
    directions: tuple[Text, ...] = ()
    """The way from the stop, in order.

    it: La strada dalla fermata, un passo per riga, in ordine. Esempio:
    `[Scendi e attraversa la strada., Suona al citofono.]`.
    """
    step_free: bool | None = None
    """Without steps (HSDS: accessibility; schema.org: amenityFeature).

    it: Si entra senza gradini? Esempio: `yes`.
    """
    amenities: tuple[Amenity, ...] = ()
    """What there is (HSDS: accessibility; schema.org: amenityFeature).

    it: Che cosa c'è: un bagno `toilet`, posto per il passeggino `pushchair`, un angolo per i
    bambini `child-corner`, una stanza tranquilla `quiet`. Esempio: `[toilet, pushchair]`.
    """
    image: Picture | None = None
    """The door, seen from the street (schema.org: image).

    it: Una foto della porta vista dalla strada, con la sua scheda. Esempio:
    `{file: porta-della-sala.jpg, title: Una porta verde accanto a un giardino.}`.
    """

    @property
    def street_unbroken(self) -> str:
        """For the eye: a house number never begins a line of its own, torn from its street."""
        return _BEFORE_THE_NUMBER.sub("\u00a0", self.street)
