"""Who we are: the network's names, area, languages, urgent numbers and imprint.

All of it is data of `content/network.yaml`, so that another neighbourhood is data only.
"""

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from plugins.languages import Language, Text, Unreadable
from plugins.neighbourhood.contact import Phone
from plugins.neighbourhood.dates import Day


class Hotline(BaseModel):
    """A telephone number that answers everywhere, with the public address it was read at."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: Phone
    title: Text
    note: Text | None = None
    free: bool | None = None
    urgent: bool = False
    source: str = Field(pattern=r"^https?://\S+$")
    """The public page it was read at; kept for whoever checks it again."""
    checked: Day

    @field_validator("number")
    @classmethod
    def _can_be_called(cls, number: Phone) -> Phone:
        if number.dial is None:
            raise Unreadable("phone", number.written)
        return number


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
        return [{"tag": tag, "number": number} for tag, number in value.items()]

    @field_validator("languages")
    @classmethod
    def _numbers_are_their_own(cls, languages: tuple[Language, ...]) -> tuple[Language, ...]:
        numbers = [language.number for language in languages]
        for number in numbers:
            if numbers.count(number) > 1:
                raise Unreadable("language_number", str(number))
        return languages

    @field_validator("zone")
    @classmethod
    def _is_on_the_map(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
            raise Unreadable("zone", zone) from unknown
        return zone

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
