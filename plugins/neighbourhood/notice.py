"""What holds for a while only: an alert, how many places are left, what has just changed."""

from datetime import date, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from plugins.languages import Text
from plugins.neighbourhood.dates import Day


class Alert(BaseModel):
    """A short notice with an end (HSDS: alert; schema.org: SpecialAnnouncement)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Text
    """The notice (HSDS: alert; schema.org: SpecialAnnouncement).

    it: L'avviso, in una frase. Esempio: `Il 1 dicembre si entra dal cortile.`.
    """
    until: Day
    """Last day it is shown (schema.org: expires).

    it: L'ultimo giorno in cui si vede. Esempio: `2026-12-01`.
    """

    def holds_on(self, day: date) -> bool:
        return day <= self.until


class Capacity(BaseModel):
    """Whether there is room (HSDS: service_capacity)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    status: Literal["open", "waiting-list", "full"]
    """Whether there is room (HSDS: service_capacity).

    it: C'è posto `open`, c'è una lista d'attesa `waiting-list`, è tutto pieno `full`. Esempio:
    `waiting-list`.
    """
    until: Day
    """Last day this may be said (schema.org: validThrough).

    it: Fino a quando vale: poi non si dice più niente. Esempio: `2026-12-31`.
    """

    def holds_on(self, day: date) -> bool:
        return day <= self.until


REMEMBERED = timedelta(days=365)
"""So long after a change may somebody stand before a sheet from before it."""
UpdatedFact = Literal["hours", "place", "phone", "cost", "access", "documents"]
"""What sends a family across the city for nothing when it is wrong."""


class Update(BaseModel):
    """Facts that are others than on older sheets (schema.org: dateModified)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    facts: tuple[UpdatedFact, ...] = Field(min_length=1)
    """Which (schema.org: dateModified).

    it: Che cosa è cambiato: gli orari `hours`, il luogo `place`, il telefono `phone`, quanto costa
    `cost`, come si entra `access`, che cosa portare `documents`. Esempio: `[hours]`.
    """
    since: Day
    """First day of the new facts (schema.org: dateModified).

    it: Il primo giorno in cui vale. Esempio: `2026-11-16`.
    """

    @property
    def until(self) -> date:
        """Last day it is shown."""
        return self.since + REMEMBERED

    def holds_on(self, day: date) -> bool:
        return self.since <= day <= self.until
