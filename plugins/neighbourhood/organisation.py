"""Who answers (HSDS: organization; schema.org: NGO)."""

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from plugins.languages import LanguageTag
from plugins.neighbourhood.contact import Email, Phone
from plugins.neighbourhood.hours import Hours
from plugins.neighbourhood.thing import Kind, OneSentence, Thing, Verified

OrganisationType = Literal["social", "education", "assistance", "volunteering", "institution"]


class ListeningPoint(BaseModel):
    """Where a person may come and be listened to, whatever the need."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hours: Hours | None = None
    languages: tuple[LanguageTag, ...] = ()
    private_room: bool | None = None


class Organisation(Thing):
    """A partner of the network. `listening_point` is None when it is not known to be one."""

    kind: ClassVar[Kind] = "organisations"

    summary: OneSentence
    type: OrganisationType
    place: str | None = None
    phone: Phone | None = None
    email: Email | None = None
    listening_point: ListeningPoint | None = None
    verified: Verified
