"""Something is closed for a while, though its hours stand (HSDS: status "temporarily closed")."""

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from plugins.languages import Text, Unreadable
from plugins.neighbourhood.dates import Day


class Suspension(BaseModel):
    """Closed from a day to another; an end that is not known stays open."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    first: Day | None = Field(default=None, alias="from")
    """First day closed (HSDS: valid_from; schema.org: validFrom).

    it: Il primo giorno di chiusura. Togli il campo se è già chiuso. Esempio: `2026-12-21`.
    """
    last: Day | None = Field(default=None, alias="to")
    """Last day closed, included (HSDS: valid_to; schema.org: validThrough).

    it: L'ultimo giorno di chiusura, compreso. Togli il campo se non si sa. Esempio: `2027-01-08`.
    """
    title: Text
    """Why, in few words (HSDS: description; schema.org: description).

    it: Il motivo, in poche parole. Esempio: `Lavori nella sala.`.
    """

    @model_validator(mode="after")
    def _goes_forward(self) -> Self:
        if self.first and self.last and self.last < self.first:
            raise Unreadable("period", f"from {self.first}, to {self.last}")
        return self

    def covers(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)
