"""What is offered all year round (HSDS: service; schema.org: Service)."""

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from plugins.languages import LanguageTag, Text
from plugins.neighbourhood.contact import Email, Phone
from plugins.neighbourhood.hours import Hours
from plugins.neighbourhood.thing import Kind, OneSentence, Thing, Verified

Access = Literal["walk-in", "appointment", "referral"]
Cost = Literal["free", "offer", "paid"]
Permit = Literal["needed", "not-needed", "not-asked"]
Alone = Literal["yes", "no", "adult"]


class Provider(BaseModel):
    """Which partner answers, and whether it leads."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    organisation: str
    role: Literal["lead", "partner"] = "lead"


class Service(Thing):
    """Somewhere to go when one needs something."""

    kind: ClassVar[Kind] = "services"

    summary: OneSentence
    needs: Annotated[tuple[str, ...], Field(min_length=1, max_length=3)]
    audiences: Annotated[tuple[str, ...], Field(min_length=1)]
    organisations: Annotated[tuple[Provider, ...], Field(min_length=1)]
    place: str | None = None
    access: Access
    hours: Hours | None = None
    cost: Cost
    cost_note: Text | None = None
    documents: tuple[str, ...] | None = None
    """Ids of documents to bring; empty means none is asked, None means unknown."""
    permit: Permit | None = None
    """Whether a residence permit is asked for."""
    languages: tuple[LanguageTag, ...] = ()
    """Spoken there, which has nothing to do with the languages of the page."""
    alone: Alone | None = None
    """Whether a minor may come without an adult."""
    step_free: bool | None = None
    phone: Phone | None = None
    email: Email | None = None
    steps: tuple[Text, ...] = ()
    verified: Verified
