"""What happens on a day (iCalendar: VEVENT; schema.org: Event)."""

from datetime import datetime
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from plugins.languages import Text, Unreadable
from plugins.neighbourhood.contact import Email, Phone
from plugins.neighbourhood.dates import Clock, Day, Moment
from plugins.neighbourhood.service import Cost, Provider
from plugins.neighbourhood.thing import Kind, OneSentence, Thing, Verified


class Ages(BaseModel):
    """From and up to, in years, both included; None is open on that side."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    first: Annotated[int | None, Field(alias="from", ge=0, le=120)] = None
    last: Annotated[int | None, Field(alias="to", ge=0, le=120)] = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.first is None and self.last is None:
            raise Unreadable("ages", "niente")
        if self.first is not None and self.last is not None and self.last < self.first:
            raise Unreadable("ages", f"from {self.first}, to {self.last}")
        return self


class Slot(BaseModel):
    """One entry of the day's programme."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: Clock
    title: Text


class Event(Thing):
    """Something to go to, once."""

    kind: ClassVar[Kind] = "events"

    summary: OneSentence
    needs: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]
    audiences: Annotated[tuple[str, ...], Field(min_length=1)]
    organisations: Annotated[tuple[Provider, ...], Field(min_length=1)]
    place: str | None = None
    start: Moment
    end: Moment | None = None
    cost: Cost
    cost_note: Text | None = None
    ages: Ages | None = None
    booking: Literal["none", "phone", "email"] = "none"
    book_by: Day | None = None
    programme: tuple[Slot, ...] = ()
    weather: Text | None = None
    """What happens if it rains."""
    step_free: bool | None = None
    phone: Phone | None = None
    email: Email | None = None
    verified: Verified

    @field_validator("programme")
    @classmethod
    def _by_the_clock(cls, programme: tuple[Slot, ...]) -> tuple[Slot, ...]:
        return tuple(sorted(programme, key=lambda slot: slot.at))

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end and self.end <= self.start:
            raise Unreadable("end", f"{self.end:%Y-%m-%d %H:%M}")
        return self

    def is_over_at(self, moment: datetime) -> bool:
        """An event without an end is over when its day is."""
        if self.end:
            return self.end <= moment
        return self.start.date() < moment.astimezone(self.start.tzinfo).date()
