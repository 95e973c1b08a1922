"""Who we are: the network's names, area, languages, urgent numbers and imprint.

All of it is data of `content/network.yaml`, so that another neighbourhood is data only.
"""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from plugins.languages import Language, Text, Unreadable
from plugins.languages.language import locale_from_tag
from plugins.neighbourhood.contact import Phone


class Hotline(BaseModel):
    """A telephone number that answers everywhere, with the public address it was read at."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: Phone
    title: Text
    note: Text | None = None
    free: bool | None = None
    urgent: bool = False
    source: str
    checked: date


class Imprint(BaseModel):
    """The last line of every sheet (law 47/1948, art. 2): place, and who prints."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    printer: str
    sample: bool = False


class Network(BaseModel):
    """The neighbourhood network. `official` only once the network itself has adopted the site."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text
    area: Text
    city: str
    address: str = Field(pattern=r"^https://[a-z0-9.-]+$")
    zone: str = "Europe/Rome"
    source_language: str
    languages: tuple[Language, ...] = Field(min_length=1)
    official: bool = False
    imprint: Imprint | None = None
    hotlines: tuple[Hotline, ...] = ()

    @field_validator("languages", mode="before")
    @classmethod
    def _from_mapping(cls, value: Any) -> Any:
        """The short form of the file: `{it: 1, ar: 2}`."""
        if not isinstance(value, dict):
            return value
        for tag in value:
            _known(tag)
        return [{"tag": tag, "number": number} for tag, number in value.items()]

    @model_validator(mode="after")
    def _speaks_its_source(self) -> "Network":
        if self.source_language not in {language.tag for language in self.languages}:
            raise Unreadable("source_language", self.source_language)
        return self

    @property
    def time_zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @property
    def host(self) -> str:
        return self.address.removeprefix("https://")

    def language(self, tag: str) -> Language:
        return next(language for language in self.languages if language.tag == tag)


def _known(tag: str) -> None:
    try:
        locale_from_tag(tag)
    except ValueError as unknown:
        raise Unreadable("language", tag) from unknown
