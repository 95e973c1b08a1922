"""Where things happen (HSDS: location; schema.org: Place)."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from plugins.languages import Text
from plugins.neighbourhood.thing import Kind, Thing, Verified


class Stop(BaseModel):
    """A stop close by: the line as people call it, and the name on the pole."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    line: str
    stop: str


class Place(Thing):
    """An address one can walk to."""

    kind: ClassVar[Kind] = "places"

    street: str
    city: str
    postal_code: str | None = None
    stops: tuple[Stop, ...] = ()
    landmark: Text | None = None
    """What one sees on arrival: "la porta verde accanto al bar"."""
    step_free: bool | None = None
    verified: Verified
