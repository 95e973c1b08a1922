"""What holds for a while only: an alert, how many places are left. Each says until when."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from plugins.languages import Text
from plugins.neighbourhood.dates import Day


class Alert(BaseModel):
    """A short notice with an end (HSDS: alert; schema.org: SpecialAnnouncement)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Text
    """The notice (HSDS: alert; schema.org: SpecialAnnouncement).

    it: L'avviso, in una frase. Esempio: `Martedì 1 dicembre siamo chiusi.`.
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
