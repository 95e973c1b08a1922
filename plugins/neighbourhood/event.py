"""What happens on a day (iCalendar: VEVENT; schema.org: Event)."""

from datetime import date, datetime, time
from typing import Annotated, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from plugins.languages import Text, Unreadable
from plugins.neighbourhood.contact import Email, Phone
from plugins.neighbourhood.service import Cost, Provider
from plugins.neighbourhood.thing import Kind, OneSentence, Thing, Verified


def _in_the_networks_zone(moment: datetime, validation: ValidationInfo) -> datetime:
    """Files say the time on the wall; the reading says in which zone the wall stands."""
    zone = (validation.context or {}).get("zone")
    return moment.replace(tzinfo=zone) if moment.tzinfo is None and zone else moment


Moment = Annotated[datetime, AfterValidator(_in_the_networks_zone)]


class Ages(BaseModel):
    """From and up to, in years, both included; None is open on that side."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    first: Annotated[int | None, Field(alias="from", ge=0, le=120)] = None
    last: Annotated[int | None, Field(alias="to", ge=0, le=120)] = None


class Slot(BaseModel):
    """One entry of the day's programme."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: time
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
    book_by: date | None = None
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
