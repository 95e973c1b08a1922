"""From which age to which (HSDS: minimum_age, maximum_age; schema.org: typicalAgeRange)."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from plugins.languages import Unreadable


class Ages(BaseModel):
    """From and up to, in years, both included; None is open on that side."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    first: Annotated[int | None, Field(alias="from", ge=0, le=120)] = None
    """Years (HSDS: minimum_age; schema.org: suggestedMinAge).

    it: Da quanti anni. Se non c'è: da qualunque età. Esempio: `3`.
    """
    last: Annotated[int | None, Field(alias="to", ge=0, le=120)] = None
    """Years, included (HSDS: maximum_age; schema.org: suggestedMaxAge).

    it: Fino a quanti anni, compresi. Se non c'è: senza limite. Esempio: `12`.
    """

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.first is None and self.last is None:
            raise Unreadable("ages", "")
        if self.first is not None and self.last is not None and self.last < self.first:
            raise Unreadable("ages", f"from {self.first}, to {self.last}")
        return self
